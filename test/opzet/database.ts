import pg from 'pg';
import { vraagOpzet } from './vraag.ts';

/** A database of one test file. */
export interface Testdatabase {
  /** Connection string. */
  readonly url: string;
  /** Removes it, also when a connection was left open. */
  ruimOp(): Promise<void>;
}

/** A fresh PostgreSQL database with the schema of the house. */
export async function nieuweDatabase(): Promise<Testdatabase> {
  return testdatabase(await vraagOpzet('/database'));
}

/** A fresh PostgreSQL database with nothing in it, to try the migrations on. */
export async function legeDatabase(): Promise<Testdatabase> {
  return testdatabase(await vraagOpzet('/lege-database'));
}

function testdatabase(url: string): Testdatabase {
  return { url, ruimOp: () => verwijder(url) };
}

async function verwijder(url: string): Promise<void> {
  const beheer = new URL(url);
  const naam = beheer.pathname.slice(1);
  beheer.pathname = '/postgres';
  const client = new pg.Client({ connectionString: beheer.href });
  await client.connect();
  try {
    await client.query(`DROP DATABASE IF EXISTS ${client.escapeIdentifier(naam)} WITH (FORCE)`);
  } finally {
    await client.end();
  }
}
