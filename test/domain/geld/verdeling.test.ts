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

  it('geeft de cent bij gelijke rest aan de eerste, ook als een ander gewicht een kleinere rest heeft', () => {
    expect(verdeelNaarRato(centen(5), [centen(1), centen(3), centen(3)])).toEqual([1, 2, 2]);
    expect(verdeelNaarRato(centen(3), [centen(3), centen(1), centen(3), centen(1)])).toEqual([1, 1, 1, 0]);
  });

  it('weigert te verdelen over niets', () => {
    expect(() => verdeelNaarRato(centen(1), [centen(0)])).toThrow('niets om over te verdelen');
  });

  it('geeft ieder niets als er niets te verdelen is', () => {
    expect(verdeelNaarRato(centen(0), [centen(0), centen(0)])).toEqual([0, 0]);
  });

  it.each([
    ['een negatief bedrag', -1, [1, 2]],
    ['een negatief gewicht', 10, [20, -1]],
  ])('weigert %s', (_wat, totaal, gewichten) => {
    expect(() => verdeelNaarRato(centen(totaal), gewichten.map(centen))).toThrow('verdelen kan alleen met bedragen van nul of meer');
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
