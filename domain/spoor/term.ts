import { Decimal } from 'decimal.js';
import { alsLeesbaar, alsTekst, Getal, opTweeDecimalen } from './getal.ts';

/**
 * A piece of a formula: its value and its text come from the same operation, so that what is shown is what was
 * computed. The text is written when it is asked for: a calculation of which nobody reads the trace costs no words.
 */
export interface Term {
  readonly waarde: Decimal;
  readonly tekst: string;
  /** How tightly the text binds: 3 a number, 2 a product, 1 a sum, 0 words that always need brackets. */
  readonly rang: Rang;
  /** Adds the numbers it was built from, in the order in which they stand in the text, each once. */
  verzamel(bladeren: Blad[]): void;
}

/** A number that goes into a formula: its name in the law, its value as a decimal string and where it came from. */
export type Blad = { readonly naam: string; readonly waarde: string; readonly bron: string };

type Rang = 0 | 1 | 2 | 3;

/** A number with a name. `bron` says where it stands. */
export function blad(naam: string, waarde: Decimal | string | number, bron = 'invoer'): Term {
  return new Getalterm(naam, isGetal(waarde) ? waarde : new Getal(waarde), bron);
}

/** The outcome of a step as a number to go on with; `tekst` is the outcome as the trace holds it. */
export function uitkomstblad(naam: string, waarde: Decimal, tekst: string): Term {
  return new Getalterm(naam, waarde, `stap ${naam}`, tekst);
}

/** Whether it is a number of our own precision already; of another one it would drag its precision along. */
const isGetal = (waarde: Decimal | string | number): waarde is Decimal => waarde instanceof Decimal && waarde.constructor === Getal;

/** A fixed number of the law itself, such as 95% or the twelve months of a year. */
export function vast(naam: string, waarde: string): Term {
  return blad(naam, waarde, 'vast getal');
}

export const plus = (a: Term, b: Term): Term => new Bewerking(a.waarde.plus(b.waarde), 1, a, b, () => `${om(a, 1)} + ${om(b, 1)}`);
export const min = (a: Term, b: Term): Term => new Bewerking(a.waarde.minus(b.waarde), 1, a, b, () => `${om(a, 1)} − ${om(b, 2)}`);
export const maal = (a: Term, b: Term): Term => new Bewerking(a.waarde.times(b.waarde), 2, a, b, () => `${om(a, 2)} × ${om(b, 3)}`);
/** a divided by b. Throws when b is zero. */
export function gedeeldDoor(a: Term, b: Term): Term {
  if (b.waarde.isZero()) throw new RangeError('delen door nul');
  return new Bewerking(a.waarde.div(b.waarde), 2, a, b, () => `${om(a, 2)} / ${om(b, 3)}`);
}
export const kleinste = (a: Term, b: Term): Term =>
  new Bewerking(a.waarde.gt(b.waarde) ? b.waarde : a.waarde, 0, a, b, () => `de laagste van ${om(a, 3)} en ${om(b, 3)}`);
export const grootste = (a: Term, b: Term): Term =>
  new Bewerking(a.waarde.lt(b.waarde) ? b.waarde : a.waarde, 0, a, b, () => `de hoogste van ${om(a, 3)} en ${om(b, 3)}`);
/** Rounded to whole cents, half-up: only for an amount that is paid or told. */
export const opCenten = (a: Term): Term =>
  new Bewerking(opTweeDecimalen(a.waarde), 0, a, null, () => `${om(a, 3)}, afgerond op hele centen`);

/** The sum of terms from left to right. Throws on an empty list. */
export function totaal(termen: readonly Term[]): Term {
  const [eerste, ...rest] = termen;
  if (eerste === undefined) throw new RangeError('niets om op te tellen');
  return rest.reduce(plus, eerste);
}

/** A number by itself. Its texts are made once. */
class Getalterm implements Term {
  readonly rang = 3;
  readonly waarde: Decimal;
  readonly #naam: string;
  readonly #bron: string;
  #exact: string | undefined;
  #tekst: string | undefined;
  #blad: Blad | undefined;

  constructor(naam: string, waarde: Decimal, bron: string, exact?: string) {
    this.#naam = naam;
    this.waarde = waarde;
    this.#bron = bron;
    this.#exact = exact;
  }

  get tekst(): string {
    if (this.#tekst === undefined) {
      const leesbaar = alsLeesbaar(this.waarde, this.#alsTekst());
      this.#tekst = leesbaar.startsWith('-') ? `(${leesbaar})` : leesbaar;
    }
    return this.#tekst;
  }

  verzamel(bladeren: Blad[]): void {
    this.#blad ??= { naam: this.#naam, waarde: this.#alsTekst(), bron: this.#bron };
    const { naam, waarde } = this.#blad;
    for (const ander of bladeren) if (ander === this.#blad || (ander.naam === naam && ander.waarde === waarde)) return;
    bladeren.push(this.#blad);
  }

  #alsTekst(): string {
    this.#exact ??= alsTekst(this.waarde);
    return this.#exact;
  }
}

/** What comes of one or two terms. */
class Bewerking implements Term {
  readonly waarde: Decimal;
  readonly rang: Rang;
  readonly #a: Term;
  readonly #b: Term | null;
  readonly #schrijf: () => string;

  constructor(waarde: Decimal, rang: Rang, a: Term, b: Term | null, schrijf: () => string) {
    this.waarde = waarde;
    this.rang = rang;
    this.#a = a;
    this.#b = b;
    this.#schrijf = schrijf;
  }

  get tekst(): string {
    return this.#schrijf();
  }

  verzamel(bladeren: Blad[]): void {
    this.#a.verzamel(bladeren);
    this.#b?.verzamel(bladeren);
  }
}

export const NUL: Term = vast('nul', '0');
export const TWAALF: Term = vast('maanden per jaar', '12');

function om(term: Term, nodig: Rang): string {
  return term.rang < nodig ? `(${term.tekst})` : term.tekst;
}
