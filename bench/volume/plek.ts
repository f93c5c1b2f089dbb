import { join } from 'node:path';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import type { KalenderSoort } from '../../contract/kalender.ts';
import type { Wereld } from '../straat/wereld.ts';

/** What the measurements of one run share: a Temporal server, sources with their people, the workflow bundle, and who is told how far it is. */
export interface Plek {
  readonly server: TestWorkflowEnvironment;
  readonly wereld: Wereld;
  readonly bsns: readonly string[];
  /** Path of the workflow bundle. */
  readonly bundel: string;
  readonly meld: (regel: string) => void;
}

/** The settings of a worker process; no source holds it up. */
export function omgevingVan({ server, wereld }: Plek, url: string, kalender: KalenderSoort): Readonly<Record<string, string>> {
  return {
    DATABASE_URL: url,
    TEMPORAL_ADDRESS: server.address,
    INVORDERSTRAAT_KALENDER: kalender,
    ...wereld.bronnen,
    OPSLAG_MAP: join(wereld.map, 'brieven'),
    DRUKWERK_MAP: drukwerkVan(wereld, url),
    BRP_PER_SECONDE: '100000',
    POLIS_PER_SECONDE: '100000',
  };
}

/** Folder of the print files of a measurement: each database numbers its parts from one. */
export function drukwerkVan({ map }: Wereld, url: string): string {
  return join(map, 'drukwerk', new URL(url).pathname);
}
