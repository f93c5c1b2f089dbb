import type { Dag } from '../../domain/kalender/dag.ts';
import { naarDatum } from './dagen.ts';
import type { Transactie } from './database.ts';

/**
 * What a person does changes when a zaak wants to be woken, and the driver of a `gestuurd` calendar did not hear that: it
 * asks again on this day. Does nothing where no driver keeps a wekker for the zaak (calendar `echt`).
 */
export async function wekOpnieuw(tx: Transactie, zaak: string, dag: Dag): Promise<void> {
  await tx.wekker.updateMany({ where: { zaak }, data: { wekOp: naarDatum(dag) } });
}
