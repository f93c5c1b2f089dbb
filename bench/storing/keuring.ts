import { controleerBesluiten } from '../../activities/opslag/besluitketen.ts';
import { controleerKeten } from '../../activities/opslag/gebeurtenis.ts';
import { naarDag } from '../../activities/opslag/dagen.ts';
import type { Database } from '../../activities/opslag/database.ts';
import { IS_ERIN } from '../../activities/opslag/in-verhaal.ts';
import { opzijGelegd } from '../../activities/taken/opzij.ts';
import type { BewaardBericht } from '../../adapters/berichtenmagazijn/standin/bewaard.ts';
import { zaakVanVordering, type VorderingId } from '../../contract/zaak.ts';
import { keurBerichtenbox } from './keuring-berichtenbox.ts';
import { keurBesluitbrieven, keurMededelingen, keurPost, keurStappen } from './keuring-brieven.ts';
import { keurAfdrachten, keurExploten, keurGeld, keurTerugbetalingen } from './keuring-geld.ts';
import { keurLogboek, type Logboek } from './logboek.ts';
import { keurWekkers } from './keuring-wekkers.ts';
import { aanslagnummerVan } from './nummer.ts';
import type { Verschil } from './verschil.ts';

/** What is known of a run outside its record. */
export interface Buiten {
  /** What lies in the berichtenboxen. */
  readonly berichten: readonly BewaardBericht[];
  /** What the people did. */
  readonly logboek: Logboek;
}

/** What must hold of every record, whatever happened: nothing lost, nothing double, every step on the proof of the one before. */
export async function keur(db: Database, { berichten, logboek }: Buiten): Promise<Verschil[]> {
  const gebreken: Verschil[] = [];
  for (const deel of [keurKetens, keurBerichten, keurGeld, keurTerugbetalingen, keurAfdrachten, keurExploten, keurStappen, keurPost, keurBesluitbrieven, keurMededelingen, keurVoortgang, keurWekkers]) gebreken.push(...(await deel(db)));
  return [...gebreken, ...(await keurBerichtenbox(db, berichten)), ...(await keurLogboek(db, logboek))];
}

/** What `controleer-keten` checks: the chain of events of every zaak, and that every besluit has the step before it and its letter. */
async function keurKetens(db: Database): Promise<Verschil[]> {
  const fouten: Verschil[] = [];
  const [gebeurtenissen, besluiten] = [await db.gebeurtenis.findMany({ distinct: ['zaak'], select: { zaak: true } }), await db.besluit.findMany({ distinct: ['zaak'], select: { zaak: true } })];
  for (const zaak of new Set([...gebeurtenissen, ...besluiten].map((rij) => rij.zaak))) {
    const fout = await controleerKeten(db, zaak);
    if (fout !== null) fouten.push({ aanslagnummer: zaak, wat: `de keten is verbroken bij ${String(fout.volgnummer)} (${fout.reden})` });
    for (const { soort, reden, verwacht } of await controleerBesluiten(db, zaak)) fouten.push({ aanslagnummer: zaak, wat: `gat bij besluit ${soort}: ${reden}, verwacht ${verwacht.join(' of ')}` });
  }
  return fouten;
}

/** Every message was delivered and handled, and none lies aside: nobody in a run writes one that cannot be handled. */
async function keurBerichten(db: Database): Promise<Verschil[]> {
  const open = await db.bericht.findMany({ where: { OR: [{ bezorgdOp: null }, { verwerktOp: null }] } });
  const opzij = await db.bericht.findMany({ where: { id: { in: (await opzijGelegd(db)).map(({ berichtId }) => berichtId) } } });
  const meld = (wat: string) => ({ ontvanger, soort, dag }: { readonly ontvanger: string; readonly soort: string; readonly dag: Date }): Verschil => ({ aanslagnummer: ontvanger, wat: `een bericht ${soort} van ${naarDag(dag)} ${wat}` });
  return [...open.map(meld('is niet verwerkt')), ...opzij.map(meld('ligt opzij'))];
}

/** A claim has ended, or its zaak is known to the calendar with a day, or a person is asked, or its verhaal has it. */
async function keurVoortgang(db: Database): Promise<Verschil[]> {
  const fouten: Verschil[] = [];
  for (const { id } of await db.vordering.findMany({ where: { einde: null }, orderBy: { id: 'asc' }, select: { id: true } })) {
    const zaak = zaakVanVordering(id as VorderingId);
    const wekker = await db.wekker.findUnique({ where: { zaak } });
    const taken = await db.taak.count({ where: { zaak, afgedaanOp: null } });
    const verhalen = await db.verhaal.count({ where: { geslotenOp: null, vorderingen: { some: { vorderingId: id, ...IS_ERIN } } } });
    if (wekker === null || (wekker.wekOp === null && taken === 0 && verhalen === 0)) fouten.push({ aanslagnummer: aanslagnummerVan(id), wat: 'loopt, maar niemand wekt haar en niemand wordt iets gevraagd' });
  }
  return fouten;
}
