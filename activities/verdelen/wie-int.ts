import type { BeslagId } from '../../contract/zaak.ts';
import type { Database, Transactie } from '../opslag/database.ts';
import { oordeelVan, type Oordeel } from '../router/oordeel.ts';

/** Whether money of the derde is not for us alone, as far as is known: others share, or who collects is not decided. */
export function isGedeeld(oordeel: Oordeel | null): boolean {
  return oordeel !== null && oordeel.soort !== 'alleen' && oordeel.soort !== 'onbekend';
}

/** Who collects on the income of a beslag, as it was determined last; null where that was never asked. Throws ZodError on a stored outcome that cannot be read. */
export async function wieInt(tx: Transactie | Database, beslagId: BeslagId): Promise<Oordeel | null> {
  const rij = await tx.samenloop.findUnique({ where: { beslagId }, select: { oordeel: true } });
  return rij === null ? null : oordeelVan(rij);
}
