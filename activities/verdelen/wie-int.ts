import { z } from 'zod';
import { Partij } from '../../adapters/routeervoorziening/contract/basis.ts';
import { isDag } from '../../domain/kalender/dag.ts';
import type { BeslagId } from '../../contract/zaak.ts';
import type { Database, Transactie } from '../opslag/database.ts';

/** What of the stored outcome on who collects a distribution needs. */
const oordeelSchema = z.looseObject({
  soort: z.enum(['alleen', 'wij', 'ander', 'onbeslist', 'onbekend']),
  /** Who coordinates, where that is another. */
  partij: Partij.nullable().default(null),
  besluitId: z.int().nullable().default(null),
  beslagen: z.array(z.looseObject({ partij: Partij.nullable(), gelegdOp: z.string().refine(isDag).nullable() })).default([]),
});
export type WieInt = z.infer<typeof oordeelSchema>;

/** Whether money of the derde is not for us alone, as far as is known: others share, or who collects is not decided. */
export function isGedeeld(oordeel: WieInt | null): boolean {
  return oordeel !== null && oordeel.soort !== 'alleen' && oordeel.soort !== 'onbekend';
}

/** Who collects on the income of a beslag, as it was determined last; null where that was never asked. Throws ZodError on a stored outcome that cannot be read. */
export async function wieInt(tx: Transactie | Database, beslagId: BeslagId): Promise<WieInt | null> {
  const rij = await tx.samenloop.findUnique({ where: { beslagId }, select: { oordeel: true } });
  return rij?.oordeel == null ? null : oordeelSchema.parse(rij.oordeel);
}
