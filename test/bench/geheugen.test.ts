import { afterEach, expect, it, vi } from 'vitest';
import { Geheugen } from '../../bench/verzendrun/geheugen.ts';

afterEach(() => vi.restoreAllMocks());

/** A piece of work of so many calls, each of which holds that much more. */
function werk(keren: number, meerPerKeer: number): Geheugen {
  let heap = 100_000_000;
  const geheugen = new Geheugen('proef', () => heap);
  for (let i = 0; i < keren; i += 1) {
    // Time goes by between two calls.
    const nu = performance.now();
    while (performance.now() < nu + 5);
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

it('wie te weinig keek zegt dat hij niet oordeelde', () => {
  const regel = vi.spyOn(console, 'log').mockReturnValue();
  werk(9, 50_000_000).eisVlak();
  expect(regel.mock.calls).toEqual([['proef: whether the heap grew was not judged: 9 looks, and it takes 10']]);
});
