import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isVolzin, woorden, zinnen } from '../../../brieven/b1/zinnen.ts';

describe('zinnen', () => {
  it.each([
    ['Betaal nu. Dan bent u klaar.', 2],
    ['U moet € 1.234,56 betalen. Doe dat voor 3 maart 2026.', 2],
    ['Bel dhr. De Vries of J.P. Jansen. Zij helpen u.', 2],
    ['Dit staat in art. 475d lid 2. Kijk op www.waterstad.example. Bel 14 0123.', 3],
    ['Dit staat in artikel 32 Pw. Dat is de wet. Bel Th.A. Smit.', 3],
    ['Kunt u niet betalen? Bel ons! Wij helpen.', 3],
    ['U kunt kiezen: bel ons of schrijf ons.', 1],
    ['«Wij helpen u.» Dat zegt de gemeente.', 2],
    ['Stuur bijv. uw loonstrook mee', 1],
    ['', 0],
  ])('%s', (tekst, aantal) => {
    expect(zinnen(tekst)).toHaveLength(aantal);
  });

  it('verliest geen woord en maakt er geen bij', () => {
    const tekst = fc.array(fc.constantFrom('Betaal', 'nu', 'art.', '5.', 'dan.', 'U', 'bent', 'klaar!', 'J.P.', '€', '3,50', 'waarom?', '«Ja.»'), { maxLength: 30 }).map((delen) => delen.join(' '));
    fc.assert(fc.property(tekst, (alinea) => {
      expect(zinnen(alinea).join(' ')).toBe(alinea);
    }));
  });
});

describe('woorden', () => {
  it.each([
    ['Betaal € 321,50 uiterlijk op 16 maart 2026.', 7],
    ['Maak het over naar NL02 ABNA 0123 4567 89.', 5],
    ['Bel 0800 8115 of 14 0123.', 4],
    ['U krijgt – als dat kan – geld terug.', 7],
  ])('%s', (zin, aantal) => {
    expect(woorden(zin)).toHaveLength(aantal);
  });
});

describe('een volzin', () => {
  it.each(['Betaal nu.', 'Kunt u dat?', 'U kunt kiezen:', '«Betaal nu.»'])('%s', (tekst) => {
    expect(isVolzin(tekst)).toBe(true);
  });

  it.each(['Geachte heer De Vries,', 'U moet betalen: € 321,50', 'uw loonstrook', 'uw huurcontract;'])('%s is er geen', (tekst) => {
    expect(isVolzin(tekst)).toBe(false);
  });
});
