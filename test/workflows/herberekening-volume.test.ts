import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { naarDatum } from '../../activities/opslag/dagen.ts';
import { openDatabase, type Database } from '../../activities/opslag/database.ts';
import { controleerKeten } from '../../activities/opslag/gebeurtenis.ts';
import { startCcbrStandin } from '../../adapters/bewindregister/standin/start.ts';
import { startBrpStandin } from '../../adapters/brp/standin/start.ts';
import { startCirStandin } from '../../adapters/insolventieregister/standin/start.ts';
import { startPolisStandin } from '../../adapters/polis/standin/start.ts';
import type { Standin } from '../../adapters/standin/server.ts';
import { BSNS, inkomens } from '../../bench/straat/mensen.ts';
import { verschuifKlok } from '../../bench/verschuif-klok.ts';
import { startWerkers, type Werkeropdracht } from '../../bench/volume/werkers.ts';
import { TAAKWACHTRIJ } from '../../contract/taakwachtrijen.ts';
import type { VerhaalStand, VerhaalStart } from '../../contract/verhaal.ts';
import { zaakVanVerhaal, type OpdrachtgeverId, type VerhaalId, type ZaakId } from '../../contract/zaak.ts';
import { ZOEKATTRIBUUT } from '../../contract/zoekattributen.ts';
import { dag, plusDagen } from '../../domain/kalender/dag.ts';
import { momentVanDeNacht } from '../../workflows/kern/spreiding.ts';
import { nieuweDatabase } from '../opzet/database.ts';
import { bundel } from './omgeving/bundel.ts';
import { ontwikkelserver } from './omgeving/programmas.ts';
import { stil } from './omgeving/stil.ts';
import { vulOpdrachtgever, vulVordering } from './omgeving/vulling.ts';

const VANDAAG = dag('2026-07-01');
const OCHTEND = Temporal.PlainDate.from(VANDAAG).toZonedDateTime({ timeZone: 'Europe/Amsterdam', plainTime: '06:00' }).epochMilliseconds;
const AANTAL = 12;
/** A killed worker's call is given up after a minute; the machine may be busy. */
const GEDULD = 240_000;

let db: Database;
let env: TestWorkflowEnvironment;
let bronnen: readonly Standin[];
let opdracht: Werkeropdracht;
let ruimOp: () => Promise<void>;
let map: string;
beforeAll(async () => {
  stil();
  const database = await nieuweDatabase();
  ruimOp = database.ruimOp;
  db = openDatabase(database.url, 4);
  await vulOpdrachtgever(db);
  env = await TestWorkflowEnvironment.createLocal({ server: { executable: await ontwikkelserver(), searchAttributes: Object.values(ZOEKATTRIBUUT) } });
  const [brp, polis] = [await startBrpStandin(), await startPolisStandin({ inkomens: inkomens() })];
  const [insolventies, bewinden] = [await startCirStandin({ port: 0 }), await startCcbrStandin({ port: 0 })];
  bronnen = [brp, polis, insolventies, bewinden];
  for (const bron of bronnen) bron.toestand.dag = VANDAAG;
  map = await mkdtemp(join(tmpdir(), 'herberekening-'));
  const pad = join(map, 'workflows.js');
  await writeFile(pad, verschuifKlok(await bundel(), OCHTEND - Date.now()));
  opdracht = { bundel: pad, omgeving: { DATABASE_URL: database.url, TEMPORAL_ADDRESS: env.address, BRP_URL: brp.url, POLIS_URL: polis.url, INSOLVENTIE_URL: insolventies.url, BEWIND_URL: bewinden.url, BRP_PER_SECONDE: '3', POLIS_PER_SECONDE: '1000' } };
}, 120_000);
afterAll(async () => {
  await env.teardown();
  await Promise.all(bronnen.map(async (bron) => bron.stop()));
  await db.$disconnect();
  await ruimOp();
  await rm(map, { recursive: true });
});

/** A verhaal of the person with this number, started as it stands after its first year, or at its very first vaststelling. */
async function start(nummer: number, stand: Pick<VerhaalStand, 'fase' | 'aanleiding' | 'opnieuwVanaf'>): Promise<ZaakId> {
  const bsn = BSNS[nummer] ?? '';
  const { id } = await vulVordering(db, `h${String(nummer)}`, bsn, { hoofdsomCenten: 4_000_000 });
  const debiteur = await db.debiteur.findFirstOrThrow({ where: { bsn } });
  const rij = await db.verhaal.create({
    data: { openSleutel: `proef-${String(nummer)}`, debiteurId: debiteur.id, opdrachtgeverId: 'waterstad', principaalId: 'waterstad', bevoegdheid: 'vordering_iw19', geopendOp: naarDatum(dag('2025-06-30')), vorderingen: { create: { vorderingId: id, aangemeldOp: naarDatum(dag('2025-06-30')) } } },
  });
  const zaak = zaakVanVerhaal(rij.id as VerhaalId);
  const invoer: VerhaalStart = {
    versie: 1,
    kalender: 'echt',
    vandaag: VANDAAG,
    verhaalId: rij.id as VerhaalId,
    opdrachtgeverId: 'waterstad' as OpdrachtgeverId,
    bevoegdheid: 'vordering_iw19',
    stand: { ...stand, vorderingen: [id], volgnummer: stand.fase === 'lopend' ? 1 : 0, beslagId: null, waarom: '', pauze: null, taak: null, verwerkt: [], uitgevoerd: [] },
  };
  const { firstExecutionRunId } = await env.client.workflow.start('verhaal', { workflowId: zaak, taskQueue: TAAKWACHTRIJ.zaken, args: [invoer] });
  eersteRun.set(zaak, firstExecutionRunId);
  return zaak;
}

/** Of the first run: a verhaal begins a new one after its yearly vaststelling. */
const eersteRun = new Map<ZaakId, string>();
const gebeurtenissen = async (zaak: ZaakId) => (await env.client.workflow.getHandle(zaak, eersteRun.get(zaak)).fetchHistory()).events ?? [];

/** When a zaak got its turn at the BRP, in milliseconds. */
async function begonnenBijBrp(zaak: ZaakId): Promise<number[]> {
  const events = await gebeurtenissen(zaak);
  const gevraagd = new Set(events.filter(({ activityTaskScheduledEventAttributes: taak }) => taak?.taskQueue?.name === TAAKWACHTRIJ.brp).map(({ eventId }) => String(eventId)));
  return events.flatMap(({ activityTaskStartedEventAttributes: begin, eventTime }) => (gevraagd.has(String(begin?.scheduledEventId)) ? [Number(eventTime?.seconds ?? 0) * 1000 + (eventTime?.nanos ?? 0) / 1e6] : []));
}

test(
  'een massadag: de bronnen op hun tempo, de herberekening met lage voorrang, en een gedode worker kost niets en doet niets dubbel',
  async () => {
    const herberekend: ZaakId[] = [];
    for (let nummer = 0; nummer < AANTAL; nummer += 1) herberekend.push(await start(nummer, { fase: 'lopend', aanleiding: 'eerste', opnieuwVanaf: VANDAAG }));
    const eerste = await startWerkers(1, opdracht);
    const gevraagdNu = async () => db.bronantwoord.count({ where: { bron: 'brp' } });
    await vi.waitUntil(async () => (await gevraagdNu()) >= 3, { timeout: GEDULD, interval: 20 });
    await eerste.dood();
    const halverwege = await gevraagdNu();
    expect(halverwege).toBeLessThan(AANTAL);

    const nieuw = await start(AANTAL, { fase: 'vaststelling', aanleiding: 'eerste', opnieuwVanaf: null });
    const tweede = await startWerkers(1, opdracht);
    await vi.waitUntil(async () => (await db.beslag.count()) === AANTAL + 1, { timeout: GEDULD, interval: 100 });
    await tweede.stop();

    const zaken = [...herberekend, nieuw];
    for (const zaak of zaken) {
      const verhaalId = Number(zaak.split('-')[1]);
      const aanleiding = zaak === nieuw ? 'eerste' : 'herberekening';
      expect(await db.berekening.findMany({ where: { verhaalId }, select: { aanleiding: true } })).toEqual([{ aanleiding }]);
      const gevraagd = (await db.bronantwoord.findMany({ where: { verhaalId }, select: { bron: true } })).map(({ bron }) => bron).sort();
      expect(gevraagd.filter((bron) => bron !== 'polis_partner')).toEqual(['brp', 'polis', 'registers', 'router']);
      expect(new Set(gevraagd).size).toBe(gevraagd.length);
      expect(await controleerKeten(db, zaak)).toBeNull();
      const prioriteiten = (await gebeurtenissen(zaak)).flatMap(({ activityTaskScheduledEventAttributes: taak }) =>
        taak?.taskQueue?.name === TAAKWACHTRIJ.brp || taak?.taskQueue?.name === TAAKWACHTRIJ.polis ? [taak.priority?.priorityKey ?? 0] : [],
      );
      expect(prioriteiten).toEqual(zaak === nieuw ? [0, 0] : [5, 5]);
    }
    // Three a second, and as many again that had been saved up: the next of seven comes no sooner than after a second.
    const begonnen = (await Promise.all(zaken.map(begonnenBijBrp))).flat().sort((a, b) => a - b);
    expect(begonnen.length).toBeGreaterThanOrEqual(zaken.length);
    expect(begonnen.slice(7).map((moment, plaats) => moment - (begonnen[plaats] ?? 0)).filter((verschil) => verschil < 900)).toEqual([]);
  },
  2 * GEDULD,
);

test(
  'wie morgen aan de beurt is wordt op zijn eigen moment van de nacht gewekt, niet allen om middernacht',
  async () => {
    const zaak = await start(AANTAL + 1, { fase: 'lopend', aanleiding: 'eerste', opnieuwVanaf: plusDagen(VANDAAG, 1) });
    const werkers = await startWerkers(1, opdracht);
    const timers = async () => (await gebeurtenissen(zaak)).flatMap(({ timerStartedEventAttributes: timer }) => (timer == null ? [] : [Number(timer.startToFireTimeout?.seconds ?? 0)]));
    await vi.waitUntil(async () => (await timers()).length > 0, { timeout: GEDULD, interval: 100 });
    await werkers.stop();
    // Six in the morning when the test began; a busy machine may be minutes later.
    const verwacht = 18 * 3600 + momentVanDeNacht(zaak) / 1000;
    const [duur = 0] = await timers();
    expect(duur).toBeLessThanOrEqual(verwacht);
    expect(duur).toBeGreaterThan(verwacht - 900);
  },
  GEDULD,
);
