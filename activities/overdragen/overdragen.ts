import type { Database } from '../opslag/database.ts';
import type { Routertoegang } from '../router/routeervoorziening.ts';
import { maakAanbieden } from './aanbieden.ts';
import { maakAfronding } from './afronden.ts';
import { maakAntwoorden } from './antwoord.ts';
import { maakBeoordelen } from './beoordelen.ts';
import { maakGegevens } from './gegevens.ts';
import { maakKennis } from './kennis.ts';
import { maakOntvangen } from './ontvangen.ts';
import { maakOverleg } from './overleg.ts';
import { maakOpvolging } from './opvolger.ts';
import type { OverdragenPort } from './port.ts';

export interface OverdragenBenodigd {
  readonly db: Database;
  /** Null: this process has no certificate for the routeervoorziening. */
  readonly toegang: Routertoegang | null;
}

/** The collection that passes from one party to the other, on the record. */
export function maakOverdragen({ db, toegang }: OverdragenBenodigd): OverdragenPort {
  return { ...maakOntvangen(db), ...maakOpvolging(db, toegang), ...maakAanbieden(db), ...maakGegevens(db), ...maakKennis(db), ...maakAfronding(db), ...maakBeoordelen(db, toegang), ...maakAntwoorden(db), ...maakOverleg(db) };
}
