import type { Dag } from '../../../domain/kalender/dag.ts';
import { woonlandfactoren2026 } from '../../../domain/normen/woonlandfactoren-2026.ts';
import type { Antwoorden } from '../antwoorden/antwoorden.ts';
import { dagFout, type Dagsoort } from '../antwoorden/bereik.ts';
import { leesBedrag } from '../antwoorden/bedrag.ts';

/** Whose facts a question asks for: the person's own, or what the letter says. The first part of the key. */
export type Bron = 'e' | 'b';

/** The parts of the calculation, in the order in which they are asked; those of the modelmededeling (Besluit art. 7). */
export const blokken = ['brief', 'beslag', 'wonen', 'thuis', 'inkomen', 'partner', 'ander', 'woonkosten', 'inhouding', 'uitkomst'] as const;
export type Blok = (typeof blokken)[number];

/** The blocks of the person's situation, in the order of the modelmededeling. */
export const SITUATIEBLOKKEN = ['wonen', 'thuis', 'inkomen', 'partner', 'ander', 'woonkosten', 'inhouding'] as const satisfies readonly Blok[];
export type Situatieblok = (typeof SITUATIEBLOKKEN)[number];

/** One question, one screen. Texts are B1 Dutch. */
export type Vraag = {
  readonly sleutel: string;
  readonly blok: Blok;
  readonly titel: string;
  readonly inleiding?: string;
  /** What the question is about, a line each. */
  readonly regels?: readonly Regel[];
  readonly hulp?: Hulp;
  /** What the answer is called in a list; without it the name of the block. */
  readonly kort?: string;
  readonly veld: Veld;
};

/** A fact with its name, for a reader. */
export type Regel = { readonly naam: string; readonly waarde: string };

/** An explanation that opens on request: a short question and its answer in paragraphs. */
export type Hulp = { readonly vraag: string; readonly tekst: readonly string[] };

export type Keuze = { readonly waarde: string; readonly label: string; readonly uitleg?: string };

export type Veld =
  | { readonly soort: 'keuze'; readonly opties: readonly Keuze[] }
  /** `onbekend`: the text of the choice "this is not in the letter", stored as {@link ONBEKEND}. */
  | { readonly soort: 'bedrag'; readonly label: string; readonly metPeriode: boolean; readonly onbekend?: string }
  | { readonly soort: 'datum'; readonly dag: Dagsoort }
  | { readonly soort: 'land' };

/** The answer "this is not in the letter". */
export const ONBEKEND = 'onbekend';

/** The countries of the annex, in alphabetical order, and what stands for every other. */
export const ANDER_LAND = 'een ander land';
export const landen: readonly string[] = [...Object.keys(woonlandfactoren2026)].sort((a, b) => a.localeCompare(b, 'nl'));

/**
 * Whether the answer fits the field. An answer out of a link that does not fit counts as not given. With `vandaag` a day
 * that has not come yet does not fit either.
 */
export function isGeldig(veld: Veld, antwoord: string | undefined, vandaag?: Dag): boolean {
  if (antwoord === undefined) return false;
  switch (veld.soort) {
    case 'keuze':
      return veld.opties.some(({ waarde }) => waarde === antwoord);
    case 'bedrag':
      if (antwoord === ONBEKEND) return veld.onbekend !== undefined;
      return leesBedrag(antwoord) !== undefined;
    case 'datum':
      return dagFout(veld.dag, antwoord, vandaag) === undefined;
    case 'land':
      return antwoord === ANDER_LAND || landen.includes(antwoord);
  }
}

/** The answer to a question of one source. */
export function van(antwoorden: Antwoorden, bron: Bron, naam: string): string | undefined {
  return antwoorden[`${bron}.${naam}`];
}

export const JA_NEE: readonly Keuze[] = [
  { waarde: 'ja', label: 'Ja' },
  { waarde: 'nee', label: 'Nee' },
];

export const NIET_IN_BRIEF: Keuze = { waarde: ONBEKEND, label: 'Dit staat niet in de brief' };

/** Calls a block by its name for a reader. */
export function bloknaam(blok: Blok): string {
  return BLOKNAMEN[blok];
}

const BLOKNAMEN: Readonly<Record<Blok, string>> = {
  brief: 'Uw brief',
  beslag: 'Het beslag',
  wonen: 'Waar u woont',
  thuis: 'Uw situatie thuis',
  inkomen: 'Inkomen vóór belasting',
  partner: 'Inkomen van uw partner',
  ander: 'Ander inkomen',
  woonkosten: 'Woonkosten',
  inhouding: 'Andere schulden',
  uitkomst: 'De uitkomst in uw brief',
};
