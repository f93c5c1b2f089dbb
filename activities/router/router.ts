import type { Database } from '../opslag/database.ts';
import { maakAfwegen } from './afwegen.ts';
import { maakAntwoordVanMens } from './antwoord-mens.ts';
import { maakCoordinatie } from './coordinatie.ts';
import { maakMelden } from './melden.ts';
import { maakVaststellingsvraag } from './vaststelling.ts';
import type { RouterPort } from './port.ts';
import type { Routertoegang } from './routeervoorziening.ts';

export interface RouterBenodigd {
  readonly db: Database;
  /** Null: this process has no certificate for the routeervoorziening. */
  readonly toegang: Routertoegang | null;
}

/** The routeervoorziening on the record. */
export function maakRouter({ db, toegang }: RouterBenodigd): RouterPort {
  return { ...maakMelden(db, toegang), ...maakAfwegen(db, toegang), ...maakVaststellingsvraag(db, toegang), ...maakCoordinatie(db, toegang), ...maakAntwoordVanMens(db) };
}
