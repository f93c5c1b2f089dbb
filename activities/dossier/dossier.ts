import { zaakVanBeslag, zaakVanOverdracht, zaakVanSamenloop, zaakVanVerhaal, zaakVanVordering, type BeslagId, type VerhaalId, type VorderingId } from '../../contract/zaak.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import { naarDagOfLeeg } from '../opslag/dagen.ts';
import type { Database } from '../opslag/database.ts';
import { controleerBesluiten, type Besluitfout } from '../opslag/besluitketen.ts';
import { controleerKeten, type Ketenfout } from '../opslag/gebeurtenis.ts';
import { openstaand, type Openstaand } from '../opslag/openstaand.ts';
import { verjaringVan } from '../opslag/verjaring.ts';
import { vorderingId } from '../import/vorderingrij.ts';
import { renterecord, renteVan } from '../opslag/rente.ts';

/** Everything that is recorded of one claim and of the verhalen and beslagen it is in or was in; no names, no addresses, no BSN. */
export type Dossier = Awaited<ReturnType<typeof laadDossier>>;

/**
 * The claims that a person means by an id or an aanslagnummer; an aanslagnummer can stand at more than one opdrachtgever.
 */
export async function zoekVorderingen(db: Database, gezocht: string): Promise<VorderingId[]> {
  const slug = vorderingId('', gezocht).replace(/^-+|-+$/g, '');
  if (slug === '') return [];
  // The few organisations in front of the number, each id looked up by its key: the end of an id is no index.
  const opdrachtgevers = await db.opdrachtgever.findMany({ select: { id: true } });
  const mogelijk = [slug, ...opdrachtgevers.map((wie) => `${wie.id}-${slug}`)];
  const rijen = await db.vordering.findMany({ where: { id: { in: mogelijk } }, select: { id: true, opdrachtgeverId: true }, orderBy: { id: 'asc' } });
  return rijen.filter(({ id, opdrachtgeverId }) => id === slug || id === `${opdrachtgeverId}-${slug}`).map(({ id }) => id as VorderingId);
}

/** What names the link before, also where that lies in another zaak. */
const MET_VOORGANGER = { voorganger: { select: { id: true, soort: true, zaak: true } }, voorgangerBrief: { select: { id: true, soort: true, terpostbezorgdOp: true } } } as const;

/** Loads the dossier of a claim as it is on a legal day. Throws when there is no such claim. */
export async function laadDossier(db: Database, id: VorderingId, vandaag: Dag) {
  const vordering = await db.vordering.findUniqueOrThrow({
    where: { id },
    include: {
      opdrachtgever: true,
      principaal: true,
      kosten: { include: { besluit: true }, orderBy: { id: 'asc' } },
      renten: { orderBy: { id: 'asc' } },
      verminderingen: true,
      betalingen: { orderBy: { id: 'asc' } },
      toerekeningen: { include: { betaling: true }, orderBy: { id: 'asc' } },
      overdrachten: { include: { deurwaarder: true, afrekeningen: { orderBy: { id: 'asc' } } }, orderBy: { id: 'asc' } },
      verhaalVorderingen: { orderBy: [{ verhaalId: 'asc' }, { id: 'asc' }] },
      betaaltermijnen: { orderBy: { volgnummer: 'asc' } },
    },
  });
  const verhaalIds = [...new Set(vordering.verhaalVorderingen.map(({ verhaalId }) => verhaalId as VerhaalId))];
  const beslagen = await db.beslag.findMany({
    where: { verhaalId: { in: verhaalIds } },
    include: { derde: true, afdrachten: { orderBy: { id: 'asc' } }, verklaringen: { orderBy: { id: 'asc' } }, samenloop: { include: { overdrachten: { select: { id: true }, orderBy: { id: 'asc' } } } } },
    orderBy: { id: 'asc' },
  });
  const zaken = [zaakVanVordering(id), ...verhaalIds.map(zaakVanVerhaal), ...beslagen.map((beslag) => zaakVanBeslag(beslag.id as BeslagId)), ...beslagen.flatMap(({ samenloop }) => (samenloop === null ? [] : [zaakVanSamenloop(samenloop.beslagId as BeslagId), ...samenloop.overdrachten.map(({ id: nummer }) => zaakVanOverdracht(nummer))]))];
  const verjaring = await verjaringVan(db, id);
  const inZaken = { zaak: { in: zaken as string[] } };
  return {
    vordering,
    open: await open(db, id),
    verjaring,
    rente: renteVan(renterecord(vordering, verjaring.verlengingen), naarDagOfLeeg(vordering.eindeOp) ?? vandaag),
    beslagen,
    berekeningen: await db.berekening.findMany({ where: { verhaalId: { in: verhaalIds } }, orderBy: { id: 'asc' } }),
    gebeurtenissen: await gebeurtenissen(db, zaken),
    besluiten: await db.besluit.findMany({ where: inZaken, include: MET_VOORGANGER, orderBy: { id: 'asc' } }),
    brieven: await db.brief.findMany({ where: inZaken, omit: { inhoud: true }, orderBy: { id: 'asc' } }),
    taken: await db.taak.findMany({ where: inZaken, orderBy: { id: 'asc' } }),
    terugbetalingen: await db.terugbetaling.findMany({ where: inZaken, orderBy: { id: 'asc' } }),
    ketens: await controleer(db, zaken),
  };
}

/** By day; within a day the claim first, then its verhaal, then its beslag, each in its own order. */
async function gebeurtenissen(db: Database, zaken: readonly string[]) {
  const rijen = await db.gebeurtenis.findMany({ where: { zaak: { in: [...zaken] } }, orderBy: [{ dag: 'asc' }, { volgnummer: 'asc' }] });
  return rijen.sort((a, b) => a.dag.getTime() - b.dag.getTime() || zaken.indexOf(a.zaak) - zaken.indexOf(b.zaak) || a.volgnummer - b.volgnummer);
}

async function open(db: Database, id: VorderingId): Promise<Openstaand> {
  return db.$transaction(async (tx) => openstaand(tx, id));
}

async function controleer(db: Database, zaken: readonly string[]): Promise<{ zaak: string; fout: Ketenfout | null; gaten: readonly Besluitfout[] }[]> {
  const ketens = [];
  for (const zaak of zaken) ketens.push({ zaak, fout: await controleerKeten(db, zaak), gaten: await controleerBesluiten(db, zaak) });
  return ketens;
}
