import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { openDatabase, type Database } from '../../activities/opslag/database.ts';
import { leesPartijbestand, type Partijrij } from '../../adapters/routeervoorziening/standin/partijbestand.ts';
import { leesUitkomsten } from '../../bin/simulatie/uitkomsten.ts';
import { vergelijk, type Verschil } from '../../bin/simulatie/vergelijken.ts';
import { vraagOpzet } from '../opzet/vraag.ts';
import { deelVanVoorbeeld, openGestuurdeStraat, VOORBEELD } from './omgeving.ts';

/** Claims of the sample that were played to their end. */
export interface Gespeeld {
  readonly db: Database;
  /** What other parties have, where they took part. */
  readonly rijen: readonly Partijrij[];
  /** What differs from `voorbeeld/verwacht.csv`, for these claims. */
  verschillen(): Promise<Verschil[]>;
  stop(): Promise<void>;
}

interface Deel {
  readonly nummers: readonly string[];
  /** Last legal day that must be played for them. */
  readonly totEnMet: string;
  /** With the routeervoorziening and the other parties. */
  readonly metRouter?: boolean;
}

/**
 * These claims in the record of the sample where `npm test -- --voorbeeld` has just played all of it; else they are played here, alone.
 * Tests look at these claims and no others, so that both are the same to them.
 */
export async function openGespeeld(deel: Deel): Promise<Gespeeld> {
  const url = await vraagOpzet('/gespeeld-voorbeeld');
  return url === '' ? speelDeel(deel) : leesVoorbeeld(url, deel);
}

async function speelDeel({ nummers, totEnMet, metRouter = false }: Deel): Promise<Gespeeld> {
  const straat = await openGestuurdeStraat(nummers, metRouter);
  await straat.speel(totEnMet);
  return { db: straat.db, rijen: straat.router?.rijen ?? [], verschillen: async () => straat.verschillen(), stop: async () => straat.stop() };
}

async function leesVoorbeeld(url: string, { nummers, metRouter = false }: Deel): Promise<Gespeeld> {
  const db = openDatabase(url, 4);
  const map = await deelVanVoorbeeld(nummers, metRouter);
  return {
    db,
    rijen: metRouter ? leesPartijbestand(readFileSync(join(VOORBEELD, 'partijen.csv'), 'utf8')) : [],
    verschillen: async () => vergelijk(join(map, 'verwacht.csv'), (await leesUitkomsten(db)).filter(({ aanslagnummer }) => nummers.includes(aanslagnummer))),
    stop: async () => {
      await db.$disconnect();
      await rm(map, { recursive: true, force: true });
    },
  };
}
