import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { importeerBetalingen } from '../../../activities/import/betalingen.ts';
import { OnleesbareCsv, type Rijfout } from '../../../activities/import/csv.ts';
import { bewaarOpdrachtgever, opdrachtgeverSchema, StrijdigeOpdrachtgever } from '../../../activities/import/opdrachtgever.ts';
import { importeerVorderingen } from '../../../activities/import/vorderingen.ts';
import { openDatabase, type Database } from '../../../activities/opslag/database.ts';
import { nieuweDatabase } from '../../opzet/database.ts';
import { BELEID } from '../invorderen/opstelling.ts';

const KOP = 'aanslagnummer;betalingskenmerk;bsn;soort;aanslagsoort;dagtekening;bedrag';
const GOED = 'WS-2024-0001;0077202400001001;999993781;ozb;aanslag;2024-12-06;312,50';
const ANDER = 'WS-2024-0002;9077202400001002;999993458;parkeernaheffing;naheffing;2024-10-31;1.284,60';
const OPDRACHTGEVER = { opdrachtgever: { id: 'waterstad', naam: 'Gemeente Waterstad' }, principaal: { id: 'waterstad', naam: 'Gemeente Waterstad' }, beleid: [{ geldigVanaf: '2024-01-01', inhoud: BELEID }] };

let db: Database;
let ruimOp: () => Promise<void>;
let map: string;
let teller = 0;
beforeAll(async () => {
  const nieuw = await nieuweDatabase();
  db = openDatabase(nieuw.url, 4);
  ruimOp = nieuw.ruimOp;
  map = await mkdtemp(join(tmpdir(), 'import-'));
  await bewaarOpdrachtgever(db, opdrachtgeverSchema.parse(OPDRACHTGEVER));
});
beforeEach(async () => {
  await db.bericht.deleteMany();
  await db.betaling.deleteMany();
  await db.betaaltermijn.deleteMany();
  await db.vordering.deleteMany();
});
afterAll(async () => {
  await db.$disconnect();
  await ruimOp();
  await rm(map, { recursive: true });
});

const bestand = async (...regels: readonly string[]): Promise<string> => {
  teller += 1;
  const naam = join(map, `${String(teller)}.csv`);
  await writeFile(naam, regels.join('\n'));
  return naam;
};
const importeer = async (...regels: readonly string[]) => {
  const fouten: Rijfout[] = [];
  const uitkomst = await importeerVorderingen(db, await bestand(KOP, ...regels), { opdrachtgeverId: 'waterstad', principaalId: 'waterstad' }, (fout) => fouten.push(fout));
  return { ...uitkomst, meldingen: fouten };
};

describe('vorderingen importeren', () => {
  it('slaat de vordering op met haar laatste betaaldag (IW 9)', async () => {
    expect(await importeer(GOED, ANDER)).toMatchObject({ opgenomen: 2, alBekend: 0, fouten: 0 });
    expect(await db.vordering.findMany({ orderBy: { id: 'asc' }, select: { id: true, hoofdsomCenten: true, laatsteBetaaldag: true, gestartOp: true } })).toEqual([
      { id: 'waterstad-ws-2024-0001', hoofdsomCenten: 31_250, laatsteBetaaldag: new Date('2025-01-17'), gestartOp: null },
      { id: 'waterstad-ws-2024-0002', hoofdsomCenten: 128_460, laatsteBetaaldag: new Date('2024-11-14'), gestartOp: null },
    ]);
  });

  it('twee keer hetzelfde bestand voegt niets toe en zegt dat', async () => {
    await importeer(GOED);
    expect(await importeer(GOED)).toMatchObject({ opgenomen: 0, alBekend: 1, fouten: 0 });
    expect(await db.vordering.count()).toBe(1);
  });

  it('een rij die afwijkt van wat is opgeslagen wordt genoemd en wijzigt niets', async () => {
    await importeer(GOED);
    const { meldingen } = await importeer(GOED.replace('312,50', '312,51').replace('999993781', '999993458'));
    expect(meldingen).toEqual([{ regel: 2, veld: 'bsn, bedrag', reden: 'wijkt af van wat voor dit aanslagnummer is opgeslagen; er is niets gewijzigd' }]);
    expect((await db.vordering.findFirstOrThrow()).hoofdsomCenten).toBe(31_250);
  });

  it('goede rijen gaan door als andere fout zijn', async () => {
    expect(await importeer(GOED.replace('2024-12-06', '2024-02-30'), ANDER, 'te;weinig')).toMatchObject({ opgenomen: 1, fouten: 2 });
  });

  it.each([
    ['bsn', GOED.replace('999993781', '999993782')],
    ['betalingskenmerk', GOED.replace('0077202400001001', '1077202400001001')],
    ['dagtekening', GOED.replace('2024-12-06', '2025-02-29')],
    ['dagtekening', GOED.replace('2024-12-06', '06-12-2024')],
    ['dagtekening', GOED.replace('2024-12-06', '0202-12-06')],
    ['bedrag', GOED.replace('312,50', '312.50')],
    ['bedrag', GOED.replace('312,50', '0,00')],
    ['bedrag', GOED.replace('312,50', '-10,00')],
    ['bedrag', GOED.replace('312,50', '12,5')],
    ['bedrag', GOED.replace('312,50', '99999999,00')],
    ['soort', GOED.replace('ozb', 'leges')],
    ['aanslagsoort', GOED.replace(';aanslag;', ';boete;')],
    ['aanslagnummer', GOED.replace('WS-2024-0001', '')],
    ['aanslagnummer', GOED.replace('WS-2024-0001', 'WS-999993781')],
    ['aanslagnummer', GOED.replace('WS-2024-0001', '99-99-93-781')],
    ['rij', `${GOED};extra`],
  ])('een fout in %s heeft rij, veld en reden, en nooit een burgerservicenummer', async (veld, rij) => {
    const { meldingen, opgenomen } = await importeer(rij);
    expect(opgenomen).toBe(0);
    expect(meldingen).toEqual([{ regel: 2, veld, reden: expect.any(String) }]);
    expect(JSON.stringify(meldingen)).not.toMatch(/\d{9}/);
  });

  it('een aanslagnummer of betalingskenmerk dat twee keer in het bestand staat: de eerste rij telt', async () => {
    const { opgenomen, meldingen } = await importeer(GOED, GOED, ANDER.replace('9077202400001002', '0077202400001001'));
    expect(opgenomen).toBe(1);
    expect(meldingen).toEqual([
      { regel: 3, veld: 'aanslagnummer', reden: 'staat ook op regel 2' },
      { regel: 4, veld: 'betalingskenmerk', reden: 'staat ook op regel 2' },
    ]);
  });

  it('een betalingskenmerk van een andere vordering wordt geweigerd', async () => {
    await importeer(GOED);
    expect((await importeer(ANDER.replace('9077202400001002', '0077202400001001'))).meldingen).toEqual([{ regel: 2, veld: 'betalingskenmerk', reden: 'hoort al bij een andere vordering' }]);
  });

  it('één vergeten aanhalingsteken bederft één rij', async () => {
    expect(await importeer(`"WS-1;0077202400001001;999993781;ozb;aanslag;2024-12-06;312,50`, ANDER)).toMatchObject({ opgenomen: 1, fouten: 1 });
  });

  it('een BOM, aanhalingstekens om velden, lege regels en Windows-regeleinden mogen', async () => {
    const naam = await bestand(`\uFEFF${KOP}\r`, `"WS-2024-0001";${GOED.split(';').slice(1).join(';')}\r`, '\r', `${ANDER}\r`, '');
    expect(await importeerVorderingen(db, naam, { opdrachtgeverId: 'waterstad', principaalId: 'waterstad' }, () => undefined)).toEqual({ opgenomen: 2, alBekend: 0, fouten: 0 });
  });

  it('meer rijen dan één stapel: de regelnummers blijven kloppen', async () => {
    const rijen = Array.from({ length: 1200 }, (_, i) => `R-${String(i)};${String(1_000_000 + i)};999993781;ozb;aanslag;2024-12-06;10,00`);
    rijen[1100] = 'R-1;7777777;999993781;ozb;aanslag;2024-12-06;10,00';
    expect(await importeer(...rijen)).toMatchObject({ opgenomen: 1199, fouten: 1, meldingen: [{ regel: 1102, veld: 'aanslagnummer', reden: 'staat ook op regel 3' }] });
  });

  it.each([
    ['een andere kop', ['a;b;c', GOED]],
    ['een leeg bestand', ['']],
  ])('%s is geen bestand met vorderingen', async (_naam, regels) => {
    await expect(importeerVorderingen(db, await bestand(...regels), { opdrachtgeverId: 'waterstad', principaalId: 'waterstad' }, () => undefined)).rejects.toBeInstanceOf(OnleesbareCsv);
  });

  it('een bestand dat er niet is wordt geweigerd', async () => {
    await expect(importeerVorderingen(db, join(map, 'nergens.csv'), { opdrachtgeverId: 'waterstad', principaalId: 'waterstad' }, () => undefined)).rejects.toBeInstanceOf(OnleesbareCsv);
  });
});

describe('betalingen importeren', () => {
  const betaal = async (...regels: readonly string[]) => {
    const meldingen: Rijfout[] = [];
    return { ...(await importeerBetalingen(db, await bestand('betalingskenmerk;dag;bedrag;kenmerk_bank', ...regels), (fout) => meldingen.push(fout))), meldingen };
  };

  it('elke betaling wordt een rij en een bericht aan haar vordering, één keer', async () => {
    await importeer(GOED);
    expect(await betaal('0077202400001001;2025-01-10;100,00;b-1')).toMatchObject({ opgenomen: 1 });
    expect(await betaal('0077202400001001;2025-01-10;100,00;b-1')).toMatchObject({ opgenomen: 0, alBekend: 1, fouten: 0 });
    expect(await db.betaling.count()).toBe(1);
    expect(await db.bericht.findMany()).toMatchObject([{ ontvanger: 'invordering-waterstad-ws-2024-0001', soort: 'betaling', dag: new Date('2025-01-10') }]);
  });

  it('foute rijen worden genoemd, goede gaan door', async () => {
    await importeer(GOED);
    const { opgenomen, meldingen } = await betaal('0077202400001001;2025-01-10;100,00;b-1', '9077202400001002;2025-01-10;1,00;b-2', '0077202400001001;gisteren;1,00;b-3', '0077202400001001;2025-01-11;100,00;b-1');
    expect(opgenomen).toBe(1);
    expect(meldingen.map(({ regel, veld }) => [regel, veld])).toEqual([
      [3, 'betalingskenmerk'],
      [4, 'dag'],
      [5, 'kenmerk_bank'],
    ]);
  });

  it('een bankkenmerk dat al een andere betaling is wordt genoemd', async () => {
    await importeer(GOED);
    await betaal('0077202400001001;2025-01-10;100,00;b-1');
    expect((await betaal('0077202400001001;2025-01-10;200,00;b-1')).meldingen).toMatchObject([{ regel: 2, veld: 'kenmerk_bank' }]);
  });
});

describe('de opdrachtgever', () => {
  it('twee keer dezelfde is één keer', async () => {
    await bewaarOpdrachtgever(db, opdrachtgeverSchema.parse(OPDRACHTGEVER));
    expect(await db.beleid.count()).toBe(1);
  });

  it('beleid van een dag wordt niet overschreven', async () => {
    const anders = { ...OPDRACHTGEVER, beleid: [{ geldigVanaf: '2024-01-01', inhoud: { ...BELEID, herinneringDagen: 7 } }] };
    await expect(bewaarOpdrachtgever(db, opdrachtgeverSchema.parse(anders))).rejects.toBeInstanceOf(StrijdigeOpdrachtgever);
  });

  it.each([
    ['onbekend beleid', { ...BELEID, snelheid: 1 }],
    ['een negatief aantal dagen', { ...BELEID, herinneringDagen: -1 }],
    ['een ontbrekend beleid', { herinneringDagen: 14 }],
  ])('%s wordt geweigerd', (_naam, inhoud) => {
    expect(opdrachtgeverSchema.safeParse({ ...OPDRACHTGEVER, beleid: [{ geldigVanaf: '2024-01-01', inhoud }] }).success).toBe(false);
  });
});

describe('een verordening met drie termijnen (Gemeentewet 250)', () => {
  const inDrie = async (regel: string) => {
    const fouten: Rijfout[] = [];
    const uitkomst = await importeerVorderingen(db, await bestand(KOP, regel), { opdrachtgeverId: 'termijnstad', principaalId: 'termijnstad' }, (fout) => fouten.push(fout));
    return { ...uitkomst, meldingen: fouten };
  };

  it('slaat de termijnen op, samen de hoofdsom; nog eens importeren voegt niets toe', async () => {
    const naam = { id: 'termijnstad', naam: 'Gemeente Termijnstad' };
    await bewaarOpdrachtgever(db, opdrachtgeverSchema.parse({ opdrachtgever: naam, principaal: naam, beleid: [{ geldigVanaf: '2024-01-01', inhoud: { ...BELEID, betaaltermijnen: 3 } }] }));
    expect(await inDrie(GOED)).toMatchObject({ opgenomen: 1, fouten: 0 });
    expect((await db.betaaltermijn.findMany({ orderBy: { volgnummer: 'asc' } })).map((een) => [een.laatsteDag.toISOString().slice(0, 10), een.centen])).toEqual([
      ['2025-01-06', 10_417],
      ['2025-02-06', 10_417],
      ['2025-03-06', 10_416],
    ]);
    expect(await db.vordering.findFirst()).toMatchObject({ laatsteBetaaldag: new Date('2025-03-06') });
    expect(await inDrie(GOED)).toMatchObject({ opgenomen: 0, alBekend: 1, fouten: 0 });
  });
});

describe('een rij die alleen in de bevoegdheid verschilt van wat bekend is', () => {
  const KOP_AWB = `${KOP};regime;grondslag;schending_inlichtingenplicht;bevoegdheid`;
  const rij = (bevoegdheid: string): string => `SZ-1;0077202400001001;999993781;terugvordering_bijstand;beschikking;2024-12-06;312,50;awb;participatiewet;nee;${bevoegdheid}`;
  const laad = async (bevoegdheid: string) => {
    const fouten: Rijfout[] = [];
    const uitkomst = await importeerVorderingen(db, await bestand(KOP_AWB, rij(bevoegdheid)), { opdrachtgeverId: 'waterstad', principaalId: 'waterstad' }, (fout) => fouten.push(fout));
    return { ...uitkomst, velden: fouten.map(({ veld }) => veld) };
  };

  it('is geen herhaling: het verschil wordt genoemd', async () => {
    await laad('vereenvoudigd_derdenbeslag');
    expect(await laad('derdenbeslag')).toMatchObject({ opgenomen: 0, alBekend: 0, velden: ['bevoegdheid'] });
    expect(await laad('vereenvoudigd_derdenbeslag')).toMatchObject({ alBekend: 1, velden: [] });
  });

  it('koos een mens sindsdien een route, dan is dezelfde rij nog steeds bekend', async () => {
    await laad('vereenvoudigd_derdenbeslag');
    await db.vordering.updateMany({ data: { bevoegdheid: 'derdenbeslag' } });
    await db.besluit.create({ data: { sleutel: 'route', zaak: 'invordering-waterstad-sz-1', soort: 'routekeuze', dag: new Date('2025-01-01'), grond: [], inhoud: {} } });
    expect(await laad('vereenvoudigd_derdenbeslag')).toMatchObject({ alBekend: 1, velden: [] });
    await db.besluit.deleteMany();
  });
});
