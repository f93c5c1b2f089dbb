import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { centen, min, NUL, som, type Centen } from '../../../domain/geld/centen.ts';
import { dag, plusDagen } from '../../../domain/kalender/dag.ts';
import { berekenRente, type Rente } from '../../../domain/rente/rente.ts';
import { hoofdsomstanden } from '../../../domain/rente/tijdvakken.ts';
import { herzieRente, rentedrempel, stelRenteVast } from '../../../domain/rente/vaststelling.ts';

const BEGIN = dag('2024-12-31');
const rente = (hoofdsom: number, dagen: number, regime: 'belasting' | 'awb' = 'belasting'): Rente =>
  berekenRente({ regime, laatsteBetaaldag: BEGIN, standen: hoofdsomstanden(centen(hoofdsom), []), uitstel: [], peildag: plusDagen(BEGIN, dagen + 1) });
const bedrag = (een: Rente): Centen => (een.soort === 'berekend' ? een.bedrag : NUL);

describe('IW 30, Awb 4:99: rente is verschuldigd bij beschikking', () => {
  it('een eerste beschikking brengt alle rente in rekening, een tweede alleen wat er sindsdien bij kwam', () => {
    expect(stelRenteVast(rente(100_000, 365), NUL, NUL)).toMatchObject({ soort: 'vast', erbij: 4000 });
    expect(stelRenteVast(rente(100_000, 365), centen(1000), NUL)).toMatchObject({ soort: 'vast', erbij: 3000 });
  });
  it('is alles al in rekening gebracht, dan is er niets vast te stellen', () => {
    expect(stelRenteVast(rente(100_000, 365), centen(4000), NUL)).toMatchObject({ soort: 'geen', reden: 'alle rente is al in rekening gebracht' });
  });
  it.each([
    [4000, 'vast'],
    [4001, 'geen'],
  ])('bij een beleid van ten minste %i cent: %s', (drempel, soort) => {
    expect(stelRenteVast(rente(100_000, 365), NUL, centen(drempel)).soort).toBe(soort);
  });
  it('Awb 4:98 lid 2: onder de € 20 is wettelijke rente niet verschuldigd, wat het beleid ook zegt', () => {
    expect([rentedrempel('awb', NUL), rentedrempel('awb', centen(2500)), rentedrempel('belasting', NUL)]).toEqual([2000, 2500, 0]);
  });
  it('een percentage dat ontbreekt: geen rente, en wat al in rekening is blijft', () => {
    expect(stelRenteVast(rente(100_000, 365, 'awb'), NUL, NUL)).toMatchObject({ soort: 'geen', grondslag: expect.stringContaining('Awb 4:98') });
    expect(herzieRente(rente(100_000, 365, 'awb'), centen(500), centen(2000))).toBe(500);
  });
});

describe('de rente volgt de hoofdsom', () => {
  it('na een vermindering: opnieuw berekend, nooit hoger, en niets onder de drempel', () => {
    expect(herzieRente(rente(50_000, 365), centen(4000), NUL)).toBe(2000);
    expect(herzieRente(rente(200_000, 365), centen(4000), NUL)).toBe(4000);
    expect(herzieRente(rente(50_000, 365), centen(4000), centen(2001))).toBe(0);
    expect(herzieRente(rente(0, 365), centen(4000), NUL)).toBe(0);
  });

  it('wat in rekening is gebracht min wat verviel is altijd de rente zoals berekend', () => {
    const stap = fc.oneof(fc.record({ soort: fc.constant('dagen' as const), n: fc.integer({ min: 0, max: 200 }) }), fc.record({ soort: fc.constant('minder' as const), n: fc.integer({ min: 0, max: 50_000 }) }));
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500_000 }), fc.array(stap, { maxLength: 6 }), (begin, stappen) => {
        let [hoofdsom, dagen, gebracht, vervallen] = [begin, 0, NUL, NUL];
        for (const { soort, n } of stappen) {
          if (soort === 'dagen') {
            dagen = Math.min(dagen + n, 700);
            const uit = stelRenteVast(rente(hoofdsom, dagen), min(gebracht, vervallen), NUL);
            if (uit.soort === 'vast') gebracht = som(gebracht, uit.erbij);
          } else {
            hoofdsom = Math.max(0, hoofdsom - n);
            const staat = min(gebracht, vervallen);
            vervallen = som(vervallen, min(staat, herzieRente(rente(hoofdsom, dagen), staat, NUL)));
          }
          expect(min(gebracht, vervallen)).toBe(bedrag(rente(hoofdsom, dagen)));
        }
      }),
    );
  });
});
