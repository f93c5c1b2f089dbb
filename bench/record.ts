import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bewaarOpdrachtgever, opdrachtgeverSchema, type Opdrachtgeverbestand } from '../activities/import/opdrachtgever.ts';
import { openDatabase } from '../activities/opslag/database.ts';
import { pasMigratiesToe } from '../bin/opbouw/migraties.ts';
import { centen } from '../domain/geld/centen.ts';
import { PROJECT } from '../bin/opbouw/plaatsen.ts';
import { vrijePoort } from '../bin/opbouw/poorten.ts';
import { maakDatabase, startPostgres, verwijderPostgres } from '../bin/opbouw/postgres.ts';

/** A PostgreSQL for one measurement alone, with a folder for its files. */
export interface Bankrecord {
  /** Folder that goes with it. */
  readonly map: string;
  /** Connection string of a fresh database with the schema of the house and the organisation of the sample. */
  verseDatabase(naam: string): Promise<string>;
  stop(): Promise<void>;
}

/** Starts it; `duurzaam`: with fsync, as in production. */
export async function startRecord(duurzaam: boolean): Promise<Bankrecord> {
  const map = mkdtempSync(join(tmpdir(), 'invorderstraat-bench-'));
  const cluster = join(map, 'postgres');
  const postgres = await startPostgres({ map: cluster, poort: await vrijePoort(), duurzaam, log: join(map, 'postgres.log') });
  // A measurement that is broken off leaves no server behind.
  const noodstop = (): void => {
    if (postgres.proces.pid !== undefined && postgres.proces.geeindigd === undefined) process.kill(postgres.proces.pid, 'SIGQUIT');
  };
  process.once('exit', noodstop);
  const beheer = postgres.url('postgres');
  await maakDatabase(beheer, 'sjabloon');
  await pasMigratiesToe(postgres.url('sjabloon'));
  const db = openDatabase(postgres.url('sjabloon'), 1);
  await bewaarOpdrachtgever(db, await opdrachtgever());
  await db.$disconnect();
  return {
    map,
    verseDatabase: async (naam) => {
      await maakDatabase(beheer, naam, 'sjabloon');
      return postgres.url(naam);
    },
    stop: async () => {
      await postgres.stop();
      process.off('exit', noodstop);
      verwijderPostgres(cluster);
      rmSync(map, { recursive: true, force: true });
    },
  };
}

/** Everything on one day is what a measurement is: nobody has to approve that. */
const RUIM = { hoogstensAantal: 10_000_000, hoogstensSomCenten: centen(1_000_000_000_000), groeiVanafAantal: 10_000_000, eersteRunHoogstensAantal: 10_000_000 };

/** The organisation of the sample, with its policy; its verzendruns as large as they come. Not connected to the routeervoorziening: a measurement has none. */
export async function opdrachtgever(): Promise<Opdrachtgeverbestand> {
  const bestand = opdrachtgeverSchema.parse(JSON.parse(await readFile(join(PROJECT, 'voorbeeld', 'opdrachtgever.json'), 'utf8')));
  const { routerSinds: _aansluiting, ...zonderRouter } = bestand.opdrachtgever;
  return { ...bestand, opdrachtgever: zonderRouter, beleid: bestand.beleid.map(({ geldigVanaf, inhoud }) => ({ geldigVanaf, inhoud: { ...inhoud, verzendrun: RUIM } })) };
}
