import { describe, expect, it } from 'vitest';
import { OnleesbaarGeval, type Ketentest } from '../../bin/ketentest/ketentest.ts';
import { beantwoord, leesGevallen, OnleesbaarBestand } from '../../bin/ketentest/lees-gevallen.ts';

const echo: Ketentest = {
  rekenUit(invoer) {
    if (invoer === 'onleesbaar') throw new OnleesbaarGeval('invoer.veld ontbreekt');
    if (invoer === 'geweigerd') throw new RangeError('kan niet');
    if (invoer === 'stuk') throw new TypeError('programmeerfout');
    return { invoer };
  },
};

describe('een casusbestand lezen', () => {
  it.each([
    ['het hele bestand', '{"bestand":"x","gevallen":[1,2]}'],
    ['alleen de lijst', '[1,2]'],
    ['met een byte order mark', '\uFEFF[1,2]'],
  ])('kan: %s', (_wat, json) => {
    expect(leesGevallen(json)).toEqual([1, 2]);
  });

  it.each([
    ['', 'de invoer is leeg'],
    ['{', 'geen JSON'],
    ['3', 'geen lijst van gevallen'],
    ['{"gevallen":{}}', 'geen lijst van gevallen'],
  ])('weigert «%s»', (json, reden) => {
    expect(() => leesGevallen(json)).toThrow(OnleesbaarBestand);
    expect(() => leesGevallen(json)).toThrow(reden);
  });
});

describe('gevallen beantwoorden', () => {
  it('laat na een onleesbaar geval de andere doorgaan, in volgorde', () => {
    const gevallen = [{ id: 'a', invoer: 1 }, { id: 'b', invoer: 'onleesbaar' }, { id: 'c', invoer: 'geweigerd' }, { invoer: 1 }, null, { id: 'd', invoer: 2 }];
    expect(beantwoord(echo, gevallen)).toEqual([
      { id: 'a', uitkomst: { invoer: 1 } },
      { id: 'b', fout: 'invoer.veld ontbreekt' },
      { id: 'c', fout: 'invoer: kan niet' },
      { id: null, fout: 'geval 4: id ontbreekt' },
      { id: null, fout: 'geval 5: is geen object met id en invoer' },
      { id: 'd', uitkomst: { invoer: 2 } },
    ]);
  });

  it('verzwijgt een programmeerfout niet', () => {
    expect(() => beantwoord(echo, [{ id: 'a', invoer: 'stuk' }])).toThrow(TypeError);
  });
});
