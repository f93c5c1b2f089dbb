import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startStandin } from '../../../adapters/standin/server.ts';
import type { Standin } from '../../../adapters/standin/server.ts';

let standin: Standin;
beforeAll(async () => {
  standin = await startStandin(
    {
      routes: (app) => app.get('/iets', async () => 'goed'),
      nietBeschikbaar: (reply) => void reply.code(503).send('dicht'),
      ongeldig: (reply) => void reply.send('onzin'),
    },
    {},
  );
});
afterAll(() => standin.stop());

const stuur = async (pad: string, body: unknown) => {
  const antwoord = await fetch(`${standin.stuurUrl}/${pad}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
  const inhoud: unknown = await antwoord.json();
  return { status: antwoord.status, inhoud };
};
const vraag = async () => {
  const antwoord = await fetch(`${standin.url}/iets`);
  return [antwoord.status, await antwoord.text()];
};

describe('de stuurroutes van een stand-in', () => {
  it('luistert alleen op de eigen machine', () => {
    expect(standin.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  });
  it('een storing van twee keer is na twee verzoeken voorbij', async () => {
    await stuur('storing', { soort: 'niet_beschikbaar', keer: 2 });
    expect([await vraag(), await vraag(), await vraag()]).toEqual([[503, 'dicht'], [503, 'dicht'], [200, 'goed']]);
  });
  it('zonder keer blijft zij, tot zij wordt weggehaald', async () => {
    await stuur('storing', { soort: 'ongeldig' });
    expect([await vraag(), await vraag()]).toEqual([[200, 'onzin'], [200, 'onzin']]);
    await fetch(`${standin.stuurUrl}/storing`, { method: 'DELETE' });
    expect(await vraag()).toEqual([200, 'goed']);
  });
  it('vertraging en dag staan in de toestand', async () => {
    await stuur('vertraging', { ms: 5 });
    expect((await stuur('dag', { dag: '2025-02-28' })).inhoud).toMatchObject({ vertragingMs: 5, dag: '2025-02-28', storing: null });
    expect(await vraag()).toEqual([200, 'goed']);
  });
  it.each([['dag', { dag: '2025-02-30' }], ['vertraging', { ms: -1 }], ['storing', { soort: 'brand' }], ['storing', { soort: 'traag', keer: 0 }]])('%s %j wordt geweigerd', async (pad, body) => {
    expect((await stuur(pad, body)).status).toBe(400);
  });
});
