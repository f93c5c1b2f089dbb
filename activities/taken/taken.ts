import type { Database } from '../opslag/database.ts';
import { maakAfronden } from './afronden.ts';
import type { Taakantwoord } from './antwoord.ts';
import { maakOpzij } from './opzij.ts';
import type { TakenPort } from './port.ts';
import { maakVastgelopen } from './vastgelopen.ts';

/** What could not be done, and the questions to a person, on the record; `antwoorden` of the rooms whose questions do something themselves. */
export function maakTaken({ db, antwoorden }: { readonly db: Database; readonly antwoorden: readonly Taakantwoord[] }): TakenPort {
  return { ...maakOpzij(db), ...maakVastgelopen(db), ...maakAfronden(db, antwoorden) };
}
