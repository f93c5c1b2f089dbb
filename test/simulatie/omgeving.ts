import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Client } from '@temporalio/client';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { maakBezorger, type Bezorger } from '../../activities/bericht/bezorgen.ts';
import { startNieuwe } from '../../activities/bericht/starten.ts';
import { openDatabase, type Database } from '../../activities/opslag/database.ts';
import { startCcbrStandin } from '../../adapters/bewindregister/standin/start.ts';
import { startMagazijnStandin } from '../../adapters/berichtenmagazijn/standin/start.ts';
import { startBrpStandin } from '../../adapters/brp/standin/start.ts';
import { startCirStandin } from '../../adapters/insolventieregister/standin/start.ts';
import { startPolisStandin } from '../../adapters/polis/standin/start.ts';
import { leesGedrag } from '../../bin/simulatie/gedrag.ts';
import { allePartijen } from '../../bin/simulatie/partijen/alle.ts';
import { anderePartijen } from '../../bin/simulatie/partijen/anderen.ts';
import { importeerVoorbeeld } from '../../bin/simulatie/importeren.ts';
import { speelKalender, type Spel } from '../../bin/simulatie/kalenderspel.ts';
import { leesUitkomsten } from '../../bin/simulatie/uitkomsten.ts';
import { vergelijk, type Verschil } from '../../bin/simulatie/vergelijken.ts';
import { dag } from '../../domain/kalender/dag.ts';
import { leesInstellingen } from '../../worker/instellingen.ts';
import { maakWerkers } from '../../worker/werkers.ts';
import { nieuweDatabase } from '../opzet/database.ts';
import { bundel } from '../workflows/omgeving/bundel.ts';
import { ontwikkelserver } from '../workflows/omgeving/programmas.ts';
import { stil } from '../workflows/omgeving/stil.ts';
import { openVoorbeeldrouter, type Voorbeeldrouter } from './routeervoorziening.ts';

/** The folder of the sample. */
export const VOORBEELD = fileURLToPath(new URL('../../voorbeeld/', import.meta.url));
const BEGIN = dag('2025-01-06');

/** A part of the sample on a dev server, in the calendar `gestuurd`, with real workers, sources and database. */
export interface GestuurdeStraat {
  readonly db: Database;
  readonly client: Client;
  readonly router: Voorbeeldrouter | null;
  /** Plays on up to and including a day, as a newly started driver would; the test may replace parts of it. */
  speel(totEnMet: string, anders?: Partial<Spel>): Promise<'uitgespeeld' | 'gestopt'>;
  /** A deliverer of its own, as another process has it. */
  bezorger(): Bezorger;
  /** What differs from `voorbeeld/verwacht.csv`, for these claims. */
  verschillen(): Promise<Verschil[]>;
  stop(): Promise<void>;
}

/**
 * Imports the claims with these numbers, and what their people do; all of the sample when none is named. `metRouter`: with the
 * routeervoorziening and the other parties; without it no opdrachtgever is connected.
 */
export async function openGestuurdeStraat(aanslagnummers?: readonly string[], metRouter = false): Promise<GestuurdeStraat> {
  stil();
  const [{ url, ruimOp }, executable, code] = await Promise.all([nieuweDatabase(), ontwikkelserver(), bundel()]);
  const db = openDatabase(url, 20);
  const map = await deelVanVoorbeeld(aanslagnummers, metRouter);
  const ingelezen = await importeerVoorbeeld(db, map);
  if (!ingelezen.includes(' 0 afgekeurd')) throw new Error(`het voorbeeld is niet goed: ${ingelezen}`);
  const gedrag = await leesGedrag(join(map, 'gedrag.csv'));

  const env = await TestWorkflowEnvironment.createLocal({ server: { executable, extraArgs: SERVER } });
  const [brp, polis, insolventies, bewinden, magazijn] = await Promise.all([
    startBrpStandin({ verhuizingenBestand: join(VOORBEELD, 'verhuizingen.csv') }),
    startPolisStandin({ inkomensBestand: join(VOORBEELD, 'inkomens.csv') }),
    startCirStandin({ publicatiesBestand: join(VOORBEELD, 'insolventies.csv') }),
    startCcbrStandin({ kaartenBestand: join(VOORBEELD, 'bewinden.csv') }),
    startMagazijnStandin(),
  ]);
  const router = metRouter ? await openVoorbeeldrouter(db, VOORBEELD, map) : null;
  const instellingen = leesInstellingen({
    ...router?.omgeving,
    DATABASE_URL: url,
    TEMPORAL_ADDRESS: env.address,
    INVORDERSTRAAT_KALENDER: 'gestuurd',
    BRP_URL: brp.url,
    POLIS_URL: polis.url,
    INSOLVENTIE_URL: insolventies.url,
    BEWIND_URL: bewinden.url,
    MAGAZIJN_URL: magazijn.url,
    OPSLAG_MAP: join(map, 'brieven'),
    DRUKWERK_MAP: join(map, 'drukwerk'),
    BRP_PER_SECONDE: '1000',
    POLIS_PER_SECONDE: '1000',
  });
  const { werkers } = await maakWerkers(instellingen, { db, client: env.client, verbinding: env.nativeConnection, bundel: { code } });
  const draait = Promise.all(werkers.map(async (werker) => werker.run()));

  return {
    db,
    client: env.client,
    router,
    bezorger: () => maakBezorger(db, env.client, 'gestuurd'),
    speel: async (totEnMet, anders = {}) =>
      speelKalender(
        {
          db,
          client: env.client,
          bezorger: maakBezorger(db, env.client, 'gestuurd'),
          partijen: [...allePartijen(db, env.client, gedrag, instellingen), ...(router === null ? [] : [anderePartijen(db, router.dagen, router.kring.speel)])],
          startNieuwe: async (vandaag) => startNieuwe({ db, client: env.client, kalender: 'gestuurd', vandaag, perSeconde: 1000 }),
          zetBronnen: async (vandaag) => {
            for (const standin of [brp, polis, insolventies, bewinden, magazijn]) standin.toestand.dag = vandaag;
            await router?.zetDag(vandaag);
          },
          bijDag: async () => Promise.resolve(),
          gestopt: () => false,
          ...anders,
        },
        BEGIN,
        dag(totEnMet),
      ),
    verschillen: async () => vergelijk(join(map, 'verwacht.csv'), await leesUitkomsten(db)),
    stop: async () => {
      for (const werker of werkers) werker.shutdown();
      await draait;
      await Promise.all([brp, polis, insolventies, bewinden, magazijn].map(async (standin) => standin.stop()));
      await router?.stop();
      await env.teardown();
      await db.$disconnect();
      await ruimOp();
      await rm(map, { recursive: true, force: true });
    },
  };
}

const ZOEKATTRIBUTEN = ['Fase=Keyword', 'Taak=Keyword', 'Opdrachtgever=Keyword', 'Bevoegdheid=Keyword', 'VolgendeStapOp=Datetime', 'OpenstaandCenten=Int'];
const SERVER = [...ZOEKATTRIBUTEN.flatMap((attribuut) => ['--search-attribute', attribuut]), '--dynamic-config-value', 'history.timerProcessorMaxTimeShift="1ms"'];

/** The sample with the lines that name one of these claims; its opdrachtgevers as they are, but for their connection to the router where there is none. */
export async function deelVanVoorbeeld(aanslagnummers: readonly string[] | undefined, metRouter: boolean): Promise<string> {
  const map = await mkdtemp(join(tmpdir(), 'invorderstraat-deel-'));
  const mensen: string[] = [];
  for (const bestand of await readdir(VOORBEELD)) {
    if (bestand.endsWith('.json')) await writeFile(join(map, bestand), (await readFile(join(VOORBEELD, bestand), 'utf8')).replace(metRouter ? /^$/ : /"routerSinds": "[^"]*",/u, ''));
    if (!/^(vorderingen.*|gedrag|verwacht)\.csv$/u.test(bestand)) continue;
    const [kop = '', ...regels] = (await readFile(join(VOORBEELD, bestand), 'utf8')).split('\n');
    const kolom = kop.split(';').findIndex((naam) => naam === 'aanslagnummer' || naam === 'vordering');
    const deel = regels.filter((regel) => aanslagnummers === undefined || aanslagnummers.includes(regel.split(';')[kolom] ?? ''));
    await writeFile(join(map, bestand), [kop, ...deel, ''].join('\n'));
    if (bestand.startsWith('vorderingen')) mensen.push(...deel.map((regel) => regel.split(';')[kop.split(';').indexOf('bsn')] ?? ''));
  }
  const [kop = '', ...voorkeuren] = (await readFile(join(VOORBEELD, 'berichtvoorkeuren.csv'), 'utf8')).split('\n');
  await writeFile(join(map, 'berichtvoorkeuren.csv'), [kop, ...voorkeuren.filter((regel) => regel !== '' && mensen.includes(regel.split(';')[0] ?? '')), ''].join('\n'));
  return map;
}
