import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { zaakVanBeslag, type BeslagId, type ZaakId } from '../../contract/zaak.ts';
import { dag } from '../../domain/kalender/dag.ts';
import { brieven, taken } from './omgeving/dossier.ts';
import { openEchteKalender, type EchteKalender } from './omgeving/echte-kalender.ts';
import { gedrag } from './omgeving/gebeurtenissen.ts';
import { geweigerd } from './omgeving/geweigerd.ts';
import { vulVordering, type Claim } from './omgeving/vulling.ts';

/** Two debtors of sociale zaken, each with a beslag that lies and a claim that joins it: one by exploot, one by «gezien». */
let k: EchteKalender;
const claims = new Map<string, Claim>();
const gezien = new Map<string, unknown>();
const door = 'j.proef';
const van = (naam: string): Claim => {
  const claim = claims.get(naam);
  if (claim === undefined) throw new Error(naam);
  return claim;
};
const beslagVan = async (naam: string) => k.db.beslag.findFirstOrThrow({ where: { verhaal: { vorderingen: { some: { vorderingId: van(naam).id } } } } });
const zaak = async (naam: string): Promise<ZaakId> => zaakVanBeslag((await beslagVan(naam)).id as BeslagId);
const soorten = async (naam: string, ...welke: string[]) => (await brieven(k.db, await zaak(naam))).map((brief) => brief.split(' ')[0] ?? '').filter((soort) => welke.includes(soort));
const open = async (naam: string, soort: string) => k.db.taak.count({ where: { zaak: await zaak(naam), soort, afgedaanOp: null } });
const betekend = async (naam: string, op: string) => k.doe(van(naam).zaak, 'meldBetekening', { sleutel: `b-${naam}`, door, op: dag(op) });

beforeAll(async () => {
  k = await openEchteKalender({
    begin: '2025-01-06',
    inkomens: readFileSync(new URL('../../voorbeeld/inkomens.csv', import.meta.url), 'utf8'),
    gedrag: ['2025-03-03', '2025-05-22'].map((op) => gedrag(op, 'derde', 'tekent_gezien', 'gezien', '')),
  });
  const maak = async (naam: string, bsn: string, bevoegdheid: string, later = {}) => claims.set(naam, await vulVordering(k.db, naam, bsn, { hoofdsomCenten: 90_000, weg: { regime: 'awb', grondslag: 'participatiewet', bevoegdheid }, ...later }));
  const later = { dagtekening: '2025-01-20', laatsteBetaaldag: '2025-03-03' };
  await maak('gezien', '999991292', 'vereenvoudigd_derdenbeslag');
  await maak('gezien-erbij', '999991292', 'vereenvoudigd_derdenbeslag', later);
  await maak('exploot', '999990688', 'derdenbeslag');
  await maak('exploot-erbij', '999990688', 'derdenbeslag', later);
  await k.speel({
    '2025-02-10': async () => {
      await betekend('gezien', '2025-02-07');
      await betekend('exploot', '2025-02-10');
    },
    '2025-02-28': async () => k.doe(await zaak('exploot'), 'meldBeslag', { sleutel: 'e', door, op: dag('2025-02-27') }),
    '2025-03-04': async () => k.doe(await zaak('exploot'), 'meldOverbetekening', { sleutel: 'o', door, op: dag('2025-03-04') }),
    '2025-04-08': async () => {
      gezien.set('nog geen tweede', await geweigerd(k.doe(await zaak('exploot'), 'meldBeslag', { sleutel: 'te vroeg', door, op: dag('2025-04-07') })));
      await betekend('gezien-erbij', '2025-04-07');
      await betekend('exploot-erbij', '2025-04-07');
    },
    '2025-04-28': async () => {
      gezien.set('opdrachten', await soorten('exploot', 'beslagopdracht', 'beschikking_aanvullend'));
      gezien.set('taken', await taken(k.db, await zaak('exploot')));
      await k.doe(await zaak('exploot'), 'meldBeslag', { sleutel: 'e2', door, op: dag('2025-04-28') });
    },
    '2025-05-21': async () => Promise.resolve(gezien.set('ongezien', await taken(k.db, await zaak('gezien')))),
    '2025-05-27': async () => Promise.resolve(),
  });
}, 300_000);
afterAll(async () => k.stop());

describe('een vordering erbij waar een beslag ligt (Rv 475, 479g)', () => {
  test('krijgt een eigen opdracht aan de deurwaarder, en de derde geen brief', () => {
    expect(gezien.get('opdrachten')).toEqual(['beslagopdracht', 'beslagopdracht']);
    expect(gezien.get('taken')).toEqual(expect.arrayContaining(['exploot_beslag 2025-02-25', 'exploot_beslag 2025-04-22']));
  });
  test('zonder die opdracht wordt een tweede exploot geweigerd', () => {
    expect(gezien.get('nog geen tweede')).toContain('wacht niet op een exploot');
  });
  test('haar exploot sluit de taak, en wordt ook betekend: op dag 6 een taak (475i lid 1)', async () => {
    expect((await k.db.taak.findMany({ where: { zaak: await zaak('exploot'), soort: 'overbetekening_475i' } })).map(({ dag: op }) => op.toISOString().slice(0, 10))).toEqual(['2025-05-04']);
    expect(await open('exploot', 'exploot_beslag')).toBe(0);
  });
  test('wacht zij op een tweede «gezien», dan komt daarvoor een taak; daarna het aangetekend afschrift (479g lid 3)', async () => {
    expect(gezien.get('ongezien')).toContain('gezien_ontbreekt 2025-05-06');
    expect(await soorten('gezien', 'kennisgeving', 'afschrift_kennisgeving')).toEqual(['kennisgeving', 'afschrift_kennisgeving', 'kennisgeving', 'afschrift_kennisgeving']);
    expect(await open('gezien', 'gezien_ontbreekt')).toBe(0);
  });
});
