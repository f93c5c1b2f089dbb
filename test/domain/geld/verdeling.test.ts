import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { centen, som } from '../../../domain/geld/centen.ts';
import { verdeelNaarRato } from '../../../domain/geld/verdeling.ts';

const bedrag = fc.integer({ min: 0, max: 10_000_000 }).map(centen);

describe('verdelen naar evenredigheid', () => {
  it('geeft de cent die overblijft aan de grootste breukrest', () => {
    expect(verdeelNaarRato(centen(10), [centen(1), centen(2)])).toEqual([3, 7]);
  });

  it('geeft de cent bij gelijke rest aan de eerste', () => {
    expect(verdeelNaarRato(centen(100), [centen(5), centen(5), centen(5)])).toEqual([34, 33, 33]);
  });

  it('weigert te verdelen over niets', () => {
    expect(() => verdeelNaarRato(centen(1), [centen(0)])).toThrow(RangeError);
  });

  it('telt altijd op tot wat verdeeld werd', () => {
    fc.assert(
      fc.property(bedrag, fc.array(bedrag, { minLength: 1, maxLength: 8 }), (totaal, gewichten) => {
        fc.pre(som(...gewichten) > 0);
        expect(som(...verdeelNaarRato(totaal, gewichten))).toBe(totaal);
      }),
    );
  });

  it('wijkt van het juiste deel nooit een hele cent af', () => {
    fc.assert(
      fc.property(bedrag, fc.array(bedrag, { minLength: 1, maxLength: 8 }), (totaal, gewichten) => {
        const noemer = som(...gewichten);
        fc.pre(noemer > 0);
        verdeelNaarRato(totaal, gewichten).forEach((deel, plaats) => {
          expect(Math.abs(deel - (totaal * (gewichten[plaats] ?? 0)) / noemer)).toBeLessThan(1);
        });
      }),
    );
  });
});
