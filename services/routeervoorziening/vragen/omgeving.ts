import type pg from 'pg';
import type { Verbinding } from '../../../adapters/routeervoorziening/verbinding.ts';
import type { Dag } from '../../../domain/kalender/dag.ts';
import type { Deelnemer, Deelnemers } from '../deelnemers.ts';
import { schrijfLog, type Logregel } from '../index/log.ts';
import type { Sleutelbos } from '../index/sleutelbos.ts';

/** What answering a question needs. */
export interface Omgeving {
  readonly pool: pg.Pool;
  readonly bos: Sleutelbos;
  readonly deelnemers: Deelnemers;
  /** The legal day. */
  readonly vandaag: () => Dag;
  /** The transport to a source; null when it has no address. */
  readonly naar: (deelnemer: Deelnemer) => Verbinding | null;
}

/** Writes to the log of who processed what. */
export async function log({ pool, bos, vandaag }: Omgeving, regel: Logregel): Promise<void> {
  await schrijfLog(pool, bos, vandaag(), regel);
}

/** A registration of a party that is not on the list any more: a fault in the set-up, told as one. */
export function eisDeelnemer(deelnemers: Deelnemers, partij: string): Deelnemer {
  const deelnemer = deelnemers.van(partij);
  if (deelnemer === null) throw new Error('de verwijsindex kent een partij die niet op de lijst van deelnemers staat');
  return deelnemer;
}
