import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Melding, type Huis } from './huis.ts';
import { metPlaatsvervangers, temporalAdres, type Inrichting } from './inrichting.ts';
import { pasMigratiesToe } from './migraties.ts';
import { kalenderdag } from './kalenderdag.ts';
import { PROJECT } from './plaatsen.ts';
import { DATABASE, maakDatabase, startPostgres } from './postgres.ts';
import { Proces } from './proces.ts';
import { bereidRouteervoorzieningVoor } from './routeervoorziening.ts';
import { TEMPORAL_CLI, zorgVoor } from './temporal-programmas.ts';
import { maakNamespaceKlaar, startTemporal, wachtOpPoort } from './temporal-server.ts';

/** Name of the database of the router, or what it ends on. */
const ROUTERDATABASE = 'routeervoorziening';

/** PostgreSQL, our own or that of `DATABASE_URL`, with every migration applied. Answers its connection string. */
export async function openDatabase(huis: Huis, { databaseUrl, mappen, poorten }: Inrichting): Promise<string> {
  if (databaseUrl !== undefined) {
    meldMigraties(await pasMigratiesToe(databaseUrl));
    return databaseUrl;
  }
  const postgres = await startPostgres({ map: mappen.postgres, poort: poorten.postgres, duurzaam: true, log: logboek(mappen.logs, 'postgres') });
  await huis.neemOp(postgres.proces, postgres.proces.bestand);
  huis.bewaak(postgres.proces);
  await maakDatabase(postgres.url('postgres'), DATABASE);
  meldMigraties(await pasMigratiesToe(postgres.url()));
  return postgres.url();
}

/** The Temporal server, our own or that of `TEMPORAL_ADDRESS`, with the search attributes registered. */
export async function openTemporal(huis: Huis, inrichting: Inrichting): Promise<void> {
  const { namespace, mappen, poorten } = inrichting;
  if (inrichting.temporalAdres !== undefined) return maakNamespaceKlaar(inrichting.temporalAdres, namespace, false);
  const programma = await zorgVoor(TEMPORAL_CLI, (regel) => console.log(regel));
  mkdirSync(mappen.temporal, { recursive: true });
  const log = logboek(mappen.logs, 'temporal');
  const proces = startTemporal({ programma, map: mappen.temporal, poort: poorten.temporal, uiPoort: poorten.ui, namespace, log });
  await huis.neemOp(proces, programma);
  await wachtOpPoort(poorten.temporal, proces);
  huis.bewaak(proces);
  await maakNamespaceKlaar(temporalAdres(inrichting), namespace, true);
}

/** The stand-ins of the sources, unless all of these are elsewhere. */
export async function startPlaatsvervangers(huis: Huis, inrichting: Inrichting, omgeving: NodeJS.ProcessEnv): Promise<void> {
  if (!metPlaatsvervangers(inrichting)) return;
  const { mappen, poorten } = inrichting;
  const proces = await startDeel(huis, 'plaatsvervangers', 'services/standins/main.js', mappen.logs, omgeving);
  for (const poort of [poorten.brp, poorten.polis, poorten.insolventie, poorten.bewind, poorten.magazijn]) await wachtOpPoort(poort, proces);
  huis.bewaak(proces);
}

/**
 * The routeervoorziening with the other parties of the sample, and our own bronhouder. Answers what the worker and the driver need to
 * reach them; nothing when `ROUTER_URL` names one elsewhere.
 */
export async function startRouteervoorziening(huis: Huis, inrichting: Inrichting, omgeving: NodeJS.ProcessEnv, databaseUrl: string): Promise<NodeJS.ProcessEnv> {
  if (inrichting.routerUrl !== undefined) return {};
  const { logs } = inrichting.mappen;
  const routerdatabase = await routerdatabaseVan(inrichting, databaseUrl);
  const { router, deelnemers, bronhouder, worker, poorten } = await bereidRouteervoorzieningVoor(routerdatabase, await kalenderdag(databaseUrl), new Date());
  const delen = [
    { naam: 'routeervoorziening', pad: 'services/routeervoorziening/main.js', erbij: router, poort: poorten.router },
    { naam: 'bronhouder', pad: 'services/bronhouder/main.js', erbij: bronhouder, poort: poorten.bronhouder },
    // Last: as soon as they are there they report and ask.
    { naam: 'partijen', pad: 'services/deelnemers/main.js', erbij: deelnemers, poort: poorten.deelnemers },
  ];
  for (const { naam, pad, erbij, poort } of delen) {
    const proces = await startDeel(huis, naam, pad, logs, { ...omgeving, ...erbij });
    await wachtOpPoort(poort, proces);
    huis.bewaak(proces);
  }
  return worker;
}

/** Its own database: on our server, or beside that of `DATABASE_URL` unless another is named. */
async function routerdatabaseVan({ routerDatabaseUrl, databaseUrl: elders }: Inrichting, databaseUrl: string): Promise<string> {
  if (routerDatabaseUrl !== undefined) return routerDatabaseUrl;
  const url = new URL(databaseUrl);
  const naam = elders === undefined ? ROUTERDATABASE : `${url.pathname.slice(1)}_${ROUTERDATABASE}`;
  try {
    await maakDatabase(databaseUrl, naam);
  } catch (fout) {
    if (elders === undefined) throw fout;
    throw new Melding(`De routeervoorziening heeft een eigen database nodig, en die kan niet worden gemaakt naast DATABASE_URL. Maak er zelf een en geef haar op met ROUTEERVOORZIENING_DATABASE_URL.`);
  }
  url.pathname = `/${naam}`;
  return url.href;
}

/** The page on which an inwoner checks the calculation. */
export async function startBurgerportaal(huis: Huis, { mappen, poorten }: Inrichting, omgeving: NodeJS.ProcessEnv): Promise<void> {
  const proces = await startDeel(huis, 'burgerportaal', 'services/web/main.js', mappen.logs, omgeving);
  await wachtOpPoort(poorten.web, proces);
  huis.bewaak(proces);
}

/** As many workers as asked; they share the load. */
export async function startWerkers(huis: Huis, { werkers, mappen }: Inrichting, omgeving: NodeJS.ProcessEnv): Promise<void> {
  for (let nummer = 1; nummer <= werkers; nummer++) {
    const naam = werkers === 1 ? 'worker' : `worker-${nummer}`;
    huis.bewaak(await startDeel(huis, naam, 'worker/main.js', mappen.logs, omgeving));
  }
}

/** Plays the legal calendar on our own screen; answers the exit code of the driver. */
export async function speelKalender(huis: Huis, { mappen }: Inrichting, omgeving: NodeJS.ProcessEnv): Promise<number> {
  const proces = await startDeel(huis, 'simulatie', 'bin/simulatie.js', mappen.logs, omgeving, true);
  const { code } = await proces.einde;
  return code ?? 1;
}

async function startDeel(huis: Huis, naam: string, pad: string, logs: string, omgeving: NodeJS.ProcessEnv, opScherm = false): Promise<Proces> {
  const bestand = join(PROJECT, 'dist', pad);
  if (!existsSync(bestand)) throw new Melding(`${bestand} ontbreekt; draai eerst npm run build.`);
  const log = logboek(logs, naam);
  const argumenten = ['--enable-source-maps', bestand];
  const proces = new Proces({ naam, bestand: process.execPath, argumenten, omgeving, log, opScherm, map: PROJECT });
  return huis.neemOp(proces, bestand);
}

function logboek(map: string, naam: string): string {
  return join(map, `${naam}.log`);
}

function meldMigraties(namen: readonly string[]): void {
  if (namen.length > 0) console.log(`Migraties toegepast: ${namen.join(', ')}`);
}
