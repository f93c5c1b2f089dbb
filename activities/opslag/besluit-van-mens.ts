import { bewaarBesluit, type NieuwBesluit } from './besluit.ts';
import type { Transactie } from './database.ts';
import type { Feiten } from './gebeurtenis.ts';
import { wekOpnieuw } from './wekker.ts';

/** What a person decided about a zaak, with who says to have done it. */
export interface BesluitVanMens extends Pick<NieuwBesluit, 'zaak' | 'vandaag' | 'soort' | 'grond' | 'feiten' | 'zonderBrief'> {
  /** Key of the action: one besluit of a kind for each. */
  readonly sleutel: string;
  readonly door: string;
  readonly inhoud: Feiten;
}

/**
 * Stores what a person decided, not proven until sign-in exists, and wakes the zaak. Once per key: answers the id of the
 * besluit, or null when it was stored before. The caller holds the lock and writes the event: free text stays out of the chain.
 */
export async function bewaarBesluitVanMens(tx: Transactie, { sleutel, inhoud, ...besluit }: BesluitVanMens): Promise<number | null> {
  const eigen = `${besluit.zaak}:${besluit.soort}:${sleutel}`;
  if ((await tx.besluit.count({ where: { sleutel: eigen } })) > 0) return null;
  const id = await bewaarBesluit(tx, { ...besluit, sleutel: eigen, inhoud: { ...inhoud, bewezen: false } });
  await wekOpnieuw(tx, besluit.zaak, besluit.vandaag);
  return id;
}
