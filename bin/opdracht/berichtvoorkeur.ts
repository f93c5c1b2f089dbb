import { importeerVoorkeuren } from '../../activities/import/berichtvoorkeur.ts';
import { metDatabase } from './database.ts';
import { besluitAf, metVoortgang } from './invoerregels.ts';

/**
 * `invorderstraat berichtvoorkeur <csv>`: takes in how people want their letters. Answers 0, 1 when rows were bad (the good ones are
 * stored), 2 when the file cannot be read.
 */
export async function voerUit([bestand = '']: readonly string[]): Promise<number> {
  return metDatabase('berichtvoorkeur', async (db) => besluitAf('voorkeuren', await metVoortgang(async ({ meld, voortgang }) => importeerVoorkeuren(db, bestand, { meld, voortgang }))));
}
