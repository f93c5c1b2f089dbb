import type { Dag } from '../../domain/kalender/dag.ts';
import { rondTakenAf } from '../invorderen/taken.ts';
import { metZaak, type Database } from '../opslag/database.ts';
import { legOpnieuwVoor } from '../opslag/taak.ts';

const sleutelVan = (briefId: number): string => `brief_niet_aangekomen:${String(briefId)}:druk`;

/** Puts a final letter whose PDF is not in the opslagplaats before a person. */
export async function legOntbrekendeVoor(db: Database, briefId: number, vandaag: Dag): Promise<void> {
  const { zaak, soort } = await db.brief.findUniqueOrThrow({ where: { id: briefId }, select: { zaak: true, soort: true } });
  await metZaak(db, zaak, async (tx) => legOpnieuwVoor(tx, zaak, 'brief_niet_aangekomen', vandaag, sleutelVan(briefId), undefined, { feiten: { briefId, soort, wat: 'druk', fout: 'NietInOpslag' } }));
}

/** Of a letter of the part that was printed after all nobody is asked any more. */
export async function rondGedrukteAf(db: Database, rundeelId: number, vandaag: Dag): Promise<void> {
  const open = await db.taak.findMany({ where: { soort: 'brief_niet_aangekomen', afgedaanOp: null, feiten: { path: ['wat'], equals: 'druk' } }, select: { zaak: true } });
  if (open.length === 0) return;
  const gedrukt = await db.brief.findMany({ where: { rundeelId, drukwerkId: { not: null }, zaak: { in: open.map(({ zaak }) => zaak) } }, select: { id: true, zaak: true } });
  for (const { id, zaak } of gedrukt) await metZaak(db, zaak, async (tx) => rondTakenAf(tx, zaak, vandaag, 'gedrukt', { sleutelBegin: sleutelVan(id) }));
}
