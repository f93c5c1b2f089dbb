import { dagenTussen, voluit, type Dag } from '../../domain/kalender/dag.ts';
import { naarDag } from '../opslag/dagen.ts';
import type { Database } from '../opslag/database.ts';

/** Days after which the last sweep is too old: it runs every night, and a calendar that is driven plays it once a month. */
const TE_OUD = { echt: 2, gestuurd: 32 } as const;

/** A Dutch sentence when nobody watches the verjaring: open claims, and no sweep for too long. Null when all is well. */
export async function veegalarm(db: Database, vandaag: Dag): Promise<string | null> {
  if ((await db.vordering.findFirst({ where: { einde: null }, select: { id: true } })) === null) return null;
  const laatste = await db.veegronde.findFirst({ orderBy: { dag: 'desc' } });
  const wat = 'Verjaring en rente worden nu niet bewaakt: kijk in Temporal of het rooster «veegronde» loopt.';
  if (laatste === null) return `LET OP: er is nog geen veegronde geweest. ${wat}`;
  const kalender = (await db.kalenderstand.count()) === 0 ? 'echt' : 'gestuurd';
  const dag = naarDag(laatste.dag);
  return dagenTussen(dag, vandaag) <= TE_OUD[kalender] ? null : `LET OP: de laatste veegronde was op ${voluit(dag)}. ${wat}`;
}
