import type { Dag } from '../../domain/kalender/dag.ts';
import { BRIEFSTAPPEN } from '../../domain/regime/weg.ts';
import { EERSTE_HOOFDBRIEF, HOOFDBRIEVEN, VERDER } from '../beslaan/hoofdbrief.ts';
import { RENTEBESCHIKKING } from '../invorderen/rente.ts';
import type { Briefrij } from '../invorderen/straat.ts';
import { naarDag } from '../opslag/dagen.ts';
import type { Database, Transactie } from '../opslag/database.ts';

/** Letters that are made again when they were not posted on their day, or whose data hold a day that was counted from it. */
const HOUDT_ZIJN_DAG: readonly string[] = [...BRIEFSTAPPEN, ...HOOFDBRIEVEN, RENTEBESCHIKKING, 'betekeningsopdracht'];

/**
 * The dagtekening of a letter that is made final on this day: its own, or this day where its own is over and nobody makes it again. All days that
 * such a letter names are counted from its dagtekening. A further beslag beside one that lies is not made again. What goes with the letter that lays a beslag is made again together with it.
 */
export async function dagtekeningOp(tx: Transactie | Database, { soort, besluitId, dagtekening, sleutel }: Pick<Briefrij, 'soort' | 'besluitId' | 'dagtekening' | 'sleutel'>, vandaag: Dag): Promise<Dag> {
  const eigen = naarDag(dagtekening);
  if (eigen >= vandaag || (HOUDT_ZIJN_DAG.includes(soort) && !sleutel.includes(VERDER))) return eigen;
  const bijHoofdbrief = besluitId !== null && (await tx.brief.count({ where: { besluitId, ...EERSTE_HOOFDBRIEF } })) > 0;
  return bijHoofdbrief ? eigen : vandaag;
}
