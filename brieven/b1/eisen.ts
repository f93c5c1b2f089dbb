import type { Sjabloon } from '../sjabloon.ts';

/** What is asked of the sentences of a letter; why these numbers stands in docs/brieven.md. */
export interface Eisen {
  /** Words a sentence, on average, at most. */
  readonly gemiddeld: number;
  /** Words in the longest sentence, at most. */
  readonly langste: number;
  /** Part of the sentences that may be passive (fraction); null: no limit. */
  readonly lijdend: number | null;
  /** Each word of the law with its plain form, and amount and date in the first block. */
  readonly gewoneTaal: boolean;
}

/** By who reads the letter. */
export const EISEN = {
  inwoner: { gemiddeld: 15, langste: 25, lijdend: 0.1, gewoneTaal: true },
  derde: { gemiddeld: 20, langste: 30, lijdend: null, gewoneTaal: false },
  deurwaarder: { gemiddeld: 20, langste: 30, lijdend: null, gewoneTaal: false },
  partij: { gemiddeld: 20, langste: 30, lijdend: null, gewoneTaal: false },
} as const satisfies Record<Sjabloon['lezer'], Eisen>;
