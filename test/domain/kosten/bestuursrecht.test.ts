import { describe, expect, it } from 'vitest';
import { centenUitEuro } from '../../../domain/geld/centen.ts';
import { dag } from '../../../domain/kalender/dag.ts';
import { vergoedingAanmaningAwb } from '../../../domain/kosten/bestuursrecht.ts';

describe('Awb 4:113 lid 1: vergoeding voor een aanmaning', () => {
  it.each([
    ['2025-01-01', '453.99', 9_00],
    ['2025-12-31', '454.00', 20_00],
    ['2026-06-15', '0.00', 9_00],
    ['2026-06-15', '453.99', 9_00],
    ['2026-06-15', '454.00', 20_00],
  ])('is op %s bij een schuld van € %s %i cent', (peildatum, schuld, bedrag) => {
    expect(vergoedingAanmaningAwb(centenUitEuro(schuld), dag(peildatum))).toEqual({ soort: 'vast', bedrag, grondslag: 'Awb 4:113 lid 1' });
  });

  it('een schuld die negatief is bestaat niet', () => {
    expect(() => vergoedingAanmaningAwb(centenUitEuro('-0.01'), dag('2026-06-15'))).toThrow('een schuld is niet negatief');
  });

  it.each(['2024-12-31', '2027-01-01'])('is op %s onbeslist: van dat jaar is geen tekst gelezen', (peildatum) => {
    const reden = `de vergoeding van Awb 4:113 voor ${peildatum.slice(0, 4)} is niet bekend`;
    expect(vergoedingAanmaningAwb(centenUitEuro('100'), dag(peildatum))).toEqual({ soort: 'onbeslist', reden, grondslag: 'Awb 4:113 lid 1' });
  });
});
