import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  dag,
  dagenTussen,
  eerste,
  eersteDagVan,
  eersteVanMaand,
  isDag,
  laatste,
  laatsteVanMaand,
  maandVan,
  plusDagen,
  plusJaren,
  plusMaanden,
  volgendeMaand,
  voluit,
  vroegste,
  weekdag,
} from '../../../domain/kalender/dag.ts';
import { willekeurigeDag } from './dagen.ts';

describe('een dag', () => {
  it.each(['2026-02-29', '2026-13-01', '2026-2-1', '20260201', '2026-02-01T00:00', '+002026-02-01', '2026-02-011', 'morgen', ''])('weigert «%s»', (tekst) => {
    expect(isDag(tekst)).toBe(false);
    expect(() => dag(tekst)).toThrow(RangeError);
  });

  it('zegt bij wat geen datum is hoe een datum wordt geschreven', () => {
    expect(() => dag('1-2-2026')).toThrow('geen datum (jjjj-mm-dd): «1-2-2026»');
  });

  it('kent 29 februari in een schrikkeljaar', () => {
    expect(isDag('2028-02-29')).toBe(true);
  });

  it('telt dagen over de zomertijd heen gewoon door', () => {
    expect(plusDagen(dag('2026-03-28'), 2)).toBe('2026-03-30');
  });

  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2026-12-31', 2, '2027-02-28'],
    ['2026-03-31', -1, '2026-02-28'],
  ])('%s plus %i maand is %s: hetzelfde dagnummer, anders de laatste dag', (van, maanden, verwacht) => {
    expect(plusMaanden(dag(van), maanden)).toBe(verwacht);
  });

  it('maakt van 29 februari een jaar later 28 februari', () => {
    expect(plusJaren(dag('2028-02-29'), 1)).toBe('2029-02-28');
  });

  it.each([
    ['9999-12-31', 1],
    ['0000-01-01', -1],
  ])('rekent niet verder dan vier cijfers voor het jaar: %s %i dag', (van, dagen) => {
    expect(() => plusDagen(dag(van), dagen)).toThrow('een datum buiten de jaren 0 tot en met 9999');
  });

  it.each(['0000-01-01', '9999-12-31'])('rekent tot en met %s', (d) => {
    expect(plusDagen(dag(d), 0)).toBe(d);
  });

  it('kiest van twee dagen de eerste en de laatste', () => {
    const [maart, april] = [dag('2026-03-31'), dag('2026-04-01')];
    expect([eerste(maart, april), eerste(april, maart), laatste(maart, april), laatste(april, maart)]).toEqual([maart, maart, april, april]);
  });

  it('kiest de vroegste van de dagen die er zijn', () => {
    expect(vroegste(null, dag('2026-04-01'), undefined, dag('2026-03-31'), dag('2026-05-01'))).toBe('2026-03-31');
    expect([vroegste(null, undefined), vroegste()]).toEqual([null, null]);
  });

  it('noemt maandag 1 en zondag 7', () => {
    expect([weekdag(dag('2026-03-02')), weekdag(dag('2026-03-01'))]).toEqual([1, 7]);
  });

  it('kent begin en eind van een maand', () => {
    expect([eersteVanMaand(dag('2028-02-10')), laatsteVanMaand(dag('2028-02-10'))]).toEqual(['2028-02-01', '2028-02-29']);
  });

  it('telt maanden over de jaargrens', () => {
    expect(eersteDagVan(volgendeMaand(maandVan(dag('2026-12-31'))))).toBe('2027-01-01');
  });

  it('schrijft een dag voluit', () => {
    const maanden = Array.from({ length: 12 }, (_, i) => voluit(plusMaanden(dag('2026-01-01'), i)));
    expect(maanden).toEqual([
      '1 januari 2026',
      '1 februari 2026',
      '1 maart 2026',
      '1 april 2026',
      '1 mei 2026',
      '1 juni 2026',
      '1 juli 2026',
      '1 augustus 2026',
      '1 september 2026',
      '1 oktober 2026',
      '1 november 2026',
      '1 december 2026',
    ]);
  });

  it('telt een maand verder, of meer', () => {
    expect([volgendeMaand(maandVan(dag('2026-12-31'))), volgendeMaand(maandVan(dag('2026-12-31')), 3), volgendeMaand(maandVan(dag('2026-01-15')), -1)]).toEqual(['2027-01', '2027-03', '2025-12']);
  });

  it('telt terug wat het verder telde', () => {
    fc.assert(
      fc.property(willekeurigeDag, fc.integer({ min: -5000, max: 5000 }), (d, n) => {
        expect(dagenTussen(d, plusDagen(d, n))).toBe(n);
      }),
    );
  });

  it('ordent als tekst zoals als datum', () => {
    fc.assert(
      fc.property(willekeurigeDag, willekeurigeDag, (a, b) => {
        expect(a < b).toBe(dagenTussen(a, b) > 0);
      }),
    );
  });
});
