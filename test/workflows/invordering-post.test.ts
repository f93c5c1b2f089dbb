import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { brieven, gebeurd, kosten, taken, zoekattribuut } from './omgeving/dossier.ts';
import { openEchteKalender, type EchteKalender } from './omgeving/echte-kalender.ts';
import { gedrag, meldPost } from './omgeving/gebeurtenissen.ts';
import { vulVordering, type Claim } from './omgeving/vulling.ts';

/** What the post room can do with an aanmaning of 2025-01-22 (last day 02-05, dwangbevel 02-06), in the calendar `echt`. */
let k: EchteKalender;
let claims: Record<'blijft' | 'laat' | 'telaat' | 'retour' | 'opnieuw' | 'later' | 'gestopt' | 'dubbel' | 'tochnog', Claim>;
const houdt: Record<string, unknown> = {};

beforeAll(async () => {
  k = await openEchteKalender({
    begin: '2025-01-06',
    gedrag: [
      gedrag('2025-01-22', 'post', 'blijft_liggen', 'blijft', 'brief=aanmaning'),
      gedrag('2025-01-22', 'post', 'vertraagt', 'laat', 'brief=aanmaning dagen=3'),
      gedrag('2025-01-22', 'post', 'vertraagt', 'telaat', 'brief=aanmaning dagen=6'),
      gedrag('2025-01-22', 'post', 'blijft_liggen', 'dubbel', 'brief=aanmaning'),
      gedrag('2025-01-22', 'post', 'blijft_liggen', 'tochnog', 'brief=aanmaning'),
      gedrag('2025-01-23', 'post', 'blijft_liggen', 'tochnog', 'brief=aanmaning'),
    ],
  });
  const maak = async (naam: string, bsn: string) => vulVordering(k.db, naam, bsn);
  claims = {
    blijft: await maak('blijft', '999993264'),
    laat: await maak('laat', '999993458'),
    telaat: await maak('telaat', '999992752'),
    retour: await maak('retour', '999991796'),
    opnieuw: await maak('opnieuw', '999990895'),
    later: await maak('later', '999992211'),
    gestopt: await maak('gestopt', '999997634'),
    dubbel: await maak('dubbel', '999997671'),
    tochnog: await maak('tochnog', '999994657'),
  };
  await k.speel({
    '2025-01-23': async () => meldPost(k.db, claims.tochnog.zaak, 'aanmaning', 'verzonden', '2025-01-23'),
    '2025-01-24': async () => {
      await meldPost(k.db, claims.gestopt.zaak, 'aanmaning', 'teruggehaald', '2025-01-24');
      await meldPost(k.db, claims.dubbel.zaak, 'aanmaning', 'verzonden', '2025-01-24');
    },
    '2025-01-27': async () => {
      await meldPost(k.db, claims.retour.zaak, 'aanmaning', 'retour', '2025-01-27');
      await meldPost(k.db, claims.opnieuw.zaak, 'aanmaning', 'retour', '2025-01-27');
    },
    '2025-01-29': async () => meldPost(k.db, claims.later.zaak, 'aanmaning', 'opnieuw_verzonden', '2025-01-29'),
    '2025-02-03': async () => meldPost(k.db, claims.opnieuw.zaak, 'aanmaning', 'opnieuw_verzonden', '2025-02-03'),
    '2025-02-19': async () => {
      houdt['taak'] = await zoekattribuut(k.client, claims.retour.zaak, 'taak');
      houdt['brieven'] = await brieven(k.db, claims.retour.zaak);
    },
  });
}, 240_000);
afterAll(async () => k.stop());

test('niet gepost op zijn dag: de dag erna uit de post en opnieuw gemaakt, met nieuwe dagtekening', async () => {
  expect(await brieven(k.db, claims.blijft.zaak)).toEqual(['herinnering 2025-01-07 verzonden', 'aanmaning 2025-01-22 teruggehaald', 'aanmaning 2025-01-23 verzonden', 'dwangbevel 2025-02-07 verzonden']);
});

test('de opnieuw gemaakte aanmaning kost één keer', async () => {
  expect((await kosten(k.db, claims.blijft))['aanmaning']).toBe(900);
});

test('drie dagen later gepost: twee weken vanaf 25 januari lopen tot zaterdag 8 februari, dus tot en met maandag (ATW 1)', async () => {
  expect(await brieven(k.db, claims.laat.zaak)).toEqual(['herinnering 2025-01-07 verzonden', 'aanmaning 2025-01-22 verzonden', 'dwangbevel 2025-02-11 verzonden']);
});

test('zes dagen later gepost: een taak, en de straat telt vanaf 28 januari', async () => {
  expect({ taken: await taken(k.db, claims.telaat.zaak), brieven: (await brieven(k.db, claims.telaat.zaak)).at(-1) }).toEqual({ taken: ['laat_gepost 2025-01-28'], brieven: 'dwangbevel 2025-02-12 verzonden' });
});

describe('retour (IW 13 lid 4)', () => {
  test('houdt de straat vast: weken later nog geen dwangbevel', () => {
    expect(houdt['brieven']).toEqual(['herinnering 2025-01-07 verzonden', 'aanmaning 2025-01-22 retour']);
  });

  test('de operator ziet de taak', () => {
    expect(houdt['taak']).toBe('retour');
  });

  test('opnieuw verzonden op 3 februari: de termijn loopt tot en met 17 februari, het dwangbevel is van 18 februari', async () => {
    expect(await brieven(k.db, claims.opnieuw.zaak)).toEqual(['herinnering 2025-01-07 verzonden', 'aanmaning 2025-01-22 verzonden', 'dwangbevel 2025-02-18 verzonden']);
  });

  test('opnieuw verzonden doet de taak af', async () => {
    expect(await k.db.taak.count({ where: { zaak: claims.opnieuw.zaak, afgedaanOp: null } })).toBe(0);
  });
});

test('een later bewijs verschuift de termijn: opnieuw verzonden op 29 januari, dwangbevel op 13 februari', async () => {
  expect((await brieven(k.db, claims.later.zaak)).at(-1)).toBe('dwangbevel 2025-02-13 verzonden');
});

test('door de post teruggehaald: dezelfde dag opnieuw gemaakt', async () => {
  expect(await brieven(k.db, claims.gestopt.zaak)).toEqual(['herinnering 2025-01-07 verzonden', 'aanmaning 2025-01-22 teruggehaald', 'aanmaning 2025-01-24 verzonden', 'dwangbevel 2025-02-10 verzonden']);
});

test('een teruggehaalde brief die toch ging naast de nieuwe: een taak, de nieuwe telt', async () => {
  expect({ taken: await taken(k.db, claims.dubbel.zaak), kosten: await kosten(k.db, claims.dubbel), laatste: (await brieven(k.db, claims.dubbel.zaak)).at(-1) }).toEqual({
    taken: ['brief_dubbel_gepost 2025-01-24'],
    kosten: { aanmaning: 900, dwangbevel: 8300 },
    laatste: 'dwangbevel 2025-02-07 verzonden',
  });
});

test('een teruggehaalde brief die toch ging terwijl de nieuwe nog ligt: de eerste telt, vanaf zijn latere posting', async () => {
  expect({ brieven: await brieven(k.db, claims.tochnog.zaak), toch: await gebeurd(k.db, claims.tochnog.zaak, 'brief_toch_verzonden') }).toEqual({
    brieven: ['herinnering 2025-01-07 verzonden', 'aanmaning 2025-01-22 verzonden', 'aanmaning 2025-01-23 teruggehaald', 'dwangbevel 2025-02-07 verzonden'],
    toch: ['brief_toch_verzonden 2025-01-23'],
  });
});
