import { describe, expect, it } from 'vitest';
import { bepaalBeslagvolgorde } from '../../../domain/beslagvolgorde/beslagvolgorde.ts';
import { centen } from '../../../domain/geld/centen.ts';
import { perMaand, vastgesteld } from './hulp.ts';

describe('VNG-handreiking §3.9.4: jongeren en studiefinanciering', () => {
  it('op studiefinanciering ligt een beslagverbod: zij is geen bron, en uit haar komt geen afloscapaciteit', () => {
    const bron = { derde: 'DUO', toeslag: null };
    const volgorde = bepaalBeslagvolgorde({
      beslaglegger: 'gemeente',
      beslagvrijeVoet: centen(57000),
      bronnen: [
        { ...bron, id: 'studiefinanciering', onderdeel: 'studiefinanciering', maandbedrag: centen(90000) },
        { ...bron, id: 'bijbaan', onderdeel: 'e', derde: 'winkel', maandbedrag: centen(60000) },
      ],
      bestaandeBeslagen: [],
      verrekeningen: [],
    });
    expect(volgorde).toMatchObject({ gekozen: ['bijbaan'], uitgesloten: ['studiefinanciering'], afloscapaciteit: 3000 });
  });

  it('van een bijbaan naast de studie is 5% vatbaar', () => {
    const bijbaan = { belastbaar: perMaand('620'), bron: { soort: 'inkomen', netto: '600' } } as const;
    expect(vastgesteld(bijbaan)).toMatchObject({ beslagvrijeVoet: 57000, vatbaarPerMaand: 3000, begrensdDoor475dc: true });
  });

  it('ook voor wie jonger is dan 21 rekent 475da met de norm van Pw art. 21: de wet noemt geen andere', () => {
    const norm = vastgesteld().spoor.find(({ sleutel }) => sleutel === 'basis')?.invoer.find(({ naam }) => naam === 'A');
    expect(norm?.bron).toContain('art. 21 onderdeel a');
  });
});
