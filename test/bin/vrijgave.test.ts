import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { naarDatum } from '../../activities/opslag/dagen.ts';
import { maakVerdelen } from '../../activities/verdelen/verdelen.ts';
import { voerUit as toonTaak } from '../../bin/opdracht/taak.ts';
import { voerUit } from '../../bin/opdracht/vrijgave.ts';
import { zaakVanSamenloop } from '../../contract/zaak.ts';
import { dag } from '../../domain/kalender/dag.ts';
import { DEURWAARDER, legAangemeld, maakProefrouter } from '../activities/router/proefrouter.ts';
import { maakOpstelling, type Opstelling, type Proefbeslag } from '../activities/verhalen/opstelling.ts';
import { draai } from '../opzet/opdracht.ts';

/** A deurwaarder collects, and the derde paid € 400,00 to us. */
let o: Opstelling;
let b: Proefbeslag;
let taakId: number;
const OPTIES = { keuze: 'teruggeven', kenmerk: 'r-1', door: 'a.een', reden: 'de derde vroeg het terug', rekening: 'NL91 ABNA 0417 1643 00', tenNameVan: 'Zorggroep De Linde', betalingskenmerk: 'terug mei' } as const;

beforeAll(async () => {
  o = await maakOpstelling();
  vi.stubEnv('DATABASE_URL', o.url);
  const p = maakProefrouter();
  ({ beslag: b } = await legAangemeld(o, p));
  const oordeel = { soort: 'ander', inner: null, partij: DEURWAARDER, adres: null, eigenVoet: 'nee_verwijzen', voorbehoud: null, regels: [], artikelen: [], reden: '', informeert: [], beslagen: [], kandidaten: [], vraag: null, besluitId: 1, sinds: '2025-04-01', antwoordOp: null };
  await o.db.samenloop.update({ where: { beslagId: b.id }, data: { oordeel, oordeelOp: naarDatum(dag('2025-04-01')) } });
  await b.draagAf('2025-05-02', 400_00, null);
  await maakVerdelen({ db: o.db, toegang: p.toegang }).verdeel({ beslagId: b.id, vandaag: dag('2025-05-02') });
  taakId = (await o.db.taak.findFirstOrThrow({ where: { zaak: zaakVanSamenloop(b.id), soort: 'afdracht_bij_ander' } })).id;
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await o.ruimOp();
});

describe('invorderstraat vrijgave', () => {
  it.each([
    ['een rekening die geen IBAN is', { ...OPTIES, rekening: 'NL00ABNA0417164300' }, 'rekening: is geen IBAN'],
    ['een keuze zonder rekening', { ...OPTIES, keuze: 'houden' }, 'moet doorbetalen of teruggeven zijn'],
    ['zonder reden', { ...OPTIES, reden: ' ' }, 'reden'],
  ] as const)('weigert %s, zonder gevolg', async (_, opties, reden) => {
    const { code, fout } = await draai(async () => voerUit([String(taakId)], opties));
    expect([code, fout, await o.db.antwoord.count({ where: { taakId } })]).toEqual([2, expect.stringContaining(reden), 0]);
  });

  it('weigert een taak die hier niet over gaat', async () => {
    const { id } = await o.db.taak.create({ data: { sleutel: 'anders', zaak: zaakVanSamenloop(b.id), soort: 'verdeling_wacht', dag: naarDatum(dag('2025-05-02')), tekst: 'x' } });
    expect(await draai(async () => voerUit([String(id)], OPTIES))).toMatchObject({ code: 2, fout: expect.stringContaining('gaat niet over geld dat vaststaat') });
  });

  it('legt het voorstel vast en drukt de invoer voor de tweede persoon af; die ziet bij de taak de rekening', async () => {
    const { code, uit } = await draai(async () => voerUit([String(taakId)], OPTIES));
    const { id: antwoordId } = await o.db.antwoord.findFirstOrThrow({ where: { taakId } });
    expect([code, uit]).toEqual([0, expect.stringContaining(JSON.stringify({ sleutel: 'r-1', door: '', taakId, antwoordId }))]);
    expect((await draai(async () => toonTaak([String(taakId)], {}))).uit).toContain('naar NL91ABNA0417164300 ten name van Zorggroep De Linde, kenmerk terug mei');
    expect(await o.db.doorbetaling.count({ where: { verdeling: { beslagId: b.id } } })).toBe(0);
  });
});
