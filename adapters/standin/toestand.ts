import type { Dag } from '../../domain/kalender/dag.ts';

/** What a stand-in can be told to do wrong. */
export const STORINGEN = ['traag', 'niet_beschikbaar', 'ongeldig', 'geen_antwoord', 'antwoord_kwijt'] as const;
export type SoortStoring = (typeof STORINGEN)[number];

/** A fault that is on. `keer` counts down to zero; null stays on until it is taken off. */
export type Storing = {
  readonly soort: SoortStoring;
  readonly keer: number | null;
  /** How long a slow answer takes, in milliseconds (only for `traag`). */
  readonly ms: number;
};

/** The state of one stand-in that its control endpoints change. */
export class StandinToestand {
  vertragingMs = 0;
  dag: Dag | null;
  #storing: Storing | null = null;
  #verzoeken = 0;

  constructor(dag: Dag | null) {
    this.dag = dag;
  }

  get storing(): Storing | null {
    return this.#storing;
  }

  get verzoeken(): number {
    return this.#verzoeken;
  }

  zetStoring(storing: Storing | null): void {
    this.#storing = storing;
  }

  /** Counts a request of a client and gives the fault that hits it, using it up by one. */
  neemVerzoek(): Storing | null {
    this.#verzoeken += 1;
    const storing = this.#storing;
    if (storing === null || storing.keer === null) return storing;
    this.#storing = storing.keer > 1 ? { ...storing, keer: storing.keer - 1 } : null;
    return storing;
  }
}
