import { zaakVanBeslag, zaakVanVordering, type BeslagId, type VorderingId } from '../../contract/zaak.ts';
import { centen, grootste, kleinste, min, nietNegatief, NUL, som, type Centen } from '../../domain/geld/centen.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import { leesBetaling } from '../bericht/inhoud.ts';
import { eenmalig } from '../bericht/verwerken.ts';
import { buitenBeslag } from '../beslaan/onder-beslag.ts';
import { meldStandAanDeurwaarder } from '../deurwaarder/brief.ts';
import { naarDag, naarDatum } from '../opslag/dagen.ts';
import type { Database, Transactie } from '../opslag/database.ts';
import { schrijfGebeurtenis } from '../opslag/gebeurtenis.ts';
import { IS_ERIN } from '../opslag/in-verhaal.ts';
import { boekRestOpRente, boekToe, openstaand } from '../opslag/openstaand.ts';
import { legVoor } from '../opslag/taak.ts';
import type { InvorderenPort } from './port.ts';
import { stelRenteVastNaVoldoening } from './rente.ts';
import { herzieRenteNaBetaling, trekOngeposteRenteIn } from './rente-herzien.ts';
import { isAlleenRente } from './rentebrief.ts';
import { meldStand, meldWegvallenUitVerhaal } from './stand.ts';
import { GAAT_HOE_DAN_OOK } from './straat.ts';
import { BRIEFSTATUS } from '../opslag/briefstatus.ts';
import { ANDER, legBetalingVanAnderVoor } from './betaling-van-ander.ts';
import { beoordeelBetekening } from './exploot.ts';
import { namOverschotTerug, NIET_GEDEKT, nietGedekt, stornodeel, vooraanVan, vraagNietGedekt } from './storno.ts';
import { betaalTerug, betaalTeVeelTerug } from './terugbetaling.ts';
import { neemUitDePost } from './uit-de-post.ts';
import { meldAfgedaan, moetOpnieuwAanmelden } from './verhaal-aanmelden.ts';

/**
 * Books a payment on its claim once (IW 7 lid 1) and promises back what the claim did not need; of who paid in the debtor's place
 * (BW 6:30) it waits for a person. Answers what is open, in
 * cents. A letter that was not posted yet does not keep a debtor from being done: it goes out of the post, with its costs,
 * where the payment covers everything but them.
 */
export async function boekBetaling(db: Database, { vorderingId, berichtId, vandaag }: Parameters<InvorderenPort['boekBetaling']>[0]): ReturnType<InvorderenPort['boekBetaling']> {
  const zaak = zaakVanVordering(vorderingId);
  return eenmalig(db, berichtId, zaak, async (tx, bericht) => {
    const { betalingId } = leesBetaling(bericht.inhoud);
    const betaling = await tx.betaling.findUniqueOrThrow({ where: { id: betalingId } });
    if (betaling.vorderingId !== vorderingId) throw new RangeError(`betaling ${String(betalingId)} hoort niet bij ${zaak}`);
    const { totaal: vooraf } = await openstaand(tx, vorderingId);
    if (betaling.geboektOp === null && betaling.bron === 'storno' && (await namOverschotTerug(tx, zaak, betaling, vandaag))) await tx.betaling.update({ where: { id: betalingId }, data: { geboektOp: naarDatum(vandaag), overschotCenten: 0 } });
    else if (betaling.geboektOp === null) await boekOp(tx, vorderingId, { id: betalingId, bron: betaling.bron, betaler: betaling.betaler, dag: naarDag(betaling.dag), centen: centen(betaling.centen) }, vandaag);
    const open = await openstaand(tx, vorderingId);
    return { openstaandCenten: open.totaal, ...(isAlleenRente(open) ? { alleenRente: true } : {}), ...(vooraf === 0 && open.totaal > 0 && (await moetOpnieuwAanmelden(tx, vorderingId)) ? { heropend: true } : {}) };
  });
}

/** Attributes a payment to its claim, and tells who must know: the verhaal, or the deurwaarder who has the claim. The caller holds the lock. */
export async function boekOp(tx: Transactie, vorderingId: VorderingId, betaling: { readonly id: number; readonly bron: string; readonly betaler: string; readonly dag: Dag; readonly centen: Centen }, vandaag: Dag): Promise<void> {
  if (betaling.centen < 0) await trekOngeposteRenteIn(tx, vorderingId, vandaag);
  await haalBriefWegBijVolledigeBetaling(tx, vorderingId, betaling.centen, vandaag);
  const { totaal: openVooraf } = await openstaand(tx, vorderingId);
  const opVordering = betaling.bron === 'storno' ? await stornodeel(tx, vorderingId, betaling) : betaling.centen;
  const toegerekend = await boekToe(tx, { betalingId: betaling.id, vorderingId, centen: opVordering, dag: betaling.dag, ...(betaling.bron === 'storno' ? { vooraan: await vooraanVan(tx, vorderingId, betaling.id) } : {}) });
  const zonderRente = { ...toegerekend, rest: som(toegerekend.rest, min(betaling.centen, opVordering)) };
  const laterBekend = betaling.centen > 0 && (await herzieRenteNaBetaling(tx, vorderingId, betaling.dag, vandaag));
  if (betaling.centen > 0) await stelRenteVastNaVoldoening(tx, vorderingId, vandaag);
  // Paid more than was asked: first the rente that this payment made final.
  const opRente = await boekRestOpRente(tx, { betalingId: betaling.id, vorderingId, rest: grootste(NUL, zonderRente.rest), dag: betaling.dag });
  const geboekt = { ...zonderRente, rente: som(zonderRente.rente, opRente.rente), rest: min(zonderRente.rest, opRente.rente) };
  const overschot = grootste(NUL, geboekt.rest);
  await tx.betaling.update({ where: { id: betaling.id }, data: { geboektOp: naarDatum(vandaag), overschotCenten: overschot } });
  await schrijfGebeurtenis(tx, zaakVanVordering(vorderingId), vandaag, 'betaling', {
    betalingId: betaling.id,
    dag: betaling.dag,
    centen: betaling.centen,
    kostenCenten: geboekt.kosten,
    renteCenten: geboekt.rente,
    hoofdsomCenten: geboekt.hoofdsom,
    overschotCenten: overschot,
    ...(betaling.betaler === ANDER ? { betaler: ANDER } : {}),
  });
  // The bank took back more than is still attributed here: it was refunded meanwhile, and a person must ask for it. Not for what is not paid out any more.
  const meerTerug = nietNegatief(min(NUL, geboekt.rest));
  const teVragen = meerTerug > 0 && betaling.bron === 'storno' && betaling.betaler !== ANDER ? kleinste(meerTerug, await nietGedekt(tx, vorderingId, betaling.id)) : meerTerug;
  if (teVragen > 0) {
    const { tekst, feiten } = await vraagNietGedekt(tx, zaakVanVordering(vorderingId), teVragen, betaling.betaler);
    await legVoor(tx, zaakVanVordering(vorderingId), 'storno_niet_gedekt', vandaag, `${NIET_GEDEKT}${String(betaling.id)}`, tekst, { feiten });
  }
  if (overschot > 0 && betaling.betaler === ANDER) await legBetalingVanAnderVoor(tx, zaakVanVordering(vorderingId), vandaag, { betalingId: betaling.id, centen: overschot });
  else if (overschot > 0) await betaalTerug(tx, { vorderingId, dag: vandaag, sleutel: `betaling:${String(betaling.id)}`, centen: overschot, reden: 'te_veel_betaald' });
  if (laterBekend) await betaalTeVeelTerug(tx, vorderingId, vandaag, `rente:${String(betaling.id)}`, 'te_veel_betaald');
  const nu = await openstaand(tx, vorderingId);
  const openNu = nu.totaal;
  const afgedaan = openVooraf > 0 && openNu === 0;
  if (afgedaan) await meldAfgedaan(tx, vorderingId, vandaag);
  // A deurwaarder and the derde he served collect what they were told: they hear that less is open.
  const omgeslagen = openVooraf > 0 !== openNu > 0;
  if ((await deurwaarderBeslaat(tx, vorderingId)) || (omgeslagen && (await wachtVorderingBuiten(tx, vorderingId)))) await (afgedaan ? meldWegvallenUitVerhaal : meldStand)(tx, vorderingId, vandaag, `betaling:${String(betaling.id)}`);
  await beoordeelBetekening(tx, vorderingId, vandaag);
  // What he paid over himself he knows, not the rente that it made final; that nothing is open any more he hears when the claim is closed.
  if (openNu > 0 && (betaling.bron !== 'deurwaarder' || isAlleenRente(nu))) await meldStandAanDeurwaarder(tx, vorderingId, { vandaag, aanleiding: betaling.centen < 0 ? 'storno' : 'betaling', sleutel: `betaling:${String(betaling.id)}`, centen: betaling.centen });
}

/** A beslag by a deurwaarder runs for the claim. */
async function deurwaarderBeslaat(tx: Transactie, vorderingId: VorderingId): Promise<boolean> {
  return (await tx.beslag.count({ where: { openSleutel: { not: null }, verhaal: { geslotenOp: null, bevoegdheid: 'derdenbeslag', vorderingen: { some: { vorderingId, ...IS_ERIN } } } } })) > 0;
}

/** A beslag runs for the claim beside which a claim waits for its own act: what is settled, or open again, decides whether it is lifted and what is still to be seized. */
async function wachtVorderingBuiten(tx: Transactie, vorderingId: VorderingId): Promise<boolean> {
  const beslagen = await tx.beslag.findMany({ where: { openSleutel: { not: null }, verhaal: { geslotenOp: null, vorderingen: { some: { vorderingId, ...IS_ERIN } } } }, select: { id: true } });
  for (const { id } of beslagen) if ((await buitenBeslag(tx, { zaak: zaakVanBeslag(id as BeslagId) })).size > 0) return true;
  return false;
}

/** Costs of a letter that nobody has posted are not owed by who pays the rest. */
async function haalBriefWegBijVolledigeBetaling(tx: Transactie, vorderingId: VorderingId, betaald: Centen, vandaag: Dag): Promise<void> {
  const inDePost = await tx.brief.findMany({
    where: { zaak: zaakVanVordering(vorderingId), soort: { notIn: [...GAAT_HOE_DAN_OOK] }, status: BRIEFSTATUS.klaargezet, aangenomenOp: null },
    include: { besluit: { include: { kosten: true } } },
  });
  if (inDePost.length === 0) return;
  const nogNietVerschuldigd = som(...inDePost.map(({ besluit }) => centen(besluit?.kosten?.centen ?? 0)));
  const { totaal } = await openstaand(tx, vorderingId);
  if (betaald < min(totaal, nogNietVerschuldigd)) return;
  for (const brief of inDePost) await neemUitDePost(tx, vorderingId, brief, vandaag, BRIEFSTATUS.vervallen);
}
