import { inspect } from 'node:util';
import { createServer } from 'node:http';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { BronFout, BronOnbereikbaar } from '../../../adapters/bron/fouten.ts';
import { maakPolisClient } from '../../../adapters/polis/client.ts';
import { startPolisStandin } from '../../../adapters/polis/standin/start.ts';
import type { Standin } from '../../../adapters/standin/server.ts';

const BSN = '999993653';
const open = { van: null, tot: null };
let standin: Standin;
beforeAll(async () => {
  standin = await startPolisStandin();
});
afterAll(() => standin.stop());
afterEach(() => fetch(`${standin.stuurUrl}/storing`, { method: 'DELETE' }));

const stuur = (body: object) => fetch(`${standin.stuurUrl}/storing`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
const client = (over: object = {}) => maakPolisClient({ url: standin.url, tijdslimietMs: 5_000, ...over });

async function foutVan(belofte: Promise<unknown>): Promise<Error> {
  const uit = await belofte.then(() => null, (fout: unknown) => fout);
  if (!(uit instanceof Error)) throw new Error('er kwam geen fout');
  expect([uit.message, uit.stack, JSON.stringify(uit), inspect(uit.cause)].join(' ')).not.toContain(BSN);
  return uit;
}
/** Asks a source that always gives this answer. */
async function metBron(status: number, tekst: string): Promise<Error> {
  const bron = createServer((_verzoek, antwoord) => {
    antwoord.writeHead(status, { 'content-type': 'text/xml' });
    antwoord.end(tekst);
  });
  const poort = await new Promise<number>((klaar) => bron.listen(0, '127.0.0.1', () => {
    const adres = bron.address();
    klaar(typeof adres === 'object' && adres !== null ? adres.port : 0);
  }));
  try {
    return await foutVan(client({ url: `http://127.0.0.1:${String(poort)}/` }).inkomsten(BSN, open));
  } finally {
    bron.close();
  }
}
const envelop = (inhoud: string) => `<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body>${inhoud}</s:Body></s:Envelope>`;
const antwoord = (inhoud: string) =>
  envelop(`<r:UWVPersoonsIkvInfoResponse xmlns:r="http://bkwi.nl/SuwiML/Diensten/UWVDossierInkomstenGSD/v0200" xmlns:f="http://bkwi.nl/SuwiML/FWI/v0205">${inhoud}</r:UWVPersoonsIkvInfoResponse>`);
const fout = `<f:FWI><Fout><Code>U7</Code><Tekst>bron plat voor ${BSN}</Tekst><Bron><DN>UWV</DN></Bron></Fout></f:FWI>`;

describe('een storing geeft de juiste fout', () => {
  it('503: onbereikbaar, en daarna weer goed', async () => {
    await stuur({ soort: 'niet_beschikbaar', keer: 1 });
    const fout = await foutVan(client().inkomsten(BSN, open));
    expect(fout).toBeInstanceOf(BronOnbereikbaar);
    expect(fout).toMatchObject({ oorzaak: 'storing', status: 503 });
    expect(await client().inkomsten(BSN, open)).toEqual({ soort: 'niet_gevonden' });
  });
  it('geen antwoord: tijd verstreken', async () => {
    await stuur({ soort: 'geen_antwoord', keer: 1 });
    expect(await foutVan(client({ tijdslimietMs: 50 }).inkomsten(BSN, open))).toMatchObject({ name: 'BronOnbereikbaar', oorzaak: 'tijd_verstreken' });
  });
  it('traag', async () => {
    await stuur({ soort: 'traag', ms: 300, keer: 1 });
    expect(await foutVan(client({ tijdslimietMs: 50 }).inkomsten(BSN, open))).toMatchObject({ oorzaak: 'tijd_verstreken' });
  });
  it('XSD-ongeldig: blijvend, met het element genoemd', async () => {
    await stuur({ soort: 'ongeldig', keer: 1 });
    const fout = await foutVan(client().inkomsten(BSN, open));
    expect(fout).toBeInstanceOf(BronFout);
    expect(fout).toMatchObject({ code: 'xsd_ongeldig', opnieuwProberen: false });
    expect(fout.message).toMatch(/regel \d+, onbekend element: dit element hoort hier niet/);
  });
  it('niemand luistert: geen verbinding', async () => {
    expect(await foutVan(client({ url: 'http://127.0.0.1:1/' }).inkomsten(BSN, open))).toMatchObject({ oorzaak: 'geen_verbinding' });
  });
  it('een afgebroken opdracht is geen storing van de bron', async () => {
    const reden = new Error('geannuleerd');
    expect(await foutVan(client().inkomsten(BSN, open, AbortSignal.abort(reden)))).toBe(reden);
  });
  it('een BSN van acht cijfers gaat de deur niet uit', async () => {
    const eerder = standin.toestand.verzoeken;
    expect(await foutVan(client().inkomsten('12345678', open))).toMatchObject({ code: 'ongeldig_bsn' });
    expect(standin.toestand.verzoeken).toBe(eerder);
  });
  it('de stand-in weigert een kapot bericht met AanvraagNietOk: blijvend', async () => {
    const kapot = client({ onderteken: (bericht: string) => Promise.resolve(bericht.replace(/<wsa:To.*To>/, '')) });
    expect(await foutVan(kapot.inkomsten(BSN, open))).toMatchObject({ code: 'aanvraag_niet_ok', status: 500, details: ['fout STANDIN-001: wsa:To ontbreekt'] });
  });
});

describe('antwoorden waar niet mee gerekend mag worden', () => {
  it('alleen een FWI-fout', async () => {
    expect(await metBron(200, antwoord(fout))).toMatchObject({ code: 'alleen_meldingen', details: ['fout U7: bron plat voor «…»'] });
  });
  it('gegevens met een FWI-fout erbij', async () => {
    expect(await metBron(200, antwoord(`<ClientSuwi><Burgerservicenr>${BSN}</Burgerservicenr></ClientSuwi>${fout}`))).toMatchObject({ code: 'fwi_fout' });
  });
  it('gegevens van een ander', async () => {
    expect(await metBron(200, antwoord('<ClientSuwi><Burgerservicenr>000000012</Burgerservicenr></ClientSuwi>'))).toMatchObject({ code: 'andere_persoon' });
  });
  it('een fault van de server gaat voorbij, een andere status niet', async () => {
    const fault = envelop('<s:Fault><faultcode>s:Server</faultcode><faultstring>x</faultstring></s:Fault>');
    expect(await metBron(500, fault)).toBeInstanceOf(BronOnbereikbaar);
    expect(await metBron(500, 'Internal Server Error')).toBeInstanceOf(BronOnbereikbaar);
    expect(await metBron(404, 'weg')).toMatchObject({ name: 'BronFout', code: 'onverwachte_status', status: 404 });
  });
});
