import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { maakMagazijn, type NieuwBericht } from '../../../adapters/berichtenmagazijn/client.ts';
import { startMagazijnStandin } from '../../../adapters/berichtenmagazijn/standin/start.ts';
import type { Standin } from '../../../adapters/standin/server.ts';
import { dag } from '../../../domain/kalender/dag.ts';
import { contractchecks, type Contract } from '../contractschema.ts';

const OIN = '00000001003214345000';
const BSN = '999993653';
const GEWEIGERD = '999990482';
const check = contractchecks(parse(readFileSync(new URL('../../../adapters/berichtenmagazijn/berichtenmagazijn-api-0.2.0.yaml', import.meta.url), 'utf8')) as Contract);

let standin: Standin;
beforeAll(async () => {
  standin = await startMagazijnStandin({ token: 'proef', geweigerd: [GEWEIGERD], dag: dag('2025-03-10') });
});
afterAll(async () => standin.stop());
afterEach(() => {
  standin.toestand.zetStoring(null);
});

const magazijn = (over: { readonly token?: string; readonly url?: string; readonly tijdslimietMs?: number } = {}) =>
  maakMagazijn({ url: over.url ?? standin.url, token: async () => Promise.resolve(over.token ?? 'proef'), tijdslimietMs: over.tijdslimietMs ?? 10_000 });
let nummer = 0;
const bericht = (over: Partial<NieuwBericht> = {}): NieuwBericht => ({
  afzender: OIN,
  bsn: BSN,
  kenmerk: `waterstad-${String(++nummer)}`,
  onderwerp: `Aanmaning (kenmerk waterstad-${String(nummer)})`,
  inhoud: 'U hebt een brief.',
  publicatiedag: dag('2025-03-11'),
  bijlage: { naam: 'aanmaning.pdf', bytes: Buffer.from('%PDF-1.7 proef') },
  ...over,
});

/** A request as the contract has it, past our own client. */
async function vraag(methode: string, pad: string, { koppen = {}, body }: { readonly koppen?: Record<string, string>; readonly body?: string | object } = {}) {
  const antwoord = await fetch(standin.url + pad, {
    method: methode,
    headers: { authorization: 'Bearer proef', ...(typeof body === 'object' ? { 'content-type': 'application/json' } : {}), ...koppen },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const tekst = await antwoord.text();
  return { status: antwoord.status, koppen: antwoord.headers, tekst, json: (): unknown => JSON.parse(tekst) };
}
const eigen = { 'x-ontvanger': `BSN:${BSN}` };
const goed = { afzender: OIN, ontvanger: { type: 'BSN', waarde: BSN }, onderwerp: 'Proef', inhoud: 'Tekst' };
const patch = { 'content-type': 'application/merge-patch+json' };

describe('de client tegen de plaatsvervanger', () => {
  it('levert een bericht met bijlage; het wordt gepubliceerd op de gevraagde dag en is nog niet gelezen', async () => {
    const { berichtId, publicatiedag } = await magazijn().lever(bericht(), false);
    expect({ publicatiedag, stand: await magazijn().stand(BSN, berichtId) }).toEqual({ publicatiedag: '2025-03-11', stand: { soort: 'aanwezig', gelezen: false } });
  });
  it('ziet dat het is gelezen', async () => {
    const { berichtId } = await magazijn().lever(bericht(), false);
    await magazijn().zetGelezen(BSN, berichtId);
    expect(await magazijn().stand(BSN, berichtId)).toEqual({ soort: 'aanwezig', gelezen: true });
  });
  it('een bericht dat de inwoner verwijderde is weg', async () => {
    const { berichtId } = await magazijn().lever(bericht(), false);
    await vraag('DELETE', `/berichten/${berichtId}`, { koppen: eigen });
    expect(await magazijn().stand(BSN, berichtId)).toEqual({ soort: 'weg' });
  });
  it('het antwoord ging verloren nadat het bericht was opgeslagen: opnieuw leveren geeft datzelfde bericht, één keer', async () => {
    const nieuw = bericht();
    standin.toestand.zetStoring({ soort: 'antwoord_kwijt', keer: 1, ms: 0 });
    await expect(magazijn().lever(nieuw, false)).rejects.toMatchObject({ name: 'BronOnbereikbaar', oorzaak: 'geen_verbinding' });
    const { berichtId } = await magazijn().lever(nieuw, true);
    const { berichten } = (await vraag('GET', '/berichten?pageSize=100', { koppen: eigen })).json() as { berichten: { berichtId: string; onderwerp: string }[] };
    expect(berichten.filter(({ onderwerp }) => onderwerp === nieuw.onderwerp).map((een) => een.berichtId)).toEqual([berichtId]);
  });
  it('het bericht kwam niet aan: opnieuw leveren levert het', async () => {
    const nieuw = bericht();
    standin.toestand.zetStoring({ soort: 'niet_beschikbaar', keer: 1, ms: 0 });
    await expect(magazijn().lever(nieuw, false)).rejects.toMatchObject({ name: 'BronOnbereikbaar', status: 503 });
    expect((await magazijn().lever(nieuw, true)).publicatiedag).toBe('2025-03-11');
  });
  it('vindt een eerder bericht ook op de tweede bladzij', async () => {
    const eerste = bericht({ bsn: '999990366' });
    const { berichtId } = await magazijn().lever(eerste, false);
    await magazijn().lever(bericht({ bsn: '999990366' }), false);
    for (let i = 0; i < 110; i++) await magazijn().lever(bericht({ bsn: '999990366', onderwerp: 'ander' }), false);
    const laatste = bericht({ bsn: '999990366' });
    const geleverd = await magazijn().lever(laatste, false);
    expect([await magazijn().lever(eerste, true), await magazijn().lever(laatste, true)].map((een) => een.berichtId)).toEqual([berichtId, geleverd.berichtId]);
  });
});

describe('wat er mis kan gaan', () => {
  it('het magazijn neemt geen bericht voor deze persoon aan: een weigering van de ontvanger, zonder zijn nummer', async () => {
    const fout: unknown = await magazijn().lever(bericht({ bsn: GEWEIGERD }), false).catch((reden: unknown) => reden);
    expect(fout).toMatchObject({ name: 'BronFout', code: 'ontvanger_geweigerd', status: 400 });
    expect(String(fout)).not.toContain(GEWEIGERD);
  });
  it('een verkeerd token zegt niets over de ontvanger', async () => {
    await expect(magazijn({ token: 'anders' }).lever(bericht(), false)).rejects.toMatchObject({ name: 'BronFout', code: 'niet_geauthenticeerd' });
  });
  it('te traag: tijd verstreken', async () => {
    standin.toestand.zetStoring({ soort: 'traag', keer: 1, ms: 600 });
    await expect(magazijn({ tijdslimietMs: 200 }).stand(BSN, '6f1c1a6e-0a36-4a0f-9d0c-3e1f6f9b1a11')).rejects.toMatchObject({ name: 'BronOnbereikbaar', oorzaak: 'tijd_verstreken' });
  });
  it('een antwoord buiten het contract wordt genoemd naar zijn plaats', async () => {
    standin.toestand.zetStoring({ soort: 'ongeldig', keer: 1, ms: 0 });
    await expect(magazijn().lever(bericht(), false)).rejects.toMatchObject({ code: 'antwoord_ongeldig', details: ['berichtId (invalid_type)', 'publicatietijdstip (invalid_type)'] });
  });
  it('niemand luistert: geen verbinding', async () => {
    await expect(magazijn({ url: 'http://127.0.0.1:1/api/v1' }).lever(bericht(), false)).rejects.toMatchObject({ oorzaak: 'geen_verbinding' });
  });
});

describe('de antwoorden van de plaatsvervanger volgen de schema\'s van het contract', () => {
  it('elk antwoord op een goede vraag', async () => {
    const geleverd = await vraag('POST', '/aanleveringen', { body: { ...goed, bijlagen: [{ naam: 'a.pdf', mimeType: 'application/pdf', inhoud: 'JVBERg==' }] } });
    const { berichtId } = geleverd.json() as { berichtId: string };
    const gepatcht = await vraag('PATCH', `/berichten/${berichtId}`, { koppen: { ...eigen, ...patch }, body: '{"gelezen":true,"map":"archief"}' });
    const antwoorden = {
      BerichtResponse: geleverd,
      Bericht: gepatcht,
      BerichtenLijst: await vraag('GET', '/berichten?page=1&pageSize=2', { koppen: eigen }),
    };
    for (const [schema, antwoord] of Object.entries(antwoorden)) expect([schema, ...(await check(schema))(antwoord.json()), antwoord.koppen.get('api-version')]).toEqual([schema, '0.2.0']);
    expect([geleverd.status, gepatcht.status]).toEqual([201, 200]);
  });
  it('een bijlage komt terug als download met haar eigen type', async () => {
    const { berichtId } = (await vraag('POST', '/aanleveringen', { body: { ...goed, bijlagen: [{ naam: 'a.pdf', mimeType: 'application/pdf', inhoud: 'JVBERg==' }] } })).json() as { berichtId: string };
    const { bijlagen } = (await vraag('GET', `/berichten/${berichtId}`, { koppen: eigen })).json() as { bijlagen: { bijlageId: string }[] };
    const antwoord = await vraag('GET', `/berichten/${berichtId}/bijlagen/${bijlagen[0]?.bijlageId ?? ''}`, { koppen: eigen });
    expect([antwoord.tekst, antwoord.koppen.get('content-disposition'), antwoord.koppen.get('content-type')]).toEqual(['%PDF', 'attachment', 'application/pdf']);
  });
  it('zonder publicatietijdstip is het tijdstip van ontvangst ook dat van publicatie', async () => {
    const { publicatietijdstip, tijdstipOntvangst } = (await vraag('POST', '/aanleveringen', { body: goed })).json() as Record<string, string>;
    expect(publicatietijdstip).toBe(tijdstipOntvangst);
  });

  const onbekend = '/berichten/6f1c1a6e-0a36-4a0f-9d0c-3e1f6f9b1a11';
  it.each<[string, number, string, string, { koppen?: Record<string, string>; body?: string | object }]>([
    ['geen token', 401, 'GET', '/berichten', { koppen: { ...eigen, authorization: '' } }],
    ['afzender geen OIN', 400, 'POST', '/aanleveringen', { body: { ...goed, afzender: '123' } }],
    ['BSN buiten de elfproef', 400, 'POST', '/aanleveringen', { body: { ...goed, ontvanger: { type: 'BSN', waarde: '999993654' } } }],
    ['KVK-nummer met de lengte van een BSN', 400, 'POST', '/aanleveringen', { body: { ...goed, ontvanger: { type: 'KVK', waarde: '999993653' } } }],
    ['onderwerp te lang', 400, 'POST', '/aanleveringen', { body: { ...goed, onderwerp: 'x'.repeat(256) } }],
    ['meer dan 1 MiB tekst in bytes, niet in tekens', 400, 'POST', '/aanleveringen', { body: { ...goed, inhoud: 'é'.repeat(600_000) } }],
    ['publicatietijdstip geen tijdstip', 400, 'POST', '/aanleveringen', { body: { ...goed, publicatietijdstip: '2025-03-11' } }],
    ['bijlage geen base64', 400, 'POST', '/aanleveringen', { body: { ...goed, bijlagen: [{ naam: 'a', mimeType: 'application/pdf', inhoud: '%%' }] } }],
    ['geen JSON', 400, 'POST', '/aanleveringen', { body: '{', koppen: { 'content-type': 'application/json' } }],
    ['ander contenttype', 415, 'POST', '/aanleveringen', { body: 'tekst', koppen: { 'content-type': 'text/plain' } }],
    ['patch als gewone JSON', 415, 'PATCH', onbekend, { koppen: eigen, body: { gelezen: true } }],
    ['antwoordtype dat er niet is', 406, 'GET', '/berichten', { koppen: { ...eigen, accept: 'text/html' } }],
    ['zonder X-Ontvanger', 400, 'GET', '/berichten', {}],
    ['X-Ontvanger zonder type', 400, 'GET', '/berichten', { koppen: { 'x-ontvanger': BSN } }],
    ['pagina van meer dan honderd', 400, 'GET', '/berichten?pageSize=101', { koppen: eigen }],
    ['berichtId geen UUID', 400, 'GET', '/berichten/1', { koppen: eigen }],
    ['bericht onbekend', 404, 'GET', onbekend, { koppen: eigen }],
  ])('%s: %i als problem+json', async (_naam, status, methode, pad, over) => {
    const antwoord = await vraag(methode, pad, over);
    expect([antwoord.status, antwoord.koppen.get('content-type'), ...(await check('Problem'))(antwoord.json())]).toEqual([status, 'application/problem+json']);
  });
  it('bericht van een ander: 403', async () => {
    const { berichtId } = await magazijn().lever(bericht(), false);
    expect((await vraag('GET', `/berichten/${berichtId}`, { koppen: { 'x-ontvanger': 'BSN:999990366' } })).status).toBe(403);
  });
});

it('na een herstart kent de plaatsvervanger met een bestand zijn berichten nog', async () => {
  const map = mkdtempSync(join(tmpdir(), 'magazijn-'));
  const bestand = join(map, 'berichten.jsonl');
  const eerst = await startMagazijnStandin({ bestand });
  const { berichtId } = await magazijn({ url: eerst.url }).lever(bericht(), false);
  await magazijn({ url: eerst.url }).zetGelezen(BSN, berichtId);
  await eerst.stop();
  const daarna = await startMagazijnStandin({ bestand });
  expect(await magazijn({ url: daarna.url }).stand(BSN, berichtId)).toEqual({ soort: 'aanwezig', gelezen: true });
  await daarna.stop();
  rmSync(map, { recursive: true });
});
