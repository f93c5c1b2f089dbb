import { importeerBetalingen } from '../../activities/import/betalingen.ts';
import { metDatabase } from './database.ts';
import { besluitAf, metVoortgang } from './invoerregels.ts';

/**
 * `invorderstraat betaling <csv>`: takes in what the bank received. Answers 0, 1 when rows were bad (the good ones are stored), 2
 * when the file cannot be read.
 */
export async function voerUit([bestand = '']: readonly string[]): Promise<number> {
  return metDatabase('betaling', async (db) => besluitAf('betalingen', await metVoortgang(async ({ meld, voortgang }) => importeerBetalingen(db, bestand, meld, voortgang))));
}
