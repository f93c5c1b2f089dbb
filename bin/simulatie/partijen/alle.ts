import type { Client } from '@temporalio/client';
import type { Database } from '../../../activities/opslag/database.ts';
import type { Instellingen } from '../../../worker/instellingen.ts';
import { magazijnVan, postVan } from '../../../worker/post.ts';
import type { Gedragsregel } from '../gedrag.ts';
import type { Partij } from '../kalenderspel.ts';
import { bank } from './bank.ts';
import { digitalePost, lezers } from './berichtenbox.ts';
import { debiteuren } from './debiteur.ts';
import { derden } from './derde.ts';
import { deurwaarders } from './deurwaarder.ts';
import { kantoor } from './kantoor.ts';
import { postkamer } from './postkamer.ts';
import { veger } from './veger.ts';
import { verzender } from './verzender.ts';

/** Everybody who does something in the sample, in the order of a day; the post goes last, and the letters of the day when all of them are made. */
export function allePartijen(db: Database, client: Client, gedrag: readonly Gedragsregel[], instellingen: Instellingen): readonly Partij[] {
  return [
    veger(db, client),
    digitalePost(db, postVan(instellingen, db)),
    debiteuren(db, client, gedrag),
    bank(db, gedrag),
    derden(db, gedrag),
    kantoor(db, client, gedrag),
    deurwaarders(db, gedrag),
    postkamer(db, gedrag, instellingen.DRUKWERK_MAP),
    lezers(db, gedrag, magazijnVan(instellingen)),
    verzender(db, client, gedrag),
  ];
}
