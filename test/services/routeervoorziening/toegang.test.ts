import { request } from 'node:https';
import { connect, type ConnectionOptions } from 'node:tls';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { maakOntwikkelCa } from '../../../bin/certificaten/ca.ts';
import { BSN, nieuwKenmerk, stelOp, vraag, type Opstelling } from './omgeving.ts';

let o: Opstelling;
beforeAll(async () => {
  o = await stelOp();
});
afterAll(async () => o.stop());

const geweigerd = async (waarom: string): Promise<number> => {
  const regel = (await (await fetch(`${o.router.beheerUrl}/metrics`)).text()).split('\n').find((een) => een.startsWith(`routeervoorziening_toegang_geweigerd_totaal{waarom="${waarom}"}`));
  return Number(regel?.split(' ').at(-1) ?? 0);
};

/** Knocks with a bare socket, and tells how that ended. */
async function probeer(wat: Pick<ConnectionOptions, 'cert' | 'key'>): Promise<string> {
  const { hostname, port } = new URL(o.router.url);
  return new Promise((klaar) => {
    const socket = connect({ host: hostname, port: Number(port), ca: o.certificaten.ca.cert, ...wat });
    socket.on('error', (fout: Error) => { klaar(fout.message); });
    socket.on('close', () => { klaar('dicht'); });
    socket.on('secureConnect', () => socket.write('GET /routeervoorziening/v1/openapi.json HTTP/1.1\r\nhost: localhost\r\n\r\n'));
    socket.on('data', () => { klaar('antwoord'); });
  });
}

describe('wie binnenkomt', () => {
  test('een aangesloten partij met OIN, en een gerechtsdeurwaarder met GDW-nummer', async () => {
    for (const wie of ['uwv', 'gerechtsdeurwaarder'] as const) {
      const kenmerk = nieuwKenmerk();
      expect(await o.client(wie).meldAan({ kenmerk, bsn: BSN.jan })).toEqual({ kenmerk, aangemeldOp: '2026-03-02' });
    }
    const { rows } = await o.router.pool.query<{ partij: string }>('SELECT DISTINCT partij FROM aanmelding ORDER BY 1');
    expect(rows.map(({ partij }) => partij)).toEqual(['gdw:9901', 'oin:00000099000000002000']);
  });

  test('niet zonder certificaat', async () => {
    const eerder = await geweigerd('handdruk');
    const einde = await probeer({});
    expect(einde).toMatch(/certificate required|ECONNRESET|dicht/i);
    await expect.poll(async () => geweigerd('handdruk'), { timeout: 30_000 }).toBeGreaterThan(eerder);
  });

  test.each(['verlopen', 'ingetrokken'])('niet met een certificaat dat is %s', async (wie) => {
    const eerder = await geweigerd('handdruk');
    await expect(o.client(wie).vraagPartijen(vraag('vaststelling_bvv', 'bevoegd_tot_beslag', BSN.jan))).rejects.toThrow(/niet_geauthenticeerd|weigert ons certificaat|geen verbinding/);
    await expect.poll(async () => geweigerd('handdruk'), { timeout: 30_000 }).toBeGreaterThan(eerder);
  });

  test('niet met een goed certificaat van een andere CA', async () => {
    const vreemd = await maakOntwikkelCa(new Date());
    const { cert, key } = await vreemd.geefUit({ naam: 'UWV', nummer: '00000099000000002000', geldigVan: new Date(Date.now() - 1000), geldigTot: new Date(Date.now() + 100_000) });
    const fout = await probeer({ cert, key });
    expect(fout).toMatch(/unknown ca|ECONNRESET|dicht/i);
  });

  test('niet een partij die niet is aangesloten: 403, en in het log', async () => {
    await expect(o.client('onbekend').vraagPartijen(vraag('vaststelling_bvv', 'bevoegd_tot_beslag', BSN.jan))).rejects.toMatchObject({ name: 'BronFout', code: 'partij_onbekend', status: 403 });
    const { rows } = await o.router.pool.query<{ uitkomst: string }>("SELECT uitkomst FROM logregel WHERE partij = 'oin:00000099000000007000' AND handeling = 'toegang'");
    expect(rows).toEqual([{ uitkomst: 'onbekend' }]);
  });

  test('niet een certificaat zonder nummer: 401', async () => {
    await expect(o.client('nummerloos').vraagPartijen(vraag('vaststelling_bvv', 'bevoegd_tot_beslag', BSN.jan))).rejects.toMatchObject({ name: 'BronFout', code: 'certificaat_geweigerd', status: 401 });
  });

  test('een client stuurt niets naar een router met het certificaat van een ander', async () => {
    const client = o.client('uwv');
    const nep = o.partijen.cjib.url.replace('/bronhouder/v1', '/routeervoorziening/v1');
    const { maakRouteervoorziening } = await import('../../../adapters/routeervoorziening/client.ts');
    const misleid = maakRouteervoorziening({ url: nep, tls: o.tls('uwv'), nummer: { soort: 'oin', nummer: '00000099000000009000' as never } });
    await expect(misleid.vraagPartijen(vraag('vaststelling_bvv', 'bevoegd_tot_beslag', BSN.jan))).rejects.toMatchObject({ code: 'wederpartij_onbekend' });
    misleid.sluit();
    await expect(client.vraagPartijen(vraag('vaststelling_bvv', 'bevoegd_tot_beslag', BSN.niemand))).resolves.toEqual({ partijen: [] });
  });

  test('een partij die geen router is wordt door een bronhouder niet beantwoord', async () => {
    const { maakVerbinding } = await import('../../../adapters/routeervoorziening/verbinding.ts');
    const rechtstreeks = maakVerbinding({ bron: 'bronhouder', url: o.partijen.uwv.url, tls: o.tls('cjib'), nummer: { soort: 'oin', nummer: '00000099000000002000' as never }, tijdslimietMs: 60_000 });
    expect((await rechtstreeks.stuur('/bevragingen', {})).status).toBe(403);
    rechtstreeks.sluit();
  });
});

describe('intrekken zonder herstart', () => {
  test('ook een verbinding die al openstond komt er niet meer in', async () => {
    const client = o.client('svb');
    const eens = async (): Promise<unknown> => client.vraagPartijen(vraag('vaststelling_bvv', 'bevoegd_tot_beslag', BSN.niemand));
    await expect(eens()).resolves.toEqual({ partijen: [] });
    const crl = await o.certificaten.ca.intrekkingslijst([o.certificaten.serienummer('svb'), o.certificaten.serienummer('ingetrokken')], new Date(Date.now() - 1000), 1);
    o.router.vernieuw({ ...o.tls('router'), crl });
    await expect(eens()).rejects.toThrow();
    await expect(o.client('cjib').vraagPartijen(vraag('vaststelling_bvv', 'bevoegd_tot_beslag', BSN.niemand))).resolves.toEqual({ partijen: [] });
    o.router.vernieuw({ ...o.tls('router'), crl: o.certificaten.crl });
    await expect(o.client('svb').vraagPartijen(vraag('vaststelling_bvv', 'bevoegd_tot_beslag', BSN.niemand))).resolves.toEqual({ partijen: [] });
  });
});

describe('de voordeur', () => {
  const kaal = async (pad: string, opties: { methode?: string; type?: string; inhoud?: string } = {}): Promise<{ status: number; koppen: Record<string, unknown>; tekst: string }> =>
    new Promise((klaar, mislukt) => {
      const adres = new URL(o.router.url);
      const vraagje = request({ host: adres.hostname, port: adres.port, path: pad, method: opties.methode ?? 'POST', headers: { 'content-type': opties.type ?? 'application/json' }, ...o.tls('uwv') }, (antwoord) => {
        const delen: Buffer[] = [];
        antwoord.on('data', (deel: Buffer) => delen.push(deel));
        antwoord.on('end', () => { klaar({ status: antwoord.statusCode ?? 0, koppen: antwoord.headers, tekst: Buffer.concat(delen).toString() }); });
      });
      vraagje.on('error', mislukt);
      vraagje.end(opties.inhoud);
    });

  test.each([
    ['een BSN in het adres wordt nergens herhaald', `/routeervoorziening/v1/personen/${BSN.jan}?bsn=${BSN.jan}`, { methode: 'GET' }, 404, 'niet_gevonden'],
    ['een adres dat niet te lezen is', `/routeervoorziening/v1/%zz${BSN.jan}`, {}, 400, 'verzoek_ongeldig'],
    ['geen JSON', '/routeervoorziening/v1/aanmeldingen', { inhoud: `{"bsn": ${BSN.jan}` }, 400, 'verzoek_ongeldig'],
    ['iets anders dan JSON', '/routeervoorziening/v1/aanmeldingen', { type: 'text/plain', inhoud: BSN.jan }, 415, 'verzoek_ongeldig'],
    ['een te groot verzoek', '/routeervoorziening/v1/aanmeldingen', { inhoud: JSON.stringify({ vulling: 'x'.repeat(600_000) }) }, 413, 'te_groot'],
    ['een veld dat er niet hoort', '/routeervoorziening/v1/aanmeldingen', { inhoud: JSON.stringify({ kenmerk: 'a', bsn: BSN.jan, [BSN.eva]: 1 }) }, 400, 'verzoek_ongeldig'],
    ['een BSN als kenmerk', '/routeervoorziening/v1/aanmeldingen', { inhoud: JSON.stringify({ kenmerk: BSN.jan, bsn: BSN.jan }) }, 400, 'verzoek_ongeldig'],
    ['een nummer dat geen BSN is', '/routeervoorziening/v1/aanmeldingen', { inhoud: JSON.stringify({ kenmerk: 'a', bsn: '123456789' }) }, 400, 'verzoek_ongeldig'],
  ])('%s: problem+json met versie, zonder wat er gestuurd is', async (_wat, pad, opties, status, code) => {
    const antwoord = await kaal(pad, opties);
    expect({ status: antwoord.status, type: antwoord.koppen['content-type'], versie: antwoord.koppen['api-version'] }).toEqual({ status, type: expect.stringContaining('application/problem+json'), versie: '1.0.0' });
    expect(JSON.parse(antwoord.tekst)).toMatchObject({ status, code });
    expect(antwoord.tekst).not.toMatch(/\d{9}/);
  });

  test('de beschrijving staat waar de API Design Rules haar zoeken', async () => {
    const antwoord = await kaal('/routeervoorziening/v1/openapi.json', { methode: 'GET' });
    expect(antwoord.koppen['api-version']).toBe('1.0.0');
    expect(JSON.parse(antwoord.tekst)).toMatchObject({ openapi: '3.1.0', info: { version: '1.0.0' } });
  });

  test('gezondheid en metingen gaan over een andere poort', async () => {
    expect(await (await fetch(`${o.router.beheerUrl}/gereed`)).json()).toEqual({ gereed: true });
    expect(await (await fetch(`${o.router.beheerUrl}/gezond`)).json()).toEqual({ gezond: true });
    expect((await kaal('/metrics', { methode: 'GET' })).status).toBe(404);
  });

  test('er ging niets mis in de router zelf', () => {
    expect(o.storingen).toEqual([]);
  });
});

describe('de grens per partij', () => {
  test('wie te veel vraagt krijgt 429, een ander merkt er niets van', async () => {
    const krap = await stelOp({ perMinuut: 3 });
    const client = krap.client('uwv');
    const eens = async (wie = client): Promise<unknown> => wie.vraagPartijen(vraag('vaststelling_bvv', 'bevoegd_tot_beslag', BSN.niemand));
    for (let i = 0; i < 3; i++) await eens();
    await expect(eens()).rejects.toMatchObject({ name: 'BronOnbereikbaar', oorzaak: 'te_veel_verzoeken' });
    await expect(eens(krap.client('cjib'))).resolves.toEqual({ partijen: [] });
    await krap.stop();
  });
});
