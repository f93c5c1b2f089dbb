import { zaakVanVordering, type VorderingId } from '../../contract/zaak.ts';
import { centen, NUL, som, type Centen } from '../../domain/geld/centen.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import type { Regime } from '../../domain/regime/grond.ts';
import { grondslagPercentage } from '../../domain/rente/percentages.ts';
import type { Rente } from '../../domain/rente/rente.ts';
import { rentedrempel, stelRenteVast } from '../../domain/rente/vaststelling.ts';
import type { Beleid } from '../../contract/beleid.ts';
import { beleidOp, GeenBeleid } from '../beleid/beleid.ts';
import { schrijfBericht } from '../bericht/schrijven.ts';
import { meldStandAanDeurwaarder } from '../deurwaarder/brief.ts';
import { naarDatum } from '../opslag/dagen.ts';
import { metZaak, type Database, type Transactie } from '../opslag/database.ts';
import { schrijfGebeurtenis } from '../opslag/gebeurtenis.ts';
import { grondVan } from '../opslag/grond.ts';
import { isAfgesloten, openstaand } from '../opslag/openstaand.ts';
import { renteVanVordering } from '../opslag/rente.ts';
import { bewaarBesluit } from '../opslag/besluit.ts';
import { bewaarBesluitVanMens } from '../opslag/besluit-van-mens.ts';
import { betalingenVan } from '../opslag/feit.ts';
import { legOpnieuwVoor } from '../opslag/taak.ts';
import { Weigering } from '../opslag/weigering.ts';
import type { InvorderenPort } from './port.ts';
import { meldStand } from './stand.ts';

/** Kind of the besluit that charges rente, and of its letter. */
export const RENTEBESCHIKKING = 'rentebeschikking';

/**
 * Charges the rente of a claim whose hoofdsom has just been paid (by policy; IW 28–30, Awb 4:97–4:99): from here on no more of
 * it runs. Does nothing where the policy does not, the amount stays below the threshold, a percentage is missing, or the claim
 * is over. The caller holds the lock of the claim.
 */
export async function stelRenteVastNaVoldoening(tx: Transactie, vorderingId: VorderingId, vandaag: Dag): Promise<void> {
  const { regime, einde, beleid } = await gegevens(tx, vorderingId, vandaag);
  if (beleid?.renteInRekening !== true || einde !== null) return;
  if ((await isAfgesloten(tx, vorderingId)) || (await openstaand(tx, vorderingId)).hoofdsom > 0) return;
  const vaststelling = stelRenteVast(await renteVanVordering(tx, vorderingId, vandaag), await inRekening(tx, vorderingId), rentedrempel(regime, beleid.kleinsteRenteCenten));
  if (vaststelling.soort === 'geen') return;
  const zaak = zaakVanVordering(vorderingId);
  const sleutel = `${zaak}:${RENTEBESCHIKKING}:${String(1 + (await tx.besluit.count({ where: { zaak, soort: RENTEBESCHIKKING } })))}`;
  const besluitId = await bewaarBesluit(tx, { sleutel, zaak, vandaag, soort: RENTEBESCHIKKING, grond: grondVanRente(regime), inhoud: {}, feiten: await betalingenVan(tx, vorderingId), zonderBrief: 'volgt' });
  await boekRente(tx, { vorderingId, vandaag, besluitId, bedrag: vaststelling.erbij, rente: vaststelling.rente });
}

/** Charges the rente up to today by a decision of a person, once per key. Refuses where there is nothing to charge. */
export async function stelRenteVastDoorMens(db: Database, { vorderingId, vandaag, sleutel, door }: Parameters<InvorderenPort['stelRenteVast']>[0]): ReturnType<InvorderenPort['stelRenteVast']> {
  const zaak = zaakVanVordering(vorderingId);
  return metZaak(db, zaak, async (tx) => {
    const { regime, beleid } = await gegevens(tx, vorderingId, vandaag);
    const besluitId = await bewaarBesluitVanMens(tx, { zaak, vandaag, sleutel, door, soort: RENTEBESCHIKKING, grond: grondVanRente(regime), inhoud: {}, feiten: await betalingenVan(tx, vorderingId), zonderBrief: 'volgt' });
    if (besluitId !== null) {
      if (await isAfgesloten(tx, vorderingId)) throw new Weigering('De vordering is ingetrokken of verjaard: er is geen rente meer verschuldigd.');
      const vaststelling = stelRenteVast(await renteVanVordering(tx, vorderingId, vandaag), await inRekening(tx, vorderingId), rentedrempel(regime, beleid?.kleinsteRenteCenten ?? NUL));
      if (vaststelling.soort === 'geen') throw new Weigering(`Er is geen rente vast te stellen: ${vaststelling.reden} (${vaststelling.grondslag}).`);
      await boekRente(tx, { vorderingId, vandaag, besluitId, bedrag: vaststelling.erbij, rente: vaststelling.rente });
      await meldStandAanDeurwaarder(tx, vorderingId, { vandaag, aanleiding: 'rente', sleutel: `rente:${String(besluitId)}`, centen: vaststelling.erbij });
    }
    return { openstaandCenten: (await openstaand(tx, vorderingId)).totaal };
  });
}

/** Puts rente that was not paid in its term before a person, of one beschikking again where it was paid and came open once more: for rente alone comes no step with costs. */
export async function legRenteVoor(db: Database, { vorderingId, vandaag }: Parameters<InvorderenPort['legRenteVoor']>[0]): ReturnType<InvorderenPort['legRenteVoor']> {
  const zaak = zaakVanVordering(vorderingId);
  return metZaak(db, zaak, async (tx) => {
    if ((await openstaand(tx, vorderingId)).rente === 0) return { taak: null };
    const laatste = await tx.rente.findFirst({ where: { vorderingId, vervallenOp: null }, orderBy: { id: 'desc' } });
    return { taak: await legOpnieuwVoor(tx, zaak, 'rente_onbetaald', vandaag, `rente_onbetaald:${String(laatste?.besluitId)}`) };
  });
}

/** What decides about charging: regime, end and policy of the claim; the policy is null where there is none on that day. */
export async function gegevens(tx: Transactie, vorderingId: VorderingId, vandaag: Dag): Promise<{ readonly regime: Regime; readonly einde: string | null; readonly beleid: Beleid | null }> {
  const vordering = await tx.vordering.findUniqueOrThrow({ where: { id: vorderingId } });
  try {
    return { regime: grondVan(vordering).regime, einde: vordering.einde, beleid: await beleidOp(tx, vordering, vandaag) };
  } catch (fout) {
    if (!(fout instanceof GeenBeleid)) throw fout;
    return { regime: grondVan(vordering).regime, einde: vordering.einde, beleid: null };
  }
}

/** The rente that stands charged on a claim, in cents. */
export async function inRekening(tx: Transactie, vorderingId: VorderingId): Promise<Centen> {
  const rijen = await tx.rente.findMany({ where: { vorderingId, vervallenOp: null } });
  return som(...rijen.map((rij) => centen(rij.centen)));
}

/** Where charging the rente of a regime rests. */
export function grondVanRente(regime: Regime): readonly string[] {
  return regime === 'belasting' ? ['IW 28', 'IW 30', grondslagPercentage('invorderingsrente')] : ['Awb 4:97', 'Awb 4:99', grondslagPercentage('wettelijke_rente')];
}

interface Boeking {
  readonly vorderingId: VorderingId;
  readonly vandaag: Dag;
  readonly besluitId: number;
  readonly bedrag: Centen;
  readonly rente: Extract<Rente, { readonly soort: 'berekend' }>;
}

/** The charge with its days and percentages, the word to the claim that a letter is due, and to the derde that more is open. */
export async function boekRente(tx: Transactie, { vorderingId, vandaag, besluitId, bedrag, rente }: Boeking): Promise<void> {
  const zaak = zaakVanVordering(vorderingId);
  const { van, totEnMet, spoor, rentesoort } = rente;
  const { inhoud } = await tx.besluit.findUniqueOrThrow({ where: { id: besluitId } });
  const eigen = typeof inhoud === 'object' && inhoud !== null && !Array.isArray(inhoud) ? inhoud : {};
  const stappen = spoor.map((stap) => ({ ...stap, invoer: stap.invoer.map((een) => ({ ...een })) }));
  await tx.besluit.update({ where: { id: besluitId }, data: { inhoud: { ...eigen, rentesoort, renteCenten: bedrag, totaalCenten: rente.bedrag, van, totEnMet, spoor: stappen } } });
  await tx.rente.create({ data: { vorderingId, centen: bedrag, totEnMet: naarDatum(totEnMet), dag: naarDatum(vandaag), besluitId } });
  await schrijfGebeurtenis(tx, zaak, vandaag, RENTEBESCHIKKING, { besluitId, renteCenten: bedrag, van, totEnMet });
  await schrijfBericht(tx, { ontvanger: zaak, soort: 'rente_vastgesteld', dag: vandaag, sleutel: `rente_vastgesteld:${String(besluitId)}`, inhoud: { besluitId } });
  await meldStand(tx, vorderingId, vandaag, String(besluitId));
}
