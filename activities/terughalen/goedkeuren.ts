import { z } from 'zod';
import { TERUGHAALREDENEN } from '../../contract/terughaling.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import { SYSTEEM } from '../../contract/verzending.ts';
import { isDezelfdePersoon } from '../../domain/vier-ogen/persoon.ts';
import { naarDatum } from '../opslag/dagen.ts';
import type { Database } from '../opslag/database.ts';
import { Weigering } from '../opslag/weigering.ts';
import { terughaalkeuzeSchema } from './keuze.ts';
import { draaiProef, type Voortgang } from './proef.ts';

/** Who has a proef carried out, and by which hash he knows it. */
export interface Goedkeuring {
  readonly terughalingId: number;
  readonly hash: string;
  readonly door: string;
  readonly vandaag: Dag;
}

/**
 * A second person has a proef carried out (four eyes, not proven until sign-in exists): only by the hash of that proef, and only
 * while a new one over the same choice says the same, letter by letter. Answers the same when it is asked again. Throws `Weigering`.
 */
export async function keurTerughalingGoed(db: Database, { terughalingId, hash, door, vandaag }: Goedkeuring, voortgang?: Voortgang): Promise<void> {
  const rij = await db.terughaling.findUnique({ where: { id: terughalingId } });
  if (rij === null) throw new Weigering(`Terughaling ${String(terughalingId)} bestaat niet.`);
  if (rij.hash !== hash) throw new Weigering('Dit is niet de hash van deze proef. Bekijk de proef en neem de hash over die daar staat.');
  if (isDezelfdePersoon(SYSTEEM, door)) throw new Weigering('Een mens beslist hierover: noem uw naam.');
  if (isDezelfdePersoon(rij.voorbereidDoor, door)) throw new Weigering('Wie de proef maakte, kan haar niet zelf laten uitvoeren: een tweede persoon beslist.');
  if (rij.status === 'loopt' && rij.uitgevoerdDoor !== null && isDezelfdePersoon(rij.uitgevoerdDoor, door)) return;
  if (rij.status !== 'proef') throw new Weigering('Deze terughaling is al uitgevoerd.');
  const keuze = terughaalkeuzeSchema.parse(rij.keuze);
  const reden = z.enum(TERUGHAALREDENEN).parse(rij.reden);
  const nu = await draaiProef(db, { keuze, reden, toelichting: rij.toelichting, door: rij.voorbereidDoor, vandaag }, voortgang);
  if (nu.hash !== hash) throw new Weigering('Er is iets veranderd sinds de proef: een brief ging op de post, er is betaald, of de lijst is langer geworden. Maak een nieuwe proef.');
  const { count } = await db.terughaling.updateMany({ where: { id: terughalingId, status: 'proef' }, data: { status: 'loopt', uitgevoerdDoor: door, gestartOp: naarDatum(vandaag) } });
  if (count === 0) throw new Weigering('Deze terughaling is intussen al uitgevoerd.');
}
