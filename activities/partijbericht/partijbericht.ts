import type { Database } from '../opslag/database.ts';
import type { Routertoegang } from '../router/routeervoorziening.ts';
import { maakBoeken } from './boeken.ts';
import { maakMeldBeslag } from './beslag-gemeld.ts';
import type { PartijberichtPort } from './port.ts';
import { maakSturen } from './sturen.ts';

export interface PartijberichtBenodigd {
  readonly db: Database;
  /** Null: this process has no certificate for the routeervoorziening. */
  readonly toegang: Routertoegang | null;
}

/** Messages between parties on the record. */
export function maakPartijbericht({ db, toegang }: PartijberichtBenodigd): PartijberichtPort {
  return { ...maakBoeken(db), ...maakSturen(db, toegang), ...maakMeldBeslag(db, toegang) };
}
