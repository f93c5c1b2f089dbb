import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { centen, centenUitEuro, decimaalEuro, euro, grootste, kleinste, min, nietNegatief, som } from '../../../domain/geld/centen.ts';

const bedragen = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }).map(centen);

describe('centen', () => {
  it('weigert een breuk van een cent', () => {
    expect(() => centen(1.5)).toThrow(RangeError);
  });

  it.each([
    ['453.99', 45_399],
    ['10', 1_000],
    ['-2.5', -250],
    ['0.00', 0],
  ])('leest %s als %i cent', (tekst, verwacht) => {
    expect(centenUitEuro(tekst)).toBe(verwacht);
  });

  it.each(['1,00', '1.005', '', 'x', '1e3', ' 1', '--1'])('leest «%s» niet als bedrag', (tekst) => {
    expect(() => centenUitEuro(tekst)).toThrow(RangeError);
  });

  it('schrijft een bedrag voor een Nederlandse lezer', () => {
    expect(euro(centen(-123_456_789))).toBe('-€ 1.234.567,89');
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
