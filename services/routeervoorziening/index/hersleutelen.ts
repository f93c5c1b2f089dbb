import type pg from 'pg';
import { inTransactie } from './database.ts';
import type { Sleutelbos } from './sleutelbos.ts';
import { rijnaam } from './verwijsindex.ts';

interface Rij {
  readonly id: string;
  readonly blinde_index: Buffer;
  readonly sleutelversie: number;
  readonly bsn_versleuteld: Buffer;
  readonly partij: string;
  readonly kenmerk: string;
}

/**
 * Writes registrations of an older key version under the present one, with the pseudonym in the log about the same persons; a batch a
 * transaction, resumable. Returns how many. An old key may leave the ring when no log about a person without registration needs it: after eighteen months.
 */
export async function hersleutel(pool: pg.Pool, bos: Sleutelbos, perKeer = 500): Promise<number> {
  let aantal = 0;
  for (;;) {
    const gedaan = await inTransactie(pool, async (tx) => {
      const { rows } = await tx.query<Rij>('SELECT id, blinde_index, sleutelversie, bsn_versleuteld, partij, kenmerk FROM aanmelding WHERE sleutelversie <> $1 ORDER BY id LIMIT $2 FOR UPDATE SKIP LOCKED', [bos.versie, perKeer]);
      for (const rij of rows) {
        const bij = rijnaam(rij.partij, rij.kenmerk);
        const bsn = bos.ontsleutel(rij.bsn_versleuteld, rij.sleutelversie, bij);
        const index = bos.blindeIndex(bsn);
        await tx.query('UPDATE aanmelding SET blinde_index = $2, bsn_versleuteld = $3, sleutelversie = $4 WHERE id = $1', [rij.id, index, bos.versleutel(bsn, bij), bos.versie]);
        await tx.query('UPDATE logregel SET blinde_index = $2 WHERE blinde_index = $1', [rij.blinde_index, index]);
      }
      return rows.length;
    });
    if (gedaan === 0) return aantal;
    aantal += gedaan;
  }
}
