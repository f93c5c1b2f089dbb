import { eerste, plusDagen, voluit, type Dag } from '../kalender/dag.ts';
import { ophogingWoonkosten475da, verlengingWoonkosten475da } from '../kalender/beslagvrije-voet.ts';
import { uitersteDag } from '../kalender/termijn.ts';

/** What decides how long the voet is raised for high woonkosten. */
export type DuurLid5 = {
  /** First day on which the raise holds. */
  readonly vanaf: Dag;
  /** Last day on which the debtor has these woonkosten; null: no end is known. */
  readonly kostenTotEnMet: Dag | null;
  /** The prolongation of lid 6, on request: the day on which the claim can be paid in full. Null: not asked. */
  readonly verlenging: { readonly voldaanOp: Dag } | null;
};

/** The days on which a raise holds, and why it ends there, for a Dutch reader. */
export type Ophogingsperiode = {
  readonly vanaf: Dag;
  readonly totEnMet: Dag;
  readonly verlengd: boolean;
  readonly grond: string;
};

/**
 * How long the raise of Rv 475da lid 5 holds: as long as the debtor has the woonkosten, at most eighteen months
 * (Regeling beslagvrije voet art. 1a), and on request at most six months more when the claim can be paid in full within
 * those (lid 6). The first day counts.
 */
export function periodeLid5({ vanaf, kostenTotEnMet, verlenging }: DuurLid5): Ophogingsperiode {
  const gewoon = uitersteDag(ophogingWoonkosten475da(vanaf));
  const laatst = uitersteDag(verlengingWoonkosten475da(plusDagen(gewoon, 1)));
  const verlengd = verlenging !== null && verlenging.voldaanOp <= laatst;
  const termijn = verlengd ? laatst : gewoon;
  const totEnMet = kostenTotEnMet === null ? termijn : eerste(kostenTotEnMet, termijn);
  return { vanaf, totEnMet, verlengd: verlengd && totEnMet > gewoon, grond: grondVan(totEnMet < termijn, verlengd, verlenging !== null) };
}

/** Whether the raise of Rv 475da lid 5 and 6 holds on a day, its first and last day included. */
export function geldtLid5(duur: DuurLid5, op: Dag): boolean {
  const { vanaf, totEnMet } = periodeLid5(duur);
  return vanaf <= op && op <= totEnMet;
}

/** The period in words, for a step of the trace. */
export function periodeInWoorden(duur: DuurLid5): string {
  const { vanaf, totEnMet, grond } = periodeLid5(duur);
  return `van ${voluit(vanaf)} tot en met ${voluit(totEnMet)} (${grond})`;
}

function grondVan(kostenEindigen: boolean, verlengd: boolean, gevraagd: boolean): string {
  if (kostenEindigen) return 'daarna zijn de woonkosten er niet meer';
  if (verlengd) return 'achttien maanden, en zes maanden langer omdat de vordering dan helemaal kan zijn betaald (lid 6)';
  return gevraagd ? 'achttien maanden; langer kan niet, omdat de vordering niet binnen zes maanden kan zijn betaald (lid 6)' : 'ten hoogste achttien maanden';
}
