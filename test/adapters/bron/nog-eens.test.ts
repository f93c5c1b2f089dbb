import { describe, expect, it } from 'vitest';
import { BronFout, BronOnbereikbaar } from '../../../adapters/bron/fouten.ts';
import { naHerstart, nogEens } from '../../../adapters/bron/nog-eens.ts';

/** A source that gives these errors first, and then an answer; with how often it was asked. */
function bron(...fouten: readonly Error[]) {
  let gevraagd = 0;
  return {
    vraag: async (): Promise<string> => {
      const fout = fouten[gevraagd++];
      return fout === undefined ? Promise.resolve('antwoord') : Promise.reject(fout);
    },
    gevraagd: () => gevraagd,
  };
}
const kapot = (code: string): BronFout => new BronFout('bewindregister', code, 'stuk');
const DRIE = [1, 1, 1];

describe('een antwoord dat de afspraak van de bron breekt', () => {
  it.each(['antwoord_ongeldig', 'antwoord_onleesbaar', 'xsd_ongeldig', 'ander_bericht', 'onverwachte_status'])('%s: wordt nog eens gevraagd, tot drie keer', async (code) => {
    const b = bron(kapot(code), kapot(code), kapot(code));
    expect(await nogEens(b.vraag, DRIE)).toBe('antwoord');
    expect(b.gevraagd()).toBe(4);
  });

  it('en blijft het zo, dan kijkt een mens', async () => {
    const b = bron(...Array.from({ length: 9 }, () => kapot('antwoord_ongeldig')));
    await expect(nogEens(b.vraag, DRIE)).rejects.toThrow('stuk');
    expect(b.gevraagd()).toBe(4);
  });
});

it.each([
  ['een weigering', kapot('verzoek_geweigerd')],
  ['een ander mens dan gevraagd', kapot('andere_persoon')],
  ['een bron die er niet is: dat doet de activiteit', new BronOnbereikbaar('brp', 'storing', 503)],
])('%s wordt niet nog eens gevraagd', async (_, fout) => {
  const b = bron(fout);
  await expect(nogEens(b.vraag, DRIE)).rejects.toBe(fout);
  expect(b.gevraagd()).toBe(1);
});

describe('een bron die opnieuw wordt gestart', () => {
  const weg = new BronOnbereikbaar('routeervoorziening', 'geen_verbinding');

  it('wordt nog eens gevraagd, tot zij er is', async () => {
    const b = bron(weg, weg);
    expect(await naHerstart(b.vraag, DRIE)).toBe('antwoord');
  });

  it('blijft zij weg, dan is zij onbereikbaar', async () => {
    const b = bron(weg, weg, weg, weg);
    await expect(naHerstart(b.vraag, DRIE)).rejects.toBe(weg);
    expect(b.gevraagd()).toBe(4);
  });

  it.each([
    ['wie niet op tijd antwoordt', new BronOnbereikbaar('routeervoorziening', 'tijd_verstreken')],
    ['wie weigert', kapot('verzoek_geweigerd')],
  ])('%s wordt zo niet nog eens gevraagd', async (_, fout) => {
    const b = bron(fout);
    await expect(naHerstart(b.vraag, DRIE)).rejects.toBe(fout);
    expect(b.gevraagd()).toBe(1);
  });
});
