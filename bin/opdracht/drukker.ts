import { importeerDrukker } from '../../activities/import/drukker.ts';
import { metDatabase, wettelijkeDag } from './database.ts';
import { besluitAf, metVoortgang } from './invoerregels.ts';

/**
 * `invorderstraat drukker <csv>`: takes in the return of the printer. Answers 0, 1 when rows were bad (the good ones are stored), 2
 * when the file cannot be read.
 */
export async function voerUit([bestand = '']: readonly string[]): Promise<number> {
  return metDatabase('drukker', async (db) => {
    const vandaag = await wettelijkeDag(db);
    return besluitAf('meldingen', await metVoortgang(async ({ meld, voortgang }) => importeerDrukker(db, bestand, vandaag, { meld, voortgang })));
  });
}
