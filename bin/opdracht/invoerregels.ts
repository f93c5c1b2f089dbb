import { OnleesbareCsv, type Rijfout } from '../../activities/import/csv.ts';
import type { Importuitkomst } from '../../activities/import/bestand.ts';
import { Weigering } from '../../activities/opslag/weigering.ts';
import { schrijf } from './database.ts';

/** One bad row as an operator reads it: line, field, reason; never the value. */
export function meldFout({ regel, veld, reden }: Rijfout): void {
  schrijf(`regel ${String(regel)}, ${veld}: ${reden}`);
}

/** The outcome of an import in one line, and its exit code: 1 when rows were bad. */
export function besluitAf(wat: string, { opgenomen, alBekend, fouten }: Importuitkomst): number {
  const niets = opgenomen === 0 && fouten === 0 ? ' Er is niets toegevoegd.' : '';
  schrijf(`${String(opgenomen)} ${wat} opgenomen, ${String(alBekend)} al bekend, ${String(fouten)} afgekeurd.${niets}`);
  return fouten > 0 ? 1 : 0;
}

/** A file that cannot be read as a whole refuses the command. */
export async function leesbaar<T>(werk: () => Promise<T>): Promise<T> {
  try {
    return await werk();
  } catch (fout) {
    if (fout instanceof OnleesbareCsv) throw new Weigering(fout.message);
    throw fout;
  }
}
