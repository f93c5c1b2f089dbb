import type { Dag } from '../../domain/kalender/dag.ts';
import { naarDag } from '../../activities/opslag/dagen.ts';
import { Weigering } from '../../activities/opslag/weigering.ts';
import { vandaagInNederland } from '../../worker/vandaag.ts';
import { leesOmgeving } from '../opbouw/omgeving.ts';
import { openDatabase, type Database } from '../../activities/opslag/database.ts';

/**
 * Does a piece of work on the database of `DATABASE_URL`, or else on that of the last `npm start` in this folder, and
 * answers its exit code; 2, with a Dutch sentence on stderr, when it cannot begin.
 */
export async function metDatabase(opdracht: string, werk: (db: Database) => Promise<number>): Promise<number> {
  let db: Database | null = null;
  try {
    const gegeven = process.env['DATABASE_URL'];
    const url = gegeven === undefined || gegeven === '' ? leesOmgeving().DATABASE_URL : gegeven;
    if (url === undefined) throw new Weigering('er is geen database: draai npm start, of zet DATABASE_URL');
    db = openDatabase(url, 4);
    return await werk(db);
  } catch (fout) {
    const reden = fout instanceof Weigering ? fout.message : onbereikbaar(fout) ? 'de database is niet bereikbaar; draait npm start nog, en klopt DATABASE_URL?' : null;
    if (reden === null) throw fout;
    process.stderr.write(`${opdracht}: ${reden}\n`);
    return 2;
  } finally {
    await db?.$disconnect();
  }
}

/** Whether the database could not be reached at all (Prisma's P1001). */
function onbereikbaar(fout: unknown): boolean {
  return fout instanceof Error && 'code' in fout && fout.code === 'P1001';
}

/** Today as a legal date: that of the calendar that a driver moves, or else the date in the Netherlands. */
export async function wettelijkeDag(db: Database): Promise<Dag> {
  const stand = await db.kalenderstand.findUnique({ where: { id: 1 } });
  return stand === null ? vandaagInNederland() : naarDag(stand.dag);
}

/** Writes lines to stdout. */
export function schrijf(...regels: readonly string[]): void {
  process.stdout.write(regels.map((regel) => `${regel}\n`).join(''));
}
