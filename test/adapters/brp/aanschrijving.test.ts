import { describe, expect, it } from 'vitest';
import { aanschrijving } from '../../../adapters/brp/standin/aanschrijving.ts';
import { voorletters } from '../../../adapters/brp/standin/naam.ts';
import { leesTabellen } from '../../../adapters/brp/standin/tabellen.ts';
import { adresregels } from '../../../adapters/brp/standin/verblijf.ts';

const tabellen = leesTabellen(new URL('../../../adapters/brp/standin/data/', import.meta.url));
const rij = (elementen: Record<string, string>) => new Map(Object.entries(elementen).filter(([, waarde]) => waarde !== ''));
const mens = (geslacht: string, gebruik: string, voornamen: string, titel: string, voorvoegsel: string, naam: string) =>
  rij({ '04.10': geslacht, '61.10': gebruik, '02.10': voornamen, '02.20': titel, '02.30': voorvoegsel, '02.40': naam });

describe('voorletters', () => {
  it.each([['Henk', 'H.'], ['Anna Cornelia', 'A.C.'], ['Anne-Fleur Belle', 'A.B.'], ['Suzie Q', 'S.Q'], ['A', 'A'], ['J P', 'J P']])('%s wordt %s', (namen, letters) => {
    expect(voorletters(namen)).toBe(letters);
  });
});

describe('aanschrijving naar naamgebruik', () => {
  const boer = mens('M', 'E', 'Jan', '', 'van', 'Velzen');
  it.each([
    ['E', 'J. in het Veld', 'Geachte mevrouw In het Veld'],
    ['P', 'J. van Velzen', 'Geachte mevrouw Van Velzen'],
    ['V', 'J. van Velzen-in het Veld', 'Geachte mevrouw Van Velzen-in het Veld'],
    ['N', 'J. in het Veld-van Velzen', 'Geachte mevrouw In het Veld-van Velzen'],
  ])('%s: %s', (gebruik, naam, aanhef) => {
    expect(aanschrijving(tabellen, mens('V', gebruik, 'Joan', '', 'in het', 'Veld'), boer, true)).toMatchObject({ aanhef, aanschrijfwijze: { naam } });
  });
  it('naamketen: de eerste letter wordt een hoofdletter', () => {
    expect(aanschrijving(tabellen, mens('M', 'P', '', '', '', 'Ali bin Mohammed'), boer, true)).toMatchObject({ aanschrijfwijze: { naam: 'Van Velzen' } });
  });
  it('onbekend geslacht: voorletters in de aanhef', () => {
    expect(aanschrijving(tabellen, mens('O', 'E', 'Robin Melle', '', 'van', 'Puffelen'), null, false)).toMatchObject({ aanhef: 'Geachte R.M. van Puffelen' });
  });
  it('onbekende eigen naam: geen aanhef, behalve met de naam van de partner', () => {
    expect(aanschrijving(tabellen, mens('V', 'N', 'Jo', '', '', '.'), boer, true)).toBeUndefined();
    expect(aanschrijving(tabellen, mens('V', 'P', 'Jo', '', '', '.'), boer, true)).toMatchObject({ aanhef: 'Geachte mevrouw Van Velzen' });
  });
});

describe('adel', () => {
  const baron = mens('M', 'E', 'Jan', 'B', 'van den', 'Aedel');
  const burger = mens('M', 'E', 'Jan', '', 'de', 'Boer');
  it.each([
    ['E', 'J.A. barones van den Aedel'],
    ['V', 'J.A. de Boer-barones van den Aedel'],
    ['N', 'J.A. barones van den Aedel-de Boer'],
  ])('titel, naamgebruik %s: %s', (gebruik, naam) => {
    expect(aanschrijving(tabellen, mens('V', gebruik, 'Jo Anne', 'BS', 'van den', 'Aedel'), burger, true)).toMatchObject({
      aanhef: 'Hoogwelgeboren vrouwe',
      aanschrijfwijze: { naam, aanspreekvorm: 'De hoogwelgeboren vrouwe' },
    });
  });
  it('titel maar alleen de naam van de partner: geen titel', () => {
    expect(aanschrijving(tabellen, mens('V', 'P', 'Jo Anne', 'BS', 'van den', 'Aedel'), burger, true)).toMatchObject({
      aanhef: 'Geachte mevrouw De Boer',
      aanschrijfwijze: { naam: 'J.A. de Boer' },
    });
  });
  it.each([
    ['E', 'Jonkheer J.A. van den Aedel'],
    ['V', 'J.A. de Boer-jonkheer van den Aedel'],
    ['N', 'Jonkheer J.A. van den Aedel-de Boer'],
  ])('predicaat, naamgebruik %s: %s', (gebruik, naam) => {
    expect(aanschrijving(tabellen, mens('M', gebruik, 'James Antoine', 'JH', 'van den', 'Aedel'), burger, true)).toMatchObject({ aanschrijfwijze: { naam } });
  });
  it('een gehuwde jonkvrouw voert haar predicaat niet', () => {
    expect(aanschrijving(tabellen, mens('V', 'E', 'Jo Anne', 'JV', 'van', 'Hoogh'), burger, true)).toMatchObject({ aanschrijfwijze: { naam: 'J.A. van Hoogh' } });
  });
  it.each([
    ['P', 'A. barones van den Aedel'],
    ['V', 'A. barones van den Aedel-de Boer'],
    ['N', 'A. de Boer-barones van den Aedel'],
  ])('hoffelijkheidstitel, naamgebruik %s: %s', (gebruik, naam) => {
    expect(aanschrijving(tabellen, mens('V', gebruik, 'Anne-Fleur', '', 'de', 'Boer'), baron, true)).toMatchObject({
      aanhef: 'Hoogwelgeboren vrouwe',
      aanschrijfwijze: { naam, aanspreekvorm: 'De hoogwelgeboren vrouwe' },
    });
  });
});

describe('adresregels (NEN 5825)', () => {
  it.each([
    [{ '11.20': '88' }, 'Dam 88'],
    [{ '11.20': '103', '11.30': 'c' }, 'Dam 103 c'],
    [{ '11.20': '35', '11.40': 'III' }, 'Dam 35 III'],
    [{ '11.20': '9', '11.40': '2' }, 'Dam 9-2'],
    [{ '11.20': '400', '11.30': 'L', '11.40': 'Toe' }, 'Dam 400 LToe'],
    [{ '11.20': '3', '11.30': 'L', '11.40': '2', '11.50': 'to' }, 'Dam t/o 3 L2'],
    [{ '11.20': '15201', '11.40': '2', '11.50': 'by' }, 'Dam bij 15201-2'],
  ])('%j wordt %s', (elementen, regel) => {
    expect(adresregels(tabellen, rij({ '11.10': 'Dam', ...elementen }))).toMatchObject({ adresregel1: regel });
  });
  it('zonder woonplaats de gemeente, in hoofdletters achter de postcode', () => {
    expect(adresregels(tabellen, rij({ '09.10': '0518', '11.10': 'Dam', '11.20': '1', '11.60': '2584BZ' }))).toMatchObject({ adresregel2: "2584 BZ  'S-GRAVENHAGE" });
  });
  it('onbekende straat of huisnummer 0: geen regels', () => {
    expect(adresregels(tabellen, rij({ '11.10': '.', '11.20': '1' }))).toBeUndefined();
    expect(adresregels(tabellen, rij({ '11.10': 'Dam', '11.20': '0' }))).toBeUndefined();
  });
});
