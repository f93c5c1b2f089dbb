import type { Database } from '../opslag/database.ts';
import { maakAfronden } from './afronden.ts';
import { maakOpzij } from './opzij.ts';
import type { TakenPort } from './port.ts';
import { maakVastgelopen } from './vastgelopen.ts';

/** What could not be done, and the questions to a person, on the record. */
export function maakTaken({ db }: { readonly db: Database }): TakenPort {
  return { ...maakOpzij(db), ...maakVastgelopen(db), ...maakAfronden(db) };
}
