import { OnleesbareCsv } from '../../activities/import/csv.ts';
import type { Importuitkomst } from '../../activities/import/bestand.ts';
import { Weigering } from '../../activities/opslag/weigering.ts';
import { schrijf } from './database.ts';
import { maakVoortgangsscherm, type Voortgangsscherm } from './voortgang.ts';

/** The outcome of an import in one line, and its exit code: 1 when rows were bad. */
export function besluitAf(wat: string, { opgenomen, alBekend, fouten }: Importuitkomst): number {
  const niets = opgenomen === 0 && fouten === 0 ? ' Er is niets toegevoegd.' : '';
  schrijf(`${String(opgenomen)} ${wat} opgenomen, ${String(alBekend)} al bekend, ${String(fouten)} afgekeurd.${niets}`);
  return fouten > 0 ? 1 : 0;
}

/** Imports a file while its progress is shown; a file that cannot be read as a whole refuses the command. */
export async function metVoortgang(werk: (scherm: Voortgangsscherm) => Promise<Importuitkomst>): Promise<Importuitkomst> {
  const scherm = maakVoortgangsscherm();
  try {
    return await werk(scherm);
  } catch (fout) {
    if (fout instanceof OnleesbareCsv) throw new Weigering(fout.message);
    throw fout;
  } finally {
    scherm.klaar();
  }
}
