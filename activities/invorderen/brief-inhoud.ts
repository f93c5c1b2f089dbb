import { achterstalligOp } from '../../domain/betaaltermijn/termijnen.ts';
import { centen, NUL, som, type Centen } from '../../domain/geld/centen.ts';
import { plusDagen, type Dag } from '../../domain/kalender/dag.ts';
import type { Betekening, Briefstap } from '../../domain/regime/weg.ts';
import { rentepercentage, rentesoortVan } from '../../domain/rente/percentages.ts';
import type { VorderingId } from '../../contract/zaak.ts';
import { naarDag } from '../opslag/dagen.ts';
import type { Transactie } from '../opslag/database.ts';
import type { Adressering } from './brp.ts';
import type { Straat } from './straat.ts';

/**
 * What stands in a letter of the street, as plain data: kept with the letter, and all that is needed to draw it again.
 * Amounts are in cents, days are calendar days.
 */
export interface Straatbrief {
  readonly versie: 2;
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
  /** Service of the dwangbevel, and the days of the policy to pay after it; none at versnelde invordering (IW 15). */
  readonly dwang: { readonly betekening: Betekening; readonly versneld: boolean; readonly dagenNaBetekening: number };
  /** Dagtekening of the letters that went before. */
  readonly eerder: { readonly aanmaning: Dag | null; readonly dwangbevel: Dag | null };
  readonly bedragen: {
    /** What is open of the aanslag itself; of one in terms that of which the last day has passed. */
    readonly hoofdsomCenten: Centen;
    /** Costs charged before and still open. */
    readonly eerdereKostenCenten: Centen;
    /** What those costs were charged for; together more than what is open where a part was paid (Awb 4:122 lid 2 a). */
    readonly eerdereKosten: readonly { readonly soort: string; readonly centen: Centen }[];
    /** Costs of this letter; zero where it is free. */
    readonly kostenCenten: Centen;
    readonly totaalCenten: Centen;
  };
  /** Where rente was charged or the policy will charge it; what runs is told without an amount. */
  readonly rente?: { readonly openCenten: Centen; readonly looptVanaf: Dag | null };
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
export async function briefInhoud(
  tx: Transactie,
  straat: Straat,
  brief: { readonly stap: Briefstap; readonly geadresseerde: Adressering; readonly kosten: Centen | null; readonly dagtekening: Dag; readonly laatsteDag: Dag | null; readonly grond: readonly string[] },
) {
  const { vordering } = straat;
  const { weg, brieven } = straat.dossier;
  const open = opeisbaar(straat, brief.dagtekening);
  const kostenCenten = brief.kosten ?? NUL;
  const rente = renteInBrief(straat, brief.dagtekening);
  const versneld = weg.versneld === true;
  return {
    versie: 2,
    stap: brief.stap,
    debiteurId: vordering.debiteurId,
    ...(await schuldInBrief(tx, vordering.id as VorderingId, brief.geadresseerde)),
    dwang: { betekening: weg.betekening, versneld, dagenNaBetekening: versneld ? 0 : straat.beleid(brief.dagtekening).dwangbevelDagen },
    eerder: { aanmaning: brieven.aanmaning?.dagtekening ?? null, dwangbevel: brieven.dwangbevel?.dagtekening ?? null },
    bedragen: { hoofdsomCenten: open.hoofdsom, eerdereKostenCenten: open.kosten, eerdereKosten: await eerdereKosten(tx, vordering.id), kostenCenten, totaalCenten: som(open.totaal, kostenCenten) },
    ...(rente === null ? {} : { rente }),
    dagtekening: brief.dagtekening,
    laatsteDag: brief.laatsteDag,
    grond: [...brief.grond],
  } satisfies Straatbrief;
}

/** To whom a letter about a claim goes, whose claim it is, and which: by what the inwoner knows it. */
export async function schuldInBrief(tx: Transactie, vorderingId: VorderingId, adres: Adressering) {
  const { opdrachtgever, principaal, ...v } = await tx.vordering.findUniqueOrThrow({ where: { id: vorderingId }, include: { opdrachtgever: true, principaal: true } });
  return {
    geadresseerde: { ...adres, adresregels: [...adres.adresregels] },
    opdrachtgever: opdrachtgever.naam,
    principaal: principaal.naam,
    vordering: { id: v.id, betalingskenmerk: v.betalingskenmerk, soort: v.soort, aanslagsoort: v.aanslagsoort, dagtekening: naarDag(v.dagtekening), hoofdsomCenten: centen(v.hoofdsomCenten) },
  };
}

/** The costs that stand charged on a claim, before those of the letter that is made. */
async function eerdereKosten(tx: Transactie, vorderingId: string): Promise<{ readonly soort: string; readonly centen: Centen }[]> {
  const rijen = await tx.kosten.findMany({ where: { vorderingId, vervallenOp: null }, orderBy: { id: 'asc' } });
  return rijen.map((rij) => ({ soort: rij.soort, centen: centen(rij.centen) }));
}

/** What a letter says of rente (Awb 4:122 lid 2 b: the day from which it runs); null where none was charged and none will be. */
function renteInBrief({ vordering, open, beleid, dossier }: Straat, dagtekening: Dag): NonNullable<Straatbrief['rente']> | null {
  const looptVanaf = open.hoofdsom > 0 && beleid(dagtekening).renteInRekening && rentepercentage(rentesoortVan(dossier.weg.regime), dagtekening) !== null ? plusDagen(naarDag(vordering.laatsteBetaaldag), 1) : null;
  return looptVanaf === null && open.rente === 0 ? null : { openCenten: open.rente, looptVanaf };
}
