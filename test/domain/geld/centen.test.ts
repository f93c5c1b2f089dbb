import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { centen, centenUitEuro, decimaalEuro, euro, grootste, kleinste, min, nietNegatief, som } from '../../../domain/geld/centen.ts';

const bedragen = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }).map(centen);

describe('centen', () => {
  it('weigert een breuk van een cent', () => {
    expect(() => centen(1.5)).toThrow('geen geheel aantal centen: 1.5');
  });

  it('kent één nul: ook min nul is nul', () => {
    expect(Object.is(centen(-0), 0)).toBe(true);
  });

  it.each([
    ['453.99', 45_399],
    ['10', 1_000],
    ['-2.5', -250],
    ['0.00', 0],
    ['0.05', 5],
    ['0.5', 50],
    ['9999999999999', 999_999_999_999_900],
  ])('leest %s als %i cent', (tekst, verwacht) => {
    expect(centenUitEuro(tekst)).toBe(verwacht);
  });

  it.each(['1,00', '1.005', '1.', '.50', '', 'x', '1e3', ' 1', '1 ', 'x1', '--1', '12345678901234'])('leest «%s» niet als bedrag', (tekst) => {
    expect(() => centenUitEuro(tekst)).toThrow(`geen bedrag in euro met ten hoogste twee decimalen: «${tekst}»`);
  });

  it.each([
    [-123_456_789, '-€ 1.234.567,89'],
    [99_900, '€ 999,00'],
    [100_005, '€ 1.000,05'],
    [0, '€ 0,00'],
    [-5, '-€ 0,05'],
  ])('schrijft %i cent voor een Nederlandse lezer als %s', (bedrag, tekst) => {
    expect(euro(centen(bedrag))).toBe(tekst);
  });

  it('schrijft nul zonder teken', () => {
    expect(decimaalEuro(centen(0))).toBe('0.00');
  });

  it('leest terug wat het schreef', () => {
    fc.assert(
      fc.property(bedragen, (bedrag) => {
        expect(centenUitEuro(decimaalEuro(bedrag))).toBe(bedrag);
      }),
    );
  });

  it('trekt af wat het optelde', () => {
    fc.assert(
      fc.property(bedragen, bedragen, (a, b) => {
        expect(min(som(a, b), b)).toBe(a);
      }),
    );
  });

  it('kiest van twee bedragen het kleinste en het grootste', () => {
    fc.assert(
      fc.property(bedragen, bedragen, (a, b) => {
        expect(som(kleinste(a, b), grootste(a, b))).toBe(som(a, b));
      }),
    );
  });

  it('laat een negatief bedrag nul zijn waar het niet negatief mag zijn', () => {
    expect(nietNegatief(centen(-1))).toBe(0);
  });
});
