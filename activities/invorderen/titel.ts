import { zaakVanVordering, type VorderingId } from '../../contract/zaak.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import { BRIEFSTATUS } from '../opslag/briefstatus.ts';
import { naarDatum } from '../opslag/dagen.ts';
import type { Transactie } from '../opslag/database.ts';

/**
 * Without the dwangbevel nothing that was done to enforce it is owed: the costs of its exploten lapse, those of a beslag too, which
 * rest on a besluit of that beslag and not on a letter of the claim. A second service that waits for the post does not go, and a
 * dwangbevel that is made anew under versnelde invordering goes by exploot (IW 13 lid 4 b). What was paid on these costs goes
 * back with the letters that fall, so this comes first. The caller holds the locks.
 */
export async function laatTitelLos(tx: Transactie, vorderingId: VorderingId, vandaag: Dag): Promise<void> {
  const zaak = zaakVanVordering(vorderingId);
  await tx.kosten.updateMany({ where: { vorderingId, soort: { in: ['exploot_dwangbevel', 'exploot_beslag'] }, vervallenOp: null }, data: { vervallenOp: naarDatum(vandaag) } });
  await tx.vordering.updateMany({ where: { id: vorderingId, versneldBevel: 'gedaan' }, data: { versneldBevel: 'nieuw' } });
  await tx.brief.updateMany({ where: { zaak, soort: 'betekeningsopdracht', status: BRIEFSTATUS.klaargezet, aangenomenOp: null }, data: { status: BRIEFSTATUS.vervallen } });
}
