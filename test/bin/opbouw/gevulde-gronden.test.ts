import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { legeDatabase, type Testdatabase } from '../../opzet/database.ts';

const MIGRATIES = join(import.meta.dirname, '..', '..', '..', 'prisma', 'migrations');
const EERSTE = '20261126080135_besluitketen';

/** What a claim left behind before besluiten named the step before and letters their ground. */
const VAN_TOEN = `
  insert into gebeurtenis (zaak, volgnummer, dag, soort, inhoud, vorige_hash, hash) values
    ('invordering-oud', 1, '2025-01-05', 'geopend', '{}', '0', 'a'),
    ('invordering-oud', 2, '2025-01-06', 'herinnering', '{"briefId": 1, "besluitId": null}', 'a', 'b'),
    ('beslag-7', 1, '2025-03-25', 'vordering_iw19', '{}', '0', 'c');
  insert into besluit (id, sleutel, zaak, soort, dag, grond, inhoud) values
    (1, 'a', 'invordering-oud', 'aanmaning', '2025-01-21', '["IW 11"]', '{}'),
    (2, 'd', 'invordering-oud', 'dwangbevel', '2025-02-05', '["IW 12"]', '{}'),
    (3, 'o', 'beslag-7', 'opheffing', '2025-04-05', '[]', '{}');
  insert into brief (id, sleutel, zaak, soort, aan, besluit_id, dagtekening, inhoud, status) values
    (1, 'h', 'invordering-oud', 'herinnering', 'debiteur', null, '2025-01-06', '{}', 'verzonden'),
    (2, 'a', 'invordering-oud', 'aanmaning', 'debiteur', 1, '2025-01-21', '{}', 'verzonden'),
    (3, 'd', 'invordering-oud', 'dwangbevel', 'debiteur', 2, '2025-02-05', '{}', 'verzonden'),
    (4, 'x', 'beslag-7', 'opgave_openstaand', 'derde', null, '2025-03-26', '{}', 'verzonden');`;

let database: Testdatabase;
let client: pg.Client;
beforeAll(async () => {
  database = await legeDatabase();
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
  const mappen = readdirSync(MIGRATIES, { withFileTypes: true }).filter((map) => map.isDirectory()).map(({ name }) => name).sort();
  for (const map of mappen) {
    if (map === EERSTE) await client.query(VAN_TOEN);
    await client.query(readFileSync(join(MIGRATIES, map, 'migration.sql'), 'utf8'));
  }
});
afterAll(async () => {
  await client.end();
  await database.ruimOp();
});

it('een oud besluit krijgt de stap ervoor die zijn zaak noemt', async () => {
  const { rows } = await client.query<Record<string, unknown>>('select id, voorganger_id, voorganger_brief_id, zonder_brief from besluit order by id');
  expect(rows).toEqual([
    { id: 1, voorganger_id: null, voorganger_brief_id: 1, zonder_brief: null },
    { id: 2, voorganger_id: 1, voorganger_brief_id: null, zonder_brief: null },
    { id: 3, voorganger_id: null, voorganger_brief_id: null, zonder_brief: 'nooit_verzonden' },
  ]);
});

it('een oude brief zonder besluit rust op de gebeurtenis die hem noemt, of op de eerste van zijn zaak', async () => {
  const { rows } = await client.query<Record<string, unknown>>('select id, grond_volgnummer from brief where besluit_id is null order by id');
  expect(rows).toEqual([
    { id: 1, grond_volgnummer: 2 },
    { id: 4, grond_volgnummer: 1 },
  ]);
});
