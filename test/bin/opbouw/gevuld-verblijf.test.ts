import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { legeDatabase, type Testdatabase } from '../../opzet/database.ts';

const MIGRATIES = join(import.meta.dirname, '..', '..', '..', 'prisma', 'migrations');

/** A claim that left its verhaal, came back and left again, and one that stayed: of the first no row was kept then. */
const VAN_TOEN = `
  insert into opdrachtgever (id, naam) values ('w', 'Waterstad');
  insert into principaal (id, naam, opdrachtgever_id) values ('w', 'Waterstad', 'w');
  insert into debiteur (id, opdrachtgever_id, bsn) values (1, 'w', '1');
  insert into vordering (id, betalingskenmerk, opdrachtgever_id, principaal_id, debiteur_id, regime, soort, aanslagsoort, dagtekening, hoofdsom_centen, laatste_betaaldag)
    select id, id, 'w', 'w', 1, 'belasting', 'ozb', 'aanslag', '2024-10-31', 100, '2024-12-12' from unnest(array['weg', 'blijft']) id;
  insert into verhaal (id, debiteur_id, opdrachtgever_id, principaal_id, bevoegdheid, geopend_op) values (7, 1, 'w', 'w', 'vordering_iw19', '2025-03-25');
  insert into verhaal_vordering (verhaal_id, vordering_id, aangemeld_op) values (7, 'blijft', '2025-03-25');
  insert into gebeurtenis (zaak, volgnummer, dag, soort, inhoud, vorige_hash, hash) values
    ('invordering-weg', 1, '2025-03-25', 'aangemeld_bij_verhaal', '{"verhaalId": 7}', '0', 'a'),
    ('invordering-weg', 2, '2025-04-02', 'aangemeld_bij_verhaal', '{"verhaalId": 7}', 'a', 'b'),
    ('invordering-weg', 3, '2025-05-01', 'uit_verhaal', '{"verhaalId": 7}', 'b', 'c'),
    ('invordering-weg', 4, '2025-06-01', 'aangemeld_bij_verhaal', '{"verhaalId": 7}', 'c', 'd'),
    ('invordering-weg', 5, '2025-07-01', 'uit_verhaal', '{"verhaalId": 7}', 'd', 'e');`;

let database: Testdatabase;
let client: pg.Client;
beforeAll(async () => {
  database = await legeDatabase();
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
  const mappen = readdirSync(MIGRATIES, { withFileTypes: true }).filter((map) => map.isDirectory()).map(({ name }) => name).sort();
  for (const map of mappen) {
    if (map.endsWith('_verblijf_in_verhaal')) await client.query(VAN_TOEN);
    await client.query(readFileSync(join(MIGRATIES, map, 'migration.sql'), 'utf8'));
  }
});
afterAll(async () => {
  await client.end();
  await database.ruimOp();
});

it('een verblijf dat toen werd gewist staat er weer, met de dagen van de keten', async () => {
  const { rows } = await client.query<Record<string, unknown>>('select vordering_id, aangemeld_op::text, verlaten_op::text from verhaal_vordering order by vordering_id, aangemeld_op');
  expect(rows).toEqual([
    { vordering_id: 'blijft', aangemeld_op: '2025-03-25', verlaten_op: null },
    { vordering_id: 'weg', aangemeld_op: '2025-03-25', verlaten_op: '2025-05-01' },
    { vordering_id: 'weg', aangemeld_op: '2025-06-01', verlaten_op: '2025-07-01' },
  ]);
});
