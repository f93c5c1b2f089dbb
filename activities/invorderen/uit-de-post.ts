import { zaakVanVordering, type VorderingId } from '../../contract/zaak.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import { metZaak, type Database, type Transactie } from '../opslag/database.ts';
import { naarDatum } from '../opslag/dagen.ts';
import { schrijfGebeurtenis } from '../opslag/gebeurtenis.ts';
import { wegVanRij } from '../opslag/grond.ts';
import { legVoor } from '../opslag/taak.ts';
import type { InvorderenPort } from './port.ts';
import { isUitDePostTeHalen, type Briefrij } from './straat.ts';
import { BRIEFSTATUS, TELT_NIET } from '../opslag/briefstatus.ts';
import { betaalTeVeelTerug } from './terugbetaling.ts';
import { herzieKosten } from './kosten-herzien.ts';

/** A letter that was not posted on its day goes out of the post with its costs; once. Not when the post room has it already. */
export async function haalUitDePost(db: Database, { vorderingId, briefId, vandaag }: Parameters<InvorderenPort['haalUitDePost']>[0]): ReturnType<InvorderenPort['haalUitDePost']> {
  const zaak = zaakVanVordering(vorderingId);
  return metZaak(db, zaak, async (tx) => {
    const brief = await tx.brief.findUniqueOrThrow({ where: { id: briefId } });
    if (brief.zaak !== zaak) throw new RangeError(`brief ${String(briefId)} hoort niet bij ${zaak}`);
    if (TELT_NIET.includes(brief.status)) return { soort: 'teruggehaald' };
    if (!isUitDePostTeHalen(brief) || (await bewijsOnderweg(tx, zaak, briefId))) return { soort: 'al_verzonden' };
    await neemUitDePost(tx, vorderingId, brief, vandaag, BRIEFSTATUS.teruggehaald);
    return { soort: 'teruggehaald' };
  });
}

/** The post room has posted the letter and its message was not handled yet. */
export async function bewijsOnderweg(tx: Transactie, zaak: string, briefId: number): Promise<boolean> {
  const onverwerkt = await tx.bericht.count({
    where: { ontvanger: zaak, soort: 'verzending', verwerktOp: null, inhoud: { path: ['briefId'], equals: briefId }, NOT: { inhoud: { path: ['soort'], equals: 'teruggehaald' } } },
  });
  return onverwerkt > 0;
}

/**
 * Takes a letter away: its besluit and its costs lapse, what was paid too much by that goes back. The caller holds the
 * lock of the zaak.
 */
export async function neemUitDePost(
  tx: Transactie,
  vorderingId: VorderingId,
  brief: Briefrij,
  vandaag: Dag,
  status: typeof BRIEFSTATUS.teruggehaald | typeof BRIEFSTATUS.vervallen,
): Promise<void> {
  const vervallenOp = naarDatum(vandaag);
  await tx.brief.update({ where: { id: brief.id }, data: { status, betekendOp: null } });
  const besluitIds = await besluitenVan(tx, brief);
  await tx.besluit.updateMany({ where: { id: { in: besluitIds }, vervallenOp: null }, data: { vervallenOp } });
  await tx.kosten.updateMany({ where: { besluitId: { in: besluitIds }, vervallenOp: null }, data: { vervallenOp } });
  await schrijfGebeurtenis(tx, brief.zaak, vandaag, `brief_${status}`, { briefId: brief.id, stap: brief.soort, besluitId: brief.besluitId });
  await betaalTeVeelTerug(tx, vorderingId, vandaag, `brief:${String(brief.id)}`, 'kosten_vervallen');
}

/** The besluit of a letter and those that rest on it: the day of its service, and its costs counted anew after a vermindering. */
async function besluitenVan(tx: Transactie, { id, zaak, besluitId }: Briefrij): Promise<number[]> {
  const betekening = await tx.besluit.findMany({ where: { zaak, soort: 'betekening', inhoud: { path: ['briefId'], equals: id } }, select: { id: true } });
  return [...(besluitId === null ? [] : await metHerzieningen(tx, zaak, besluitId)), ...betekening.map((rij) => rij.id)];
}

/** A besluit that charged costs and, in order, those that took its place after a vermindering: the last one holds. */
async function metHerzieningen(tx: Transactie, zaak: string, besluitId: number): Promise<number[]> {
  const keten = [besluitId];
  for (const id of keten) {
    const opvolger = await tx.besluit.findFirst({ where: { zaak, soort: 'herziening_kosten', inhoud: { path: ['herziet'], equals: id } }, select: { id: true } });
    if (opvolger !== null) keten.push(opvolger.id);
  }
  return keten;
}

/** Puts a letter back that was taken away and yet went: its besluit holds again, and its costs over what is left of the claim. */
export async function zetBriefTerug(tx: Transactie, vorderingId: VorderingId, brief: Briefrij, vandaag: Dag): Promise<void> {
  if (brief.besluitId !== null) {
    const keten = await metHerzieningen(tx, brief.zaak, brief.besluitId);
    await tx.besluit.updateMany({ where: { id: { in: keten } }, data: { vervallenOp: null } });
    await tx.kosten.updateMany({ where: { besluitId: keten.at(-1) ?? brief.besluitId }, data: { vervallenOp: null } });
    await herzieNaTerugzetten(tx, vorderingId, brief, vandaag);
  }
  await schrijfGebeurtenis(tx, brief.zaak, vandaag, 'brief_toch_verzonden', { briefId: brief.id, stap: brief.soort, besluitId: brief.besluitId });
}

const KOSTEN_LAGER = 'Een brief is toch verzonden nadat de vordering lager werd: de kosten die erin staan zijn ook lager. Bericht de debiteur.';

/** While the letter was away a vermindering passed its costs by. */
async function herzieNaTerugzetten(tx: Transactie, vorderingId: VorderingId, { id: briefId, zaak }: Briefrij, vandaag: Dag): Promise<void> {
  const laatste = await tx.vermindering.findFirst({ where: { vorderingId }, orderBy: { besluitId: 'desc' } });
  if (laatste === null) return;
  const weg = wegVanRij(await tx.vordering.findUniqueOrThrow({ where: { id: vorderingId } }));
  const lager = await herzieKosten(tx, { vorderingId, zaak, weg, besluitId: laatste.besluitId, vandaag, zonderBrief: 'volgt' });
  // The BRP is not asked here, and his letter states the higher costs.
  if (lager.length > 0) await legVoor(tx, zaak, 'intrekking_melden', vandaag, `kosten_lager:${String(laatste.besluitId)}:${String(briefId)}`, KOSTEN_LAGER, { feiten: { briefId } });
}
