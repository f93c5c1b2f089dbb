import { describe, expect, it } from 'vitest';
import { maandinkomen } from '../../../domain/inkomen/maandinkomen.ts';
import type { Inkomstenverhouding } from '../../../domain/inkomen/polisgegevens.ts';
import { april, mei, opgave, vastgesteld, verhouding } from './hulp.ts';

describe('het spoor van een maandinkomen', () => {
  const stappen = (een: Inkomstenverhouding) => vastgesteld(een).maandinkomen.spoor.map(({ sleutel, artikel, zin, formule }) => [sleutel, artikel, zin, formule]);

  it('één maand: het jongste tijdvak is het gemiddelde', () => {
    expect(stappen(verhouding([mei]))).toEqual([
      ['belastbaar 2026-05-01/2026-05-31', 'Besluit beslagvrije voet art. 2', 'Het loon zonder uitbetaald vakantiegeld en met de opbouw ervan, per maand.', '2.600 − 0 + 208'],
      ['gemiddeld belastbaar maandinkomen', 'Besluit beslagvrije voet art. 3 lid 2', 'Het gemiddelde van de tijdvakken die meetellen.', '2.808 / 1'],
      ['belastbaar maandinkomen', 'Besluit beslagvrije voet art. 3 lid 3', 'Het jongste tijdvak is gelijk aan het gemiddelde.', '2.808'],
      ['netto 2026-05-01/2026-05-31', 'Besluit beslagvrije voet art. 5 lid 2', 'Het loon na loonbelasting, premies en bijdrage Zvw, zonder uitbetaald vakantiegeld, per maand.', '2.600 − 0 − 0 − 270'],
      ['netto maandinkomen', 'Besluit beslagvrije voet art. 5 lid 2', 'Het netto inkomen van het jongste tijdvak.', '2.330'],
    ]);
  });
  it('een afwijkende maand: het gemiddelde, ook netto', () => {
    const hoog = opgave('2026-05-01', '2026-05-31', { loonLbPh: '3200', loonheffing: '400' });
    expect(stappen(verhouding([april, hoog])).filter(([sleutel]) => sleutel?.endsWith('maandinkomen'))).toEqual([
      ['gemiddeld belastbaar maandinkomen', 'Besluit beslagvrije voet art. 3 lid 2', 'Het gemiddelde van de tijdvakken die meetellen.', '(2.808 + 3.200) / 2'],
      ['belastbaar maandinkomen', 'Besluit beslagvrije voet art. 3 lid 3', 'Het jongste tijdvak wijkt af van het gemiddelde; daarom telt het gemiddelde.', '3.004'],
      ['netto maandinkomen', 'Besluit beslagvrije voet art. 5 lid 3', 'Ook voor het netto inkomen telt het gemiddelde.', '(2.330 + 2.800) / 2'],
    ]);
  });
  it.each([
    ['vier weken', opgave('2026-04-20', '2026-05-17', { loonLbPh: '2400' }), '(2.400 − 0 + 0) × 13 / 12'],
    ['een week', opgave('2026-05-04', '2026-05-10', { loonLbPh: '600' }), '(600 − 0 + 0) × 52 / 12'],
    ['een kwartaal', opgave('2026-03-01', '2026-05-31', { loonLbPh: '7800' }), '(7.800 − 0 + 0) / 3'],
  ])('%s per maand', (_naam, een, formule) => {
    expect(stappen(verhouding([een]))[0]?.[3]).toBe(formule);
  });
  it('er is geen maandinkomen zonder tijdvak', () => {
    expect(() => maandinkomen([])).toThrow('een maandinkomen vraagt ten minste één tijdvak');
  });
  it('de opbouw wordt mee gemiddeld', () => {
    const zonder = opgave('2026-05-01', '2026-05-31', { loonLbPh: '3200' });
    expect(vastgesteld(verhouding([april, zonder])).maandinkomen.opbouw).toBe('104');
    expect(vastgesteld(verhouding([opgave('2026-04-20', '2026-05-17', { loonLbPh: '2400', vakantiebijslagOpgebouwd: '12' })])).maandinkomen.opbouw).toBe('13');
  });
});

describe('bron en eigenaar van elk bedrag van de polis', () => {
  const bronnen = (een: Inkomstenverhouding): Map<string, string> =>
    new Map(vastgesteld(een).maandinkomen.spoor.flatMap(({ invoer }) => invoer.map(({ naam, bron }) => [naam, bron])));
  const polis = 'polisadministratie op 1 juli 2026; eigenaar: UWV, naar opgave van wie het inkomen betaalt';

  it('het spoor noemt de polisadministratie, de dag en de eigenaar', () => {
    const gezien = bronnen(verhouding([mei]));
    for (const naam of ['loon LB/PH', 'uitbetaalde vakantiebijslag of extra periode', 'opbouw vakantiebijslag of extra periode', 'bijdrage Zvw', 'loonheffing']) {
      expect([naam, gezien.get(naam)]).toStrictEqual([naam, polis]);
    }
  });

  it('wat niet geleverd is staat er als zodanig', () => {
    const zonder = { ...mei, bijdrageZvw: null, vakantiebijslagUitbetaald: null, extraPeriodeUitbetaald: null };
    const gezien = bronnen(verhouding([zonder]));
    expect(gezien.get('bijdrage Zvw')).toBe(`${polis}; niet geleverd, als nul gerekend`);
    expect(gezien.get('uitbetaalde vakantiebijslag of extra periode')).toBe(`${polis}; niet geleverd, als nul gerekend`);
  });
});
