import type { VorderingId } from '../../contract/zaak.ts';
import type { Database, Transactie } from '../opslag/database.ts';
import { leesVorderingId } from '../verhalen/bericht-inhoud.ts';
import type { Beslagdossier } from './dossier.ts';

/** The claim that a message to a beslag is about. */
export async function overWie(db: Database, berichtId: number): Promise<VorderingId> {
  return leesVorderingId((await db.bericht.findUniqueOrThrow({ where: { id: berichtId }, select: { inhoud: true } })).inhoud);
}

/** Whether it is still to hear of a claim that it seizes: that one says how the beslag ended, and not who joined beside it. */
export async function hoortNogStand(tx: Transactie, { zaak }: Beslagdossier): Promise<boolean> {
  return (await tx.bericht.count({ where: { ontvanger: zaak, soort: 'stand_gewijzigd', verwerktOp: null } })) > 0;
}
