import type { Client } from '@temporalio/client';
import type { Database } from '../../../activities/opslag/database.ts';
import type { Gedragsregel } from '../gedrag.ts';
import type { Partij } from '../kalenderspel.ts';
import { bank } from './bank.ts';
import { debiteuren } from './debiteur.ts';
import { derden } from './derde.ts';
import { deurwaarders } from './deurwaarder.ts';
import { kantoor } from './kantoor.ts';
import { postkamer } from './postkamer.ts';
import { veger } from './veger.ts';
import { verzender } from './verzender.ts';

/** Everybody who does something in the sample, in the order of a day; the post goes last, and the letters of the day when all of them are made. */
export function allePartijen(db: Database, client: Client, gedrag: readonly Gedragsregel[]): readonly Partij[] {
  return [veger(db, client), debiteuren(db, client, gedrag), bank(db, gedrag), derden(db, gedrag), kantoor(db, client, gedrag), deurwaarders(db, gedrag), postkamer(db, gedrag), verzender(db, client, gedrag)];
}
