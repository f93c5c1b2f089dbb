import { createServer } from 'node:http';
import { inspect } from 'node:util';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { BronFout, BronOnbereikbaar } from '../../../adapters/bron/fouten.ts';
import { maakCcbrClient } from '../../../adapters/bewindregister/client.ts';
import { startCcbrStandin } from '../../../adapters/bewindregister/standin/start.ts';
import { maakCirClient } from '../../../adapters/insolventieregister/client.ts';
import { startCirStandin } from '../../../adapters/insolventieregister/standin/start.ts';
import { roep } from '../../../adapters/rechtspraak/soap.ts';
import { OnleesbaarStandinbestand } from '../../../adapters/standin/regels.ts';
import type { Standin } from '../../../adapters/standin/server.ts';
import { dag } from '../../../domain/kalender/dag.ts';

const PUBLICATIES = [
  'geslachtsnaam;voorvoegsel;geboortedatum;nummer;dag;code',
  'Moulin;;1985-12-01;R.16/25/101;2025-03-03;2301',
  'Moulin;;1985-12-01;R.16/25/101;2026-09-01;2332',
  'Berg & Zn;van den;1970-02-03;F.16/24/7;2024-05-01;1300',
  'Berg & Zn;van den;1970-02-03;F.16/24/7;2024-11-01;1316',
  'Berg & Zn;van den;1970-02-03;S.16/25/8;2025-02-01;3300',
].join('\n');
const KAARTEN = [
  'geslachtsnaam;voorvoegsel;geboortedatum;kaart;grond;begin;einde;vertegenwoordiger',
  'Moulin;;1985-12-01;BM00001/0001;02;2025-02-01;;Bewind & Zorg B.V.',
  'Dijk;van;1960-06-06;CB00002/0001;03;2020-01-01;2025-06-30;',
  'Dijk;;1960-06-06;BM00003/0001;01;2020-01-01;;Iemand anders',
].join('\n');
const moulin = { geslachtsnaam: 'Moulin', voorvoegsel: null, geboortedatum: dag('1985-12-01') };
const berg = { geslachtsnaam: 'Berg & Zn', voorvoegsel: 'van den', geboortedatum: dag('1970-02-03') };
const dijk = { geslachtsnaam: 'Dijk', voorvoegsel: 'van', geboortedatum: dag('1960-06-06') };
const ASSERTIE = '<saml:Assertion xmlns:saml="urn:oasis:names:tc:SAML:1.0:assertion">proef</saml:Assertion>';

let cir: Standin;
let ccbr: Standin;
beforeAll(async () => {
  [cir, ccbr] = await Promise.all([startCirStandin({ publicaties: PUBLICATIES }), startCcbrStandin({ kaarten: KAARTEN })]);
});
afterAll(async () => Promise.all([cir.stop(), ccbr.stop()]));
afterEach(() => {
  for (const standin of [cir, ccbr]) standin.toestand.zetStoring(null);
});

const insolventies = async (wie: typeof berg | typeof moulin, op: string, url = cir.url, tijdslimietMs = 5_000) => {
  cir.toestand.dag = dag(op);
  return maakCirClient({ url, gebruiker: 'proef', wachtwoord: 'proef', tijdslimietMs }).lopende(wie);
};
const maatregelen = async (wie: typeof dijk | typeof moulin, op: string, url = ccbr.url, tijdslimietMs = 5_000) => {
  ccbr.toestand.dag = dag(op);
  return maakCcbrClient({ url, assertie: async () => Promise.resolve(ASSERTIE), tijdslimietMs }).lopende(wie, dag(op));
};

/** Asks a register that answers with this document. */
async function metDocument<T>(document: string, vraag: (url: string) => Promise<T>): Promise<T> {
  const bron = createServer((_verzoek, antwoord) => antwoord.end(document));
  const poort = await new Promise<number>((klaar) => bron.listen(0, '127.0.0.1', () => {
    const adres = bron.address();
    klaar(typeof adres === 'object' && adres !== null ? adres.port : 0);
  }));
  try {
    return await vraag(`http://127.0.0.1:${String(poort)}/`);
  } finally {
    bron.close();
  }
}
const metAntwoord = async <T>(inhoud: string, vraag: (url: string) => Promise<T>): Promise<T> => metDocument(`<s:Envelope xmlns:s="x"><s:Body>${inhoud}</s:Body></s:Envelope>`, vraag);

describe('het insolventieregister kent een procedure van haar publicatie tot haar einde', () => {
  it('WSNP: de dag ervoor niet, daarna wel, met nummer en dag', async () => {
    expect(await insolventies(moulin, '2025-03-02')).toEqual([]);
    expect(await insolventies(moulin, '2025-03-03')).toEqual([{ soort: 'wsnp', nummer: 'R.16/25/101', sinds: '2025-03-03' }]);
  });
  it('met schone lei geëindigd: zij is nog vindbaar, en loopt niet meer', async () => {
    expect(await insolventies(moulin, '2026-09-01')).toEqual([]);
  });
  it('twee procedures van een mens: alleen de lopende, met voorvoegsel en leestekens in de naam', async () => {
    expect(await insolventies(berg, '2025-03-01')).toEqual([{ soort: 'surseance', nummer: 'S.16/25/8', sinds: '2025-02-01' }]);
  });
  it('een naamgenoot met een andere geboortedatum is een ander', async () => {
    expect(await insolventies({ ...moulin, geboortedatum: dag('1985-12-02') }, '2025-04-01')).toEqual([]);
  });
});

describe('het bewindregister kent een maatregel zolang die geldt', () => {
  it('bewind met de naam van de bewindvoerder', async () => {
    expect(await maatregelen(moulin, '2025-01-31')).toEqual([]);
    expect(await maatregelen(moulin, '2025-02-01')).toEqual([{ soort: 'bewind', kaart: 'BM00001/0001', sinds: '2025-02-01', vertegenwoordiger: 'Bewind & Zorg B.V.' }]);
  });
  it('curatele tot en met haar laatste dag; een kaart die geen volledige treffer is telt niet', async () => {
    expect(await maatregelen(dijk, '2025-06-30')).toEqual([{ soort: 'curatele', kaart: 'CB00002/0001', sinds: '2020-01-01', vertegenwoordiger: null }]);
    expect(await maatregelen(dijk, '2025-07-01')).toEqual([]);
  });
});

const fout = async (belofte: Promise<unknown>): Promise<Error> => {
  const uit = await belofte.then(() => null, (reden: unknown) => reden);
  if (!(uit instanceof Error)) throw new Error('er kwam geen fout');
  expect([uit.message, uit.stack, JSON.stringify(uit), inspect(uit.cause)].join(' ')).not.toMatch(/Moulin|1985/);
  return uit;
};

describe.each([
  ['insolventieregister', async (url?: string, limiet?: number) => insolventies(moulin, '2025-04-01', url, limiet), () => cir],
  ['bewindregister', async (url?: string, limiet?: number) => maatregelen(moulin, '2025-04-01', url, limiet), () => ccbr],
] as const)('een storing van het %s', (_naam, vraag, standin) => {
  it('503 is onbereikbaar, en daarna weer goed', async () => {
    standin().toestand.zetStoring({ soort: 'niet_beschikbaar', keer: 1, ms: 0 });
    expect(await fout(vraag())).toMatchObject({ name: 'BronOnbereikbaar', oorzaak: 'storing', status: 503 });
    expect(await vraag()).toHaveLength(1);
  });
  it('geen antwoord: tijd verstreken; traag binnen de tijd: gewoon een antwoord', async () => {
    standin().toestand.zetStoring({ soort: 'geen_antwoord', keer: 1, ms: 0 });
    expect(await fout(vraag(undefined, 50))).toMatchObject({ oorzaak: 'tijd_verstreken' });
    standin().toestand.zetStoring({ soort: 'traag', keer: 1, ms: 30 });
    expect(await vraag()).toHaveLength(1);
  });
  it('niemand luistert: geen verbinding', async () => {
    expect(await fout(vraag('http://127.0.0.1:9/'))).toMatchObject({ oorzaak: 'geen_verbinding' });
  });
  it('een antwoord dat de afspraak breekt is voor een mens', async () => {
    standin().toestand.zetStoring({ soort: 'ongeldig', keer: 1, ms: 0 });
    const uit = await fout(vraag());
    expect(uit).toBeInstanceOf(BronFout);
    expect(uit).toMatchObject({ code: 'antwoord_ongeldig' });
  });
});

describe('wat het register zelf als fout meldt is geen «niemand gevonden»', () => {
  const lijst = (code: string): string => `<searchNaturalPersonResponse><searchNaturalPersonResult><publicatieLijst extractiedatum="x"><exceptie errorcode="${code}">tekst</exceptie></publicatieLijst></searchNaturalPersonResult></searchNaturalPersonResponse>`;
  it.each([
    ['2', BronOnbereikbaar, { oorzaak: 'storing' }],
    ['3', BronFout, { code: 'te_veel_resultaten' }],
    ['4', BronFout, { code: 'verzoek_geweigerd' }],
  ] as const)('CIR exceptie %s', async (code, soort, verwacht) => {
    const uit = await metAntwoord(lijst(code), async (url) => fout(insolventies(moulin, '2025-04-01', url)));
    expect(uit).toBeInstanceOf(soort);
    expect(uit).toMatchObject(verwacht);
  });
  it('CCBR Foutmelding in een gewoon antwoord', async () => {
    const inhoud = '<ZoekRegisterkaartenResponse><ZoekRegisterkaartenResult><Foutmelding><Code>12</Code></Foutmelding><Registerkaarten/></ZoekRegisterkaartenResult></ZoekRegisterkaartenResponse>';
    expect(await metAntwoord(inhoud, async (url) => fout(maatregelen(moulin, '2025-04-01', url)))).toMatchObject({ name: 'BronFout', code: 'verzoek_geweigerd' });
  });
  it('een document met een DOCTYPE wordt niet gelezen', async () => {
    expect(await metDocument('<!DOCTYPE x><Envelope><Body/></Envelope>', async (url) => fout(insolventies(moulin, '2025-04-01', url)))).toMatchObject({ code: 'antwoord_ongeldig' });
  });
});

it('een letter die als getal is geschreven is die letter, één keer ontcijferd', async () => {
  expect(await metAntwoord('<naam>Ren&#233;e &#xC9;&amp;#233;</naam>', async (url) => roep({ bron: 'bewindregister', url }, { contenttype: 'text/xml', xml: '<x/>' }))).toEqual({ naam: 'Renée É&#233;' });
});

it('een bestand van een plaatsvervanger met een fout noemt de regel, niet wat er staat', async () => {
  const uit = await startCirStandin({ publicaties: 'geslachtsnaam;voorvoegsel;geboortedatum;nummer;dag;code\nMoulin;;1985-13-01;R.16/25/101;2025-03-03;2301' }).then(() => null, (reden: unknown) => reden);
  expect(uit).toBeInstanceOf(OnleesbaarStandinbestand);
  expect(String(uit)).toContain('regel 2: geboortedatum');
});
