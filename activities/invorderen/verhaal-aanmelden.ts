import type { Intrekreden, VerhaalId, VorderingId, ZaakId } from '../../contract/zaak.ts';
import { zaakVanVerhaal, zaakVanVordering } from '../../contract/zaak.ts';
import { voluit, type Dag } from '../../domain/kalender/dag.ts';
import { magStap } from '../../domain/straat/mag-stap.ts';
import { schrijfBericht } from '../bericht/schrijven.ts';
import { naarDag, naarDatum } from '../opslag/dagen.ts';
import { metZaak, type Database, type Transactie } from '../opslag/database.ts';
import { schrijfGebeurtenis } from '../opslag/gebeurtenis.ts';
import { IN_LOPEND_VERHAAL, IS_ERIN } from '../opslag/in-verhaal.ts';
import { legOpnieuwVoor } from '../opslag/taak.ts';
import { moetAfwegen } from '../router/moet-afwegen.ts';
import { contactVoor, kentContact } from '../sociaal/contact.ts';
import { neemPauzeMee } from './pauze-mee.ts';
import type { AanmeldUitkomst, InvorderenPort } from './port.ts';
import { meldWegvallen } from './stand.ts';
import { laadStraat, type Vorderingrij } from './straat.ts';

const AANGEMELD = 'aangemeld_bij_verhaal';

/** A verhaal of this debtor closed or opened between looking and locking: the caller is retried. */
class VerhaalVeranderd extends Error {
  override readonly name = 'VerhaalVeranderd';
}

/**
 * Joins the open verhaal of the debtor for this opdrachtgever, principaal and bevoegdheid, or opens one. Only by leave of
 * the domain: what the way of the claim asks, such as a served dwangbevel and, unless a derde pays already, the announcement
 * of four weeks (IW 19 lid 5 and 9). Once: a claim that is in an open verhaal stays there. Where a beslag runs the registers
 * are asked first.
 */
export async function meldAanBijVerhaal(db: Database, { vorderingId, vandaag, registersGevraagd }: Parameters<InvorderenPort['meldAanBijVerhaal']>[0]): Promise<AanmeldUitkomst> {
  const zaak = zaakVanVordering(vorderingId);
  const openSleutel = verhaalsleutel(await db.vordering.findUniqueOrThrow({ where: { id: vorderingId } }));
  const gezien = await db.verhaal.findUnique({ where: { openSleutel } });
  const sloten = [zaak, openSleutel, ...(gezien === null ? [] : [zaakVanVerhaal(gezien.id as VerhaalId)])];
  return metZaak(db, sloten, async (tx): Promise<AanmeldUitkomst> => {
    const huidig = await openVerhaalVan(tx, vorderingId);
    if (huidig !== null) {
      // Told that it was done, and open again: the bank took the payment back.
      if (await isAfgemeld(tx, huidig, vorderingId)) {
        if (registersGevraagd !== true && (await looptBeslag(tx, huidig.verhaalId))) return { soort: 'registers_eerst' };
        await kondigAan(tx, zaak, vorderingId, huidig.verhaalId, vandaag);
      }
      return { soort: 'aangemeld', verhaalId: huidig.verhaalId };
    }
    const straat = await laadStraat(tx, vorderingId, vandaag);
    const verlof = magStap('verhaal', vandaag, straat.dossier);
    if (verlof.soort === 'voldaan') return { soort: 'voldaan' };
    if (verlof.soort === 'geweigerd' || verlof.soort === 'nog_niet') {
      const taak = await legOpnieuwVoor(tx, zaak, 'volgorde_geweigerd', vandaag, `verhaal:${vandaag}`, verlof.soort === 'geweigerd' ? `${verlof.reden} (${verlof.artikel})` : `De stap mag niet: een betaaltermijn loopt nog tot ${voluit(verlof.vanaf)} (IW 9).`);
      return { soort: 'voorgelegd', taak };
    }
    if (verlof.soort === 'te_klein') return { soort: 'voorgelegd', taak: await legOpnieuwVoor(tx, zaak, 'klein_restant', vandaag, `verhaal:klein:${vandaag}`, verlof.reden) };
    const volgnummer = await moetAfwegen(tx, straat, 'verhaal', vandaag);
    if (volgnummer !== null) return { soort: 'afwegen', volgnummer };
    const contact = kentContact(straat, 'verhaal', vandaag) ? await contactVoor(tx, straat, 'verhaal', vandaag) : null;
    if (contact !== null) return { soort: 'contact', contact };
    const bestaand = await tx.verhaal.findUnique({ where: { openSleutel } });
    if (bestaand?.id !== gezien?.id) throw new VerhaalVeranderd('het verhaal van deze debiteur veranderde intussen: opnieuw proberen');
    if (registersGevraagd !== true && bestaand !== null && (await looptBeslag(tx, bestaand.id))) return { soort: 'registers_eerst' };
    const verhaalId = (bestaand?.id as VerhaalId | undefined) ?? (await openVerhaal(tx, straat.vordering, openSleutel, vandaag));
    await sluitAan(tx, zaak, vorderingId, verhaalId, vandaag);
    return { soort: 'aangemeld', verhaalId };
  });
}

/** Who joins here is named to the derde at once, without a vaststelling. */
async function looptBeslag(tx: Transactie, verhaalId: number): Promise<boolean> {
  return (await tx.beslag.count({ where: { verhaalId, geeindigdOp: null } })) > 0;
}

/** The key of the open verhaal that a claim belongs in. */
export function verhaalsleutel({ debiteurId, opdrachtgeverId, principaalId, bevoegdheid }: Pick<Vorderingrij, 'debiteurId' | 'opdrachtgeverId' | 'principaalId' | 'bevoegdheid'>): string {
  return `${String(debiteurId)}:${opdrachtgeverId}:${principaalId}:${bevoegdheid}`;
}

async function openVerhaal(tx: Transactie, { debiteurId, opdrachtgeverId, principaalId, bevoegdheid }: Vorderingrij, openSleutel: string, vandaag: Dag): Promise<VerhaalId> {
  const verhaal = await tx.verhaal.create({ data: { openSleutel, debiteurId, opdrachtgeverId, principaalId, bevoegdheid, geopendOp: naarDatum(vandaag) } });
  return verhaal.id as VerhaalId;
}

async function sluitAan(tx: Transactie, zaak: ZaakId, vorderingId: VorderingId, verhaalId: VerhaalId, vandaag: Dag): Promise<void> {
  await tx.verhaalVordering.create({ data: { verhaalId, vorderingId, aangemeldOp: naarDatum(vandaag) } });
  await kondigAan(tx, zaak, vorderingId, verhaalId, vandaag);
}

async function kondigAan(tx: Transactie, zaak: ZaakId, vorderingId: VorderingId, verhaalId: VerhaalId, vandaag: Dag): Promise<void> {
  const keer = 1 + (await tx.gebeurtenis.count({ where: { zaak, soort: AANGEMELD } }));
  await schrijfGebeurtenis(tx, zaak, vandaag, AANGEMELD, { verhaalId });
  await schrijfBericht(tx, { ontvanger: zaakVanVerhaal(verhaalId), soort: 'vordering_aangemeld', dag: vandaag, sleutel: `vordering_aangemeld:${vorderingId}:${String(keer)}`, inhoud: { vorderingId } });
}

/** The names of the locks of a claim and of the open verhaal it is in: what takes it out changes both. */
export async function slotenVan(db: Database, vorderingId: VorderingId): Promise<string[]> {
  const plek = await db.verhaalVordering.findFirst({ where: { vorderingId, ...IN_LOPEND_VERHAAL } });
  return [zaakVanVordering(vorderingId), ...(plek === null ? [] : [zaakVanVerhaal(plek.verhaalId as VerhaalId)])];
}

interface InVerhaal {
  readonly verblijfId: number;
  readonly verhaalId: VerhaalId;
  readonly aangemeldOp: Dag;
}

async function openVerhaalVan(tx: Transactie, vorderingId: VorderingId): Promise<InVerhaal | null> {
  const rij = await tx.verhaalVordering.findFirst({ where: { vorderingId, ...IN_LOPEND_VERHAAL } });
  return rij === null ? null : { verblijfId: rij.id, verhaalId: rij.verhaalId as VerhaalId, aangemeldOp: naarDag(rij.aangemeldOp) };
}

/** Whether the last that the verhaal heard of the claim is that it was done. */
async function isAfgemeld(tx: Transactie, { verhaalId }: InVerhaal, vorderingId: VorderingId): Promise<boolean> {
  const laatste = await tx.bericht.findFirst({
    where: { ontvanger: zaakVanVerhaal(verhaalId), soort: { in: ['vordering_aangemeld', 'vordering_afgedaan'] }, inhoud: { path: ['vorderingId'], equals: vorderingId } },
    orderBy: { id: 'desc' },
  });
  return laatste?.soort === 'vordering_afgedaan';
}

/** Whether an open claim that is in a verhaal must join again: the verhaal heard that it was done, or is over. Not who left it. */
export async function moetOpnieuwAanmelden(tx: Transactie, vorderingId: VorderingId): Promise<boolean> {
  const plek = await openVerhaalVan(tx, vorderingId);
  if (plek !== null) return isAfgemeld(tx, plek, vorderingId);
  return (await tx.verhaalVordering.count({ where: { vorderingId, ...IS_ERIN } })) > 0;
}

/** Tells the open verhaal of a claim, once, that the claim needs nothing more of it: it was paid. */
export async function meldAfgedaan(tx: Transactie, vorderingId: VorderingId, vandaag: Dag): Promise<void> {
  const plek = await openVerhaalVan(tx, vorderingId);
  if (plek === null) return;
  const ontvanger = zaakVanVerhaal(plek.verhaalId);
  if (await isAfgemeld(tx, plek, vorderingId)) return;
  const eerder = await tx.bericht.count({ where: { ontvanger, soort: 'vordering_afgedaan', inhoud: { path: ['vorderingId'], equals: vorderingId } } });
  await schrijfBericht(tx, { ontvanger, soort: 'vordering_afgedaan', dag: vandaag, sleutel: `vordering_afgedaan:${vorderingId}:${plek.aangemeldOp}${eerder === 0 ? '' : `:${String(eerder + 1)}`}`, inhoud: { vorderingId } });
}

/** Tells the open verhaal of a claim, once, that the claim was withdrawn, and what goes on there that less is open. */
export async function meldIngetrokken(tx: Transactie, vorderingId: VorderingId, reden: Intrekreden, vandaag: Dag): Promise<void> {
  const plek = await openVerhaalVan(tx, vorderingId);
  if (plek === null) return;
  await schrijfBericht(tx, { ontvanger: zaakVanVerhaal(plek.verhaalId), soort: 'ingetrokken', dag: vandaag, sleutel: `ingetrokken:${vorderingId}`, inhoud: { vorderingId, reden } });
  await meldWegvallen(tx, { verhaalId: plek.verhaalId, vorderingId }, vandaag, `ingetrokken:${vorderingId}`);
}

/**
 * Takes a claim that goes to another step, route or party out of its verhaal, which is told, and so is a beslag that goes on
 * there. That it was there, and until when, stays; a pause of the verhaal goes with it.
 */
export async function verlaatVerhaal(tx: Transactie, vorderingId: VorderingId, vandaag: Dag): Promise<void> {
  const plek = await openVerhaalVan(tx, vorderingId);
  if (plek === null) return;
  await meldAfgedaan(tx, vorderingId, vandaag);
  await tx.verhaalVordering.update({ where: { id: plek.verblijfId }, data: { verlatenOp: naarDatum(vandaag) } });
  await schrijfGebeurtenis(tx, zaakVanVordering(vorderingId), vandaag, 'uit_verhaal', { verhaalId: plek.verhaalId });
  await meldWegvallen(tx, { verhaalId: plek.verhaalId, vorderingId }, vandaag, `uit_verhaal:${String(plek.verblijfId)}`);
  await neemPauzeMee(tx, { vorderingId, ...plek }, vandaag);
}
