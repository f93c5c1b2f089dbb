import { z } from 'zod';
import { TAAKSOORTEN } from '../../contract/taken.ts';
import { zaakVanVordering, type VorderingId } from '../../contract/zaak.ts';
import { centen, euro, grootste, kleinste, min, nietNegatief, NUL, som, type Centen } from '../../domain/geld/centen.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import type { Transactie } from '../opslag/database.ts';
import { schrijfGebeurtenis } from '../opslag/gebeurtenis.ts';
import { naarDatum } from '../opslag/dagen.ts';
import type { Vooraan } from '../opslag/openstaand.ts';
import { nogUitTeBetalen, vervallenDelen } from '../opslag/terugbetaling.ts';
import { ANDER, doorAnderBetaald } from './betaling-van-ander.ts';
import { rondTakenAf } from './taken.ts';

const STORNO = 'storno:';
const BANK = 'bank:';
/** Begin of the key of the question about a storno of which money was promised or paid back. */
export const NIET_GEDEKT = 'storno:';
/** Kind of the event that the bank took back what waited for a person after the end: nothing of it was on the claim. */
const OVERSCHOT_TERUG = 'storno_van_overschot';

const overStorno = z.object({ betalingId: z.int(), centen: z.int() }).loose();

type Betaling = NonNullable<Awaited<ReturnType<Transactie['betaling']['findUnique']>>>;

/** The payment that a storno takes back; null where the bank took back what is known under no kenmerk of it. */
async function betalingVan(tx: Transactie, { sleutel }: Pick<Betaling, 'sleutel'>): Promise<Betaling | null> {
  return tx.betaling.findUnique({ where: { sleutel: `${BANK}${sleutel.slice(STORNO.length)}` } });
}

/** What the payment that a storno takes back left over, in cents: the claim never had it, and it is not taken from the claim. */
async function overschotVan(tx: Transactie, stornoId: number): Promise<Centen> {
  return centen((await betalingVan(tx, await tx.betaling.findUniqueOrThrow({ where: { id: stornoId } })))?.overschotCenten ?? 0);
}

/** What stands on a claim of the money of who paid, less what was booked back for him; cents. */
async function toegerekendVan(tx: Transactie, vorderingId: VorderingId, betaler: string): Promise<Centen> {
  const vanAnder = await doorAnderBetaald(tx, vorderingId);
  if (betaler === ANDER) return vanAnder;
  const { _sum } = await tx.toerekening.aggregate({ where: { vorderingId }, _sum: { kostenCenten: true, renteCenten: true, hoofdsomCenten: true } });
  return nietNegatief(min(som(centen(_sum.kostenCenten ?? 0), centen(_sum.renteCenten ?? 0), centen(_sum.hoofdsomCenten ?? 0)), vanAnder));
}

/** What a storno takes from its claim, negative, in cents: of what the payment put there, no more than is left of who paid it. What another paid stays. */
export async function stornodeel(tx: Transactie, vorderingId: VorderingId, storno: { readonly id: number; readonly betaler: string; readonly centen: Centen }): Promise<Centen> {
  const geboekt = nietNegatief(min(NUL, som(storno.centen, await overschotVan(tx, storno.id))));
  return min(NUL, kleinste(geboekt, await toegerekendVan(tx, vorderingId, storno.betaler)));
}

/** What the payment that a storno takes back put on rente and costs: they come open again, not the hoofdsom, unless a later payment would have paid them first (IW 7 lid 1). */
export async function vooraanVan(tx: Transactie, vorderingId: VorderingId, stornoId: number): Promise<Vooraan> {
  const betaling = await betalingVan(tx, await tx.betaling.findUniqueOrThrow({ where: { id: stornoId } }));
  const eigen = betaling === null ? null : await tx.toerekening.findUnique({ where: { betalingId_vorderingId: { betalingId: betaling.id, vorderingId } } });
  if (eigen === null) return { kosten: NUL, rente: NUL };
  const { _sum } = await tx.toerekening.aggregate({ where: { vorderingId, betalingId: { gt: eigen.betalingId }, betaling: { centen: { not: 0 } } }, _sum: { hoofdsomCenten: true } });
  const later = grootste(NUL, centen(_sum.hoofdsomCenten ?? 0));
  const kosten = nietNegatief(min(centen(eigen.kostenCenten), later));
  return { kosten, rente: nietNegatief(min(centen(eigen.renteCenten), nietNegatief(min(later, centen(eigen.kostenCenten))))) };
}

/**
 * The bank took back a payment that waits for a person, or that was never booked: nobody has the money, the claim is as it was,
 * and the question about it falls away. Answers whether it was so. The caller holds the lock.
 */
export async function namOverschotTerug(tx: Transactie, zaak: string, storno: Betaling, vandaag: Dag): Promise<boolean> {
  const betaling = await betalingVan(tx, storno);
  if (betaling === null) return false;
  const { id } = betaling;
  if (betaling.geboektOp === null) {
    await tx.betaling.update({ where: { id }, data: { geboektOp: naarDatum(vandaag), overschotCenten: betaling.centen } });
    await schrijfGebeurtenis(tx, zaak, vandaag, OVERSCHOT_TERUG, { betalingId: storno.id, centen: storno.centen });
    return true;
  }
  if (betaling.overschotCenten !== -storno.centen) return false;
  const vraag = await tx.taak.findFirst({ where: { zaak, afgedaanOp: null, sleutel: { in: [`${zaak}:betaling_na_einde:${String(id)}`, `${zaak}:betaling_van_ander:${String(id)}`] } } });
  if (vraag === null) return false;
  await rondTakenAf(tx, zaak, vandaag, 'de bank nam dit geld terug', { sleutel: vraag.sleutel.slice(zaak.length + 1) });
  await schrijfGebeurtenis(tx, zaak, vandaag, OVERSCHOT_TERUG, { betalingId: storno.id, centen: storno.centen });
  return true;
}

/** Whether a payment was booked on its claim, or found to touch none. */
export async function isGeboekt(tx: Transactie, zaak: string, betalingId: number, soorten: readonly string[] = ['betaling', OVERSCHOT_TERUG]): Promise<boolean> {
  return (await tx.gebeurtenis.count({ where: { zaak, soort: { in: [...soorten] }, inhoud: { path: ['betalingId'], equals: betalingId } } })) > 0;
}

const vanDebiteur = (vorderingId: VorderingId) => ({ vorderingId, bron: 'storno', betaler: { not: ANDER } });

/**
 * What the bank took back of money that was promised or paid back to the debtor, and that no refund was dropped for yet; in cents.
 * A storno that is booked nowhere counts as it will be booked. With `totEnMet` by that storno and those before it: a drop counts for the oldest first.
 */
export async function nietGedekt(tx: Transactie, vorderingId: VorderingId, totEnMet?: number): Promise<Centen> {
  const zaak = zaakVanVordering(vorderingId);
  let toegerekend = await toegerekendVan(tx, vorderingId, 'debiteur');
  let ongedekt = NUL;
  for (const storno of await tx.betaling.findMany({ where: { ...vanDebiteur(vorderingId), ...(totEnMet === undefined ? {} : { id: { lte: totEnMet } }) }, include: { toerekeningen: true }, orderBy: { id: 'asc' } })) {
    if (await isGeboekt(tx, zaak, storno.id, [OVERSCHOT_TERUG])) continue;
    const bedrag = centen(-storno.centen);
    const geboekt = som(...storno.toerekeningen.map(({ kostenCenten, renteCenten, hoofdsomCenten }) => centen(-kostenCenten - renteCenten - hoofdsomCenten)));
    const alGeboekt = await isGeboekt(tx, zaak, storno.id);
    const vanVordering = alGeboekt ? geboekt : kleinste(toegerekend, min(bedrag, await overschotVan(tx, storno.id)));
    if (!alGeboekt) toegerekend = min(toegerekend, vanVordering);
    ongedekt = som(ongedekt, min(bedrag, vanVordering));
  }
  return min(ongedekt, som(...(await vervallenDelen(tx, [zaak])).values()));
}

/**
 * A refund was dropped: a question about what the bank took back of the debtor asks no more than is left, and none where nothing is; one about
 * the money of another who paid in his place stays.
 */
export async function herzieNietGedekt(tx: Transactie, vorderingId: VorderingId, vandaag: Dag, uitkomst: string): Promise<void> {
  const zaak = zaakVanVordering(vorderingId);
  let eerder = NUL;
  for (const { id, betaler } of await tx.betaling.findMany({ where: vanDebiteur(vorderingId), orderBy: { id: 'asc' } })) {
    const totHier = grootste(NUL, await nietGedekt(tx, vorderingId, id));
    const over = min(totHier, eerder);
    eerder = totHier;
    const sleutel = `${NIET_GEDEKT}${String(id)}`;
    if (over <= 0) await rondTakenAf(tx, zaak, vandaag, uitkomst, { sleutel });
    else await tx.taak.updateMany({ where: { sleutel: `${zaak}:${sleutel}`, afgedaanOp: null }, data: await vraagNietGedekt(tx, zaak, over, betaler) });
  }
}

/** The question about what the bank took back beyond what is attributed: what to do, and the refunds that were promised and are not to be paid out. */
export async function vraagNietGedekt(tx: Transactie, zaak: string, bedrag: Centen, betaler: string): Promise<{ readonly tekst: string; readonly feiten: Readonly<Record<string, string | number>> }> {
  const feiten = { centen: bedrag };
  if (betaler === ANDER) return { tekst: `De bank nam ${euro(bedrag)} terug die een ander te veel had betaald. Betaal dat bedrag niet meer terug; is dat al gebeurd, vraag het dan terug.`, feiten };
  const open = await nogUitTeBetalen(tx, zaak);
  if (open.length === 0) return { tekst: `De bank nam ${euro(bedrag)} terug die al aan de debiteur is terugbetaald. Vraag dat bedrag terug.`, feiten };
  return { tekst: `De bank nam ${euro(bedrag)} terug die aan de debiteur is toegezegd. ${inWoorden(open)} Is er toch al betaald, vraag het bedrag dan terug.`, feiten: { ...feiten, terugbetalingen: nummers(open) } };
}

/** Names the refunds of a claim that wait to be paid out, for who judges a storno; empty where none does. */
export async function welkeTerugbetalingen(tx: Transactie, zaak: string): Promise<{ readonly tekst: string; readonly feiten: Readonly<Record<string, string>> }> {
  const open = await nogUitTeBetalen(tx, zaak);
  return open.length === 0 ? { tekst: '', feiten: {} } : { tekst: ` ${inWoorden(open)}`, feiten: { terugbetalingen: nummers(open) } };
}

/** What waits to be paid out changed: the questions whether a claim that has ended is collected again name what it is now. */
export async function herzieStornoNaEinde(tx: Transactie, zaak: string): Promise<void> {
  const { tekst, feiten } = await welkeTerugbetalingen(tx, zaak);
  for (const vraag of await tx.taak.findMany({ where: { zaak, soort: 'storno_na_einde', afgedaanOp: null } })) {
    const { betalingId, centen: bedrag } = overStorno.parse(vraag.feiten);
    await tx.taak.update({ where: { id: vraag.id }, data: { tekst: `${TAAKSOORTEN.storno_na_einde}${tekst}`, feiten: { betalingId, centen: bedrag, ...feiten } } });
  }
}

type Open = Awaited<ReturnType<typeof nogUitTeBetalen>>;
const nummers = (open: Open): string => open.map(({ id }) => String(id)).join(' ');

function inWoorden(open: Open): string {
  const welke = open.map(({ id, centen: bedrag }) => `${String(id)} (${euro(bedrag)})`).join(', ');
  return `Nog niet uitbetaald: terugbetaling ${welke}. Betaal niet uit wat de bank terugnam: leg dat vast met \`npx invorderstraat terugbetalingen --vervallen <nummer>\` en vertel het de debiteur.`;
}
