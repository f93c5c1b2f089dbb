import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tijdvakVan, tijdvakkenTussen } from '../../../adapters/polis/standin/tijdvakken.ts';
import { dag, dagenTussen, plusDagen } from '../../../domain/kalender/dag.ts';

const eenDag = fc.integer({ min: 0, max: 4_000 }).map((aantal) => plusDagen(dag('2018-01-01'), aantal));

describe('tijdvakken van vier weken', () => {
  it('2019: van 1 januari tot en met 27 januari, en het laatste tot en met 31 december', () => {
    expect(tijdvakVan('vier_weken', dag('2019-01-15'))).toEqual({ van: '2019-01-01', tot: '2019-01-27' });
    expect(tijdvakVan('vier_weken', dag('2019-12-24'))).toEqual({ van: '2019-12-02', tot: '2019-12-31' });
  });
  it('elke dag ligt in precies één tijdvak; op de randen van het jaar na duurt dat 28 dagen', () => {
    fc.assert(
      fc.property(eenDag, (d) => {
        const { van, tot } = tijdvakVan('vier_weken', d);
        expect(van <= d && d <= tot).toBe(true);
        expect(tijdvakVan('vier_weken', van)).toEqual({ van, tot });
        expect(tijdvakVan('vier_weken', tot)).toEqual({ van, tot });
        if (!van.endsWith('-01-01') && !tot.endsWith('-12-31')) expect(dagenTussen(van, tot)).toBe(27);
      }),
    );
  });
  it('tijdvakken tussen twee dagen sluiten aan, zonder gat of overlap', () => {
    fc.assert(
      fc.property(eenDag, fc.integer({ min: 0, max: 500 }), fc.constantFrom('maand', 'vier_weken'), (van, lengte, periodiciteit) => {
        const tot = plusDagen(van, lengte);
        const rij = tijdvakkenTussen(periodiciteit, van, tot);
        expect([rij[0]?.van, rij.at(-1)?.tot]).toEqual([van, tot]);
        rij.slice(1).forEach((tijdvak, index) => expect(tijdvak.van).toBe(plusDagen(rij[index]?.tot ?? van, 1)));
      }),
    );
  });
});
