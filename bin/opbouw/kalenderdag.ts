import pg from 'pg';
import { dag, type Dag } from '../../domain/kalender/dag.ts';

/** The first and the last day that the sample plays. */
export const EERSTE_DAG = dag('2025-01-06');
export const LAATSTE_DAG = dag('2026-07-31');

/** Where the calendar of the sample stands; before it was ever played its first day. */
export async function kalenderdag(databaseUrl: string): Promise<Dag> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ readonly dag: string }>('SELECT to_char(dag, \'YYYY-MM-DD\') AS dag FROM kalenderstand WHERE id = 1');
    return rows[0] === undefined ? EERSTE_DAG : dag(rows[0].dag);
  } finally {
    await client.end();
  }
}
