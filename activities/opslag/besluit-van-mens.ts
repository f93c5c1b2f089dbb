import type { Dag } from '../../domain/kalender/dag.ts';
import { naarDatum } from './dagen.ts';
import type { Transactie } from './database.ts';
import type { Feiten } from './gebeurtenis.ts';
import { wekOpnieuw } from './wekker.ts';

/** What a person decided about a zaak, with who says to have done it. */
export interface BesluitVanMens {
  readonly zaak: string;
  readonly vandaag: Dag;
  readonly sleutel: string;
  readonly door: string;
  readonly soort: string;
  readonly grond: readonly string[];
  readonly inhoud: Feiten;
}

/**
 * Stores what a person decided, not proven until sign-in exists, and wakes the zaak. Once per key: answers the id of the
 * besluit, or null when it was stored before. The caller holds the lock and writes the event: free text stays out of the chain.
 */
export async function bewaarBesluitVanMens(tx: Transactie, { zaak, vandaag, sleutel, door, soort, grond, inhoud }: BesluitVanMens): Promise<number | null> {
  const eigen = `${zaak}:${soort}:${sleutel}`;
  if ((await tx.besluit.count({ where: { sleutel: eigen } })) > 0) return null;
  const { id } = await tx.besluit.create({
    data: { sleutel: eigen, zaak, soort, dag: naarDatum(vandaag), grond: [...grond], inhoud: { ...inhoud, bewezen: false }, door },
  });
  await wekOpnieuw(tx, zaak, vandaag);
  return id;
}
