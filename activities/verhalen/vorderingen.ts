import { som, type Centen } from '../../domain/geld/centen.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import { nietVerjaardVoor } from '../../domain/kalender/verjaring.ts';
import { zaakVanBeslag, type BeslagId, type VerhaalId, type VorderingId } from '../../contract/zaak.ts';
import type { Database, Transactie } from '../opslag/database.ts';
import { naarDag, naarDagOfLeeg } from '../opslag/dagen.ts';
import { IS_ERIN } from '../opslag/in-verhaal.ts';
import { metEigenAkte } from '../opslag/onder-beslag.ts';
import { verjaringVan } from '../opslag/verjaring.ts';
import { openstaand, type Openstaand } from '../opslag/openstaand.ts';

/** A claim of a verhaal with what is open on it. */
export interface VorderingInVerhaal {
  readonly id: VorderingId;
  readonly betalingskenmerk: string;
  readonly soort: string;
  readonly dagtekening: Dag;
  readonly open: Openstaand;
}

/** Ids of every claim that ever joined the verhaal, whether it left or not. */
export async function vorderingIds(db: Database | Transactie, verhaalId: VerhaalId): Promise<VorderingId[]> {
  const rijen = await db.verhaalVordering.findMany({ where: { verhaalId }, distinct: ['vorderingId'], orderBy: { vorderingId: 'asc' } });
  return rijen.map((rij) => rij.vorderingId as VorderingId);
}

/** Ids of the claims that are in the verhaal; where it has ended, of those that were in it to the end. */
export async function huidigeVorderingIds(db: Database | Transactie, verhaalId: VerhaalId): Promise<VorderingId[]> {
  const rijen = await db.verhaalVordering.findMany({ where: { verhaalId, ...IS_ERIN }, orderBy: { vorderingId: 'asc' } });
  return rijen.map((rij) => rij.vorderingId as VorderingId);
}

/** Every claim that is in the verhaal, the oldest dagtekening first. */
export async function vorderingenVan(tx: Transactie, verhaalId: VerhaalId): Promise<VorderingInVerhaal[]> {
  const rijen = await tx.verhaalVordering.findMany({
    where: { verhaalId, ...IS_ERIN },
    include: { vordering: true },
    orderBy: [{ vordering: { dagtekening: 'asc' } }, { vorderingId: 'asc' }],
  });
  const vorderingen: VorderingInVerhaal[] = [];
  for (const { vordering } of rijen) {
    const id = vordering.id as VorderingId;
    vorderingen.push({
      id,
      betalingskenmerk: vordering.betalingskenmerk,
      soort: vordering.soort,
      dagtekening: naarDag(vordering.dagtekening),
      open: await openstaand(tx, id),
    });
  }
  return vorderingen;
}

/**
 * The claims on which something is open. One that a correction opened again after its end is among them while a beslag lies by which it was seized at
 * its end; otherwise a person decides whether it is collected.
 */
export async function openVorderingen(tx: Transactie, verhaalId: VerhaalId): Promise<VorderingInVerhaal[]> {
  const open = (await vorderingenVan(tx, verhaalId)).filter(({ open: { totaal } }) => totaal > 0);
  const geeindigd = await tx.vordering.findMany({ where: { id: { in: open.map(({ id }) => id) }, eindeOp: { not: null } }, select: { id: true, eindeOp: true } });
  if (geeindigd.length === 0) return open;
  const beslagen = await beslagenDieLiggen(tx, verhaalId);
  const aanMens = geeindigd.filter(({ id, eindeOp }) => eindeOp !== null && !beslagen.some((sinds) => lagVoor(sinds(id as VorderingId), naarDag(eindeOp)))).map(({ id }) => id);
  return open.filter(({ id }) => !aanMens.includes(id));
}

/** Of each beslag that lies: since when it seizes a claim; null where it does not. */
async function beslagenDieLiggen(tx: Transactie, verhaalId: VerhaalId): Promise<((id: VorderingId) => Dag | null)[]> {
  const rijen = await tx.beslag.findMany({ where: { verhaalId, geeindigdOp: null, gelegdOp: { not: null } }, select: { id: true, gelegdOp: true } });
  return Promise.all(
    rijen.map(async ({ id, gelegdOp }) => {
      const eigen = await metEigenAkte(tx, zaakVanBeslag(id as BeslagId));
      return (vordering: VorderingId) => {
        const sinds = eigen.get(vordering);
        return sinds === undefined ? naarDagOfLeeg(gelegdOp) : sinds;
      };
    }),
  );
}

const lagVoor = (sinds: Dag | null, einde: Dag): boolean => sinds !== null && sinds <= einde;

/** Whether something is open on any claim of the verhaal, also on one that left it. */
export async function staatIetsOpen(tx: Transactie, verhaalId: VerhaalId): Promise<boolean> {
  for (const id of await vorderingIds(tx, verhaalId)) if ((await openstaand(tx, id)).totaal > 0) return true;
  return false;
}

/** How a verhaal ends of which nothing is open: where every claim left it, the last one was not paid by that. */
export async function eindeAlsAllesWeg(tx: Transactie, verhaalId: VerhaalId): Promise<'voldaan' | 'andere_weg'> {
  return (await huidigeVorderingIds(tx, verhaalId)).length === 0 && (await staatIetsOpen(tx, verhaalId)) ? 'andere_weg' : 'voldaan';
}

/**
 * The open claims that may be collected on a day: one that has expired is not named any more, whether its message was handled or
 * not (Awb 4:104 lid 2). While a beslag lies a person decides, and it stays.
 */
export async function invorderbareVorderingen(tx: Transactie, verhaalId: VerhaalId, vandaag: Dag): Promise<VorderingInVerhaal[]> {
  const open = await openVorderingen(tx, verhaalId);
  const verjaard = await Promise.all(open.map(async ({ id }) => isVerjaard(tx, id, vandaag)));
  return open.filter((_, plaats) => verjaard[plaats] === false);
}

async function isVerjaard(tx: Transactie, id: VorderingId, vandaag: Dag): Promise<boolean> {
  const { laatsteBetaaldag } = await tx.vordering.findUniqueOrThrow({ where: { id }, select: { laatsteBetaaldag: true } });
  if (vandaag < nietVerjaardVoor(naarDag(laatsteBetaaldag))) return false;
  const { verjaardVanaf, beslagLigt } = await verjaringVan(tx, id);
  return vandaag >= verjaardVanaf && !beslagLigt;
}

/** What is open on all claims of the verhaal together, in cents. */
export function totaalOpen(vorderingen: readonly VorderingInVerhaal[]): Centen {
  return som(...vorderingen.map(({ open }) => open.totaal));
}

/** How much of that is rente that a beschikking charged, in cents. */
export function renteOpen(vorderingen: readonly VorderingInVerhaal[]): Centen {
  return som(...vorderingen.map(({ open }) => open.rente));
}
