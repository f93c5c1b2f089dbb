import { zaakVanVordering, type VorderingId } from '../../contract/zaak.ts';
import { centen, euro, min, som, type Centen } from '../../domain/geld/centen.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import type { Aanschrijving } from '../beslaan/aanschrijving.ts';
import { meldStandAanDeurwaarder } from '../deurwaarder/brief.ts';
import { naarDatum } from '../opslag/dagen.ts';
import { metZaak, type Database, type Transactie } from '../opslag/database.ts';
import { wegVanRij } from '../opslag/grond.ts';
import { openstaand } from '../opslag/openstaand.ts';
import { Weigering } from '../opslag/weigering.ts';
import { legBesluitVast } from './besluit-van-mens.ts';
import type { BrpBrieven } from './brp.ts';
import { beoordeelBetekening } from './exploot.ts';
import { herzieKosten } from './kosten-herzien.ts';
import { vertelLagereKosten, vraagVoorKostenbrief } from './kostenbrief.ts';
import type { InvorderenPort } from './port.ts';
import { stelRenteVastNaVoldoening } from './rente.ts';
import { meldStand, meldWegvallenUitVerhaal } from './stand.ts';
import { betaalTeVeelTerug } from './terugbetaling.ts';
import { meldAfgedaan } from './verhaal-aanmelden.ts';

type Invoer = Parameters<InvorderenPort['verminder']>[0];

/**
 * Takes an amount off a claim by a decision of a person, once per key: the costs that were charged over the higher sum are
 * made anew over the lower one, of which the debtor hears by letter; what was paid too much goes back, a derde who pays hears the new
 * amount. Refuses more than the claim; the whole of it is a withdrawal. Queries the BRP where costs stand on the claim.
 */
export async function verminder(db: Database, brp: BrpBrieven, invoer: Invoer): ReturnType<InvorderenPort['verminder']> {
  const zaak = zaakVanVordering(invoer.vorderingId);
  const aanschrijving = await vraagVoorKostenbrief(db, brp, invoer.vorderingId, `${zaak}:vermindering:${invoer.sleutel}`);
  return metZaak(db, zaak, async (tx) => verminderOnderSlot(tx, invoer, aanschrijving));
}

/** The same for a caller who holds the lock; `aanschrijving`: where the debtor hears of lower costs, null where none can become lower. */
export async function verminderOnderSlot(tx: Transactie, invoer: Invoer, aanschrijving: Aanschrijving | null): ReturnType<InvorderenPort['verminder']> {
  const { vorderingId, vandaag, reden } = invoer;
  const zaak = zaakVanVordering(vorderingId);
  const vordering = await tx.vordering.findUniqueOrThrow({ where: { id: vorderingId }, include: { verminderingen: true } });
  const over = min(centen(vordering.hoofdsomCenten), som(...vordering.verminderingen.map((eerder) => centen(eerder.centen))));
  const openVooraf = (await openstaand(tx, vorderingId)).totaal;
  const grond = grondVan(vordering.regime);
  const besluitId = await legBesluitVast(tx, { ...invoer, soort: 'vermindering', grond, inhoud: { centen: invoer.centen, reden } });
  if (besluitId !== null) {
    if (invoer.centen >= over) throw new Weigering(`De vermindering is niet lager dan wat er van de vordering over is (${euro(over)}). Trek de vordering in.`);
    await tx.vermindering.create({ data: { vorderingId, centen: invoer.centen, dag: naarDatum(vandaag), besluitId } });
    const zonderBrief = aanschrijving?.soort === 'onmogelijk' ? ({ zonderBrief: 'volgt' } as const) : {};
    const kosten = await herzieKosten(tx, { vorderingId, zaak, weg: wegVanRij(vordering), besluitId, vandaag, ...zonderBrief });
    await betaalTeVeelTerug(tx, vorderingId, vandaag, `vermindering:${String(besluitId)}`, 'vordering_verminderd');
    // What a claim that has ended owed was settled when it was paid.
    if (vordering.einde === null) await stelRenteVastNaVoldoening(tx, vorderingId, vandaag);
    if (kosten.length > 0) {
      if (aanschrijving === null) throw new Error('er kwamen intussen kosten bij: opnieuw proberen');
      await vertelLagereKosten(tx, { vorderingId, vandaag, besluitId, verminderdCenten: invoer.centen, grond, kosten, aanschrijving });
    }
    if (vordering.einde === null || openVooraf > 0) await vertelVerder(tx, vorderingId, besluitId, vandaag, openVooraf);
  }
  return { openstaandCenten: (await openstaand(tx, vorderingId)).totaal };
}

function grondVan(regime: string): readonly string[] {
  return regime === 'belasting' ? ['Kostenwet art. 2-3', 'beleid'] : ['Awb 4:113', 'beleid'];
}

/** The verhaal hears that nothing is open any more; a beslag that goes on, that less is. */
async function vertelVerder(tx: Transactie, vorderingId: VorderingId, besluitId: number, vandaag: Dag, openVooraf: Centen): Promise<void> {
  if (openVooraf > 0 && (await openstaand(tx, vorderingId)).totaal === 0) {
    await meldAfgedaan(tx, vorderingId, vandaag);
    return meldWegvallenUitVerhaal(tx, vorderingId, vandaag, String(besluitId));
  }
  const { centen: af } = await tx.vermindering.findUniqueOrThrow({ where: { besluitId } });
  await meldStandAanDeurwaarder(tx, vorderingId, { vandaag, aanleiding: 'vermindering', sleutel: `vermindering:${String(besluitId)}`, centen: af });
  await meldStand(tx, vorderingId, vandaag, String(besluitId));
  await beoordeelBetekening(tx, vorderingId, vandaag);
}
