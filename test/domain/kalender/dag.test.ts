import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  dag,
  dagenTussen,
  eersteDagVan,
  eersteVanMaand,
  isDag,
  laatsteVanMaand,
  maandVan,
  plusDagen,
  plusJaren,
  plusMaanden,
  volgendeMaand,
  voluit,
  weekdag,
} from '../../../domain/kalender/dag.ts';
import { willekeurigeDag } from './dagen.ts';

describe('een dag', () => {
  it.each(['2026-02-29', '2026-2-1', '20260201', '2026-02-01T00:00', 'morgen', ''])('weigert «%s»', (tekst) => {
    expect(isDag(tekst)).toBe(false);
    expect(() => dag(tekst)).toThrow(RangeError);
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
    expect(() => plusDagen(dag(van), dagen)).toThrow(RangeError);
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
    expect(voluit(dag('2026-03-01'))).toBe('1 maart 2026');
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
