import type pg from 'pg';
import type { Dag } from '../../../domain/kalender/dag.ts';
import { inTransactie } from './database.ts';

export interface Opgeschoond {
  readonly aanmeldingen: number;
  readonly logregels: number;
}

/**
 * Destroys what has been kept long enough on this day (AMvB art. 10): registrations eighteen months after their afmelding, and the log
 * about them with them. A line about a person for whom nothing ran on its day goes eighteen months after that day. Doing it twice is nothing.
 */
export async function opschonen(pool: pg.Pool, dag: Dag): Promise<Opgeschoond> {
  return inTransactie(pool, async (tx) => {
    const aanmeldingen = await tx.query('DELETE FROM aanmelding WHERE vernietigd_op <= $1', [dag]);
    const logregels = await tx.query(
      `DELETE FROM logregel AS l WHERE l.vrij_vanaf <= $1 AND NOT EXISTS (
         SELECT 1 FROM aanmelding AS a
         WHERE a.blinde_index = l.blinde_index AND a.aangemeld_op <= l.dag AND (a.afgemeld_op IS NULL OR a.afgemeld_op >= l.dag))`,
      [dag],
    );
    return { aanmeldingen: aanmeldingen.rowCount ?? 0, logregels: logregels.rowCount ?? 0 };
  });
}
