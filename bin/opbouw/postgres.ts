import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { PROJECT } from './plaatsen.ts';
import { postgresProgrammas, type Programmas } from './postgres-programmas.ts';
import { databaseGebruiker, geefAan, kanErBij, type Gebruiker } from './postgres-gebruiker.ts';
import { beeindigAchterblijver } from './achterblijvers.ts';
import { Proces, wacht } from './proces.ts';
import { spawnSync } from 'node:child_process';
import { toevluchtsoord } from './toevluchtsoord.ts';

/** The database of the house when no `DATABASE_URL` is given. */
export const DATABASE = 'invorderstraat';
const SUPERGEBRUIKER = 'invorderstraat';

/** What a caller asks of {@link startPostgres}. */
export interface PostgresWens {
  /** Folder that holds the cluster, its password and its log. */
  readonly map: string;
  readonly poort: number;
  /** False for tests: no fsync, nothing has to survive a crash. */
  readonly duurzaam: boolean;
  readonly log: string;
}

/** A running PostgreSQL of our own, on 127.0.0.1 only. */
export interface Postgres {
  readonly proces: Proces;
  /** Connection string of a database on this server. */
  url(database?: string): string;
  stop(): Promise<void>;
}

/**
 * Starts the PostgreSQL that comes with the npm packages, making its cluster the first time. As root it runs as an ordinary
 * user, since PostgreSQL refuses root. Throws with a Dutch message and the last log lines when it does not come up.
 */
export async function startPostgres(wens: PostgresWens): Promise<Postgres> {
  const gebruiker = databaseGebruiker();
  const plaats = gebruiker !== undefined && !kanErBij(wens.map, gebruiker) ? toevluchtsoord(wens.map) : wens.map;
  const programmas = postgresProgrammas(gebruiker);
  const gegevens = join(plaats, 'gegevens');
  mkdirSync(plaats, { recursive: true });
  const wachtwoord = wachtwoordVan(plaats);
  if (!existsSync(join(gegevens, 'PG_VERSION'))) maakCluster({ gegevens, wachtwoord, programmas, gebruiker });
  await beeindigAchterblijver(join(gegevens, 'postmaster.pid'), gegevens, 'SIGINT');

  const proces = new Proces({
    naam: 'postgres',
    bestand: programmas.postgres,
    argumenten: ['-D', gegevens, '-p', String(wens.poort), ...instellingen(wens.duurzaam)],
    log: wens.log,
    stopsignaal: 'SIGINT',
    map: gebruiker === undefined ? PROJECT : '/',
    omgeving: { ...process.env, LC_ALL: 'C' },
    ...(gebruiker ?? {}),
  });
  const url = (database: string = DATABASE): string =>
    `postgresql://${SUPERGEBRUIKER}:${wachtwoord}@127.0.0.1:${wens.poort}/${database}`;
  await wachtTotBereikbaar(url('postgres'), proces);
  return {
    proces,
    url,
    stop: async () => {
      await proces.stop();
    },
  };
}

/** Makes a database when it is not there yet; `sjabloon` copies an existing one, which takes milliseconds. */
export async function maakDatabase(beheerUrl: string, naam: string, sjabloon?: string): Promise<void> {
  const client = new pg.Client({ connectionString: beheerUrl });
  await client.connect();
  try {
    const bestaand = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [naam]);
    if (bestaand.rowCount !== 0) return;
    const kopie = sjabloon === undefined ? '' : ` TEMPLATE ${client.escapeIdentifier(sjabloon)} STRATEGY FILE_COPY`;
    await client.query(`CREATE DATABASE ${client.escapeIdentifier(naam)}${kopie}`);
  } finally {
    await client.end();
  }
}

/** Removes everything {@link startPostgres} keeps in this folder. The server must not be running. */
export function verwijderPostgres(map: string): void {
  rmSync(map, { recursive: true, force: true });
  rmSync(toevluchtsoord(map), { recursive: true, force: true });
}

function instellingen(duurzaam: boolean): string[] {
  const waarden = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '120',
    shared_buffers: duurzaam ? '128MB' : '64MB',
    timezone: 'UTC',
    ...(duurzaam ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_wal_size: '256MB' }),
  };
  return Object.entries(waarden).flatMap(([naam, waarde]) => ['-c', `${naam}=${waarde}`]);
}

function wachtwoordVan(plaats: string): string {
  const bestand = join(plaats, 'wachtwoord');
  if (!existsSync(bestand)) writeFileSync(bestand, randomBytes(18).toString('hex'), { mode: 0o600 });
  return readFileSync(bestand, 'utf8').trim();
}

interface ClusterWens {
  readonly gegevens: string;
  readonly wachtwoord: string;
  readonly programmas: Programmas;
  readonly gebruiker: Gebruiker | undefined;
}

function maakCluster({ gegevens, wachtwoord, programmas, gebruiker }: ClusterWens): void {
  rmSync(gegevens, { recursive: true, force: true });
  mkdirSync(gegevens, { mode: 0o700 });
  const wachtwoordBestand = join(gegevens, '..', 'wachtwoord-voor-initdb');
  writeFileSync(wachtwoordBestand, `${wachtwoord}\n`, { mode: 0o600 });
  if (gebruiker !== undefined) [gegevens, wachtwoordBestand].forEach((pad) => geefAan(pad, gebruiker));
  const uitkomst = spawnSync(
    programmas.initdb,
    [
      `--pgdata=${gegevens}`,
      `--username=${SUPERGEBRUIKER}`,
      `--pwfile=${wachtwoordBestand}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--no-instructions',
      '--no-sync',
    ],
    { encoding: 'utf8', cwd: gebruiker === undefined ? PROJECT : '/', env: { ...process.env, LC_ALL: 'C' }, ...(gebruiker ?? {}) },
  );
  rmSync(wachtwoordBestand);
  if (uitkomst.status !== 0) {
    rmSync(gegevens, { recursive: true, force: true });
    const reden = uitkomst.error === undefined ? uitkomst.stderr : uitkomst.error.message;
    throw new Error(`PostgreSQL kon zijn gegevensmap niet aanmaken:\n${reden}`);
  }
}

async function wachtTotBereikbaar(url: string, proces: Proces): Promise<void> {
  for (let poging = 0; poging < 600; poging++) {
    if (proces.geeindigd !== undefined) break;
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
    try {
      await client.connect();
      await client.end();
      return;
    } catch (fout) {
      if (fout instanceof pg.DatabaseError && fout.code === '28P01') {
        await proces.stop();
        throw new Error('PostgreSQL weigert het bewaarde wachtwoord. Begin leeg met: npm start -- --opnieuw');
      }
      await wacht(50);
    }
  }
  const regels = proces.laatsteRegels();
  await proces.stop();
  throw new Error(`PostgreSQL komt niet op. De laatste regels van ${proces.log}:\n${regels}`);
}
