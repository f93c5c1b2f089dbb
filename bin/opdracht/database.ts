import { openDatabase, type Database } from '../../activities/opslag/database.ts';

/** The command cannot begin: something that the operator must give is missing. */
export class Weigering extends Error {
  override readonly name = 'Weigering';
}

/**
 * Does a piece of work on the database of `DATABASE_URL` and answers its exit code; 2, with a Dutch sentence on stderr,
 * when it cannot begin.
 */
export async function metDatabase(opdracht: string, werk: (db: Database) => Promise<number>): Promise<number> {
  let db: Database | null = null;
  try {
    const url = process.env['DATABASE_URL'];
    if (url === undefined || url === '') throw new Weigering('zet DATABASE_URL op de database van de invorderstraat (npm start toont hem)');
    db = openDatabase(url, 4);
    return await werk(db);
  } catch (fout) {
    if (!(fout instanceof Weigering)) throw fout;
    process.stderr.write(`${opdracht}: ${fout.message}\n`);
    return 2;
  } finally {
    await db?.$disconnect();
  }
}

/** Writes lines to stdout. */
export function schrijf(...regels: readonly string[]): void {
  process.stdout.write(regels.map((regel) => `${regel}\n`).join(''));
}
