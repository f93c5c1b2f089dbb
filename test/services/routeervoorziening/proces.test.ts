import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { maakRouteervoorziening, type Routeervoorziening } from '../../../adapters/routeervoorziening/client.ts';
import { bericht } from './berichten.ts';
import { ALLES } from './gegevens.ts';
import { BSN, nummerVan, ROUTERNUMMER, SLEUTEL, stelOp, vraag, type Opstelling } from './omgeving.ts';
import { startProces, type Routerproces } from './proces.ts';

let o: Opstelling;
let proces: Routerproces;
const clients: Routeervoorziening[] = [];
const client = (wie: string): Routeervoorziening => {
  const een = maakRouteervoorziening({ url: proces.url, tls: o.tls(wie), nummer: ROUTERNUMMER, tijdslimietMs: 120_000 });
  clients.push(een);
  return een;
};

beforeAll(async () => {
  o = await stelOp();
  proces = await startProces(o, SLEUTEL, { ROUTEERVOORZIENING_BRON_TIJDSLIMIET_MS: '60000' });
});
afterAll(async () => {
  for (const een of clients) een.sluit();
  await proces.stop();
  await o.stop();
});

/** Every row of every table of the router, as text. */
async function heleDatabase(): Promise<string> {
  const db = new pg.Client({ connectionString: o.database.url });
  await db.connect();
  const { rows } = await db.query<{ naam: string }>("SELECT quote_ident(table_schema) || '.' || quote_ident(table_name) AS naam FROM information_schema.tables WHERE table_schema NOT IN ('pg_catalog', 'information_schema')");
  const delen: string[] = [];
  for (const { naam } of rows) delen.push((await db.query<{ tekst: string | null }>(`SELECT string_agg(row_to_json(t)::text, E'\\n') AS tekst FROM ${naam} t`)).rows[0]?.tekst ?? '');
  await db.end();
  return delen.join('\n');
}

describe('een dossier bestaat zo lang als het onderweg is', () => {
  const naam = `Merkteken ${randomUUID()}`;
  const rekening = 'NL91ABNA0417164399';
  const opgave = { ...ALLES, priveschuld: { echtgenootNaam: naam, echtgenootRekening: rekening } };
  let gemeente: Routeervoorziening;

  beforeAll(async () => {
    gemeente = client('gemeente');
    await gemeente.meldAan({ kenmerk: 'g', bsn: BSN.jan });
    for (const wie of ['uwv', 'cjib'] as const) {
      o.partijen[wie].lopend = [{ bsn: BSN.jan, kenmerk: wie, opgave }];
      await o.partijen[wie].meldAlles(client(wie));
    }
  });

  test('zolang een bron nog niet antwoordde is het in het geheugen: wie zoekt vindt het', async () => {
    o.partijen.cjib.toestand.zetStoring({ soort: 'geen_antwoord', keer: 1, ms: 0 });
    const onderweg = gemeente.vraagDossier(vraag('uitvoering_cdw', 'als_cdw', BSN.jan));
    await expect.poll(() => o.partijen.uwv.vragen.length, { timeout: 30_000 }).toBeGreaterThan(0);
    const gezien = async (): Promise<object> => {
      const geheugen = await proces.geheugen();
      return { naam: geheugen.includes(naam), rekening: geheugen.includes(rekening), bsn: geheugen.includes(BSN.jan) };
    };
    await expect.poll(gezien, { timeout: 40_000, interval: 500 }).toEqual({ naam: true, rekening: true, bsn: true });
    o.partijen.cjib.verbreek();
    expect(await onderweg).toMatchObject({ volledig: false, delen: [{ partij: { soort: 'uwv' } }], ontbreekt: [{ reden: 'geen_verbinding' }] });
  });

  test('na de aflevering is er niets meer van: niet in het geheugen, de database of wat het proces schreef', async () => {
    const dossier = await gemeente.vraagDossier(vraag('uitvoering_cdw', 'als_cdw', BSN.jan));
    expect(JSON.stringify(dossier).split(naam).length).toBe(3);
    await gemeente.stuurBericht({ ...bericht('overdrachtsgegevens', nummerVan('uwv')), kenmerkAfzender: 'g' });
    await expect(client('svb').vraagDossier(vraag('uitvoering_cdw', 'als_cdw', BSN.jan))).rejects.toMatchObject({ code: 'grond_ontbreekt' });
    await client('svb').vraagPartijen(vraag('vaststelling_bvv', 'bevoegd_tot_beslag', BSN.eva));
    const [geheugen, database] = [await proces.geheugen(), await heleDatabase()];
    for (const [waar, tekst] of Object.entries({ geheugen, database, uitvoer: proces.uitvoer() })) {
      const gevonden = [naam, rekening, BSN.jan, BSN.eva].filter((stuk) => tekst.includes(stuk));
      expect({ waar, gevonden }).toEqual({ waar, gevonden: [] });
    }
    expect(database).toContain('dossierbevraging');
  });
});

describe('het proces', () => {
  test('schrijft van een eigen storing alleen naam en code', async () => {
    await o.router.pool.query('ALTER TABLE logregel RENAME TO weg');
    await expect(client('uwv').vraagPartijen(vraag('vaststelling_bvv', 'bevoegd_tot_beslag', BSN.jan))).rejects.toMatchObject({ oorzaak: 'storing' });
    await o.router.pool.query('ALTER TABLE weg RENAME TO logregel');
    const regel = proces.uitvoer().split('\n').find((een) => een.includes('storing'));
    expect(JSON.parse(regel ?? '{}')).toEqual({ tijdstip: expect.any(String), wat: 'storing', naam: 'error', code: '42P01' });
  });

  test('meet wat er gebeurde, zonder zaak of persoon', async () => {
    const metingen = await (await fetch(`${proces.beheerUrl}/metrics`)).text();
    expect(metingen).toContain('routeervoorziening_verzoek_seconden_count{route="/routeervoorziening/v1/dossierbevragingen",status="200"} 2');
    expect(metingen).toContain('process_cpu_user_seconds_total');
    expect(metingen).not.toMatch(/zaak-1|0000009900/);
  });

  test('maakt af wat onderweg is als het moet stoppen', async () => {
    o.partijen.cjib.toestand.zetStoring({ soort: 'traag', keer: 1, ms: 2_000 });
    const gevraagd = o.partijen.cjib.toestand.verzoeken;
    const onderweg = client('gemeente').vraagDossier(vraag('uitvoering_cdw', 'als_cdw', BSN.jan));
    await expect.poll(() => o.partijen.cjib.toestand.verzoeken, { timeout: 30_000 }).toBe(gevraagd + 1);
    const begin = performance.now();
    proces.sein('SIGTERM');
    expect(await onderweg).toMatchObject({ volledig: true });
    expect(await proces.einde).toBe(0);
    // Shorter than an idle connection would be kept open.
    expect(performance.now() - begin).toBeLessThan(25_000);
  });
});
