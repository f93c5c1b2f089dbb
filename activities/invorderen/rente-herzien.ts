import { zaakVanVordering, type Intrekreden, type VorderingId } from '../../contract/zaak.ts';
import { centen, NUL, som, type Centen } from '../../domain/geld/centen.ts';
import { laatste, plusDagen, type Dag } from '../../domain/kalender/dag.ts';
import { herzieRente, rentedrempel } from '../../domain/rente/vaststelling.ts';
import type { Rente } from '../../prisma/client/client.ts';
import { bewaarBesluit } from '../opslag/besluit.ts';
import { naarDag, naarDatum } from '../opslag/dagen.ts';
import type { Transactie } from '../opslag/database.ts';
import { betalingenVan } from '../opslag/feit.ts';
import { schrijfGebeurtenis } from '../opslag/gebeurtenis.ts';
import { redenVanAfsluiting, verplaatsRenteNaarHoofdsom } from '../opslag/openstaand.ts';
import { renteVanVordering } from '../opslag/rente.ts';
import { legVoor } from '../opslag/taak.ts';
import { boekRente, gegevens, grondVanRente } from './rente.ts';
import { isUitDePostTeHalen, type Briefrij } from './straat.ts';
import { BRIEFSTATUS } from '../opslag/briefstatus.ts';
import { OVER_RENTEBRIEF, rondTakenAf } from './taken.ts';

const VERNIETIGD: Intrekreden = 'aanslag_vernietigd';

/**
 * Rente follows the hoofdsom (IW 30; Awb 4:98): what was charged is computed again over the same days on what is owed now, and
 * is never more than that. The old beschikking lapses, a lower one takes its place, and rente that was paid counts on the
 * hoofdsom. Nothing happens where nothing was charged or it is still right. The caller holds the lock of the claim.
 */
export async function herzieRenteVan(tx: Transactie, vorderingId: VorderingId, vandaag: Dag): Promise<void> {
  const lopend = await tx.rente.findMany({ where: { vorderingId, vervallenOp: null }, orderBy: { id: 'asc' } });
  const [eerste, ...volgende] = lopend;
  if (eerste === undefined) return;
  const totEnMet = volgende.reduce((dag, rij) => laatste(dag, naarDag(rij.totEnMet)), naarDag(eerste.totEnMet));
  const oud = som(...lopend.map((rij) => centen(rij.centen)));
  const { regime, beleid } = await gegevens(tx, vorderingId, vandaag);
  const rente = await renteVanVordering(tx, vorderingId, plusDagen(totEnMet, 1));
  const vernietigd = (await redenVanAfsluiting(tx, vorderingId)) === VERNIETIGD;
  const nieuw = vernietigd ? NUL : herzieRente(rente, oud, rentedrempel(regime, beleid?.kleinsteRenteCenten ?? NUL));
  if (nieuw >= oud) return;
  await laatVervallen(tx, vorderingId, lopend, vandaag, nieuw);
  if (nieuw > NUL && rente.soort === 'berekend') {
    const zaak = zaakVanVordering(vorderingId);
    const sleutel = `${zaak}:herziening_rente:${String(lopend.at(-1)?.id)}`;
    // The besluiten that it takes the place of have lapsed above: it names the last of them.
    const id = await bewaarBesluit(tx, { sleutel, zaak, vandaag, soort: 'herziening_rente', grond: grondVanRente(regime), inhoud: {}, feiten: await betalingenVan(tx, vorderingId), voorganger: { soort: 'besluit', id: lopend.at(-1)?.besluitId ?? eerste.besluitId }, zonderBrief: 'volgt' });
    await boekRente(tx, { vorderingId, vandaag, besluitId: id, bedrag: nieuw, rente });
  }
  await verplaatsRenteNaarHoofdsom(tx, { vorderingId, dag: vandaag, sleutel: `${zaakVanVordering(vorderingId)}:rente_vervallen:${String(lopend.at(-1)?.id)}` });
}

/**
 * The same after a payment that was there already on days over which rente was charged before it was known: rente runs to the day before the payment (IW 28
 * lid 2, Awb 4:98). Answers whether there were such days: then what was paid too much is to go back.
 */
export async function herzieRenteNaBetaling(tx: Transactie, vorderingId: VorderingId, betaaldOp: Dag, vandaag: Dag): Promise<boolean> {
  if ((await tx.rente.count({ where: { vorderingId, vervallenOp: null, totEnMet: { gte: naarDatum(betaaldOp) } } })) === 0) return false;
  await herzieRenteVan(tx, vorderingId, vandaag);
  return true;
}

/**
 * A beschikking that nobody has posted is not made known: it lapses with its rente when the bank takes the payment back that it
 * rested on, or the claim is withdrawn. What was posted stays, over days that are past.
 */
export async function trekOngeposteRenteIn(tx: Transactie, vorderingId: VorderingId, vandaag: Dag): Promise<void> {
  const rijen = await tx.rente.findMany({ where: { vorderingId, vervallenOp: null }, include: { besluit: { include: { brieven: true } } }, orderBy: { id: 'asc' } });
  const ongepost = rijen.filter(({ besluit }) => besluit.brieven.every(gingNiet));
  if (ongepost.length === 0) return;
  await laatVervallen(tx, vorderingId, ongepost, vandaag, NUL);
  await verplaatsRenteNaarHoofdsom(tx, { vorderingId, dag: vandaag, sleutel: `${zaakVanVordering(vorderingId)}:rente_vervallen:${String(ongepost.at(-1)?.id)}` });
}

/** The rente of one beschikking lapses by a decision of a person: its letter did not go. The caller holds the lock of the claim. */
export async function laatRenteVervallen(tx: Transactie, vorderingId: VorderingId, besluitId: number, vandaag: Dag): Promise<void> {
  const rijen = await tx.rente.findMany({ where: { vorderingId, besluitId, vervallenOp: null }, orderBy: { id: 'asc' } });
  if (rijen.length === 0) return;
  await laatVervallen(tx, vorderingId, rijen, vandaag, NUL);
  await verplaatsRenteNaarHoofdsom(tx, { vorderingId, dag: vandaag, sleutel: `${zaakVanVordering(vorderingId)}:rente_vervallen:${String(rijen.at(-1)?.id)}` });
}

/** Nobody has the letter: it waits for the post, or was taken out of it. */
function gingNiet(brief: Pick<Briefrij, 'status' | 'aangenomenOp'>): boolean {
  return isUitDePostTeHalen(brief) || brief.status === BRIEFSTATUS.teruggehaald;
}

/** The charges lapse with their besluiten; an unposted letter goes out of the post, a posted one that nothing replaces is a task. */
async function laatVervallen(tx: Transactie, vorderingId: VorderingId, renten: readonly Rente[], vandaag: Dag, nieuw: Centen): Promise<void> {
  const zaak = zaakVanVordering(vorderingId);
  const besluitIds = renten.map(({ besluitId }) => besluitId);
  const vervallenOp = naarDatum(vandaag);
  await tx.rente.updateMany({ where: { id: { in: renten.map(({ id }) => id) } }, data: { vervallenOp } });
  await tx.besluit.updateMany({ where: { id: { in: besluitIds } }, data: { vervallenOp } });
  for (const { id, besluitId, centen: bedrag } of renten) await schrijfGebeurtenis(tx, zaak, vandaag, 'rente_vervallen', { renteId: id, besluitId, renteCenten: bedrag });
  for (const brief of await tx.brief.findMany({ where: { besluitId: { in: besluitIds } }, orderBy: { id: 'asc' } })) {
    await rondTakenAf(tx, zaak, vandaag, 'rente_vervallen', { sleutelBegin: `${OVER_RENTEBRIEF}${String(brief.id)}:` });
    if (gingNiet(brief)) await tx.brief.update({ where: { id: brief.id }, data: { status: BRIEFSTATUS.vervallen } });
    else if (nieuw === NUL && brief.status !== BRIEFSTATUS.vervallen) await legVoor(tx, zaak, 'intrekking_melden', vandaag, `intrekking_melden:${String(brief.id)}`);
  }
}
