import { alsTekst } from './getal.ts';
import { uitkomstblad, type Blad, type Term } from './term.ts';

/**
 * The trace of a calculation: its steps in the order in which the law takes them. Plain data that survives JSON, so
 * it is stored with the besluit and every explanation is made from it.
 */
export type Spoor = readonly Stap[];

/** One step. `uitkomst` is the unrounded decimal string; `formule` is what was computed, with the numbers in it. */
export type Stap = {
  readonly sleutel: string;
  readonly artikel: string;
  /** What this step does, for a Dutch reader. */
  readonly zin: string;
  readonly invoer: readonly Invoer[];
  readonly formule: string;
  readonly uitkomst: string;
  readonly eenheid: Eenheid;
};

/** A number that went into a step: `waarde` as a decimal string, and where it was taken from. */
export type Invoer = Blad;

export type Eenheid = 'EUR/maand' | 'EUR/jaar' | 'EUR' | 'factor';

/** Writes a trace while computing. */
export type Schrijver = {
  /** Records the step and gives its outcome back as a number to go on with. */
  stap(sleutel: string, artikel: string, zin: string, term: Term, eenheid?: Eenheid): Term;
  /** The steps so far. */
  spoor(): Spoor;
};

/** A new, empty trace. */
export function nieuwSpoor(): Schrijver {
  const stappen: Stap[] = [];
  return {
    stap(sleutel, artikel, zin, term, eenheid = 'EUR/maand') {
      const uitkomst = alsTekst(term.waarde);
      stappen.push({ sleutel, artikel, zin, invoer: invoerVan(term), formule: term.tekst, uitkomst, eenheid });
      return uitkomstblad(sleutel, term.waarde, uitkomst);
    },
    spoor: () => [...stappen],
  };
}

/** A writer that keeps nothing: for an outcome of which only the amounts are wanted. */
export function zonderSpoor(): Schrijver {
  return { stap: (_sleutel, _artikel, _zin, term) => term, spoor: () => [] };
}

/** The numbers of the formula, each once, in the order in which they stand in it. */
function invoerVan(term: Term): Invoer[] {
  const invoer: Invoer[] = [];
  term.verzamel(invoer);
  return invoer;
}
