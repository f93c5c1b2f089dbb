import type { Leefsituatie } from '../leefsituatie/leefsituatie.ts';
import type { Dag } from '../kalender/dag.ts';
import type { Bron, Halfjaar, Norm } from '../normen/norm.ts';
import type { Schrijver } from '../spoor/spoor.ts';
import { blad, type Term } from '../spoor/term.ts';
import type { Lezing } from './lezing.ts';
import type { Normversie } from './uitkomst.ts';

/** What every article of the calculation stands on: the day, the norms of that day, the situation, the readings, the trace. */
export type Rekengrond = {
  readonly peildatum: Dag;
  readonly halfjaar: Halfjaar;
  readonly leefsituatie: Leefsituatie;
  readonly lezing: Lezing;
  readonly schrijver: Schrijver;
};

/** Thrown where the law or its norms give no answer; the vaststelling turns it into the outcome `onbeslist`. */
export class Onbeslist extends Error {
  override readonly name = 'Onbeslist';
}

/** A norm as a number under its letter in the formula. Throws `Onbeslist` with the reason when it is absent. */
export function normTerm(letter: string, sleutel: string, norm: Norm): Term {
  if (norm.waarde === null) throw new Onbeslist(norm.reden);
  const eerder = gelezen.get(norm);
  if (eerder?.letter === letter) return eerder.term;
  const term = blad(letter, norm.waarde, `${sleutel}: ${inWoorden(norm.bron)}`);
  gelezen.set(norm, { letter, term });
  return term;
}

/** Norms already read; they never change, and reading one again costs more than the sum it goes into. */
const gelezen = new WeakMap<Norm, { readonly letter: string; readonly term: Term }>();

/** Which norms and which formula a calculation used. */
export function versieVan({ van, totEnMet, formule }: Halfjaar): Normversie {
  return { van, totEnMet, formule };
}

/** The source of a norm in one line. */
export function inWoorden(bron: Bron): string {
  return 'berekend' in bron ? bron.berekend : `${bron.bwb} art. ${bron.artikel}, versie ${bron.versie}`;
}
