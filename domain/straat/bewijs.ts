import type { Centen } from '../geld/centen.ts';
import type { Betaaltermijn } from '../betaaltermijn/termijnen.ts';
import { laatste, type Dag } from '../kalender/dag.ts';
import type { Briefstap, Weg } from '../regime/weg.ts';

/** Every step that needs leave: the letters, and reaching the income. */
export type Straatstap = Briefstap | 'verhaal';

/** The policy terms the street needs, in days. */
export interface Straatbeleid {
  readonly herinneringDagen: number;
  readonly dwangbevelDagen: number;
}

/** What is stored of the letter of a step. */
export interface Briefbewijs {
  readonly dagtekening: Dag;
  /** Day of posting as the post room proved it; null while there is no proof. */
  readonly terpostbezorgdOp: Dag | null;
  /** The letter came back: it did not reach the debtor. */
  readonly teruggekomen: boolean;
  /** Day of service that a person entered, of a dwangbevel whose day does not follow from the law; null while it is not known. */
  readonly betekendOp: Dag | null;
  /** The policy of its dagtekening: the term that the letter told. */
  readonly beleid: Straatbeleid;
}

/** What is stored of a claim, as far as it decides which step may follow. */
export interface Straatdossier {
  readonly weg: Weg;
  /** Last day of the only or last payment term. */
  readonly betaaltermijnTotEnMet: Dag;
  /** The terms of a claim that is payable in more than one (Gemeentewet 250). */
  readonly termijnen?: readonly Betaaltermijn[];
  /** What is open with costs, cents. */
  readonly openstaand: Centen;
  /** What is open of the hoofdsom itself, cents: the sum over which costs are computed. */
  readonly openHoofdsom: Centen;
  /** No step with costs for less than this, cents (policy of the day; zero: for any hoofdsom that is open). */
  readonly kleinsteKostenstap: Centen;
  /** First day on which the claim has expired (Awb 4:104); null: it cannot have expired yet. */
  readonly verjaardVanaf: Dag | null;
  /** The letters that count: one a step, without those that were taken back. */
  readonly brieven: Readonly<Partial<Record<Briefstap, Briefbewijs>>>;
  /** A derde pays, or should pay, on an earlier vordering of ours against this debtor (IW 19 lid 9). */
  readonly derdeBetaaltAl: boolean;
}

/** The day from which the term of a letter runs: its dagtekening, or the day of posting when that was later. */
export function beginVanTermijn(dagtekening: Dag, terpostbezorgdOp: Dag): Dag {
  return laatste(dagtekening, terpostbezorgdOp);
}
