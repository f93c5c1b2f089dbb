import type { VorderingId } from '../../contract/zaak.ts';
import type { Prisma } from '../../prisma/client/client.ts';
import type { Database, Transactie } from '../opslag/database.ts';

/** Kinds of letter to a deurwaarder: the order with the dossier, what changed since, and that the order is over. */
export const DEURWAARDERBRIEVEN = ['opdracht_deurwaarder', 'opgave_deurwaarder', 'einde_deurwaarder'] as const;
export type Deurwaarderbrief = (typeof DEURWAARDERBRIEVEN)[number];

export type Overdrachtrij = Prisma.OverdrachtGetPayload<{ include: { deurwaarder: true } }>;

/** The hand-over by which a deurwaarder has the claim now; null when nobody has it. */
export async function openOverdracht(tx: Transactie | Database, vorderingId: VorderingId): Promise<Overdrachtrij | null> {
  return tx.overdracht.findUnique({ where: { openSleutel: vorderingId }, include: { deurwaarder: true } });
}
