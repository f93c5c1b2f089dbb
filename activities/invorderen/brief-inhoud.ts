import { achterstalligOp } from '../../domain/betaaltermijn/termijnen.ts';
import { centen, euro, NUL, som, type Centen } from '../../domain/geld/centen.ts';
import { plusDagen, voluit, type Dag } from '../../domain/kalender/dag.ts';
import type { Briefstap } from '../../domain/regime/weg.ts';
import { rentepercentage, rentesoortVan } from '../../domain/rente/percentages.ts';
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
  /** Record of the debtor for whom the address was asked. */
  readonly debiteurId: number;
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
  /** Rente in plain language (B1), where it was charged or the policy will charge it; what runs is told without an amount. */
  readonly rente?: { readonly openCenten: Centen; readonly looptVanaf: Dag | null; readonly tekst: readonly string[] };
  readonly dagtekening: Dag;
  /** Last day of the term the letter gives, when it is posted on its dagtekening; null where the term begins with a later service. */
  readonly laatsteDag: Dag | null;
  /** Articles on which it rests. */
  readonly grond: readonly string[];
}

/** What is due and overdue on a day: all of it, unless terms still run (IW 9, Gemeentewet 250). */
export function opeisbaar({ open, dossier: { termijnen, weg } }: Straat, op: Dag): Straat['open'] {
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
  const rente = renteInBrief(straat, brief.dagtekening);
  return {
    versie: 1,
    stap: brief.stap,
    debiteurId: vordering.debiteurId,
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
    ...(rente === null ? {} : { rente: { ...rente, tekst: [...rente.tekst] } }),
    dagtekening: brief.dagtekening,
    laatsteDag: brief.laatsteDag,
    grond: [...brief.grond],
  } satisfies Straatbrief;
}

/** What a letter says of rente (Awb 4:122 lid 2 b: the day from which it runs); null where none was charged and none will be. */
function renteInBrief({ vordering, open, beleid, dossier }: Straat, dagtekening: Dag): NonNullable<Straatbrief['rente']> | null {
  const looptVanaf = open.hoofdsom > 0 && beleid(dagtekening).renteInRekening && rentepercentage(rentesoortVan(dossier.weg.regime), dagtekening) !== null ? plusDagen(naarDag(vordering.laatsteBetaaldag), 1) : null;
  if (looptVanaf === null && open.rente === 0) return null;
  return {
    openCenten: open.rente,
    looptVanaf,
    tekst: [
      ...(open.rente === 0 ? [] : [`Van het bedrag dat u moet betalen is ${euro(open.rente)} rente.`]),
      ...(looptVanaf === null ? [] : [`Sinds ${voluit(looptVanaf)} loopt er rente over het bedrag dat u nog niet hebt betaald, zonder de kosten. Hoeveel rente dat is, hoort u in een aparte brief.`]),
    ],
  };
}
