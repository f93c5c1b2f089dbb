import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { huisstijlOp } from '../../../activities/brieven/huisstijl.ts';
import { bewaarOpdrachtgever, opdrachtgeverSchema, StrijdigeOpdrachtgever } from '../../../activities/import/opdrachtgever.ts';
import { openDatabase, type Database } from '../../../activities/opslag/database.ts';
import { EIGEN_SOORTEN } from '../../../contract/routeervoorziening/partijen.ts';
import { PROJECT } from '../../../bin/opbouw/plaatsen.ts';
import { dag } from '../../../domain/kalender/dag.ts';
import stijl from '../../../brieven/voorbeeld-huisstijl.json' with { type: 'json' };
import { nieuweDatabase } from '../../opzet/database.ts';
import { BELEID } from '../invorderen/opstelling.ts';

const WIE = { id: 'waterstad', naam: 'Gemeente Waterstad' };
const bestand = (huisstijl: unknown, opdrachtgever: unknown = WIE): unknown => ({ opdrachtgever, principaal: WIE, beleid: [{ geldigVanaf: '2024-01-01', inhoud: BELEID }], huisstijl });
const bezwaren = (gegevens: unknown): readonly string[] => opdrachtgeverSchema.safeParse(gegevens).error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? [];

let db: Database;
let ruimOp: () => Promise<void>;
beforeAll(async () => {
  const nieuw = await nieuweDatabase();
  db = openDatabase(nieuw.url, 4);
  ruimOp = nieuw.ruimOp;
  await bewaarOpdrachtgever(db, opdrachtgeverSchema.parse(bestand([{ geldigVanaf: '2025-01-01', inhoud: stijl }, { geldigVanaf: '2026-01-01', inhoud: { ...stijl, kleur: '#aa0000' } }], { ...WIE, oin: '00000001000000010005' })));
});
afterAll(async () => {
  await db.$disconnect();
  await ruimOp();
});

describe('de huisstijl van een opdrachtgever', () => {
  it('is die van de dag van de brief', async () => {
    expect((await huisstijlOp(db, 'waterstad', dag('2025-12-31')))?.huisstijl.kleur).toBe('#154273');
    expect((await huisstijlOp(db, 'waterstad', dag('2026-01-01')))?.huisstijl.kleur).toBe('#aa0000');
  });

  it('is er niet vóór de eerste, en niet voor een ander', async () => {
    expect(await huisstijlOp(db, 'waterstad', dag('2024-12-31'))).toBeNull();
    expect(await huisstijlOp(db, 'incassohuis', dag('2026-01-01'))).toBeNull();
  });

  it('wordt niet overschreven: er zijn brieven mee gemaakt', async () => {
    await bewaarOpdrachtgever(db, opdrachtgeverSchema.parse(bestand([{ geldigVanaf: '2025-01-01', inhoud: stijl }])));
    await expect(bewaarOpdrachtgever(db, opdrachtgeverSchema.parse(bestand([{ geldigVanaf: '2025-01-01', inhoud: { ...stijl, afdeling: 'Anders' } }])))).rejects.toThrow(StrijdigeOpdrachtgever);
    expect(await db.huisstijl.count()).toBe(2);
  });

  it('een bestand zonder OIN laat de bekende staan', async () => {
    await bewaarOpdrachtgever(db, opdrachtgeverSchema.parse(bestand([])));
    expect((await db.opdrachtgever.findUniqueOrThrow({ where: { id: 'waterstad' } })).oin).toBe('00000001000000010005');
  });
});

describe('wat niet goed is, staat er in het Nederlands bij', () => {
  const { rechtbank: _weg, ...zonderRechtbank } = stijl;
  it.each([
    ['een rekening die niet bestaat', { ...stijl, betaling: { ...stijl.betaling, iban: 'NL00TEST0000000001' } }, 'huisstijl.0.inhoud.betaling.iban: is geen IBAN'],
    ['geen rechtbank', zonderRechtbank, 'huisstijl.0.inhoud.rechtbank: ontbreekt'],
    ['een logo dat geen tekening is', { ...stijl, logo: { ...stijl.logo, svg: 'logo.png' } }, 'huisstijl.0.inhoud.logo.svg: moet SVG zijn'],
    ['een kleur bij naam', { ...stijl, kleur: 'rood' }, 'huisstijl.0.inhoud.kleur: moet een kleur zijn zoals #154273'],
    ['niemand die helpt', { ...stijl, hulp: [] }, 'huisstijl.0.inhoud.hulp: ontbreekt'],
    ['een veld te veel', { ...stijl, slogan: 'x' }, 'huisstijl.0.inhoud: heeft een veld dat een huisstijl niet kent: slogan'],
  ])('%s', (_wat, inhoud, melding) => {
    expect(bezwaren(bestand([{ geldigVanaf: '2025-01-01', inhoud }]))).toEqual([melding]);
  });

  it('wie is aangesloten op de routeervoorziening zegt wat voor partij hij is', () => {
    const soorten = EIGEN_SOORTEN.join(', ');
    expect(bezwaren(bestand([], { ...WIE, oin: '00000001000000010005', routerSinds: '2025-01-01' }))).toEqual([`opdrachtgever.partijsoort: ontbreekt: wie coördineert en hoe wordt verdeeld hangt ervan af; kies uit ${soorten}`]);
    expect(bezwaren(bestand([], { ...WIE, oin: '00000001000000010005', routerSinds: '2025-01-01', partijsoort: 'uwv' }))).toEqual([`opdrachtgever.partijsoort: moet een van deze zijn: ${soorten}`]);
    expect(bezwaren(bestand([], { ...WIE, oin: '00000001000000010005', routerSinds: '2025-01-01', partijsoort: 'cjib' }))).toEqual([]);
  });

  it('een OIN heeft twintig cijfers', () => {
    expect(bezwaren(bestand([], { ...WIE, oin: '123' }))).toEqual(['opdrachtgever.oin: moet een OIN zijn: twintig cijfers']);
  });
});

it('elke opdrachtgever van het voorbeeld heeft een huisstijl en een OIN', async () => {
  const map = join(PROJECT, 'voorbeeld');
  const bestanden = (await readdir(map)).filter((naam) => /^opdrachtgever.*\.json$/.test(naam));
  const gelezen = await Promise.all(bestanden.map(async (naam) => opdrachtgeverSchema.parse(JSON.parse(await readFile(join(map, naam), 'utf8')))));
  const met = new Set(gelezen.filter(({ huisstijl, opdrachtgever }) => huisstijl.length > 0 && opdrachtgever.oin !== undefined).map(({ opdrachtgever }) => opdrachtgever.id));
  expect([...new Set(gelezen.map(({ opdrachtgever }) => opdrachtgever.id))].filter((id) => !met.has(id))).toEqual([]);
});
