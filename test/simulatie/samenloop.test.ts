import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { leesSamenlopen, toonSamenlopen, type Samenloopregel } from '../../bin/simulatie/samenlopen.ts';
import { openGespeeld, type Gespeeld } from './gespeeld.ts';
import { SAMENLOOP } from './samenloop.ts';

let straat: Gespeeld;
let regels: readonly Samenloopregel[];

beforeAll(async () => {
  straat = await openGespeeld({ nummers: SAMENLOOP, totEnMet: '2026-02-10', metRouter: true });
  regels = await leesSamenlopen(straat.db, straat.rijen);
}, 900_000);
afterAll(async () => straat.stop());

const van = (nummer: string): Samenloopregel | undefined => regels.find(({ aanslagnummer }) => aanslagnummer === nummer);

test('alle vorderingen met samenloop eindigen zoals verwacht', async () => {
  expect(await straat.verschillen()).toEqual([]);
});

describe('het overzicht aan het eind', () => {
  test('wat anderen hebben en hoe het is afgewogen, met wachten, zwijgen en een router die weg was', () => {
    expect(['WS-2025-0201', 'WS-2025-0205', 'WS-2025-0206', 'WS-2025-0207', 'WS-2025-0208', 'WS-2025-0209', 'SZ-2025-0203'].map((nummer) => van(nummer)?.afweging)).toEqual([
      ['2025-09-20 kansrijk: verder'],
      ['2025-09-20 te weinig: wachten', '2025-10-20 niemand anders: verder'],
      ['2025-09-20 te weinig: wachten', '2025-12-20 te weinig: voorgelegd'],
      ['2025-09-23 kansrijk: verder'],
      ['2025-09-23 onbekend: verder (onder voorbehoud: onvolledig)'],
      ['2025-10-11 kansrijk: verder'],
      ['2025-08-19 onbekend: voorgelegd'],
    ]);
    expect(van('WS-2025-0202')?.anderen).toEqual(['gerechtsdeurwaarder: derdenbeslag (concurrent), 60,00 per maand, 2025-03-10 – nu']);
  });

  // We collected for others too in the first, and handed over (Rv 478 lid 3): it stays known as long as money over our months may come in late.
  test('sinds wanneer de router van ons beslag weet, en tot wanneer', () => {
    expect([van('SZ-2025-0201')?.aangemeld, van('WS-2025-0205')?.aangemeld, van('WS-2025-0204')?.aangemeld]).toEqual([['2025-08-25 – 2026-02-09'], ['2025-11-18 – 2026-01-24'], []]);
  });

  test('wie wanneer int, en waar elke euro naartoe ging (praktijkgeval 1, en afspraak 7)', () => {
    expect(['SZ-2025-0201', 'SZ-2025-0202'].map((nummer) => [van(nummer)?.inning, van(nummer)?.verdeeld])).toEqual([
      [
        ['2025-08-25 wij, als enige', '2025-11-03 wij, voor allen'],
        ['2025-11-24 490,90: wij 490,90', '2025-12-24 490,90: wij 47,30, gdw:9901 443,60'],
      ],
      [
        ['2025-08-25 wij, als enige', '2025-10-15 wij, voor allen'],
        ['2025-10-24 490,90: wij 490,90', '2025-11-24 490,90: wij 490,90', '2025-12-24 490,90: wij 490,90', '2026-01-24 490,90: wij 456,40, oin:00000099000000002000 34,50'],
      ],
    ]);
  });

  test('gelijke rang (praktijkgeval 3): wij verdelen naar rato, en wat niemand te vorderen heeft gaat terug', () => {
    expect([van('WS-2025-0210')?.inning, van('WS-2025-0210')?.verdeeld]).toEqual([
      ['2025-10-20 wij, als enige', '2025-12-08 wij, voor allen'],
      ['2025-12-24 412,41: wij 158,14, oin:00000099000000003000 254,27', '2026-01-24 412,41: wij 28,45, oin:00000099000000003000 45,73, schuldenaar 338,23'],
    ]);
  });

  test('overdracht van ons aan een gerechtsdeurwaarder, en van ons en weer aan ons bij een premie van Zvw 18f', () => {
    expect(['WS-2025-0211', 'SZ-2025-0204'].map((nummer) => [van(nummer)?.inning, van(nummer)?.overgedragen, van(nummer)?.verdeeld, van(nummer)?.ontvangen])).toEqual([
      [
        ['2025-10-20 wij, als enige', '2025-12-01 Gerechtsdeurwaarder Dijk en Dam'],
        ['vanaf 2026-01 van ons aan Gerechtsdeurwaarder Dijk en Dam'],
        ['2025-12-24 412,41: wij 158,14, gdw:9901 254,27'],
        ['2026-01-24 28,45 over 2026-01'],
      ],
      [
        ['2025-08-25 wij, als enige', '2025-10-06 Gerechtsdeurwaarder Dijk en Dam', '2025-12-06 wij, als enige'],
        ['vanaf 2025-11 van ons aan Gerechtsdeurwaarder Dijk en Dam', 'vanaf 2025-12 van Gerechtsdeurwaarder Dijk en Dam aan ons'],
        ['2025-10-24 490,90: gdw:9901 490,90'],
        ['2025-11-24 281,80 over 2025-11'],
      ],
    ]);
  });

  test('een ander coördineert van het begin af; daarna dragen zij aan ons over', () => {
    expect([van('SZ-2025-0205')?.inning, van('SZ-2025-0205')?.overgedragen, van('SZ-2025-0205')?.ontvangen]).toEqual([
      ['2025-08-25 UWV (nagebootst)', '2025-10-25 wij, als enige'],
      ['vanaf 2025-11 van UWV (nagebootst) aan ons'],
      ['2025-10-24 381,80 over 2025-10'],
    ]);
  });

  test('zonder een burgerservicenummer', () => {
    expect(toonSamenlopen(regels)).not.toMatch(/\b9999\d{5}\b/u);
  });
});
