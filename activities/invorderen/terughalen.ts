import { z } from 'zod';
import { TERUGHAALREDENEN, type Bijzonderheid, type Terughaalgevolg, type Terughaalreden } from '../../contract/terughaling.ts';
import { zaakVanVordering, type VorderingId } from '../../contract/zaak.ts';
import type { ZonderBrief } from '../../domain/besluit/bekendmaking.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import { BRIEFSTAPPEN } from '../../domain/regime/weg.ts';
import { kanZijnAangekomen } from '../../domain/terughalen/plek.ts';
import { leesTerughaling } from '../bericht/inhoud.ts';
import { eenmalig } from '../bericht/verwerken.ts';
import { metZaak, type Database, type Transactie } from '../opslag/database.ts';
import { BRIEFSTATUS, TELT_NIET } from '../opslag/briefstatus.ts';
import { houdBrievenVast } from '../opslag/brief-slot.ts';
import { legVoor } from '../opslag/taak.ts';
import { naarVertegenwoordiger } from '../registers/geadresseerde.ts';
import { alsRij, leesGevolg } from '../terughalen/gevolg.ts';
import { legMetDeHandVoor } from '../terughalen/met-de-hand.ts';
import { neemLosseBriefTerug } from '../terughalen/losse-brief.ts';
import { geadresseerdeVan, vraagAdres, type Adres } from './dwangadres.ts';
import { maakIntrekkingsbrief } from './intrekkingsbrief.ts';
import { ontvangersVan, type Ontvangers } from './ontvanger.ts';
import { eigenPauze } from './pauze-mee.ts';
import type { InvorderenPort, Terughaaluitkomst } from './port.ts';
import type { Stapbronnen } from './stap.ts';
import { bsnVan, plekVanRij, stapVan, type Briefrij } from './straat.ts';
import { neemBriefTerug, openNa, type Terugname, type Terugnameopdracht } from './terugname.ts';
import { berichtOntvanger } from './verkeerde-persoon.ts';
import { slotenVan } from './verhaal-aanmelden.ts';

/** One line of a list of letters that are taken back. */
export interface Regel {
  readonly terughalingId: number;
  readonly briefId: number;
}

/**
 * Takes one letter of a claim back, by a message of the list it is on. The BRP is asked where the debtor must hear of it;
 * without an address a person tells him. Throws `BronOnbereikbaar` when the BRP does not answer: nothing has been done then.
 */
export async function trekBriefIn(db: Database, bronnen: Stapbronnen, { vorderingId, berichtId, vandaag }: Parameters<InvorderenPort['trekBriefIn']>[0]): Promise<Terughaaluitkomst> {
  const { inhoud, verwerktOp } = await db.bericht.findUniqueOrThrow({ where: { id: berichtId } });
  const regel = leesTerughaling(inhoud);
  const adres = verwerktOp === null ? await vraagAdresVoor(db, bronnen, regel, vandaag) : null;
  return eenmalig<Terughaaluitkomst>(db, berichtId, await slotenVan(db, vorderingId), async (tx) => {
    const uitvoering = await voerRegelUit(tx, { vorderingId, regel, vandaag }, adres);
    if (uitvoering?.terugname.terugval == null) return { soort: 'zonder_gevolg' };
    const { vanaf, terugname } = uitvoering;
    const { stap: naar, wat } = uitvoering.terugname.terugval;
    const { houdt, uitDeurwaarder } = terugname;
    const pauze = await eigenPauze(tx, vorderingId, vandaag);
    return { soort: 'teruggenomen', vanaf, naar, maken: wat === 'maken', uitDeurwaarder, openstaandCenten: await openNa(tx, vorderingId), ...(houdt === null ? {} : { houdt }), ...(pauze === null ? {} : { pauze }) };
  });
}

/** The same for a claim that has ended, of which no workflow answers: once per line. */
export async function trekBriefInNaEinde(db: Database, bronnen: Stapbronnen, regel: Regel, vandaag: Dag): Promise<void> {
  const { uitkomst, brief } = await db.terughaalregel.findUniqueOrThrow({ where: { terughalingId_briefId: regel }, include: { brief: true } });
  if (uitkomst !== null) return;
  const vorderingId = brief.vorderingId as VorderingId;
  const adres = await vraagAdresVoor(db, bronnen, regel, vandaag);
  await metZaak(db, await slotenVan(db, vorderingId), async (tx) => {
    await voerRegelUit(tx, { vorderingId, regel, vandaag }, adres);
  });
}

/** No data are asked that are not needed: only where somebody has the letter, or may still get it, and it is the debtor who must hear of it. */
async function vraagAdresVoor(db: Database, bronnen: Stapbronnen, { terughalingId, briefId }: Regel, vandaag: Dag): Promise<Adres | null> {
  const { reden } = await db.terughaling.findUniqueOrThrow({ where: { id: terughalingId }, select: { reden: true } });
  if (reden === VERKEERDE_PERSOON) return null;
  const brief = await geldendeBrief(db, await db.brief.findUniqueOrThrow({ where: { id: briefId } }));
  const stap = stapVan(brief.soort);
  if (brief.vorderingId === null || stap === null || plekVanRij(brief) === 'weg') return null;
  const meegenomen = await db.brief.findMany({ where: { zaak: brief.zaak, soort: { in: BRIEFSTAPPEN.slice(BRIEFSTAPPEN.indexOf(stap)) } } });
  if (!meegenomen.some((rij) => kanZijnAangekomen(plekVanRij(rij)))) return null;
  return vraagAdres(bronnen, { bsn: await bsnVan(db, brief.vorderingId), vandaag, dwang: false });
}

interface Uitvoering {
  readonly vanaf: NonNullable<ReturnType<typeof stapVan>>;
  readonly terugname: Terugname;
  /** Of a letter that went to the wrong person: who that was. Null: the debtor is the one to tell. */
  readonly ontvangers: Ontvangers | null;
}

const VERKEERDE_PERSOON: Terughaalreden = 'verkeerde_persoon';

const redenSchema = z.enum(TERUGHAALREDENEN);

/**
 * Carries out one line, once, and keeps what came of it with the line. Null when there was nothing to take back. `adres` null:
 * nobody was asked, since nobody had the letter. The caller holds the locks.
 */
async function voerRegelUit(tx: Transactie, { vorderingId, regel, vandaag }: { readonly vorderingId: VorderingId; readonly regel: Regel; readonly vandaag: Dag }, adres: Adres | null): Promise<Uitvoering | null> {
  const rij = await tx.terughaalregel.findUniqueOrThrow({ where: { terughalingId_briefId: regel }, include: { brief: true, terughaling: true } });
  if (rij.uitkomst !== null && leesGevolg(rij.uitkomst).soort !== 'mislukt') return null;
  const { brief, terughaling } = rij;
  const wie = { reden: redenSchema.parse(terughaling.reden), toelichting: terughaling.toelichting, voorbereidDoor: terughaling.voorbereidDoor, door: terughaling.uitgevoerdDoor ?? terughaling.voorbereidDoor };
  const uitkomst = await neemRegelTerug(tx, { ...wie, ...regel, brief, vorderingId, vandaag });
  let { gevolg } = uitkomst;
  let intrekkingId: number | null = null;
  if (gevolg.soort === 'ingetrokken' && uitkomst.uitvoering !== null) {
    const { ontvangers, terugname } = uitkomst.uitvoering;
    if (ontvangers !== null) intrekkingId = await berichtOntvanger(tx, { ...regel, vorderingId, vandaag }, terugname, ontvangers);
    else if (adres === null) throw new Error('de brief ging intussen op de post: opnieuw proberen');
    else {
      intrekkingId = await bericht(tx, { ...regel, vorderingId, vandaag, reden: wie.reden }, terugname, adres);
      if (intrekkingId === null) gevolg = { ...gevolg, bijzonder: [...gevolg.bijzonder, 'geen_adres'] };
    }
    // A task has a person tell it.
    if (intrekkingId === null) await tx.besluit.update({ where: { id: terugname.besluitId }, data: { zonderBrief: 'volgt' satisfies ZonderBrief } });
  }
  if (gevolg.soort === 'mens') await legMetDeHandVoor(tx, brief.zaak, { ...regel, vandaag });
  await tx.terughaalregel.update({ where: { terughalingId_briefId: regel }, data: { uitkomst: alsRij(gevolg), intrekkingId } });
  return uitkomst.uitvoering;
}

/** The letter of withdrawal; null when there is nobody to write to, and a person must tell the debtor. */
async function bericht(tx: Transactie, regel: Regel & { readonly vorderingId: VorderingId; readonly vandaag: Dag; readonly reden: Terughaalreden }, terugname: Terugname, adres: Adres): Promise<number | null> {
  const zaak = zaakVanVordering(regel.vorderingId);
  const { debiteurId } = await tx.vordering.findUniqueOrThrow({ where: { id: regel.vorderingId }, select: { debiteurId: true } });
  const aan = await geadresseerdeVan(tx, { zaak, debiteurId, vandaag: regel.vandaag, aanleiding: 'terughaling' }, adres);
  // The registers are not asked for it: what they held the last time says who acts for the debtor.
  const ontvanger = aan.soort === 'aan' ? await naarVertegenwoordiger(tx, { zaken: [zaak], debiteurId }, aan.adressering) : null;
  if (ontvanger?.soort === 'aan') return maakIntrekkingsbrief(tx, regel, terugname, ontvanger.adressering);
  const waarom = aan.soort === 'aan' ? 'vertegenwoordiger_onbekend' : aan.taak;
  await legVoor(tx, zaak, 'intrekking_melden', regel.vandaag, `intrekking_melden:${String(regel.briefId)}`, undefined, { feiten: { briefId: regel.briefId, waarom } });
  return null;
}

/** The letter itself, or the one that was made in its place since it was put on the list: that is wrong for the same reason. */
async function geldendeBrief(tx: Transactie | Database, brief: Briefrij): Promise<Briefrij> {
  if (brief.status !== BRIEFSTATUS.teruggehaald) return brief;
  return (await tx.brief.findFirst({ where: { zaak: brief.zaak, soort: brief.soort, id: { gt: brief.id }, status: { notIn: [...TELT_NIET] } }, orderBy: { id: 'desc' } })) ?? brief;
}

export type Regelopdracht = Omit<Terugnameopdracht, 'stap'>;

/** What a line does to a claim, but for the letter of withdrawal; a proef does exactly this and takes it back. The caller holds the locks. */
export async function neemRegelTerug(tx: Transactie, opdracht: Regelopdracht): Promise<{ readonly gevolg: Terughaalgevolg; readonly uitvoering: Uitvoering | null }> {
  const { vorderingId } = opdracht;
  await houdBrievenVast(tx, opdracht.brief.zaak);
  const brief = await geldendeBrief(tx, await tx.brief.findUniqueOrThrow({ where: { id: opdracht.brief.id } }));
  if (plekVanRij(brief) === 'weg') return { gevolg: { soort: 'niets' }, uitvoering: null };
  const stap = stapVan(brief.soort);
  if (stap === null) return { gevolg: await neemLosseBriefTerug(tx, brief, { vandaag: opdracht.vandaag, naar: 'ongewijzigd' }), uitvoering: null };
  const terugname = await neemBriefTerug(tx, { ...opdracht, brief, stap });
  const { kostenCenten, terugCenten, naar, aangekomen } = terugname;
  const ontvangers = opdracht.reden === VERKEERDE_PERSOON ? ontvangersVan(aangekomen, { briefId: brief.id, stap }) : null;
  const bijzonder: readonly Bijzonderheid[] = (ontvangers?.mens.length ?? 0) > 0 ? [...terugname.bijzonder, 'ontvanger_onbekend'] : terugname.bijzonder;
  const gevolg: Terughaalgevolg = { soort: aangekomen.length > 0 ? 'ingetrokken' : 'uit_de_rij', kostenCenten, terugCenten, openstaandCenten: await openNa(tx, vorderingId), naar, bijzonder };
  return { gevolg, uitvoering: { vanaf: stap, terugname, ontvangers } };
}
