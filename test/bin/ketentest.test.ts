import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { beslagvolgorde } from '../../bin/ketentest/beslagvolgorde.ts';
import { beantwoord } from '../../bin/ketentest/lees-gevallen.ts';
import { lees } from '../../bin/ketentest/velden.ts';

const invoer = {
  peildatum: '2026-07-01',
  beslaglegger: 'gemeente',
  bvv: '1000.00',
  bronnen: [{ id: 'loon', onderdeel: 'e', derde: 'werkgever', maandbedrag: '1500.00' }],
};

describe('ketentest beslagvolgorde', () => {
  it.each([
    ['een bestaand beslag', { bestaande_beslagen: [{ bron: 'weg', maandelijkse_inhouding: '100.00' }] }, 'invoer: een bestaand beslag noemt een bron die er niet is'],
    ['een verrekening', { verrekeningen: [{ bron: 'weg', maandbedrag: '100.00' }] }, 'invoer: een verrekening noemt een bron die er niet is'],
  ])('%s op een bron die er niet is: een fout, geen uitkomst', (_naam, extra, fout) => {
    expect(beantwoord(beslagvolgorde, [{ id: 'a', invoer: { ...invoer, ...extra } }])).toEqual([{ id: 'a', fout }]);
  });

  it('op een bron die er is: een uitkomst', () => {
    const extra = { bestaande_beslagen: [{ bron: 'loon', maandelijkse_inhouding: '100.00' }], verrekeningen: [{ bron: 'loon', maandbedrag: '50.00' }] };
    expect(beantwoord(beslagvolgorde, [{ id: 'a', invoer: { ...invoer, ...extra } }])).toMatchObject([{ uitkomst: { vrije_afloscapaciteit: '350.00' } }]);
  });
});

describe('een geval zonder bruikbare id noemt zijn plaats', () => {
  it.each([
    [{ invoer }, 'geval 2: id ontbreekt'],
    [{ id: {}, invoer }, 'geval 2: id is geen tekst of getal'],
    [null, 'geval 2: is geen object met id en invoer'],
    [[], 'geval 2: is geen object met id en invoer'],
  ])('%j', (geval, fout) => {
    expect(beantwoord(beslagvolgorde, [{ id: 'a', invoer }, geval])[1]).toMatchObject({ fout });
  });
});

describe('een waarde van de verkeerde soort', () => {
  it.each([
    [z.object({}), 'een object'],
    [z.array(z.string()), 'een lijst'],
    [z.string(), 'een tekst'],
    [z.number(), 'een getal'],
    [z.boolean(), 'true of false'],
  ])('%#: de soort staat er in het Nederlands', (schema, soort) => {
    expect(() => lees<unknown>(z.object({ veld: schema }), { veld: null })).toThrow(`invoer.veld heeft een waarde van de verkeerde soort (verwacht: ${soort})`);
  });
});
