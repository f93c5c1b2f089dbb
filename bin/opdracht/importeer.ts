import { readFile } from 'node:fs/promises';
import { bewaarOpdrachtgever, opdrachtgeverSchema, StrijdigeOpdrachtgever, type Opdrachtgeverbestand } from '../../activities/import/opdrachtgever.ts';
import { importeerVorderingen } from '../../activities/import/vorderingen.ts';
import { Weigering } from '../../activities/opslag/weigering.ts';
import { metDatabase } from './database.ts';
import { besluitAf, metVoortgang } from './invoerregels.ts';

/**
 * `invorderstraat importeer <csv> --opdrachtgever <json>`: stores the claims of a file. The starter of the worker picks up what
 * has no workflow. Answers 0, 1 when rows were bad (the good ones are stored), 2 when a file cannot be read.
 */
export async function voerUit([bestand = '']: readonly string[], opties: Readonly<Record<string, unknown>>): Promise<number> {
  return metDatabase('importeer', async (db) => {
    const gegevens = await leesOpdrachtgever(typeof opties['opdrachtgever'] === 'string' ? opties['opdrachtgever'] : '');
    try {
      await bewaarOpdrachtgever(db, gegevens);
    } catch (fout) {
      if (fout instanceof StrijdigeOpdrachtgever) throw new Weigering(fout.message);
      throw fout;
    }
    const voor = { opdrachtgeverId: gegevens.opdrachtgever.id, principaalId: gegevens.principaal.id };
    return besluitAf('vorderingen', await metVoortgang(async ({ meld, voortgang }) => importeerVorderingen(db, bestand, voor, meld, voortgang)));
  });
}

async function leesOpdrachtgever(bestand: string): Promise<Opdrachtgeverbestand> {
  const uitkomst = opdrachtgeverSchema.safeParse(await leesJson(bestand));
  if (uitkomst.success) return uitkomst.data;
  throw new Weigering(`${bestand}: ${uitkomst.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ')}`);
}

async function leesJson(bestand: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(bestand, 'utf8')) as unknown;
  } catch (fout) {
    throw new Weigering(`${bestand} is geen leesbaar JSON-bestand: ${fout instanceof Error ? fout.message : ''}`);
  }
}
