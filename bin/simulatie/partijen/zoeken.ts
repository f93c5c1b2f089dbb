import type { Database } from '../../../activities/opslag/database.ts';
import { IS_ERIN } from '../../../activities/opslag/in-verhaal.ts';

/** The claim that a line of the sample names. */
export async function vorderingVan(db: Database, aanslagnummer: string) {
  const vordering = await db.vordering.findFirst({ where: { id: { endsWith: `-${aanslagnummer.toLowerCase()}` } } });
  if (vordering === null) throw new Error(`het voorbeeld noemt een onbekende vordering: ${aanslagnummer}`);
  return vordering;
}

/** The open verhaal a claim is in; null when there is none. */
export async function openVerhaal(db: Database, vorderingId: string) {
  return db.verhaal.findFirst({ where: { geslotenOp: null, vorderingen: { some: { vorderingId, ...IS_ERIN } } } });
}

/** The beslag of a claim that has not ended, whether it lies yet or not; null when there is none. */
export async function openBeslag(db: Database, vorderingId: string) {
  return db.beslag.findFirst({ where: { einde: null, verhaal: { geslotenOp: null, vorderingen: { some: { vorderingId, ...IS_ERIN } } } }, orderBy: { id: 'desc' } });
}

/** The beslag that lies for a claim; null when none does. */
export async function lopendBeslag(db: Database, vorderingId: string) {
  return db.beslag.findFirst({ where: { einde: null, gelegdOp: { not: null }, verhaal: { geslotenOp: null, vorderingen: { some: { vorderingId, ...IS_ERIN } } } }, include: { derde: true } });
}
