import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bereiktSchema, huidigSchema, pasMigratiesToe, verschil } from '../../../bin/opbouw/migraties.ts';
import { legeDatabase, type Testdatabase } from '../../opzet/database.ts';

/** Every column, index and key of a database, as PostgreSQL itself tells them; checks, triggers and rules over part of the rows stand in the migrations alone. */
async function inrichting(url: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const kolommen = await client.query<Record<string, unknown>>(
      `SELECT table_name, column_name, data_type, is_nullable, column_default, udt_name FROM information_schema.columns
       WHERE table_schema = 'public' AND table_name <> '_prisma_migrations' ORDER BY 1, 2`,
    );
    const indexen = await client.query<Record<string, unknown>>(`SELECT indexdef FROM pg_indexes WHERE schemaname = 'public' AND tablename <> '_prisma_migrations' AND indexdef NOT LIKE '% WHERE %' ORDER BY 1`);
    const regels = await client.query<Record<string, unknown>>(
      `SELECT conrelid::regclass::text AS tabel, conname, pg_get_constraintdef(oid) AS regel FROM pg_constraint
       WHERE connamespace = 'public'::regnamespace AND contype NOT IN ('c', 't') AND conrelid::regclass::text <> '_prisma_migrations' ORDER BY 1, 2`,
    );
    return [...kolommen.rows, ...indexen.rows, ...regels.rows];
  } finally {
    await client.end();
  }
}

async function voerUit(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

describe('de migraties', () => {
  let gemigreerd: Testdatabase;
  let rechtstreeks: Testdatabase;
  let toegepast: string[];

  beforeAll(async () => {
    gemigreerd = await legeDatabase();
    rechtstreeks = await legeDatabase();
    toegepast = await pasMigratiesToe(gemigreerd.url);
  });
  afterAll(async () => {
    await gemigreerd.ruimOp();
    await rechtstreeks.ruimOp();
  });

  test('elke wijziging van schema.prisma heeft een migratie (npm run migratie -- <naam>)', async () => {
    expect(await verschil(bereiktSchema(), huidigSchema(), gemigreerd.url)).toBeUndefined();
  });

  test('maken samen de tabellen, sleutels en indexen die schema.prisma vraagt', async () => {
    await voerUit(rechtstreeks.url, (await verschil(undefined, huidigSchema(), rechtstreeks.url)) ?? '');
    expect(await inrichting(gemigreerd.url)).toEqual(await inrichting(rechtstreeks.url));
  });

  test('staan op volgorde en worden een tweede keer niet nog eens toegepast', async () => {
    expect(toegepast).toEqual([...toegepast].sort());
    expect(await pasMigratiesToe(gemigreerd.url)).toEqual([]);
  });
});
