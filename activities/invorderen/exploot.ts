import { zaakVanVordering, type VorderingId } from '../../contract/zaak.ts';
import { centen, nietNegatief, NUL, som, type Centen } from '../../domain/geld/centen.ts';
import { voluit, type Dag } from '../../domain/kalender/dag.ts';
import { kostenAmbtshandeling } from '../../domain/kosten/ambtshandelingen.ts';
import { teWeinigVoorKosten } from '../../domain/straat/kleine-rest.ts';
import { BRIEFSTATUS } from '../opslag/briefstatus.ts';
import { naarDagOfLeeg, naarDatum } from '../opslag/dagen.ts';
import type { Transactie } from '../opslag/database.ts';
import { openstaand } from '../opslag/openstaand.ts';
import { legOpnieuwVoor, legVoor } from '../opslag/taak.ts';
import { Weigering } from '../opslag/weigering.ts';
import { laadStraat, type Briefrij } from './straat.ts';
import { NIET_BETEKENEN, rondTakenAf } from './taken.ts';

interface Exploot {
  readonly zaak: string;
  /** Who bears the costs; undefined when no claim is open any more. */
  readonly vorderingId: VorderingId | undefined;
  /** The claims that it serves, and the least hoofdsom on all of them for which the policy of its day lets it cost anything. */
  readonly voor: readonly VorderingId[];
  readonly kleinste: Centen;
  readonly handeling: Parameters<typeof kostenAmbtshandeling>[0];
  readonly kostensoort: 'exploot_dwangbevel' | 'exploot_beslag';
  readonly op: Dag;
  readonly vandaag: Dag;
  readonly besluitId: number;
}

/**
 * Charges an exploot at the tariff of its day (Btag art. 2), in cents; a year without a tariff is a task and costs nothing. So does
 * one of a day on which less was open than the policy asks: who bears its costs a person decides. Null when nothing was charged.
 */
export async function boekExplootkosten(tx: Transactie, { zaak, vorderingId, voor, kleinste, handeling, kostensoort, op, vandaag, besluitId }: Exploot): Promise<Centen | null> {
  const kosten = kostenAmbtshandeling(handeling, op);
  if (kosten.soort === 'onbeslist') {
    await legVoor(tx, zaak, 'tarief_ontbreekt', vandaag, `exploot:${String(besluitId)}`, `Geen kosten van het exploot berekend: ${kosten.reden}.`);
    return null;
  }
  if (vorderingId === undefined) return null;
  const teWeinig = teWeinigVoorKosten(await openHoofdsomOp(tx, voor, op), kleinste);
  if (teWeinig !== null) {
    await legVoor(tx, zaak, 'exploot_na_betaling', vandaag, `exploot:${String(besluitId)}`, `Van het exploot van ${voluit(op)} zijn geen kosten in rekening gebracht: ${teWeinig} (beleid). Beoordeel met de deurwaarder wie ze draagt.`);
    return null;
  }
  await tx.kosten.create({ data: { vorderingId, soort: kostensoort, centen: kosten.bedrag, dag: naarDatum(op), besluitId } });
  return kosten.bedrag;
}

/** The hoofdsom that was open on these claims on a day, in cents: what was paid after that day was still open on it. */
async function openHoofdsomOp(tx: Transactie, vorderingen: readonly VorderingId[], op: Dag): Promise<Centen> {
  const delen: Centen[] = [NUL];
  for (const vorderingId of vorderingen) {
    const { hoofdsom } = await openstaand(tx, vorderingId);
    const { _sum } = await tx.toerekening.aggregate({ where: { vorderingId, dag: { gt: naarDatum(op) } }, _sum: { hoofdsomCenten: true } });
    delen.push(nietNegatief(som(hoofdsom, centen(_sum.hoofdsomCenten ?? 0))));
  }
  return som(...delen);
}

/** The letter with which the deurwaarder was asked to serve a dwangbevel, as long as nobody entered what he did with it; else null. */
export async function dwangbevelBijDeurwaarder(tx: Transactie, zaak: string): Promise<Briefrij | null> {
  if ((await tx.taak.count({ where: { zaak, soort: 'betekening_invoeren', afgedaanOp: null } })) === 0) return null;
  return tx.brief.findFirst({ where: { zaak, soort: { in: ['dwangbevel', 'betekeningsopdracht'] }, aan: 'deurwaarder', status: BRIEFSTATUS.verzonden, betekendOp: null }, orderBy: { id: 'desc' } });
}

/**
 * Another amount is open while the deurwaarder has the dwangbevel: where it became too little for an exploot (policy) a person
 * tells him not to serve it, until enough is open again. Not of a tax, where the costs came with the dwangbevel (Kostenwet 3 lid 1).
 */
export async function beoordeelBetekening(tx: Transactie, vorderingId: VorderingId, vandaag: Dag): Promise<void> {
  const zaak = zaakVanVordering(vorderingId);
  const brief = await dwangbevelBijDeurwaarder(tx, zaak);
  if (brief === null) return;
  const { weg, openstaand: open, openHoofdsom, kleinsteKostenstap } = (await laadStraat(tx, vorderingId, vandaag)).dossier;
  // Nothing open at all: the claim ends, and who has the dwangbevel is asked about then.
  if (weg.regime === 'belasting' || open <= 0) return;
  const teWeinig = teWeinigVoorKosten(openHoofdsom, kleinsteKostenstap);
  if (teWeinig === null) return rondTakenAf(tx, zaak, vandaag, 'er staat weer genoeg open', { sleutelBegin: NIET_BETEKENEN });
  await legOpnieuwVoor(tx, zaak, 'klein_restant', vandaag, `${NIET_BETEKENEN}${String(brief.id)}`, `Het dwangbevel ligt bij de deurwaarder, en ${teWeinig} (beleid). Laat hem weten dat hij het niet betekent; doet hij dat daarna toch, dan komen zijn kosten er niet bij. Trek de rest in («trekIn») of kies een andere route («kiesRoute»).`);
}

/** The deurwaarder served it: he need not be kept from it any more. */
export async function rondBetekeningvraagAf(tx: Transactie, zaak: string, vandaag: Dag, op: Dag): Promise<void> {
  await rondTakenAf(tx, zaak, vandaag, op, { sleutelBegin: NIET_BETEKENEN });
}

/** What a person says of a day: which day it is, and the letter that went before it. */
interface Welke {
  readonly dag: string;
  readonly brief: string;
}

/** Refuses a day that cannot be: after today, or before the posting of the letter that it answers to. */
export function toetsDagNaVerzending({ terpostbezorgdOp }: { readonly terpostbezorgdOp: Date | null }, op: Dag, vandaag: Dag, welke: Welke): void {
  if (op > vandaag) throw new Weigering(`De dag ${welke.dag} ligt in de toekomst.`);
  const gepost = naarDagOfLeeg(terpostbezorgdOp);
  if (gepost !== null && op < gepost) throw new Weigering(`De dag ${welke.dag} ligt voor de dag waarop ${welke.brief} is verzonden.`);
}
