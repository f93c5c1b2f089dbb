import { setTimeout as wacht } from 'node:timers/promises';
import { afterEach, expect, it, vi } from 'vitest';
import { leesInstellingen } from '../../worker/instellingen.ts';
import { bezorgAlles, herhaal } from '../../worker/naloop.ts';

afterEach(() => vi.restoreAllMocks());

it('doet het werk telkens opnieuw, nooit twee keer tegelijk, en stopt als dat wordt gevraagd', async () => {
  const stop = new AbortController();
  let bezig = 0;
  let keren = 0;
  await herhaal({ wat: 'Proef', pauze: 1, stop: stop.signal }, async () => {
    bezig += 1;
    expect(bezig).toBe(1);
    await wacht(5);
    bezig -= 1;
    keren += 1;
    if (keren === 3) stop.abort();
  });
  expect(keren).toBe(3);
});

it('een fout wordt gemeld met haar soort, nooit met haar tekst, en houdt het niet tegen', async () => {
  const gemeld = vi.spyOn(console, 'error').mockReturnValue();
  const stop = new AbortController();
  let keren = 0;
  await herhaal({ wat: 'Starten', pauze: 1, stop: stop.signal }, async () => {
    keren += 1;
    if (keren === 1) throw new TypeError('van A. Proef');
    stop.abort();
  });
  expect(keren).toBe(2);
  expect(gemeld).toHaveBeenCalledExactlyOnceWith(expect.stringContaining('Starten lukte niet'), 'TypeError');
});

it('wie stopt tijdens de pauze hoeft haar niet uit te zitten', async () => {
  const stop = new AbortController();
  const lopend = herhaal({ wat: 'Proef', pauze: 60_000, stop: stop.signal }, async () => undefined);
  stop.abort();
  await lopend;
});

it('bezorgt tot er niets meer ligt', async () => {
  const rondes = [200, 200, 17, 0];
  expect(await bezorgAlles({ bezorg: async () => rondes.shift() ?? 0 })).toBe(417);
  expect(rondes).toEqual([]);
});

it('het tempo van starten is een instelling', () => {
  expect(leesInstellingen({ DATABASE_URL: 'x' }).INVORDERSTRAAT_START_PER_SECONDE).toBe(20);
  expect(leesInstellingen({ DATABASE_URL: 'x', INVORDERSTRAAT_START_PER_SECONDE: '5' }).INVORDERSTRAAT_START_PER_SECONDE).toBe(5);
  expect(() => leesInstellingen({ DATABASE_URL: 'x', INVORDERSTRAAT_START_PER_SECONDE: '0' })).toThrow('INVORDERSTRAAT_START_PER_SECONDE');
});
