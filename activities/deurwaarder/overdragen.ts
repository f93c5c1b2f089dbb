import { z } from 'zod';
import { TAAKSOORTEN } from '../../contract/taken.ts';
import { zaakVanVordering } from '../../contract/zaak.ts';
import { DEURWAARDERSOORTEN, magOverdragen } from '../../domain/deurwaarder/overdracht.ts';
import { legBesluitVast } from '../invorderen/besluit-van-mens.ts';
import { geadresseerdeVan, vraagAdres } from '../invorderen/dwangadres.ts';
import { eistZonderPauze } from '../invorderen/pauze-mee.ts';
import type { InvorderenPort } from '../invorderen/port.ts';
import type { Stapbronnen } from '../invorderen/stap.ts';
import { laadStraat } from '../invorderen/straat.ts';
import { HOUDT_DE_STRAAT, rondTakenAf } from '../invorderen/taken.ts';
import { slotenVan, verlaatVerhaal } from '../invorderen/verhaal-aanmelden.ts';
import { naarDatum } from '../opslag/dagen.ts';
import { metZaak, type Database, type Transactie } from '../opslag/database.ts';
import { IS_ERIN } from '../opslag/in-verhaal.ts';
import { legVoor } from '../opslag/taak.ts';
import { Weigering } from '../opslag/weigering.ts';
import { schrijfDeurwaarder } from './brief.ts';
import { dossierVoorDeurwaarder } from './dossierbrief.ts';
import { sluitOverdracht } from './einde.ts';
import { openOverdracht, type Overdrachtrij } from './overdracht.ts';

const soortSchema = z.enum(DEURWAARDERSOORTEN);

/**
 * Hands a claim with its dossier over to a deurwaarder of the opdrachtgever by a decision of a person, once per key: besluit,
 * row and letter. It leaves a verhaal that takes nothing; while a beslag lies for it, or it stands still, it is refused, and so it is
 * where the domain gives no leave, or a register holds something that a person must judge first.
 */
export async function draagOver(db: Database, bronnen: Stapbronnen, invoer: Parameters<InvorderenPort['draagOver']>[0]): ReturnType<InvorderenPort['draagOver']> {
  const { vorderingId, vandaag, deurwaarder: code } = invoer;
  const zaak = zaakVanVordering(vorderingId);
  await toetsRegisters(db, bronnen, invoer);
  return metZaak(db, await slotenVan(db, vorderingId), async (tx) => {
    const straat = await laadStraat(tx, vorderingId, vandaag);
    const deurwaarder = await tx.deurwaarder.findUnique({ where: { opdrachtgeverId_code: { opdrachtgeverId: straat.vordering.opdrachtgeverId, code } } });
    if (deurwaarder === null) throw new Weigering('Deze opdrachtgever kent geen deurwaarder met die code.');
    const verlof = magOverdragen(vandaag, straat.dossier, soortSchema.parse(deurwaarder.soort));
    const grond = verlof.soort === 'toegestaan' ? verlof.grond : [];
    const besluitId = await legBesluitVast(tx, { ...invoer, soort: 'overdracht_deurwaarder', grond, inhoud: { deurwaarder: code, openstaandCenten: straat.open.totaal } });
    if (besluitId === null) return eerdere(tx, `${zaak}:overdracht_deurwaarder:${invoer.sleutel}`);
    if (verlof.soort === 'geweigerd') throw new Weigering(`${verlof.reden} (${verlof.artikel})`);
    if ((await openOverdracht(tx, vorderingId)) !== null) throw new Weigering('De vordering is al bij een deurwaarder.');
    await eistZonderPauze(tx, vorderingId, vandaag);
    await toetsBeslag(tx, vorderingId);
    await verlaatVerhaal(tx, vorderingId, vandaag);
    const overdracht = await tx.overdracht.create({
      data: { openSleutel: vorderingId, vorderingId, deurwaarderId: deurwaarder.id, op: naarDatum(vandaag), openstaandCenten: straat.open.totaal, besluitId },
      include: { deurwaarder: true },
    });
    await rondTakenAf(tx, zaak, vandaag, 'overgedragen', { soorten: [...HOUDT_DE_STRAAT, 'sociale_stap'] });
    await schrijfDeurwaarder(tx, { overdracht, soort: 'opdracht_deurwaarder', vandaag, sleutel: String(overdracht.id), besluitId, inhoud: { grond: [...grond], rekening: await rekeningVan(tx, overdracht), ...(await dossierVoorDeurwaarder(tx, straat, vandaag)) } });
    return { overdrachtId: overdracht.id };
  });
}

/** The order to execute is a coercive step: what the registers hold, or a death, is put before a person; he can be without an address. */
async function toetsRegisters(db: Database, bronnen: Stapbronnen, { vorderingId, vandaag, sleutel }: Parameters<InvorderenPort['draagOver']>[0]): Promise<void> {
  const zaak = zaakVanVordering(vorderingId);
  if ((await db.besluit.count({ where: { sleutel: `${zaak}:overdracht_deurwaarder:${sleutel}` } })) > 0) return;
  const { debiteurId, debiteur } = await db.vordering.findUniqueOrThrow({ where: { id: vorderingId }, include: { debiteur: true } });
  const adres = await vraagAdres(bronnen, { bsn: debiteur.bsn, vandaag, dwang: true });
  const taak = await metZaak(db, zaak, async (tx) => {
    const aan = await geadresseerdeVan(tx, { zaak, debiteurId, vandaag, aanleiding: 'overdracht' }, adres);
    return aan.soort === 'aan' || aan.taak === 'adres_onbekend' ? null : legVoor(tx, zaak, aan.taak, vandaag, `overdracht:${sleutel}:${vandaag}`, undefined, aan.vraag);
  });
  if (taak !== null) throw new Weigering(`De vordering gaat nog niet naar de deurwaarder. ${TAAKSOORTEN[taak]}`);
}

/** What an earlier call with this key did. */
async function eerdere(tx: Transactie, sleutel: string): Promise<{ readonly overdrachtId: number }> {
  const { id } = await tx.overdracht.findFirstOrThrow({ where: { besluit: { sleutel } } });
  return { overdrachtId: id };
}

/** Two who take the same income for the same claim: first the one must stop. */
async function toetsBeslag(tx: Transactie, vorderingId: string): Promise<void> {
  const lopend = await tx.beslag.count({ where: { geeindigdOp: null, verhaal: { geslotenOp: null, vorderingen: { some: { vorderingId, ...IS_ERIN } } } } });
  if (lopend > 0) throw new Weigering('Voor deze vordering loopt een verhaal op inkomen bij een derde. Laat dat eerst eindigen, of zet de vordering terug met «zetTerug»; daarna kan zij naar de deurwaarder.');
}

/** Where he pays over what he collects. */
async function rekeningVan(tx: Transactie, { vorderingId }: Overdrachtrij): Promise<{ readonly iban: string | null; readonly betalingskenmerk: string }> {
  const { betalingskenmerk, principaal } = await tx.vordering.findUniqueOrThrow({ where: { id: vorderingId }, include: { principaal: true } });
  return { iban: principaal.iban, betalingskenmerk };
}

/** Takes a claim back from the deurwaarder by a decision of a person, once per key; he hears it by letter. Refuses when nobody has it. */
export async function neemTerug(db: Database, { reden, ...rest }: Parameters<InvorderenPort['neemTerug']>[0]): Promise<void> {
  await metZaak(db, zaakVanVordering(rest.vorderingId), async (tx) => {
    const besluitId = await legBesluitVast(tx, { ...rest, soort: 'terugname_deurwaarder', grond: ['beleid'], inhoud: {}, tekst: { reden } });
    if (besluitId === null) return;
    if (!(await sluitOverdracht(tx, rest.vorderingId, { einde: 'teruggevraagd', vandaag: rest.vandaag, melden: true }))) throw new Weigering('De vordering is niet bij een deurwaarder.');
  });
}
