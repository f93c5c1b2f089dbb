import { describe, expect, it } from 'vitest';
import { KOLOMMEN, leesInkomens } from '../../../adapters/polis/standin/inkomensbestand.ts';
import { OnleesbaarInkomensbestand, type Inkomensfout } from '../../../adapters/polis/standin/inkomensfout.ts';

const kop = KOLOMMEN.join(';');
const goed: Readonly<Record<string, string>> = {
  bsn: '999993653',
  ikv: '1',
  soort: 'vanaf',
  naam_derde: 'Jansen',
  loonheffingennummer: '001000001L01',
  code_soort: '15',
  periodiciteit: 'maand',
  van: '2025-01-01',
  loon_lbph: '2500.00',
};
const rij = (velden: Readonly<Record<string, string>> = {}) => KOLOMMEN.map((kolom) => ({ ...goed, ...velden })[kolom] ?? '').join(';');

/** The mistakes in a file. */
function fouten(bestand: string | Uint8Array): readonly Inkomensfout[] {
  try {
    leesInkomens(bestand);
  } catch (fout) {
    if (!(fout instanceof OnleesbaarInkomensbestand)) throw fout;
    expect(fout.message).not.toMatch(/99999365|Jansen/);
    return fout.fouten;
  }
  throw new Error('het bestand werd gelezen');
}

describe('een inkomensbestand dat niet goed is', () => {
  it.each([
    ['bsn', '99999365', 'geen negen cijfers'],
    ['ikv', '1e2', 'geen volgnummer van 1 tot en met 9999'],
    ['soort', 'Jansen', 'niet een van: vanaf, tijdvak, extra'],
    ['naam_derde', 'x'.repeat(201), 'langer dan 200 tekens'],
    ['periodiciteit', 'week', 'niet een van: maand, vier_weken'],
    ['van', '2025-02-30', 'geen bestaande dag (jjjj-mm-dd)'],
    ['tot', '31-01-2025', 'geen bestaande dag (jjjj-mm-dd), en niet leeg'],
    ['tot', '2024-12-31', 'ligt voor de dag in «van»'],
    ['loon_lbph', '1.234', 'geen bedrag in euro met een punt en ten hoogste twee decimalen'],
    ['aangifte_na_dagen', '401', 'geen aantal dagen van 0 tot en met 400, en niet leeg'],
  ])('%s «%s»: regel, kolom en reden, zonder de waarde', (kolom, waarde, reden) => {
    expect(fouten(`${kop}\n# x\n${rij({ [kolom]: waarde })}`)).toEqual([{ regel: 3, kolom, reden }]);
  });

  it.each([
    ['leeg', '', null, 'het bestand is leeg'],
    ['alleen commentaar', '# niets\n', null, 'het bestand is leeg'],
    ['zonder kop', rij(), 1, `dit is geen kop (verwacht: ${kop})`],
    ['met komma’s', kop.replaceAll(';', ','), 1, `dit is geen kop (verwacht: ${kop})`],
    ['met een kolom te weinig', kop.replace(';van', ''), 1, 'in de kop ontbreekt: van'],
    ['met een onbekende kolom', `${kop};x`, 1, 'de kop heeft kolommen die niet bekend zijn of dubbel voorkomen'],
    ['met een rij die te kort is', `${kop}\n999993653;1`, 2, '2 velden in plaats van 17'],
    ['met een rij die te lang is', `${kop}\n${rij()};x`, 2, '18 velden in plaats van 17'],
    ['met een aanhalingsteken dat niet sluit', `${kop}\n"${rij()}`, 2, 'een aanhalingsteken wordt niet gesloten'],
    ['met een aanhalingsteken midden in een veld', `${kop}\n${rij({ naam_derde: 'J"x"' })}`, 2, 'een aanhalingsteken staat midden in een veld'],
  ])('%s', (_naam, bestand, regel, reden) => {
    expect(fouten(bestand)).toEqual([{ regel, kolom: null, reden }]);
  });

  it.each([
    ['Latijns schrift in een andere codering', Buffer.from(`${kop}\n${rij({ naam_derde: 'Café' })}`, 'latin1')],
    ['een plaatje', new Uint8Array([0x89, 0x50, 0x4e, 0x47])],
  ])('%s: geen tekst in UTF-8', (_naam, bytes) => {
    expect(fouten(bytes)).toEqual([{ regel: null, kolom: null, reden: 'het bestand is geen tekst in UTF-8' }]);
  });
});

describe('een inkomensbestand dat goed is', () => {
  it('met alleen een kop: niemand heeft inkomen', () => {
    expect(leesInkomens(kop)).toEqual([]);
  });
  it('met byte order mark en de kolommen in een andere volgorde', () => {
    const bestand = `\uFEFF${[...KOLOMMEN].reverse().join(';')}\r\n${rij().split(';').reverse().join(';')}\r\n`;
    expect(leesInkomens(Buffer.from(bestand))).toEqual(leesInkomens(`${kop}\n${rij()}`));
  });
  it('dat op zijn eerste dag eindigt', () => {
    expect(leesInkomens(`${kop}\n${rij({ tot: '2025-01-01' })}`)).toMatchObject([{ van: '2025-01-01', tot: '2025-01-01' }]);
  });
});
