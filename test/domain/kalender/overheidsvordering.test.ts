import { describe, expect, it } from 'vitest';
import { centenUitEuro } from '../../../domain/geld/centen.ts';
import { dag } from '../../../domain/kalender/dag.ts';
import { overheidsvordering, type Overheidsvordering } from '../../../domain/kalender/overheidsvordering.ts';

function op(datum: string, bedrag: string, openstaand: string, ...eerdere: readonly (readonly [string, string])[]): Overheidsvordering {
  return overheidsvordering(
    dag(datum),
    centenUitEuro(bedrag),
    centenUitEuro(openstaand),
    eerdere.map(([eerder, nummer]) => ({ datum: dag(eerder), nummer })),
  );
}

describe('Uitvoeringsregeling IW 1990 art. 1ce: overheidsvordering', () => {
  it('mag voor precies € 500 bij precies € 1.500 openstaand', () => {
    expect(op('2026-03-10', '500.00', '1500.00')).toEqual({ toegestaan: true, laatsteDagPeriode: '2026-05-31' });
  });

  it('mag niet boven € 500', () => {
    expect(op('2026-03-10', '500.01', '1500.00')).toMatchObject({ redenen: ['bedrag_hoger_dan_500'] });
  });

  it('mag niet bij meer dan € 1.500 openstaand', () => {
    expect(op('2026-03-10', '500.00', '1500.01')).toMatchObject({ redenen: ['openstaand_hoger_dan_1500'] });
  });

  it('mag een tweede keer in een kalendermaand', () => {
    expect(op('2026-03-30', '100', '400', ['2026-03-10', 'O1'])).toMatchObject({ toegestaan: true });
  });

  it('mag geen derde keer in een kalendermaand', () => {
    expect(op('2026-03-30', '100', '400', ['2026-03-10', 'O1'], ['2026-03-20', 'O2'])).toMatchObject({ redenen: ['al_twee_in_deze_kalendermaand'] });
  });

  it('telt deelvorderingen van één overheidsvordering als één', () => {
    expect(op('2026-03-30', '100', '400', ['2026-03-10', 'O1'], ['2026-03-10', 'O1'])).toMatchObject({ toegestaan: true });
  });

  it('telt per kalendermaand, niet per dertig dagen', () => {
    expect(op('2026-04-01', '100', '400', ['2026-03-30', 'O1'], ['2026-03-31', 'O2'])).toMatchObject({ toegestaan: true });
  });

  it('mag op de laatste dag van de derde kalendermaand, over de jaargrens heen', () => {
    expect(op('2027-01-31', '100', '400', ['2026-11-30', 'O1'])).toEqual({ toegestaan: true, laatsteDagPeriode: '2027-01-31' });
  });

  it('mag niet meer in de vierde kalendermaand', () => {
    expect(op('2026-04-01', '100', '400', ['2026-01-31', 'O1'])).toEqual({
      toegestaan: false,
      redenen: ['buiten_drie_aaneengesloten_kalendermaanden'],
      laatsteDagPeriode: '2026-03-31',
    });
  });

  it('noemt alle redenen, in de volgorde van het artikel', () => {
    expect(op('2026-05-20', '600', '1600', ['2026-01-31', 'O1'], ['2026-05-01', 'O2'], ['2026-05-02', 'O3'])).toMatchObject({
      redenen: ['bedrag_hoger_dan_500', 'openstaand_hoger_dan_1500', 'al_twee_in_deze_kalendermaand', 'buiten_drie_aaneengesloten_kalendermaanden'],
    });
  });
});
