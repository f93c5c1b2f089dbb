import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { centen, centenUitEuro, decimaalEuro, som } from '../../../domain/geld/centen.ts';
import { dag, type Dag } from '../../../domain/kalender/dag.ts';
import type { Kosten } from '../../../domain/kosten/kosten.ts';
import {
  kostenAanmaning,
  kostenAnderExploot,
  kostenBetekeningDwangbevel,
  kostenVorderingIw19,
  kostenwetTarief,
} from '../../../domain/kosten/kostenwet.ts';

const JUNI_2026 = dag('2026-06-15');

function bedragVan(kosten: Kosten): string {
  return kosten.soort === 'vast' ? decimaalEuro(kosten.bedrag) : 'onbeslist';
}

describe('Kostenwet art. 2: aanmaning', () => {
  it.each([
    ['2020-06-01', '453.99', '7.00'],
    ['2020-06-01', '454.00', '17.00'],
    ['2024-12-31', '453.99', '9.00'],
    ['2024-12-31', '454.00', '19.00'],
    ['2025-01-01', '453.99', '9.00'],
    ['2025-12-31', '454.00', '21.00'],
    ['2026-01-01', '453.99', '10.00'],
    ['2026-12-31', '454.00', '22.00'],
  ])('kost op %s bij een som van € %s € %s', (peildatum, gevorderd, verwacht) => {
    expect(bedragVan(kostenAanmaning(centenUitEuro(gevorderd), dag(peildatum)))).toBe(verwacht);
  });
});

describe('Kostenwet art. 3 lid 1: betekening dwangbevel', () => {
  it.each([
    ['0.00', '56.00'],
    ['45.00', '56.00'],
    ['89.99', '56.00'],
    ['90.00', '61.00'],
    ['134.99', '61.00'],
    ['135.00', '66.00'],
    ['320.00', '86.00'],
    ['148229.99', '16516.00'],
    ['148230.00', '16521.00'],
    ['148275.00', '16524.00'],
    ['200000.00', '16524.00'],
  ])('kost in 2026 bij een som van € %s € %s', (gevorderd, verwacht) => {
    expect(bedragVan(kostenBetekeningDwangbevel(centenUitEuro(gevorderd), JUNI_2026))).toBe(verwacht);
  });

  it.each([
    ['2020-06-01', '67.00', '12677.00'],
    ['2024-06-01', '73.00', '14597.00'],
    ['2025-06-01', '83.00', '15677.00'],
  ])('kost op %s bij een som van € 320 € %s, en nooit meer dan € %s', (peildatum, verwacht, maximum) => {
    expect(bedragVan(kostenBetekeningDwangbevel(centenUitEuro('320'), dag(peildatum)))).toBe(verwacht);
    expect(bedragVan(kostenBetekeningDwangbevel(centenUitEuro('1000000'), dag(peildatum)))).toBe(maximum);
  });
});

describe('Kostenwet art. 3 lid 2 en IW 19', () => {
  it.each([
    ['2020-06-15', '17.00'],
    ['2024-06-15', '19.00'],
    ['2025-06-15', '21.00'],
    ['2026-06-15', '22.00'],
  ])('een ander exploot kost op %s € %s', (peildatum, verwacht) => {
    expect(bedragVan(kostenAnderExploot(dag(peildatum)))).toBe(verwacht);
  });

  it('een vordering kost de schuldenaar niets', () => {
    expect(bedragVan(kostenVorderingIw19())).toBe('0.00');
  });

  it('elk bedrag noemt zijn artikel', () => {
    const som = centenUitEuro('100');
    const kosten = [kostenAanmaning(som, JUNI_2026), kostenBetekeningDwangbevel(som, JUNI_2026), kostenAnderExploot(JUNI_2026), kostenVorderingIw19()];
    expect(kosten.map(({ grondslag }) => grondslag)).toEqual([
      'Kostenwet art. 2',
      'Kostenwet art. 3 lid 1',
      'Kostenwet art. 3 lid 2',
      'IW 19 lid 5; Kostenwet art. 2-4 kent geen tarief',
    ]);
  });
});

describe('Kostenwet art. 8 lid 1: het tarief wordt elk jaar vervangen', () => {
  const zonderTarief: readonly Dag[] = ['2019-12-31', '2021-06-01', '2022-01-01', '2023-12-31', '2027-01-01'].map(dag);

  it.each(zonderTarief)('op %s is er geen tarief, dus onbeslist met het jaar als reden', (peildatum) => {
    const reden = `het tarief van de Kostenwet voor ${peildatum.slice(0, 4)} is niet bekend (art. 8 lid 1: elk jaar vervangen)`;
    expect(kostenAanmaning(centen(100_00), peildatum)).toEqual({ soort: 'onbeslist', reden, grondslag: 'Kostenwet art. 2' });
  });

  it('noemt bij elk tarief waar het gelezen is', () => {
    for (const jaar of [2020, 2024, 2025, 2026]) expect(kostenwetTarief(dag(`${String(jaar)}-07-01`))).toMatchObject({ jaar, bron: expect.stringContaining('BWBR0002645') });
  });
});

describe('kosten, altijd', () => {
  const gevorderd = fc.integer({ min: 0, max: 30_000_000 }).map(centen);
  const peildatum = fc.constantFrom(...['2020-05-01', '2024-05-01', '2025-05-01', '2026-05-01'].map(dag));
  const inCenten = (kosten: Kosten): number => (kosten.soort === 'vast' ? kosten.bedrag : Number.NaN);

  it('een hogere som geeft nooit lagere kosten', () => {
    fc.assert(
      fc.property(gevorderd, gevorderd, peildatum, (een, erbij, op) => {
        for (const reken of [kostenAanmaning, kostenBetekeningDwangbevel]) {
          expect(inCenten(reken(som(een, erbij), op))).toBeGreaterThanOrEqual(inCenten(reken(een, op)));
        }
      }),
    );
  });

  it('de kosten van een dwangbevel liggen tussen het vaste bedrag en het maximum', () => {
    fc.assert(
      fc.property(gevorderd, peildatum, (een, op) => {
        const tarief = kostenwetTarief(op)?.dwangbevel;
        const kosten = inCenten(kostenBetekeningDwangbevel(een, op));
        expect(tarief !== undefined && kosten >= tarief.vast && kosten <= tarief.maximum).toBe(true);
      }),
    );
  });

  it('een negatieve som wordt geweigerd', () => {
    expect(() => kostenAanmaning(centen(-1), JUNI_2026)).toThrow('een gevorderde som is niet negatief');
  });
});
