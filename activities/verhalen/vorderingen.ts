import { som, type Centen } from '../../domain/geld/centen.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import type { VerhaalId, VorderingId } from '../../contract/zaak.ts';
import type { Database, Transactie } from '../opslag/database.ts';
import { naarDag } from '../opslag/dagen.ts';
import { openstaand, type Openstaand } from '../opslag/openstaand.ts';

/** A claim of a verhaal with what is open on it. */
export interface VorderingInVerhaal {
  readonly id: VorderingId;
  readonly betalingskenmerk: string;
  readonly soort: string;
  readonly dagtekening: Dag;
  readonly open: Openstaand;
}

/** Ids of every claim that ever joined the verhaal. */
export async function vorderingIds(db: Database | Transactie, verhaalId: VerhaalId): Promise<VorderingId[]> {
  const rijen = await db.verhaalVordering.findMany({ where: { verhaalId }, orderBy: { vorderingId: 'asc' } });
  return rijen.map((rij) => rij.vorderingId as VorderingId);
}

/** Every claim of the verhaal, the oldest dagtekening first. */
export async function vorderingenVan(tx: Transactie, verhaalId: VerhaalId): Promise<VorderingInVerhaal[]> {
  const rijen = await tx.verhaalVordering.findMany({
    where: { verhaalId },
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

/** The claims on which something is open; one that a correction opened again is among them. */
export async function openVorderingen(tx: Transactie, verhaalId: VerhaalId): Promise<VorderingInVerhaal[]> {
  return (await vorderingenVan(tx, verhaalId)).filter(({ open }) => open.totaal > 0);
}

/** What is open on all claims of the verhaal together, in cents. */
export function totaalOpen(vorderingen: readonly VorderingInVerhaal[]): Centen {
  return som(...vorderingen.map(({ open }) => open.totaal));
}
