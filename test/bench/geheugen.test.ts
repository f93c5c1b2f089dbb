import { afterEach, expect, it, vi } from 'vitest';
import { Geheugen } from '../../bench/verzendrun/geheugen.ts';

afterEach(() => vi.restoreAllMocks());

/** Milliseconds that a look takes, and that lie between two of them. */
const KIJKEN = 1;
const RUST = 20;

/** A piece of work of so many calls, each of which holds that much more. */
function werk(keren: number, meerPerKeer: number, rust = RUST): Geheugen {
  let heap = 100_000_000;
  let klok = 0;
  const kijk = (): number => {
    klok += KIJKEN;
    return heap;
  };
  const geheugen = new Geheugen('proef', kijk, () => klok);
  for (let i = 0; i < keren; i += 1) {
    klok += rust;
    geheugen.kijk();
    heap += meerPerKeer;
  }
  return geheugen;
}

// 4,300 letters are judged in eleven calls.
it('van een run van 4.300 brieven wordt geoordeeld: vlak mag, groeien niet', () => {
  expect(() => {
    werk(11, 0).eisVlak();
  }).not.toThrow();
  expect(() => {
    werk(11, 10_000_000).eisVlak();
  }).toThrow('de heap groeit, van 100 MB in het eerste tiende naar 200 MB');
});

it('kijken kost hoogstens een twintigste van de tijd', () => {
  // Of every two calls one comes before twenty times the look has gone by.
  expect(werk(22, 0, RUST / 2).regel()).toContain('(11 looks)');
});

it('wie te weinig keek zegt dat hij niet oordeelde', () => {
  const regel = vi.spyOn(console, 'log').mockReturnValue();
  werk(9, 50_000_000).eisVlak();
  expect(regel.mock.calls).toEqual([['proef: whether the heap grew was not judged: 9 looks, and it takes 10']]);
});
