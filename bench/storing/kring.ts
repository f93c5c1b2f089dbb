import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Kringspel } from '../../adapters/routeervoorziening/standin/kringspel.ts';
import { maakDatabase, type Postgres } from '../../bin/opbouw/postgres.ts';
import { bereidRouteervoorzieningVoor, type Routeeromgeving } from '../../bin/opbouw/routeervoorziening.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import { BEGIN } from './looptijd.ts';
import type { Kringdeel } from './plan.ts';

const DATABASE = 'routeervoorziening';

/** The routeervoorziening of one run, with a database of its own, the other parties and what answers for us: how each process is started, and how it is told. */
export class Kring {
  readonly #omgeving: Routeeromgeving;

  private constructor(omgeving: Routeeromgeving) {
    this.#omgeving = omgeving;
  }

  /** `partijen`: what the others have, as the sample's partijen.csv. */
  static async bereidVoor(map: string, server: Postgres, partijen: string): Promise<Kring> {
    await maakDatabase(server.url('postgres'), DATABASE);
    const bestand = (naam: string, tekst: string): string => {
      writeFileSync(join(map, naam), tekst);
      return join(map, naam);
    };
    return new Kring(await bereidRouteervoorzieningVoor(server.url(DATABASE), BEGIN, new Date(), { map: join(map, 'router'), partijen: bestand('partijen.csv', partijen), storingen: bestand('partijstoringen.csv', 'wie;van;totenmet;wat\n') }));
  }

  /** What the worker reads to reach the router. */
  get bijWorker(): NodeJS.ProcessEnv {
    return this.#omgeving.worker;
  }

  poort(deel: Kringdeel): number {
    return this.#omgeving.poorten[deel === 'partijen' ? 'deelnemers' : deel];
  }

  /** What such a process reads, on a legal day. */
  omgeving(deel: Kringdeel, dag: Dag): NodeJS.ProcessEnv {
    const { router, deelnemers, bronhouder } = this.#omgeving;
    switch (deel) {
      case 'router':
        return { ...router, ROUTEERVOORZIENING_DAG: dag };
      case 'partijen':
        return { ...deelnemers, DEELNEMERS_DAG: dag };
      case 'bronhouder':
        return bronhouder;
    }
  }

  /** Tells the legal day; what answers for us reads it in the record. */
  async zetDag(deel: Exclude<Kringdeel, 'bronhouder'>, dag: Dag): Promise<void> {
    const { ROUTEERVOORZIENING_BEHEER: beheer, DEELNEMERS_STUUR: stuur } = this.#omgeving.worker;
    for (const adres of deel === 'router' ? [`${beheer ?? ''}/dag`, `${beheer ?? ''}/opschonen`] : [`${stuur ?? ''}/dag`]) {
      const antwoord = await fetch(adres, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ dag }) });
      if (!antwoord.ok) throw new Error(`${deel} neemt de dag niet aan (status ${String(antwoord.status)})`);
    }
  }

  /** Gives the other parties their turn. */
  async speel(): Promise<Kringspel> {
    const antwoord = await fetch(`${this.#omgeving.worker['DEELNEMERS_STUUR'] ?? ''}/speel`, { method: 'POST' });
    if (!antwoord.ok) throw new Error(`de andere partijen spelen niet (status ${String(antwoord.status)})`);
    return Kringspel.parse(await antwoord.json());
  }
}
