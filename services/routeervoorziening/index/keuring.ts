import type { Bevraagbaar } from './database.ts';
import type { Sleutelbos } from './sleutelbos.ts';
import { rijnaam } from './verwijsindex.ts';

interface Rij {
  readonly sleutelversie: number;
  readonly blinde_index: Buffer;
  readonly bsn_versleuteld: Buffer;
  readonly partij: string;
  readonly kenmerk: string;
}

/**
 * Opens one registration of each key version. With a key that is missing or another, people would not be found, and every answer would be
 * that nothing runs: throws with a Dutch sentence instead.
 */
export async function keurSleutels(db: Bevraagbaar, bos: Sleutelbos): Promise<void> {
  const { rows } = await db.query<Rij>('SELECT sleutelversie, blinde_index, bsn_versleuteld, partij, kenmerk FROM aanmelding WHERE id IN (SELECT min(id) FROM aanmelding GROUP BY sleutelversie)');
  for (const rij of rows) if (!opent(bos, rij)) throw new Error(`De verwijsindex is geschreven met een sleutel die er niet is: versie ${String(rij.sleutelversie)}. Zonder die sleutel wordt niemand gevonden.`);
}

function opent(bos: Sleutelbos, rij: Rij): boolean {
  try {
    const bsn = bos.ontsleutel(rij.bsn_versleuteld, rij.sleutelversie, rijnaam(rij.partij, rij.kenmerk));
    return bos.blindeIndexen(bsn).some((index) => index.equals(rij.blinde_index));
  } catch {
    // Why it does not open says nothing more than that: the key is missing, or is another.
    return false;
  }
}
