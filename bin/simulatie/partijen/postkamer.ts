import { ALS_VERZENDING, ontvangDrukker } from '../../../activities/intake/drukker.ts';
import { ontvangVerzending } from '../../../activities/intake/post.ts';
import type { Briefrij } from '../../../activities/invorderen/straat.ts';
import type { Database } from '../../../activities/opslag/database.ts';
import { naarDatum } from '../../../activities/opslag/dagen.ts';
import { naastElkaar } from '../../../activities/opslag/naast-elkaar.ts';
import { plusDagen, type Dag } from '../../../domain/kalender/dag.ts';
import { hoortBij, type Gedragsregel } from '../gedrag.ts';
import type { Partij } from '../kalenderspel.ts';
import { eersteNa } from './agenda.ts';
import { openDrukbestand } from './drukbestand.ts';

/** Zaken whose letters are reported at the same time. */
const TEGELIJK = 8;

/**
 * The printer: opens every legal day the print files that were handed over, and reports what it posted. The sample can make it late
 * (`vertraagt`: posted days later), forgetful (`blijft_liggen`: given back the day after, unposted) or get mail back (`retour`). What became
 * final without a run lies in no print file, and is posted all the same. Without a folder print files are somebody else's.
 */
export function postkamer(db: Database, gedrag: readonly Gedragsregel[], drukwerkmap: string | null = null): Partij {
  const eigen = gedrag.filter(({ wie }) => wie === 'post');
  const geopend = new Set<string>();
  return {
    naam: 'post',
    speel: async (dag) => (await drukVandaag(db, eigen, dag, { drukwerkmap, geopend })) + (await postLosse(db, eigen, dag)) + (await postVertraagde(db, eigen, dag)) + (await geefTerug(db, eigen, dag)) + (await meldRetour(db, eigen, dag)),
    volgende: async (na) => Promise.resolve(eersteNa(na, eigen.flatMap((regel) => [regel.datum, plusDagen(regel.datum, Number(regel.opties['dagen'] ?? '1'))]))),
  };
}

async function drukVandaag(db: Database, gedrag: readonly Gedragsregel[], dag: Dag, { drukwerkmap, geopend }: { readonly drukwerkmap: string | null; readonly geopend: Set<string> }): Promise<number> {
  if (drukwerkmap === null) return 0;
  const nieuw = await db.drukwerk.findMany({ where: { aangebodenOp: naarDatum(dag), sleutel: { notIn: [...geopend] } }, orderBy: { id: 'asc' } });
  const gedrukt: number[] = [];
  for (const { sleutel } of nieuw) gedrukt.push(...(await openDrukbestand(drukwerkmap, sleutel)).brieven.map(({ brief }) => brief));
  const gedaan = gedrukt.length === 0 ? 0 : await post(db, gedrag, dag, await db.brief.findMany({ where: { id: { in: gedrukt } }, orderBy: { id: 'asc' } }));
  for (const { sleutel } of nieuw) geopend.add(sleutel);
  return gedaan;
}

async function postLosse(db: Database, gedrag: readonly Gedragsregel[], dag: Dag): Promise<number> {
  return post(db, gedrag, dag, await db.brief.findMany({ where: { status: 'klaargezet', aangenomenOp: naarDatum(dag), rundeelId: null }, orderBy: { id: 'asc' } }));
}

async function post(db: Database, gedrag: readonly Gedragsregel[], dag: Dag, brieven: readonly Briefrij[]): Promise<number> {
  const gaat = brieven.filter((brief) => {
    const afwijking = gedrag.find((regel) => regel.datum === dag && regel.opties['brief'] === brief.soort && hoortBij(regel, brief.vorderingId));
    return afwijking?.wat !== 'blijft_liggen' && afwijking?.wat !== 'vertraagt';
  });
  // Those of one zaak in order: it hears of them so.
  const gemeld = await naastElkaar([...new Set(gaat.map(({ zaak }) => zaak))], TEGELIJK, async (zaak) => {
    let gedaan = 0;
    for (const brief of gaat) if (brief.zaak === zaak) gedaan += await meld(db, brief, 'gepost', dag);
    return gedaan;
  });
  return gemeld.reduce((tot, een) => tot + een, 0);
}

async function postVertraagde(db: Database, gedrag: readonly Gedragsregel[], dag: Dag): Promise<number> {
  let gedaan = 0;
  for (const regel of gedrag) {
    if (regel.wat !== 'vertraagt' || plusDagen(regel.datum, Number(regel.opties['dagen'])) !== dag) continue;
    for (const brief of await opPapierVan(db, regel)) gedaan += await meld(db, brief, 'gepost', dag);
  }
  return gedaan;
}

async function geefTerug(db: Database, gedrag: readonly Gedragsregel[], dag: Dag): Promise<number> {
  let gedaan = 0;
  for (const regel of gedrag) {
    if (regel.wat !== 'blijft_liggen' || plusDagen(regel.datum, 1) !== dag) continue;
    for (const brief of await opPapierVan(db, regel)) if (brief.status === 'klaargezet') gedaan += await meld(db, brief, 'niet_gepost', dag);
  }
  return gedaan;
}

async function meldRetour(db: Database, gedrag: readonly Gedragsregel[], dag: Dag): Promise<number> {
  let gedaan = 0;
  for (const regel of gedrag) {
    if (regel.wat !== 'retour' || regel.datum !== dag) continue;
    const brieven = await db.brief.findMany({ where: { status: 'verzonden', soort: regel.opties['brief'] ?? '' }, orderBy: { id: 'desc' } });
    const brief = brieven.find(({ vorderingId }) => hoortBij(regel, vorderingId));
    if (brief !== undefined) gedaan += await meld(db, brief, 'retour', dag);
  }
  return gedaan;
}

/** The letters on paper of the day of a line that it is about. */
async function opPapierVan(db: Database, regel: Gedragsregel): Promise<Briefrij[]> {
  const brieven = await db.brief.findMany({ where: { aangenomenOp: naarDatum(regel.datum), soort: regel.opties['brief'] ?? '' } });
  return brieven.filter(({ vorderingId, kanaal }) => kanaal !== 'digitaal' && hoortBij(regel, vorderingId));
}

/** Of a printed letter as the printer's return says it, else as the post room does. */
async function meld(db: Database, { id, drukwerkId, kanaal }: Briefrij, wat: keyof typeof ALS_VERZENDING, dag: Dag): Promise<number> {
  if (drukwerkId === null) return ontvangVerzending(db, { briefId: id, soort: ALS_VERZENDING[wat], op: dag });
  const kop = { briefId: id, dag };
  const barcode = kanaal === 'aangetekend' ? `3SPROEF${String(id).padStart(8, '0')}` : null;
  const ontvangst = await ontvangDrukker(db, wat === 'gepost' ? { ...kop, wat, barcode } : wat === 'retour' ? { ...kop, wat, code: 'onbekend' } : { ...kop, wat }, dag);
  if (ontvangst !== 'opgenomen' && ontvangst !== 'al_bekend') throw new Error(`de melding op brief ${String(id)} is geweigerd: ${ontvangst}`);
  return ontvangst === 'opgenomen' ? 1 : 0;
}
