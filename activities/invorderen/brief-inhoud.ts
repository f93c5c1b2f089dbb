import { achterstalligOp } from '../../domain/betaaltermijn/termijnen.ts';
import { centen, NUL, som, type Centen } from '../../domain/geld/centen.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import type { Briefstap } from '../../domain/regime/weg.ts';
import { naarDag } from '../opslag/dagen.ts';
import type { Adressering } from './brp.ts';
import type { Straat } from './straat.ts';

/**
 * What stands in a letter of the street, as plain data: kept with the letter, and all that is needed to draw it again.
 * Amounts are in cents, days are calendar days.
 */
export interface Straatbrief {
  readonly versie: 1;
  readonly stap: Briefstap;
  readonly geadresseerde: Adressering;
  readonly opdrachtgever: string;
  readonly principaal: string;
  readonly vordering: {
    readonly id: string;
    readonly betalingskenmerk: string;
    readonly soort: string;
    readonly aanslagsoort: string;
    readonly dagtekening: Dag;
    readonly hoofdsomCenten: Centen;
  };
  readonly bedragen: {
    /** What is open of the aanslag itself; of one in terms that of which the last day has passed. */
    readonly hoofdsomCenten: Centen;
    /** Costs charged before and still open. */
    readonly eerdereKostenCenten: Centen;
    /** Costs of this letter; zero where it is free. */
    readonly kostenCenten: Centen;
    readonly totaalCenten: Centen;
  };
  readonly dagtekening: Dag;
  /** Last day of the term the letter gives, when it is posted on its dagtekening; null where the term begins with a later service. */
  readonly laatsteDag: Dag | null;
  /** Articles on which it rests. */
  readonly grond: readonly string[];
}

/** What is due and overdue on a day: all of it, unless terms still run (IW 9, Gemeentewet 250). */
function opeisbaar({ open, dossier: { termijnen, weg } }: Straat, op: Dag): Straat['open'] {
  if (termijnen === undefined || weg.versneld === true) return open;
  const hoofdsom = achterstalligOp(termijnen, open.hoofdsom, op);
  return { ...open, hoofdsom, totaal: som(open.kosten, open.rente, hoofdsom) };
}

/** Puts together what a letter says, out of the record and the answer of the BRP. */
export function briefInhoud(
  straat: Straat,
  brief: { readonly stap: Briefstap; readonly geadresseerde: Adressering; readonly kosten: Centen | null; readonly dagtekening: Dag; readonly laatsteDag: Dag | null; readonly grond: readonly string[] },
) {
  const { vordering } = straat;
  const open = opeisbaar(straat, brief.dagtekening);
  const kostenCenten = brief.kosten ?? NUL;
  return {
    versie: 1,
    stap: brief.stap,
    geadresseerde: { ...brief.geadresseerde, adresregels: [...brief.geadresseerde.adresregels] },
    opdrachtgever: vordering.opdrachtgever.naam,
    principaal: vordering.principaal.naam,
    vordering: {
      id: vordering.id,
      betalingskenmerk: vordering.betalingskenmerk,
      soort: vordering.soort,
      aanslagsoort: vordering.aanslagsoort,
      dagtekening: naarDag(vordering.dagtekening),
      hoofdsomCenten: centen(vordering.hoofdsomCenten),
    },
    bedragen: { hoofdsomCenten: open.hoofdsom, eerdereKostenCenten: open.kosten, kostenCenten, totaalCenten: som(open.totaal, kostenCenten) },
    dagtekening: brief.dagtekening,
    laatsteDag: brief.laatsteDag,
    grond: [...brief.grond],
  } satisfies Straatbrief;
}
