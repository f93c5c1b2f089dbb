import type { Prisma } from '../../prisma/client/client.ts';
import type { Database, Transactie } from '../opslag/database.ts';
import { metZaak } from '../opslag/database.ts';
import { ligtOpzij } from '../taken/opzij.ts';

type Rij = Awaited<ReturnType<Transactie['bericht']['findUniqueOrThrow']>>;

/**
 * Handles one message exactly once: the work and the mark that it was done are one transaction, and a repeated
 * call answers what the first one did. `zaken` are locked: the receiver and what else the work touches.
 */
export async function eenmalig<T extends Prisma.InputJsonObject>(
  db: Database,
  berichtId: number,
  zaken: string | readonly string[],
  werk: (tx: Transactie, bericht: Rij) => Promise<T>,
): Promise<T> {
  return metZaak(db, zaken, async (tx) => {
    const bericht = await tx.bericht.findUniqueOrThrow({ where: { id: berichtId } });
    // Set aside in the meantime: it has no outcome to answer, and only a person has it tried again.
    if (ligtOpzij(bericht)) throw new RangeError(`bericht ${String(berichtId)} ligt opzij`);
    if (bericht.verwerktOp !== null) return bericht.uitkomst as unknown as T;
    const uitkomst = await werk(tx, bericht);
    await tx.bericht.update({ where: { id: berichtId }, data: { verwerktOp: new Date(), uitkomst } });
    return uitkomst;
  });
}
