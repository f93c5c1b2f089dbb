import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gevolgVanTeruggave, TERUGGAVEREDENEN, totaalVan, verschilVan } from '../../../domain/deurwaarder/afrekening.ts';
import { centen } from '../../../domain/geld/centen.ts';

const bedrag = fc.integer({ min: 0, max: 10_000_000 }).map(centen);
/** A line that adds up: what was collected is his costs and what he paid over. */
const regel = fc.record({ kosten: bedrag, afgedragen: bedrag }).map(({ kosten, afgedragen }) => ({ kosten, afgedragen, geind: centen(kosten + afgedragen) }));

describe('de afrekening van de deurwaarder', () => {
  it('geïnd is zijn kosten en wat hij afdroeg, tot op de cent', () => {
    fc.assert(
      fc.property(regel, fc.integer({ min: -500, max: 500 }), (een, scheef) => {
        expect(verschilVan(een)).toBe(0);
        expect(verschilVan({ ...een, geind: centen(een.geind + scheef) })).toBe(centen(scheef));
      }),
    );
  });
  it('regels die kloppen tellen op tot een totaal dat klopt; geen cent raakt weg', () => {
    fc.assert(
      fc.property(fc.array(regel), (regels) => {
        const totaal = totaalVan(regels);
        expect(verschilVan(totaal)).toBe(0);
        expect(totaal.afgedragen).toBe(centen(regels.reduce((t, { afgedragen }) => t + afgedragen, 0)));
      }),
    );
  });
});

describe('het totaal van zijn afrekening', () => {
  it('is per kolom de som van de regels', () => {
    const regels = [{ geind: centen(120_00), kosten: centen(20_00), afgedragen: centen(100_00) }, { geind: centen(50_00), kosten: centen(5_00), afgedragen: centen(40_00) }];
    expect(totaalVan(regels)).toEqual({ geind: 170_00, kosten: 25_00, afgedragen: 140_00 });
    expect(regels.map(verschilVan)).toEqual([0, 5_00]);
    expect(totaalVan([])).toEqual({ geind: 0, kosten: 0, afgedragen: 0 });
  });
});

describe('wat er gebeurt als hij de vordering teruggeeft', () => {
  it('elke reden waarom hij teruggeeft heeft een gevolg', () => {
    expect(Object.fromEntries(TERUGGAVEREDENEN.map((reden) => [reden, gevolgVanTeruggave(reden, centen(1))]))).toEqual({
      voldaan: 'beoordelen',
      oninbaar: 'afboekingsvoorstel',
      schuldhulp: 'beoordelen',
      teruggevraagd: 'verder',
      adres_onbekend: 'beoordelen',
      overleden: 'beoordelen',
    });
  });
  it('niets meer open: klaar, om welke reden ook', () => {
    for (const reden of TERUGGAVEREDENEN) expect(gevolgVanTeruggave(reden, centen(0))).toBe('klaar');
  });
  it.each([
    ['teruggevraagd', 'verder'],
    ['oninbaar', 'afboekingsvoorstel'],
    ['schuldhulp', 'beoordelen'],
    ['adres_onbekend', 'beoordelen'],
    ['overleden', 'beoordelen'],
    ['voldaan', 'beoordelen'],
  ] as const)('%s met iets open: %s; niets wordt vanzelf afgeboekt', (reden, gevolg) => {
    expect(gevolgVanTeruggave(reden, centen(1))).toBe(gevolg);
  });
});
