import { importeerStornos } from '../../activities/import/stornos.ts';
import { metDatabase } from './database.ts';
import { besluitAf, metVoortgang } from './invoerregels.ts';

/**
 * `invorderstraat storno <csv>`: takes in what the bank took back. Answers 0, 1 when rows were bad (the good ones are stored), 2
 * when the file cannot be read.
 */
export async function voerUit([bestand = '']: readonly string[]): Promise<number> {
  return metDatabase('storno', async (db) => besluitAf('stornos', await metVoortgang(async ({ meld, voortgang }) => importeerStornos(db, bestand, { meld, voortgang }))));
}
