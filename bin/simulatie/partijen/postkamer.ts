import { ontvangVerzending } from '../../../activities/intake/post.ts';
import type { Database } from '../../../activities/opslag/database.ts';
import { naarDatum } from '../../../activities/opslag/dagen.ts';
import { plusDagen, type Dag } from '../../../domain/kalender/dag.ts';
import type { Gedragsregel } from '../gedrag.ts';
import type { Partij } from '../kalenderspel.ts';
import { eersteNa } from './agenda.ts';

/**
 * Posts every legal day what a run made final and reports the proof. The sample can make it late (`vertraagt`: posted days later),
 * forgetful (`blijft_liggen`: given back the day after, unposted) or get mail back (`retour`).
 */
export function postkamer(db: Database, gedrag: readonly Gedragsregel[]): Partij {
  const eigen = gedrag.filter(({ wie }) => wie === 'post');
  return {
    naam: 'post',
    speel: async (dag) => (await postVandaag(db, eigen, dag)) + (await postVertraagde(db, eigen, dag)) + (await geefTerug(db, eigen, dag)) + (await meldRetour(db, eigen, dag)),
    volgende: async (na) => Promise.resolve(eersteNa(na, eigen.flatMap((regel) => [regel.datum, plusDagen(regel.datum, Number(regel.opties['dagen'] ?? '1'))]))),
  };
}

async function postVandaag(db: Database, gedrag: readonly Gedragsregel[], dag: Dag): Promise<number> {
  const brieven = await db.brief.findMany({ where: { status: 'klaargezet', aangenomenOp: naarDatum(dag) }, orderBy: { id: 'asc' } });
  let gedaan = 0;
  for (const brief of brieven) {
    const afwijking = gedrag.find((regel) => regel.datum === dag && regel.opties['brief'] === brief.soort && hoortBij(regel, brief.vorderingId));
    if (afwijking?.wat === 'blijft_liggen' || afwijking?.wat === 'vertraagt') continue;
    gedaan += await ontvangVerzending(db, { briefId: brief.id, soort: 'verzonden', op: dag });
  }
  return gedaan;
}

async function postVertraagde(db: Database, gedrag: readonly Gedragsregel[], dag: Dag): Promise<number> {
  let gedaan = 0;
  for (const regel of gedrag) {
    if (regel.wat !== 'vertraagt' || plusDagen(regel.datum, Number(regel.opties['dagen'])) !== dag) continue;
    const brieven = await db.brief.findMany({ where: { aangenomenOp: naarDatum(regel.datum), soort: regel.opties['brief'] ?? '' } });
    for (const brief of brieven.filter(({ vorderingId }) => hoortBij(regel, vorderingId))) {
      gedaan += await ontvangVerzending(db, { briefId: brief.id, soort: 'verzonden', op: dag });
    }
  }
  return gedaan;
}

async function geefTerug(db: Database, gedrag: readonly Gedragsregel[], dag: Dag): Promise<number> {
  let gedaan = 0;
  for (const regel of gedrag) {
    if (regel.wat !== 'blijft_liggen' || plusDagen(regel.datum, 1) !== dag) continue;
    const brieven = await db.brief.findMany({ where: { status: 'klaargezet', aangenomenOp: naarDatum(regel.datum), soort: regel.opties['brief'] ?? '' } });
    for (const brief of brieven.filter(({ vorderingId }) => hoortBij(regel, vorderingId))) {
      gedaan += await ontvangVerzending(db, { briefId: brief.id, soort: 'teruggehaald', op: dag });
    }
  }
  return gedaan;
}

async function meldRetour(db: Database, gedrag: readonly Gedragsregel[], dag: Dag): Promise<number> {
  let gedaan = 0;
  for (const regel of gedrag) {
    if (regel.wat !== 'retour' || regel.datum !== dag) continue;
    const brieven = await db.brief.findMany({ where: { status: 'verzonden', soort: regel.opties['brief'] ?? '' }, orderBy: { id: 'desc' } });
    const brief = brieven.find(({ vorderingId }) => hoortBij(regel, vorderingId));
    if (brief === undefined) continue;
    gedaan += await ontvangVerzending(db, { briefId: brief.id, soort: 'retour', op: dag });
  }
  return gedaan;
}

function hoortBij(regel: Gedragsregel, vorderingId: string | null): boolean {
  return vorderingId?.endsWith(`-${regel.aanslagnummer.toLowerCase()}`) === true;
}
