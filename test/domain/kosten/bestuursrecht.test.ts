import { describe, expect, it } from 'vitest';
import { centenUitEuro } from '../../../domain/geld/centen.ts';
import { dag } from '../../../domain/kalender/dag.ts';
import { vergoedingAanmaningAwb } from '../../../domain/kosten/bestuursrecht.ts';

describe('Awb 4:113 lid 1: vergoeding voor een aanmaning', () => {
  it.each([
    ['453.99', 9_00],
    ['454.00', 20_00],
  ])('is bij een schuld van € %s %i cent', (schuld, bedrag) => {
    expect(vergoedingAanmaningAwb(centenUitEuro(schuld), dag('2026-06-15'))).toMatchObject({ soort: 'vast', bedrag });
  });

  it.each(['2024-12-31', '2027-01-01'])('is op %s onbeslist: van dat jaar is geen tekst gelezen', (peildatum) => {
    expect(vergoedingAanmaningAwb(centenUitEuro('100'), dag(peildatum)).soort).toBe('onbeslist');
  });
});
