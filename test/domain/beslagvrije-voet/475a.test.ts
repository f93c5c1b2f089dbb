import { describe, expect, it } from 'vitest';
import { beschermdBedrag475a } from '../../../domain/beslagvrije-voet/475a-bankgeld.ts';
import { onderBeslag475a, type Betaling } from '../../../domain/beslagvrije-voet/475a-inhoudingen.ts';
import { dag } from '../../../domain/kalender/dag.ts';
import { WOONADRES } from './hulp.ts';

const op = dag('2026-07-01');
const POLEN = { soort: 'buitenland', land: 'Polen' } as const;

describe('Rv 475a lid 5 en 6: beslag door een deurwaarder op geld bij een bank', () => {
  it.each([
    ['alleenstaande', 220848],
    ['alleenstaande_ouder', 254375],
    ['gehuwd_zonder_kinderen', 290579],
    ['gehuwd_met_kinderen', 317968],
  ] as const)('%s: het maximum van 475da lid 1', (leefsituatie, beschermdBedrag) => {
    expect(beschermdBedrag475a(op, leefsituatie, WOONADRES)).toMatchObject({ beschermdBedrag, spoor: [{ artikel: 'Rv 475a lid 5' }] });
  });

  it.each([
    ['alleenstaande', 110424],
    ['gehuwd_met_kinderen', 158984],
  ] as const)('lid 6, zonder woonadres, %s: de helft van het bedrag van de eigen leefsituatie, niet van onderdeel c', (leefsituatie, beschermdBedrag) => {
    expect(beschermdBedrag475a(op, leefsituatie, { soort: 'geen' })).toMatchObject({ beschermdBedrag, spoor: [{ artikel: 'Rv 475a lid 6' }] });
  });

  it('lid 6: inzicht in waar iemand woont (475e lid 1) zet alleen 475da lid 4 opzij', () => {
    expect(beschermdBedrag475a(op, 'alleenstaande', { soort: 'niet_in_brp_wel_inzicht' })).toMatchObject({ beschermdBedrag: 110424 });
  });

  it('lid 6, buiten Nederland: alleen de kantonrechter kan het, dus onbeslist', () => {
    expect(beschermdBedrag475a(op, 'alleenstaande', POLEN)).toMatchObject({ soort: 'onbeslist', redenen: [expect.stringContaining('kantonrechter')] });
  });

  it('lid 6, buiten Nederland, na de kantonrechter: lid 5', () => {
    expect(beschermdBedrag475a(op, 'alleenstaande', POLEN, true)).toMatchObject({ beschermdBedrag: 220848, spoor: [{ artikel: 'Rv 475a lid 5 en 6' }] });
  });

  it('een dag zonder normen is onbeslist', () => {
    expect(beschermdBedrag475a(dag('2027-01-01'), 'alleenstaande', WOONADRES).soort).toBe('onbeslist');
  });
});

describe('Rv 475a lid 2 en 3: waar een beslag op een betaling niet op ligt', () => {
  const betaling: Betaling = { bruto: '2500', inhoudingen: [{ naam: 'loonheffing', bedrag: '310.50' }, { naam: 'pensioenpremie', bedrag: '120' }], onkostenvergoedingen: '45' };

  it('wat krachtens de wet of voor pensioen wordt ingehouden, en onkosten die geen loon zijn', () => {
    const { bedrag, spoor } = onderBeslag475a(betaling);
    expect(bedrag).toBe(202450);
    expect(spoor.map(({ artikel, formule }) => `${artikel}: ${formule}`)).toStrictEqual([
      'Rv 475a lid 2: 2.500 − (310,5 + 120)',
      'Rv 475a lid 3: de hoogste van (2.069,5 − 45) en 0',
    ]);
  });

  it('zonder inhoudingen de hele betaling', () => {
    expect(onderBeslag475a({ ...betaling, inhoudingen: [], onkostenvergoedingen: '0' }).bedrag).toBe(250000);
  });

  it('nooit minder dan niets', () => {
    expect(onderBeslag475a({ ...betaling, bruto: '400' }).bedrag).toBe(0);
  });

  it('een negatief bedrag wordt geweigerd', () => {
    expect(() => onderBeslag475a({ ...betaling, onkostenvergoedingen: '-1' })).toThrow('«onkostenvergoedingen» is negatief.');
  });
});
