import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { BSN, stelOp, vraag, type Opstelling } from './omgeving.ts';
import { dag } from '../../../domain/kalender/dag.ts';

let o: Opstelling;
beforeAll(async () => {
  o = await stelOp();
});
afterAll(async () => o.stop());
beforeEach(async () => {
  await o.router.pool.query('TRUNCATE aanmelding, logregel');
});

const tel = async (): Promise<{ aanmeldingen: number; logregels: number }> => {
  const { rows } = await o.router.pool.query<{ aanmeldingen: number; logregels: number }>('SELECT (SELECT count(*)::int FROM aanmelding) AS aanmeldingen, (SELECT count(*)::int FROM logregel) AS logregels');
  return rows[0] ?? { aanmeldingen: -1, logregels: -1 };
};
const schoon = async (op: string): Promise<unknown> => o.router.opschonen(dag(op));

describe('achttien maanden na afmelding (AMvB art. 10)', () => {
  test('de dag ervoor staat alles er nog, op de dag zelf niets meer', async () => {
    const uwv = o.client('uwv');
    o.zetDag('2026-01-31');
    await uwv.meldAan({ kenmerk: 'a', bsn: BSN.jan });
    o.zetDag('2026-05-04');
    await o.client('cjib').vraagPartijen(vraag('vaststelling_bvv', 'bevoegd_tot_beslag', BSN.jan));
    o.zetDag('2026-08-31');
    await uwv.meldAf({ kenmerk: 'a', bsn: BSN.jan });
    await schoon('2028-02-28');
    expect(await tel()).toEqual({ aanmeldingen: 1, logregels: 3 });
    expect(await schoon('2028-02-29')).toEqual({ aanmeldingen: 1, logregels: 3 });
    expect(await tel()).toEqual({ aanmeldingen: 0, logregels: 0 });
    expect(await schoon('2028-02-29')).toEqual({ aanmeldingen: 0, logregels: 0 });
  });

  test('zolang het loopt blijft het log, hoe oud ook; na de afmelding wordt niets meer gerouteerd', async () => {
    const uwv = o.client('uwv');
    const cjib = o.client('cjib');
    const vraagt = async (): Promise<number> => (await cjib.vraagPartijen(vraag('identificatie_cdw', 'bevoegd_tot_beslag', BSN.jan))).partijen.length;
    o.zetDag('2026-01-05');
    await uwv.meldAan({ kenmerk: 'a', bsn: BSN.jan });
    expect(await vraagt()).toBe(1);
    await schoon('2036-01-05');
    expect(await tel()).toEqual({ aanmeldingen: 1, logregels: 2 });
    o.zetDag('2036-01-05');
    await uwv.meldAf({ kenmerk: 'a', bsn: BSN.jan });
    expect(await vraagt()).toBe(0);
    expect((await cjib.vraagDossier(vraag('identificatie_cdw', 'bevoegd_tot_beslag', BSN.jan))).delen).toEqual([]);
    expect(o.partijen.uwv.vragen).toEqual([]);
  });

  test('een regel gaat met de aanmelding die toen liep, niet met een die er later bij kwam', async () => {
    const uwv = o.client('uwv');
    o.zetDag('2026-01-05');
    await uwv.meldAan({ kenmerk: 'eerste', bsn: BSN.jan });
    o.zetDag('2026-02-02');
    await uwv.meldAf({ kenmerk: 'eerste', bsn: BSN.jan });
    o.zetDag('2026-03-02');
    await uwv.meldAan({ kenmerk: 'tweede', bsn: BSN.jan });
    await schoon('2027-08-02');
    const { rows } = await o.router.pool.query<{ zaakkenmerk: string }>('SELECT zaakkenmerk FROM logregel');
    expect(rows).toEqual([{ zaakkenmerk: 'tweede' }]);
  });

  test('een vraag over iemand van wie niets liep: achttien maanden na de vraag', async () => {
    o.zetDag('2026-03-02');
    await o.client('gemeente').vraagPartijen(vraag('opportuniteitsafweging', 'voorgenomen_beslag', BSN.niemand));
    await schoon('2027-09-01');
    expect((await tel()).logregels).toBe(1);
    await schoon('2027-09-02');
    expect((await tel()).logregels).toBe(0);
  });
});

describe('met een gestuurde kalender', () => {
  test('zet een ander de dag, en begint het opschonen', async () => {
    const post = async (pad: string, inhoud: object): Promise<Response> => fetch(`${o.router.beheerUrl}${pad}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(inhoud) });
    expect((await post('/dag', { dag: '2026-06-01' })).status).toBe(200);
    expect(await o.client('uwv').meldAan({ kenmerk: 'a', bsn: BSN.eva })).toEqual({ kenmerk: 'a', aangemeldOp: '2026-06-01' });
    expect(await (await post('/opschonen', { dag: '2026-06-02' })).json()).toEqual({ aanmeldingen: 0, logregels: 0 });
    expect((await post('/dag', { dag: '2026-02-30' })).status).toBe(400);
  });

  test('met een echte bestaan die adressen niet', async () => {
    const echt = await stelOp({ dag: { vandaag: () => dag('2026-03-02'), zet: null } });
    for (const pad of ['/dag', '/opschonen']) expect((await fetch(`${echt.router.beheerUrl}${pad}`, { method: 'POST' })).status).toBe(404);
    await echt.stop();
  });
});

describe('het log', () => {
  test('een regel wordt niet gewijzigd', async () => {
    await o.client('uwv').meldAan({ kenmerk: 'x', bsn: BSN.jan });
    await expect(o.router.pool.query("UPDATE logregel SET partij = 'oin:0'")).rejects.toThrow('het log wordt niet gewijzigd');
  });

  test('wie niet gelogd kan worden krijgt geen antwoord', async () => {
    await o.router.pool.query('ALTER TABLE logregel RENAME TO weg');
    await expect(o.client('uwv').vraagPartijen(vraag('identificatie_cdw', 'bevoegd_tot_beslag', BSN.jan))).rejects.toMatchObject({ name: 'BronOnbereikbaar', oorzaak: 'storing' });
    await o.router.pool.query('ALTER TABLE weg RENAME TO logregel');
    expect(o.storingen).toHaveLength(1);
  });
});
