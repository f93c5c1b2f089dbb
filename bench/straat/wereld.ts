import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bewaarOpdrachtgever, opdrachtgeverSchema } from '../../activities/import/opdrachtgever.ts';
import { importeerVorderingen } from '../../activities/import/vorderingen.ts';
import { openDatabase, type Database } from '../../activities/opslag/database.ts';
import { startBrpStandin } from '../../adapters/brp/standin/start.ts';
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
  readonly brpUrl: string;
  readonly polisUrl: string;
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
  return {
    brpUrl: brp.url,
    polisUrl: polis.url,
    zetDag: (dag) => {
      brp.toestand.dag = dag;
      polis.toestand.dag = dag;
    },
    verseDatabase: async (naam) => {
      await maakDatabase(beheer, naam, 'sjabloon');
      const db = openDatabase(postgres.url(naam), ACTIVITEITEN_TEGELIJK);
      await bewaarOpdrachtgever(db, await opdrachtgever());
      return db;
    },
    stop: async () => {
      await Promise.all([brp.stop(), polis.stop(), postgres.stop()]);
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
