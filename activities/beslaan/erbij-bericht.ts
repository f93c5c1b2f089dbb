import type { Transactie } from '../opslag/database.ts';
import type { Beslagdossier } from './dossier.ts';

/** Whether it is still to hear of a claim that it seizes: that one says how the beslag ended, and not who joined beside it. */
export async function hoortNogStand(tx: Transactie, { zaak }: Beslagdossier): Promise<boolean> {
  return (await tx.bericht.count({ where: { ontvanger: zaak, soort: 'stand_gewijzigd', verwerktOp: null } })) > 0;
}
