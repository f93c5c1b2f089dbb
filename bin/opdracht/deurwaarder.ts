import { importeerAfrekening } from '../../activities/import/deurwaarder.ts';
import { metDatabase } from './database.ts';
import { besluitAf, metVoortgang } from './invoerregels.ts';

/**
 * `invorderstraat deurwaarder <csv>`: takes in the statement of a deurwaarder. Answers 0, 1 when rows were bad (the good ones are
 * stored), 2 when the file cannot be read.
 */
export async function voerUit([bestand = '']: readonly string[]): Promise<number> {
  return metDatabase('deurwaarder', async (db) => besluitAf('afrekeningen', await metVoortgang(async ({ meld, voortgang }) => importeerAfrekening(db, bestand, { meld, voortgang }))));
}
