import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { importeerVorderingen } from '../../activities/import/vorderingen.ts';
import type { Database } from '../../activities/opslag/database.ts';
import { startCcbrStandin } from '../../adapters/bewindregister/standin/start.ts';
import { startBrpStandin } from '../../adapters/brp/standin/start.ts';
import { startCirStandin } from '../../adapters/insolventieregister/standin/start.ts';
import { startPolisStandin } from '../../adapters/polis/standin/start.ts';
import { foutregel } from '../../bin/opdracht/foutregel.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import { opdrachtgever, startRecord, type Bankrecord } from '../record.ts';

/** What stands around the workflows: a PostgreSQL and the sources, for the measurement alone. */
export interface Wereld extends Bankrecord {
  /** Where the sources listen, in the names of the environment of a worker. */
  readonly bronnen: Readonly<Record<'BRP_URL' | 'POLIS_URL' | 'INSOLVENTIE_URL' | 'BEWIND_URL', string>>;
  /** Tells the sources which legal day it is. */
  zetDag(dag: Dag): void;
}

/** Who lives in it: the income file of the polis stand-in and, instead of the official test set, a folder with the people of the BRP. */
export interface Bevolking {
  readonly inkomens: string;
  readonly brp?: (map: string) => URL;
}

export async function bouwWereld(bevolking: Bevolking): Promise<Wereld> {
  const record = await startRecord(false);
  const gegevens = bevolking.brp?.(record.map);
  const brp = await startBrpStandin({ port: 0, ...(gegevens === undefined ? {} : { gegevens }) });
  const polis = await startPolisStandin({ port: 0, inkomens: bevolking.inkomens });
  const insolventies = await startCirStandin({ port: 0 });
  const bewinden = await startCcbrStandin({ port: 0 });
  const standins = [brp, polis, insolventies, bewinden];
  return {
    ...record,
    bronnen: { BRP_URL: brp.url, POLIS_URL: polis.url, INSOLVENTIE_URL: insolventies.url, BEWIND_URL: bewinden.url },
    zetDag: (dag) => {
      for (const standin of standins) standin.toestand.dag = dag;
    },
    stop: async () => {
      await Promise.all(standins.map(async (standin) => standin.stop()));
      await record.stop();
    },
  };
}

/** Imports a file of so many claims, as a municipality would; throws when one is bad. */
export async function importeer({ map }: Wereld, db: Database, csv: string, claims: number): Promise<void> {
  const bestand = join(map, 'vorderingen.csv');
  writeFileSync(bestand, csv);
  const { opdrachtgever: wie, principaal } = await opdrachtgever();
  const { opgenomen } = await importeerVorderingen(db, bestand, { opdrachtgeverId: wie.id, principaalId: principaal.id }, (fout) => {
    throw new Error(foutregel(fout));
  });
  if (opgenomen !== claims) throw new Error(`${String(opgenomen)} van ${String(claims)} vorderingen opgenomen`);
}
