import type { Decimal } from 'decimal.js';
import { alsLeesbaar, alsTekst, Getal, naarCenten, uitCenten } from './getal.ts';

/**
 * A piece of a formula: its value and its text are made together, so that what is shown is what was computed.
 * `bladeren` are the numbers it was built from.
 */
export type Term = {
  readonly waarde: Decimal;
  readonly tekst: string;
  readonly rang: Rang;
  readonly bladeren: readonly Blad[];
};

/** A number that goes into a formula: its name in the law, its value as a decimal string and where it came from. */
export type Blad = { readonly naam: string; readonly waarde: string; readonly bron: string };

/** How tightly the text binds: 3 a number, 2 a product, 1 a sum, 0 words that always need brackets. */
type Rang = 0 | 1 | 2 | 3;

/** A number with a name. `bron` says where it stands. */
export function blad(naam: string, waarde: Decimal | string | number, bron = 'invoer'): Term {
  const getal = new Getal(waarde);
  const leesbaar = alsLeesbaar(getal);
  return {
    waarde: getal,
    tekst: leesbaar.startsWith('-') ? `(${leesbaar})` : leesbaar,
    rang: 3,
    bladeren: [{ naam, waarde: alsTekst(getal), bron }],
  };
}

/** A fixed number of the law itself, such as 95% or the twelve months of a year. */
export function vast(naam: string, waarde: string): Term {
  return blad(naam, waarde, 'vast getal');
}

export const plus = (a: Term, b: Term): Term => samen(a.waarde.plus(b.waarde), `${om(a, 1)} + ${om(b, 1)}`, 1, [a, b]);
export const min = (a: Term, b: Term): Term => samen(a.waarde.minus(b.waarde), `${om(a, 1)} − ${om(b, 2)}`, 1, [a, b]);
export const maal = (a: Term, b: Term): Term => samen(a.waarde.times(b.waarde), `${om(a, 2)} × ${om(b, 3)}`, 2, [a, b]);
/** a divided by b. Throws when b is zero. */
export function gedeeldDoor(a: Term, b: Term): Term {
  if (b.waarde.isZero()) throw new RangeError('delen door nul');
  return samen(a.waarde.div(b.waarde), `${om(a, 2)} / ${om(b, 3)}`, 2, [a, b]);
}
export const kleinste = (a: Term, b: Term): Term =>
  samen(Getal.min(a.waarde, b.waarde), `de laagste van ${om(a, 3)} en ${om(b, 3)}`, 0, [a, b]);
export const grootste = (a: Term, b: Term): Term =>
  samen(Getal.max(a.waarde, b.waarde), `de hoogste van ${om(a, 3)} en ${om(b, 3)}`, 0, [a, b]);

/** Rounded to whole cents, half-up: only for an amount that is paid or told. */
export const opCenten = (a: Term): Term => ({
  waarde: uitCenten(naarCenten(a.waarde)),
  tekst: `${om(a, 3)}, afgerond op hele centen`,
  rang: 0,
  bladeren: a.bladeren,
});

/** The sum of terms from left to right. Throws on an empty list. */
export function totaal(termen: readonly Term[]): Term {
  const [eerste, ...rest] = termen;
  if (eerste === undefined) throw new RangeError('niets om op te tellen');
  return rest.reduce(plus, eerste);
}

export const NUL: Term = vast('nul', '0');
export const TWAALF: Term = vast('maanden per jaar', '12');

function samen(waarde: Decimal, tekst: string, rang: Rang, [a, b]: readonly [Term, Term]): Term {
  return { waarde, tekst, rang, bladeren: [...a.bladeren, ...b.bladeren] };
}

function om(term: Term, nodig: Rang): string {
  return term.rang < nodig ? `(${term.tekst})` : term.tekst;
}
