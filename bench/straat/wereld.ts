import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bewaarOpdrachtgever, opdrachtgeverSchema } from '../../activities/import/opdrachtgever.ts';
import { importeerVorderingen } from '../../activities/import/vorderingen.ts';
import { openDatabase, type Database } from '../../activities/opslag/database.ts';
import { startCcbrStandin } from '../../adapters/bewindregister/standin/start.ts';
import { startBrpStandin } from '../../adapters/brp/standin/start.ts';
import { startCirStandin } from '../../adapters/insolventieregister/standin/start.ts';
import { startPolisStandin } from '../../adapters/polis/standin/start.ts';
import { pasMigratiesToe } from '../../bin/opbouw/migraties.ts';
import { PROJECT } from '../../bin/opbouw/plaatsen.ts';
import { vrijePoort } from '../../bin/opbouw/poorten.ts';
import { maakDatabase, startPostgres, verwijderPostgres } from '../../bin/opbouw/postgres.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import { ACTIVITEITEN_TEGELIJK } from '../../worker/werkers.ts';
import { inkomens, vorderingen, type Groep } from './mensen.ts';
import { foutregel } from '../../bin/opdracht/foutregel.ts';

/** What stands around the workflows: a PostgreSQL and the sources, for the measurement alone. */
export interface Wereld {
  /** Where the sources listen, in the names of the environment of a worker. */
  readonly bronnen: Readonly<Record<'BRP_URL' | 'POLIS_URL' | 'INSOLVENTIE_URL' | 'BEWIND_URL', string>>;
  /** Tells the sources which legal day it is. */
  zetDag(dag: Dag): void;
  /** An empty record with the policy of the sample. */
  verseDatabase(naam: string): Promise<Database>;
  stop(): Promise<void>;
}

export async function bouwWereld(): Promise<Wereld> {
  const map = mkdtempSync(join(tmpdir(), 'invorderstraat-bench-'));
  const cluster = join(map, 'postgres');
  const postgres = await startPostgres({ map: cluster, poort: await vrijePoort(), duurzaam: false, log: join(map, 'postgres.log') });
  const beheer = postgres.url('postgres');
  await maakDatabase(beheer, 'sjabloon');
  await pasMigratiesToe(postgres.url('sjabloon'));
  const brp = await startBrpStandin({ port: 0 });
  const polis = await startPolisStandin({ port: 0, inkomens: inkomens() });
  const insolventies = await startCirStandin({ port: 0 });
  const bewinden = await startCcbrStandin({ port: 0 });
  return {
    bronnen: { BRP_URL: brp.url, POLIS_URL: polis.url, INSOLVENTIE_URL: insolventies.url, BEWIND_URL: bewinden.url },
    zetDag: (dag) => {
      for (const standin of [brp, polis, insolventies, bewinden]) standin.toestand.dag = dag;
    },
    verseDatabase: async (naam) => {
      await maakDatabase(beheer, naam, 'sjabloon');
      const db = openDatabase(postgres.url(naam), ACTIVITEITEN_TEGELIJK);
      await bewaarOpdrachtgever(db, await opdrachtgever());
      return db;
    },
    stop: async () => {
      await Promise.all([...[brp, polis, insolventies, bewinden].map(async (standin) => standin.stop()), postgres.stop()]);
      verwijderPostgres(cluster);
      rmSync(map, { recursive: true, force: true });
    },
  };
}

/** Imports the claims of the measurement, as a municipality would. */
export async function importeer(db: Database, groep: Groep): Promise<void> {
  const map = mkdtempSync(join(tmpdir(), 'invorderstraat-bench-'));
  const bestand = join(map, 'vorderingen.csv');
  writeFileSync(bestand, vorderingen(groep));
  const { opdrachtgever: wie, principaal } = await opdrachtgever();
  const { opgenomen } = await importeerVorderingen(db, bestand, { opdrachtgeverId: wie.id, principaalId: principaal.id }, (fout) => {
    throw new Error(foutregel(fout));
  });
  rmSync(map, { recursive: true, force: true });
  if (opgenomen !== groep.claims) throw new Error(`${String(opgenomen)} van ${String(groep.claims)} vorderingen opgenomen`);
}

async function opdrachtgever() {
  return opdrachtgeverSchema.parse(JSON.parse(await readFile(join(PROJECT, 'voorbeeld', 'opdrachtgever.json'), 'utf8')));
}
