import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { beeindigAchterblijver, opdrachtregel } from '../../bin/opbouw/achterblijvers.ts';
import { bereiktSchema, huidigSchema, pasMigratiesToe, verschil } from '../../bin/opbouw/migraties.ts';
import { PROJECT } from '../../bin/opbouw/plaatsen.ts';
import { vrijePoort } from '../../bin/opbouw/poorten.ts';
import { maakDatabase, startPostgres, verwijderPostgres, type Postgres } from '../../bin/opbouw/postgres.ts';
import { TEMPORAL_CLI, TIJDSERVER, zorgVoor } from '../../bin/opbouw/temporal-programmas.ts';

const SJABLOON = 'sjabloon';
const NAAM = /^invorderstraat-test-(\d+)-/;

/** What test files share; each is made at the first question. */
export interface Testbronnen {
  /** Connection string of a fresh database with the schema of the house. */
  nieuweDatabase(): Promise<string>;
  /** Connection string of a fresh database without anything in it. */
  legeDatabase(): Promise<string>;
  /** Path of the workflow bundle. */
  workflowbundel(): Promise<string>;
  /** Path of the time-skipping test server. */
  tijdserver(): Promise<string>;
  /** Path of the Temporal CLI. */
  temporalCli(): Promise<string>;
  /** Connection string of the record of the sample that was played before the tests, as `INVORDERSTRAAT_GESPEELD` names its folder; empty: it was not. */
  gespeeldVoorbeeld(): Promise<string>;
  ruimOp(): Promise<void>;
}

/** Nothing is started by making them. */
export function maakBronnen(): Testbronnen {
  let server: Promise<Testserver> | undefined;
  let bundel: Promise<string> | undefined;
  let gespeeld: Promise<Postgres> | undefined;
  let nummer = 0;
  let rij: Promise<unknown> = Promise.resolve();
  const database = (sjabloon?: string): Promise<string> => {
    // One at a time: a template cannot be copied while another copy of it is being made.
    const maak = rij.then(async () => {
      server ??= startTestserver();
      const { postgres } = await server;
      const naam = `test_${++nummer}`;
      await maakDatabase(postgres.url('postgres'), naam, sjabloon);
      return postgres.url(naam);
    });
    rij = maak.catch(() => undefined);
    return maak;
  };
  return {
    nieuweDatabase: () => database(SJABLOON),
    legeDatabase: () => database(),
    workflowbundel: () => (bundel ??= bouwWorkflowbundel()),
    tijdserver: () => zorgVoor(TIJDSERVER),
    temporalCli: () => zorgVoor(TEMPORAL_CLI),
    gespeeldVoorbeeld: async () => {
      const map = process.env['INVORDERSTRAAT_GESPEELD'] ?? '';
      if (map === '') return '';
      gespeeld ??= vrijePoort().then(async (poort) => startPostgres({ map: join(map, 'postgres'), poort, duurzaam: false, log: join(map, 'postgres-na.log') }));
      return (await gespeeld).url();
    },
    ruimOp: async () => {
      // A server that did not come up has cleaned up after itself, and told the test that asked.
      const gestart = await server?.catch(() => undefined);
      await gestart?.ruimOp();
      await (await gespeeld?.catch(() => undefined))?.stop();
    },
  };
}

interface Testserver {
  readonly postgres: Postgres;
  ruimOp(): Promise<void>;
}

async function startTestserver(): Promise<Testserver> {
  await ruimDodeRunsOp();
  const map = mkdtempSync(join(tmpdir(), `invorderstraat-test-${process.pid}-`));
  chmodSync(map, 0o711); // as root, PostgreSQL runs as another user, who must be able to walk to its own folder
  const cluster = join(map, 'postgres');
  const postgres = await startPostgres({ map: cluster, poort: await vrijePoort(), duurzaam: false, log: join(map, 'postgres.log') });
  const noodstop = (): void => {
    if (postgres.proces.pid !== undefined && postgres.proces.geeindigd === undefined) process.kill(postgres.proces.pid, 'SIGQUIT');
  };
  process.once('exit', noodstop);
  const ruimOp = async (): Promise<void> => {
    await postgres.stop();
    process.off('exit', noodstop);
    verwijderPostgres(cluster);
    rmSync(map, { recursive: true, force: true });
  };
  try {
    await maakSjabloon(postgres);
    return { postgres, ruimOp };
  } catch (fout) {
    await ruimOp();
    throw fout;
  }
}

/** The migrations, and what schema.prisma has beyond them: a developer tests a change before writing its migration. */
async function maakSjabloon(postgres: Postgres): Promise<void> {
  await maakDatabase(postgres.url('postgres'), SJABLOON);
  const url = postgres.url(SJABLOON);
  await pasMigratiesToe(url);
  const rest = await verschil(bereiktSchema(), huidigSchema(), url);
  if (rest === undefined) return;
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(rest);
  } finally {
    await client.end();
  }
}

/** Stops and removes what a killed test run could not. */
async function ruimDodeRunsOp(): Promise<void> {
  for (const naam of readdirSync(tmpdir())) {
    const eigenaar = NAAM.exec(naam)?.[1];
    if (eigenaar === undefined || opdrachtregel(Number(eigenaar)) !== '') continue;
    const cluster = join(tmpdir(), naam, 'postgres');
    await beeindigAchterblijver(join(cluster, 'gegevens', 'postmaster.pid'), cluster, 'SIGQUIT');
    verwijderPostgres(cluster);
    rmSync(join(tmpdir(), naam), { recursive: true, force: true });
  }
}

/** Builds the bundle when it is out of date; with everything else that takes long, outside vitest's own thread. */
function bouwWorkflowbundel(): Promise<string> {
  return new Promise((klaar, mislukt) => {
    const bouw = spawn(process.execPath, [join(PROJECT, 'bin', 'opbouw', 'bouw.mjs'), 'workflows'], { stdio: ['ignore', 'inherit', 'inherit'] });
    bouw.once('error', mislukt);
    bouw.once('exit', (code) => {
      if (code === 0) klaar(join(PROJECT, 'dist', 'workflows', 'bundel.js'));
      else mislukt(new Error(`De workflowbundel is niet gebouwd (code ${code ?? 'geen'}).`));
    });
  });
}
