import { inspect } from 'node:util';
import { createServer } from 'node:http';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { BronFout, BronOnbereikbaar } from '../../../adapters/bron/fouten.ts';
import { maakBrpClient } from '../../../adapters/brp/client.ts';
import { startBrpStandin } from '../../../adapters/brp/standin/start.ts';
import type { Standin } from '../../../adapters/standin/server.ts';

const BSN = '999993653';
let standin: Standin;
beforeAll(async () => {
  standin = await startBrpStandin({ apiKey: 'sleutel' });
});
afterAll(() => standin.stop());
afterEach(() => fetch(`${standin.stuurUrl}/storing`, { method: 'DELETE' }));

const stuur = (pad: string, body: object) =>
  fetch(`${standin.stuurUrl}/${pad}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
const client = (over: object = {}) => maakBrpClient({ basisUrl: standin.url, apiKey: 'sleutel', tijdslimietMs: 5_000, ...over });

async function foutVan(belofte: Promise<unknown>): Promise<Error> {
  const uit = await belofte.then(() => null, (fout: unknown) => fout);
  if (!(uit instanceof Error)) throw new Error('er kwam geen fout');
  // Whatever goes wrong: neither the text nor what hangs on it may hold the BSN.
  expect([uit.message, uit.stack, JSON.stringify(uit), inspect(uit.cause)].join(' ')).not.toContain(BSN);
  return uit;
}

describe('een storing geeft de juiste fout', () => {
  it('503: onbereikbaar, en daarna weer goed', async () => {
    await stuur('storing', { soort: 'niet_beschikbaar', keer: 1 });
    const fout = await foutVan(client().voorBrieven([BSN]));
    expect(fout).toBeInstanceOf(BronOnbereikbaar);
    expect(fout).toMatchObject({ oorzaak: 'storing', status: 503, opnieuwProberen: true });
    expect((await client().voorBrieven([BSN])).get(BSN)?.soort).toBe('gevonden');
  });
  it('geen antwoord: tijd verstreken', async () => {
    await stuur('storing', { soort: 'geen_antwoord', keer: 1 });
    expect(await foutVan(client({ tijdslimietMs: 50 }).voorBrieven([BSN]))).toMatchObject({ name: 'BronOnbereikbaar', oorzaak: 'tijd_verstreken' });
  });
  it('traag: te laat met een korte tijdslimiet, op tijd met een lange', async () => {
    await stuur('storing', { soort: 'traag', ms: 300 });
    expect(await foutVan(client({ tijdslimietMs: 50 }).voorBrieven([BSN]))).toMatchObject({ oorzaak: 'tijd_verstreken' });
    expect((await client().voorBrieven([BSN])).get(BSN)?.soort).toBe('gevonden');
  });
  it('een antwoord buiten het contract: blijvend, met de plaats', async () => {
    await stuur('storing', { soort: 'ongeldig', keer: 1 });
    const fout = await foutVan(client().voorBrieven([BSN]));
    expect(fout).toBeInstanceOf(BronFout);
    expect(fout).toMatchObject({ code: 'antwoord_ongeldig', opnieuwProberen: false, details: ['personen (invalid_type)'] });
  });
  it('verkeerde sleutel: blijvend', async () => {
    expect(await foutVan(client({ apiKey: 'anders' }).voorBrieven([BSN]))).toMatchObject({ name: 'BronFout', code: 'niet_geauthenticeerd', status: 401 });
  });
  it('niemand luistert: geen verbinding', async () => {
    expect(await foutVan(client({ basisUrl: 'http://127.0.0.1:1/haalcentraal/api/brp' }).voorBrieven([BSN]))).toMatchObject({ oorzaak: 'geen_verbinding' });
  });
  it('een BSN van acht cijfers gaat de deur niet uit', async () => {
    const eerder = standin.toestand.verzoeken;
    expect(await foutVan(client().voorBrieven(['12345678']))).toMatchObject({ code: 'ongeldig_bsn' });
    expect(standin.toestand.verzoeken).toBe(eerder);
  });
  it('een afgebroken opdracht is geen storing van de bron', async () => {
    const reden = new Error('geannuleerd');
    expect(await foutVan(client().voorBrieven([BSN], AbortSignal.abort(reden)))).toBe(reden);
  });
  it('400 en 429 van een echte bron: parameters genoemd, waarden niet', async () => {
    let status = 400;
    const bron = createServer((_verzoek, antwoord) => {
      antwoord.writeHead(status, { 'content-type': 'application/problem+json' });
      antwoord.end(JSON.stringify({ title: `persoon ${BSN}`, invalidParams: [{ name: 'burgerservicenummer[0]', code: 'pattern', reason: BSN }, { name: BSN, code: BSN }] }));
    });
    const poort = await new Promise<number>((klaar) => bron.listen(0, '127.0.0.1', () => {
      const adres = bron.address();
      klaar(typeof adres === 'object' && adres !== null ? adres.port : 0);
    }));
    const naar = client({ basisUrl: `http://127.0.0.1:${String(poort)}` });
    expect(await foutVan(naar.voorBrieven([BSN]))).toMatchObject({ code: 'verzoek_geweigerd', details: ['burgerservicenummer[0]: pattern', '«…»: «…»'] });
    status = 429;
    expect(await foutVan(naar.voorBrieven([BSN]))).toMatchObject({ name: 'BronOnbereikbaar', oorzaak: 'te_veel_verzoeken' });
    bron.close();
  });
});
