import { setTimeout as wacht } from 'node:timers/promises';

/** Longest that one call waits for its pace; within the time that a call of an activity has, and a stop waits no longer for it. */
const LANGSTE_WACHT_SECONDEN = 10;

/** How fast letters are made final. */
export interface Tempo {
  /** How many letters one call may make at this pace. */
  readonly hoogstens: number;
  /** Begins to count: what it answers waits until so many letters since then keep the pace. */
  begin(): (gemaakt: number) => Promise<void>;
}

/** The clock that paces; another in the tests. */
export interface Tempoklok {
  /** Milliseconds. */
  readonly nu: () => number;
  readonly wacht: (milliseconden: number) => Promise<unknown>;
}

const KLOK: Tempoklok = { nu: () => performance.now(), wacht: async (milliseconden) => wacht(milliseconden) };

/** Paces letters to so many a second, so that a run leaves room for what else needs the record, the store and the channels. */
export function maakTempo(perSeconde: number, klok: Tempoklok = KLOK): Tempo {
  return {
    hoogstens: Math.max(1, Math.floor(perSeconde * LANGSTE_WACHT_SECONDEN)),
    begin: () => {
      const begin = klok.nu();
      return async (gemaakt) => {
        const teVroeg = begin + (1000 * gemaakt) / perSeconde - klok.nu();
        if (teVroeg > 0) await klok.wacht(teVroeg);
      };
    },
  };
}
