import { WorkflowNotFoundError, type Client } from '@temporalio/client';
import { temporal } from '@temporalio/proto';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import type { Worker } from '@temporalio/worker';
import { Temporal } from 'temporal-polyfill';
import type { Bezorger } from '../../../activities/bericht/bezorgen.ts';
import { startNieuwe } from '../../../activities/bericht/starten.ts';
import { naarDag } from '../../../activities/opslag/dagen.ts';
import { openDatabase, type Database } from '../../../activities/opslag/database.ts';
import { startCcbrStandin } from '../../../adapters/bewindregister/standin/start.ts';
import type { Routertoegang } from '../../../activities/router/routeervoorziening.ts';
import { startBrpStandin } from '../../../adapters/brp/standin/start.ts';
import { startCirStandin } from '../../../adapters/insolventieregister/standin/start.ts';
import { startPolisStandin } from '../../../adapters/polis/standin/start.ts';
import type { Standin } from '../../../adapters/standin/server.ts';
import type { Gedragsregel } from '../../../bin/simulatie/gedrag.ts';
import type { Partij } from '../../../bin/simulatie/kalenderspel.ts';
import { derden } from '../../../bin/simulatie/partijen/derde.ts';
import { verschuifKlok } from '../../../bench/verschuif-klok.ts';
import { postkamerZonderRun } from '../../../bench/zonder-run.ts';
import type { Handelingen, HandelingNaam } from '../../../contract/handelingen.ts';
import { zaakVanBeslag, zaakVanOverdracht, zaakVanSamenloop, zaakVanVerhaal, zaakVanVordering, type BeslagId, type VerhaalId, type VorderingId, type ZaakId } from '../../../contract/zaak.ts';
import { ZOEKATTRIBUUT } from '../../../contract/zoekattributen.ts';
import { dag, eerste, plusDagen, type Dag } from '../../../domain/kalender/dag.ts';
import { leesInstellingen } from '../../../worker/instellingen.ts';
import { maakWerkers } from '../../../worker/werkers.ts';
import { nieuweDatabase } from '../../opzet/database.ts';
import { legScenarioVast } from '../../replay/leg-scenario-vast.ts';
import { bundel } from './bundel.ts';
import { tijdserver } from './programmas.ts';
import { stil } from './stil.ts';
import { vulOpdrachtgever } from './vulling.ts';

/** A clock on the wall in Waterstad: the people of the tests act at eight, when every zaak has had its moment of the night; on the day that skips an hour the last is near seven. */
const UUR = 8;
/** So long nothing changes only where something hangs: the longest activity takes seconds. */
const STILSTAND_MS = 120_000;

export interface EchteKalender {
  readonly db: Database;
  readonly client: Client;
  readonly brp: Standin;
  readonly polis: Standin;
  readonly insolventies: Standin;
  readonly bewinden: Standin;
  vandaag(): Dag;
  /** Lets time pass to the morning of a day; on the way post room and derden do their work on every day that somebody has any. */
  tot(dag: string): Promise<void>;
  /** Goes through the days in order: to the morning of each, and then what happens there. */
  speel(agenda: Readonly<Record<string, () => Promise<unknown>>>): Promise<void>;
  /** Delivers what came in and waits until nobody has anything left to do today. */
  verwerk(): Promise<void>;
  /** Lets an hour of the same day pass: what is tried again in between gets its chance. */
  uurLater(): Promise<void>;
  /** Lets a few seconds pass: what is tried again soon gets its chance, and the day stays as it is. */
  even(): Promise<void>;
  /** An operator action, and all that follows from it today. Throws what the workflow refuses. */
  doe<Naam extends HandelingNaam>(zaak: ZaakId, naam: Naam, invoer: Handelingen[Naam]): Promise<string>;
  stop(): Promise<void>;
}

export interface Wens {
  readonly begin: string;
  /** Income file of the polis stand-in, as text. */
  readonly inkomens?: string;
  /** Files of the stand-ins of the registers of the Rechtspraak, as text. */
  readonly insolventies?: string;
  readonly bewinden?: string;
  /** What derden and post do, in the form of the sample. */
  readonly gedrag?: readonly Gedragsregel[];
  /** The routeervoorziening, to which the opdrachtgever is then connected. */
  readonly router?: Routertoegang;
  /** Who hands letters over in the place of the post room, and with which settings of the worker. */
  readonly post?: (db: Database) => Promise<{ readonly spelers: readonly Partij[]; readonly instellingen: Readonly<Record<string, string>> }>;
}

/** Real activities, database, sources and test server, on the legal day `begin`; one server of its own. */
export async function openEchteKalender(wens: Wens): Promise<EchteKalender> {
  stil();
  const [{ url, ruimOp }, executable, code] = await Promise.all([nieuweDatabase(), tijdserver(), bundel()]);
  const db = openDatabase(url, 20);
  await vulOpdrachtgever(db, wens.router?.oin);
  const env = await TestWorkflowEnvironment.createTimeSkipping({ server: { executable } });
  await meldZoekattributenAan(env);
  const [brp, polis, insolventies, bewinden] = await Promise.all([
    startBrpStandin(),
    startPolisStandin({ inkomens: wens.inkomens ?? '' }),
    startCirStandin({ publicaties: wens.insolventies ?? '' }),
    startCcbrStandin({ kaarten: wens.bewinden ?? '' }),
  ]);
  const eigenPost = (await wens.post?.(db)) ?? { spelers: [], instellingen: {} };
  const verschil = ochtend(dag(wens.begin)) - (await env.currentTimeMs());
  const instellingen = leesInstellingen({
    DATABASE_URL: url,
    TEMPORAL_ADDRESS: env.address,
    INVORDERSTRAAT_KALENDER: 'echt',
    BRP_URL: brp.url,
    POLIS_URL: polis.url,
    INSOLVENTIE_URL: insolventies.url,
    BEWIND_URL: bewinden.url,
    BRP_PER_SECONDE: '1000',
    POLIS_PER_SECONDE: '1000',
    ...eigenPost.instellingen,
  });
  const { werkers, bezorger } = await maakWerkers(instellingen, {
    db,
    client: env.client,
    verbinding: env.nativeConnection,
    bundel: { code: verschuifKlok(code, verschil) },
    toegang: wens.router ?? null,
  });
  const draait = Promise.all(werkers.map(async (werker) => werker.run()));
  const gedrag = wens.gedrag ?? [];
  const wereld: Wereld = { db, env, werkers, bezorger, spelers: [derden(db, gedrag), ...eigenPost.spelers, postkamerZonderRun(db, gedrag)], standen: [], wachtend: new Set() };
  let vandaag = dag(wens.begin);
  const zetDag = (nieuw: Dag): void => {
    vandaag = nieuw;
    for (const standin of [brp, polis, insolventies, bewinden]) standin.toestand.dag = nieuw;
  };
  zetDag(vandaag);

  const tot = async (doel: Dag): Promise<void> => {
    await verwerk(wereld, vandaag);
    while (vandaag < doel) {
      zetDag(await volgendeDag(wereld, vandaag, doel));
      await env.sleep(Math.max(0, ochtend(vandaag) - verschil - (await env.currentTimeMs())));
      await verwerk(wereld, vandaag);
    }
  };
  return {
    db,
    client: env.client,
    brp,
    polis,
    insolventies,
    bewinden,
    vandaag: () => vandaag,
    tot: async (doel) => tot(dag(doel)),
    speel: async (agenda) => {
      for (const [moment, doe] of Object.entries(agenda).sort(([a], [b]) => (a < b ? -1 : 1))) {
        try {
          await tot(dag(moment));
          await doe();
          await verwerk(wereld, vandaag);
        } catch (fout) {
          throw new Error(`op ${vandaag}, op weg naar of op ${moment}; er was gebeurd:\n${await verloop(db)}`, { cause: fout });
        }
      }
    },
    verwerk: async () => verwerk(wereld, vandaag),
    even: async () => env.sleep(3_000),
    uurLater: async () => {
      await env.sleep(3_600_000);
      await verwerk(wereld, vandaag);
    },
    doe: async (zaak, naam, invoer) => {
      const antwoord = await env.client.workflow.getHandle(zaak).executeUpdate<string, [typeof invoer]>(naam, { args: [invoer] });
      await verwerk(wereld, vandaag);
      return antwoord;
    },
    stop: async () => {
      await legScenarioVast(env.client, db, verschil);
      for (const werker of werkers) werker.shutdown();
      await draait;
      await Promise.all([brp, polis, insolventies, bewinden].map(async (standin) => standin.stop()));
      await env.teardown();
      await db.$disconnect();
      await ruimOp();
    },
  };
}

/** What every zaak went through, by day: why a played year went another way is seldom seen at the day on which it shows. */
async function verloop(db: Database): Promise<string> {
  const rijen = await db.gebeurtenis.findMany({ orderBy: [{ zaak: 'asc' }, { volgnummer: 'asc' }], select: { zaak: true, dag: true, soort: true } });
  const perZaak = new Map<string, string[]>();
  for (const { zaak, dag: op, soort } of rijen) perZaak.set(zaak, [...(perZaak.get(zaak) ?? []), `${naarDag(op)} ${soort}`]);
  return [...perZaak].map(([zaak, regels]) => `${zaak}: ${regels.join(', ')}`).join('\n');
}

interface Wereld {
  readonly db: Database;
  readonly env: TestWorkflowEnvironment;
  readonly werkers: readonly Worker[];
  readonly bezorger: Bezorger;
  readonly spelers: readonly Partij[];
  /** Where every open zaak stood when last looked. */
  standen: readonly Stand[];
  /** Run and length of the histories that were seen to wait. */
  readonly wachtend: Set<string>;
}

async function verwerk(wereld: Wereld, vandaag: Dag): Promise<void> {
  for (;;) {
    await rust(wereld, vandaag);
    let gedaan = await startNieuwe({ db: wereld.db, client: wereld.env.client, kalender: 'echt', vandaag, perSeconde: 1000 });
    for (const speler of wereld.spelers) gedaan += await speler.speel(vandaag);
    gedaan += await wereld.bezorger.bezorg();
    if (gedaan === 0) return;
  }
}

/** Timers go off by themselves; only on the days on which somebody acts the tests must be awake. */
async function volgendeDag(wereld: Wereld, na: Dag, doel: Dag): Promise<Dag> {
  const dagen = [doel, ...wereld.standen.flatMap(({ wekOp }) => (wekOp === null ? [] : [wekOp]))];
  for (const speler of wereld.spelers) dagen.push((await speler.volgende(na)) ?? doel);
  return dagen.map((d) => (d > na ? d : plusDagen(na, 1))).reduce(eerste);
}

async function openZaken(db: Database): Promise<readonly ZaakId[]> {
  const [vorderingen, verhalen, beslagen, samenlopen, overdrachten] = await Promise.all([
    db.vordering.findMany({ where: { einde: null, gestartOp: { not: null } }, select: { id: true } }),
    db.verhaal.findMany({ where: { geslotenOp: null }, select: { id: true } }),
    db.beslag.findMany({ where: { einde: null }, select: { id: true } }),
    db.samenloop.findMany({ where: { geslotenOp: null }, select: { beslagId: true } }),
    db.inningsoverdracht.findMany({ where: { geslotenOp: null }, select: { id: true } }),
  ]);
  return [
    ...vorderingen.map(({ id }) => zaakVanVordering(id as VorderingId)),
    ...verhalen.map(({ id }) => zaakVanVerhaal(id as VerhaalId)),
    ...beslagen.map(({ id }) => zaakVanBeslag(id as BeslagId)),
    ...samenlopen.map(({ beslagId }) => zaakVanSamenloop(beslagId as BeslagId)),
    ...overdrachten.map(({ id }) => zaakVanOverdracht(id)),
  ];
}

/**
 * Waits until no workflow task and no activity is under way, and every timer of today has gone off. An activity that waits
 * to be tried again is not under way.
 */
async function rust(wereld: Wereld, vandaag: Dag): Promise<void> {
  const stil = new Stilstand();
  for (;;) {
    await new Promise((klaar) => setTimeout(klaar, 3));
    stil.kijk(wereld, vandaag);
    if (wereld.werkers.some(isBezig)) continue;
    const vorige = wereld.standen;
    wereld.standen = await Promise.all((await openZaken(wereld.db)).map(async (zaak) => stand(wereld.env.client, zaak)));
    if (wereld.standen.some(({ bezig, wekOp, probeert }) => bezig || (wekOp !== null && wekOp <= vandaag && !probeert)) || wereld.standen.map(({ run }) => run).join() !== vorige.map(({ run }) => run).join()) continue;
    if ((await wereld.db.bericht.count({ where: { bezorgdOp: null } })) > 0) await wereld.bezorger.bezorg();
    else if (await allenWachten(wereld)) return;
  }
}

/**
 * Whether no workflow task is scheduled or running, by the history of every zaak that changed since it was last seen waiting. On a busy machine one goes on
 * between the look at where it stands and the look at its history: then it did not wait.
 */
async function allenWachten(wereld: Wereld): Promise<boolean> {
  const veranderd = wereld.standen.filter(({ run }) => !wereld.wachtend.has(run));
  const wachten = await Promise.all(
    veranderd.map(async ({ zaak, run, lengte }) => {
      const { events } = await wereld.env.client.workflow.getHandle(zaak).fetchHistory();
      const soorten = (events ?? []).map(({ eventType }) => eventType);
      const { EVENT_TYPE_WORKFLOW_TASK_SCHEDULED, EVENT_TYPE_WORKFLOW_TASK_COMPLETED } = temporal.api.enums.v1.EventType;
      const wacht = soorten.length === lengte && soorten.lastIndexOf(EVENT_TYPE_WORKFLOW_TASK_COMPLETED) > soorten.lastIndexOf(EVENT_TYPE_WORKFLOW_TASK_SCHEDULED);
      if (wacht) wereld.wachtend.add(run);
      return wacht;
    }),
  );
  return wachten.every((wacht) => wacht);
}

/** Fails a test that waits for what does not come, and says for what; without it only the hook's own time says that something hangs. */
class Stilstand {
  #stand = '';
  #sinds = Date.now();

  kijk({ werkers, standen }: Wereld, vandaag: Dag): void {
    const stand = JSON.stringify([werkers.map((werker) => [werker.options.taskQueue, werker.getStatus().numInFlightActivities, werker.getStatus().numInFlightWorkflowActivations]), standen]);
    if (stand !== this.#stand) [this.#stand, this.#sinds] = [stand, Date.now()];
    else if (Date.now() - this.#sinds > STILSTAND_MS) throw new Error(`op ${vandaag} gebeurt al ${String(STILSTAND_MS / 1000)} s niets: ${stand}`);
  }
}

function isBezig(werker: Worker): boolean {
  const { numInFlightActivities, numInFlightWorkflowActivations } = werker.getStatus();
  return numInFlightActivities + numInFlightWorkflowActivations > 0;
}

interface Stand {
  readonly zaak: ZaakId;
  /** Run and length of its history: the same twice means that nothing happened in between. */
  readonly run: string;
  readonly bezig: boolean;
  /** An activity failed and is tried again later. */
  readonly probeert: boolean;
  /** Events of its history. */
  readonly lengte: number;
  readonly wekOp: Dag | null;
}

async function stand(client: Client, zaak: ZaakId): Promise<Stand> {
  try {
    const { runId, historyLength, raw, typedSearchAttributes } = await client.workflow.getHandle(zaak).describe();
    const wekOp = typedSearchAttributes.get(ZOEKATTRIBUUT.volgendeStapOp);
    const pogingen = (raw.pendingActivities ?? []).map(({ attempt }) => attempt ?? 1);
    return {
      zaak,
      run: `${runId}:${String(historyLength)}`,
      bezig: pogingen.includes(1),
      probeert: pogingen.some((poging) => poging > 1),
      lengte: historyLength,
      // This server keeps an attribute that was taken away as 1970.
      wekOp: wekOp !== undefined && wekOp.getTime() > 0 ? dag(wekOp.toISOString().slice(0, 10)) : null,
    };
  } catch (fout) {
    // The row is there, its workflow is being started.
    if (fout instanceof WorkflowNotFoundError) return { zaak, run: zaak, bezig: true, probeert: false, lengte: 0, wekOp: null };
    throw fout;
  }
}

function ochtend(d: Dag): number {
  return Temporal.PlainDate.from(d).toZonedDateTime({ timeZone: 'Europe/Amsterdam', plainTime: { hour: UUR } }).epochMilliseconds;
}

async function meldZoekattributenAan(env: TestWorkflowEnvironment): Promise<void> {
  const { INDEXED_VALUE_TYPE_KEYWORD, INDEXED_VALUE_TYPE_DATETIME, INDEXED_VALUE_TYPE_INT } = temporal.api.enums.v1.IndexedValueType;
  await env.connection.operatorService.addSearchAttributes({
    namespace: 'default',
    searchAttributes: {
      Fase: INDEXED_VALUE_TYPE_KEYWORD,
      Taak: INDEXED_VALUE_TYPE_KEYWORD,
      Opdrachtgever: INDEXED_VALUE_TYPE_KEYWORD,
      Bevoegdheid: INDEXED_VALUE_TYPE_KEYWORD,
      VolgendeStapOp: INDEXED_VALUE_TYPE_DATETIME,
      OpenstaandCenten: INDEXED_VALUE_TYPE_INT,
    },
  });
}
