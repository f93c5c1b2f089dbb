import { mkdtempSync, readFileSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { voerUit } from '../../bin/opdracht/lees.ts';
import { draai } from '../opzet/opdracht.ts';

const voorbeelden = new URL('../adapters/polis/voorbeelden/', import.meta.url);
const DATA = 'UWVDossierInkomstenGSD_UWVPersoonsIkvInfo_243000388.xml';
const xml = readFileSync(new URL(DATA, voorbeelden), 'utf8');
const map = mkdtempSync(join(tmpdir(), 'lees-suwi-'));
afterAll(() => {
  rmSync(map, { recursive: true });
});

async function lees(bestand: string, soort = 'suwi') {
  const { code: exit, uit, fout } = await draai(async () => voerUit([soort, bestand]));
  return { exit, uit, fout };
}
function bestand(inhoud: string | Uint8Array): string {
  const pad = join(map, 'antwoord.xml');
  writeFileSync(pad, inhoud);
  return pad;
}
const begrepen = async (inhoud: string | Uint8Array): Promise<unknown> => JSON.parse((await lees(bestand(inhoud))).uit);

describe('invorderstraat lees suwi: een geldig bestand', () => {
  it.each(readdirSync(voorbeelden))('%s: exit 0 en JSON', async (naam) => {
    const { exit, uit, fout } = await lees(fileURLToPath(new URL(naam, voorbeelden)));
    expect([exit, fout, Object.keys(JSON.parse(uit) as object)]).toEqual([0, '', ['nietsGevonden', 'inkomstenverhoudingen', 'signalen']]);
  });

  it('toont begin, einde, nummers, perioden met letter en opgaven in centen', async () => {
    expect(await begrepen(xml)).toMatchObject({
      nietsGevonden: false,
      signalen: [],
      inkomstenverhoudingen: [
        {
          begin: '2019-01-01',
          eind: null,
          loonheffingennummer: '001001760L01',
          rsin: '001001760',
          perioden: [{ van: '2019-01-01', tot: '2019-12-31', codeSoort: '15', letter475c: 'e' }],
          opgaven: expect.arrayContaining([
            {
              van: '2019-01-01',
              tot: '2019-01-27',
              brutoloonSvCenten: 183500,
              loonLbPhCenten: 192600,
              loonheffingCenten: 0,
              vakantietoeslagCenten: 0,
              opgebouwdeVakantietoeslagCenten: 0,
            },
          ]) as unknown,
        },
      ],
    });
  });

  it('een code die niet bekend is: geen letter, wel een signaal', async () => {
    expect(await begrepen(xml.replace('<CdSrtIkv>15<', '<CdSrtIkv>99<'))).toMatchObject({
      inkomstenverhoudingen: [{ perioden: [{ codeSoort: '99', letter475c: null }] }],
      signalen: [{ code: 'onbekende_code_soort' }],
    });
  });

  it('een code die bij meer onderdelen kan horen: de letter met een signaal', async () => {
    expect(await begrepen(xml.replace('<CdSrtIkv>15<', '<CdSrtIkv>32<'))).toMatchObject({
      inkomstenverhoudingen: [{ perioden: [{ letter475c: 'b' }] }],
      signalen: [{ code: 'letter_onzeker' }],
    });
  });

  it('een ontslagvergoeding is geen periodieke betaling', async () => {
    expect(await begrepen(xml.replace('<CdSrtIkv>15<', '<CdSrtIkv>62<'))).toMatchObject({ signalen: [{ code: 'niet_periodiek' }] });
  });

  it.each([
    ['UTF-16 met byte order mark', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(`<?xml version="1.0" encoding="UTF-16"?>${xml}`, 'utf16le')])],
    ['UTF-8 met byte order mark', Buffer.from(`\uFEFF${xml}`)],
    ['ISO-8859-1 volgens de declaratie', Buffer.from(`<?xml version="1.0" encoding="ISO-8859-1"?>${xml.replace('Rondstad', 'Röndstad')}`, 'latin1')],
  ])('%s wordt gelezen', async (_naam, inhoud) => {
    expect(await begrepen(inhoud)).toEqual(await begrepen(xml));
  });
});

describe('invorderstraat lees suwi: een ongeldig bestand', () => {
  it.each([
    ['niet volgens het schema', xml.replace('<CdSrtIkv>15<', '<CdSrtIkv>xyz<'), 'xsd_ongeldig'],
    ['afgebroken', xml.slice(0, 900), 'xsd_ongeldig'],
    ['leeg', '', 'xsd_ongeldig'],
    ['met een documenttype', `<!DOCTYPE x [<!ENTITY a "b">]>${xml}`, 'DOCTYPE'],
    ['geen tekst', new Uint8Array([0x3c, 0x61, 0xff, 0xfe, 0x80]), 'geen leesbare tekst'],
    ['onbekende codering', '<?xml version="1.0" encoding="Jansen"?><a/>', 'de codering die het noemt is niet bekend'],
  ])('%s: exit 2, de reden op stderr en niets op stdout', async (_naam, inhoud, reden) => {
    const { exit, uit, fout } = await lees(bestand(inhoud));
    expect([exit, uit]).toEqual([2, '']);
    expect(fout).toContain(reden);
    expect(fout).not.toContain('Jansen');
  });

  it('een bestand dat er niet is', async () => {
    expect(await lees(join(map, 'nee.xml'))).toMatchObject({ exit: 2, uit: '', fout: expect.stringContaining('ENOENT') as unknown });
  });

  it('een nummer in de naam van het bestand of van zijn map komt niet in de melding', async () => {
    const { fout } = await lees(join(map, '243000388', 'BSN 2430.00.388.xml'));
    expect(fout).toBe('lees: «BSN «…».xml» kan niet worden gelezen: het is er niet (ENOENT)\n');
  });

  it('een map is geen bestand', async () => {
    expect(await lees(map)).toMatchObject({ exit: 2, fout: expect.stringContaining('het is een map') as unknown });
  });

  it('een bestand boven de grens wordt niet eens gelezen', async () => {
    const groot = join(map, 'groot.xml');
    writeFileSync(groot, '');
    truncateSync(groot, 65 * 1024 * 1024);
    expect(await lees(groot)).toMatchObject({ exit: 2, uit: '', fout: 'lees: antwoord_te_groot: polis: het antwoord is groter dan 32 MB\n' });
  });

  it('een nummer in een melding van de bron komt niet op stdout', async () => {
    const melding = '<Fout><Code>F1</Code><Tekst>BSN 2430.00.388 en 243 000 388</Tekst><Bron><DN>x</DN></Bron></Fout>';
    const fwi = `<f:FWI xmlns:f="http://bkwi.nl/SuwiML/FWI/v0205">${melding}</f:FWI>`;
    const antwoord = `<r:UWVPersoonsIkvInfoResponse xmlns:r="http://bkwi.nl/SuwiML/Diensten/UWVDossierInkomstenGSD/v0200">${fwi}</r:UWVPersoonsIkvInfoResponse>`;
    expect(await begrepen(antwoord)).toMatchObject({ signalen: [{ code: 'fout', tekst: 'F1: BSN «…» en «…»' }] });
  });

  it('een soort die niet bestaat', async () => {
    expect(await lees(bestand(xml), 'brp')).toMatchObject({ exit: 2, fout: expect.stringContaining('suwi') as unknown });
  });
});
