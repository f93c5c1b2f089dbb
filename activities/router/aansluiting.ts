import type { Dag } from '../../domain/kalender/dag.ts';
import { naarDatum } from '../opslag/dagen.ts';
import type { Database, Transactie } from '../opslag/database.ts';

/** Whether an opdrachtgever is connected to the routeervoorziening on a day: only then anything is asked or reported there. */
export async function isAangesloten(tx: Transactie | Database, opdrachtgeverId: string, vandaag: Dag): Promise<boolean> {
  return (await tx.opdrachtgever.count({ where: { id: opdrachtgeverId, routerSinds: { lte: naarDatum(vandaag) } } })) > 0;
}
