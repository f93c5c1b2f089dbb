import { zaakVanVordering, type VorderingId } from '../../contract/zaak.ts';
import { centen, euro, kleinste, min, NUL, som, type Centen } from '../../domain/geld/centen.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import type { Transactie } from '../opslag/database.ts';
import { schrijfGebeurtenis } from '../opslag/gebeurtenis.ts';
import { nogUitTeBetalen, vervallenDelen } from '../opslag/terugbetaling.ts';
import { ANDER } from './betaling-van-ander.ts';
import { rondTakenAf } from './taken.ts';

const STORNO = 'storno:';
const BANK = 'bank:';
/** Begin of the key of the question about a storno of which money was promised or paid back. */
export const NIET_GEDEKT = 'storno:';
/** Kind of the event that the bank took back what waited for a person after the end: nothing of it was on the claim. */
const OVERSCHOT_TERUG = 'storno_van_overschot';

type Betaling = NonNullable<Awaited<ReturnType<Transactie['betaling']['findUnique']>>>;

/** The payment that a storno takes back; null where the bank took back what is known under no kenmerk of it. */
async function betalingVan(tx: Transactie, { sleutel }: Pick<Betaling, 'sleutel'>): Promise<Betaling | null> {
  return tx.betaling.findUnique({ where: { sleutel: `${BANK}${sleutel.slice(STORNO.length)}` } });
}

/** What the payment that a storno takes back left over, in cents: the claim never had it, and it is not taken from the claim. */
export async function overschotVan(tx: Transactie, stornoId: number): Promise<Centen> {
  return centen((await betalingVan(tx, await tx.betaling.findUniqueOrThrow({ where: { id: stornoId } })))?.overschotCenten ?? 0);
}

/**
 * The bank took back a payment that came after the end and that still waits for a person: nobody has the money, the claim is as it was,
 * and the question about it falls away. Answers whether it was so. The caller holds the lock.
 */
export async function namOverschotTerug(tx: Transactie, zaak: string, storno: Betaling, vandaag: Dag): Promise<boolean> {
  const betaling = await betalingVan(tx, storno);
  if (betaling === null || betaling.overschotCenten !== -storno.centen) return false;
  const { id } = betaling;
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
  const { _sum } = await tx.toerekening.aggregate({ where: { vorderingId }, _sum: { kostenCenten: true, renteCenten: true, hoofdsomCenten: true } });
  let toegerekend = som(centen(_sum.kostenCenten ?? 0), centen(_sum.renteCenten ?? 0), centen(_sum.hoofdsomCenten ?? 0));
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

/** Closes the questions about what the bank took back of the debtor; one about the money of another who paid in his place stays. */
export async function rondNietGedektAf(tx: Transactie, vorderingId: VorderingId, vandaag: Dag, uitkomst: string): Promise<void> {
  for (const { id } of await tx.betaling.findMany({ where: vanDebiteur(vorderingId), select: { id: true } })) await rondTakenAf(tx, zaakVanVordering(vorderingId), vandaag, uitkomst, { sleutel: `${NIET_GEDEKT}${String(id)}` });
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

type Open = Awaited<ReturnType<typeof nogUitTeBetalen>>;
const nummers = (open: Open): string => open.map(({ id }) => String(id)).join(' ');

function inWoorden(open: Open): string {
  const welke = open.map(({ id, centen: bedrag }) => `${String(id)} (${euro(bedrag)})`).join(', ');
  return `Nog niet uitbetaald: terugbetaling ${welke}. Betaal niet uit wat de bank terugnam: leg dat vast met \`npx invorderstraat terugbetalingen --vervallen <nummer>\` en vertel het de debiteur.`;
}
