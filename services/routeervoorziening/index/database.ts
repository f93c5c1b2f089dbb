import { join } from 'node:path';
import pg from 'pg';
import { pasMigratiesToe } from '../../../bin/opbouw/migraties.ts';
import { PROJECT } from '../../../bin/opbouw/plaatsen.ts';

/** What a query needs: the pool, or one connection inside a transaction. */
export type Bevraagbaar = Pick<pg.Pool, 'query'>;

/** A day comes and goes as text: a Date would bring a clock and a zone along. */
const typen = new pg.TypeOverrides();
typen.setTypeParser(pg.types.builtins.DATE, (waarde) => waarde);

/** The tables of the router, in a database of its own. Returns the names of the migrations that were applied. */
export async function richtIn(databaseUrl: string): Promise<readonly string[]> {
  return pasMigratiesToe(databaseUrl, join(PROJECT, 'services', 'routeervoorziening', 'migraties'));
}

/** Opens the pool of the process; a query that takes longer than `hoogstensMs` fails. */
export function openIndex(databaseUrl: string, verbindingen: number, hoogstensMs = 5_000): pg.Pool {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: verbindingen, types: typen, statement_timeout: hoogstensMs, connectionTimeoutMillis: hoogstensMs });
  // A connection that breaks while nobody uses it is replaced at the next query, which then tells of it.
  pool.on('error', () => undefined);
  return pool;
}

/** Runs the work of a job in one transaction; nobody waits for it, so a statement may take as long as it takes. */
export async function inTransactie<T>(pool: pg.Pool, werk: (tx: Bevraagbaar) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    await client.query('SET LOCAL statement_timeout = 0');
    const uit = await werk(client);
    await client.query('COMMIT');
    return uit;
  } catch (fout) {
    await client.query('ROLLBACK');
    throw fout;
  } finally {
    client.release();
  }
}
