import type { Prisma } from '../../prisma/client/client.ts';
import type { GemeldeWijziging } from '../../contract/handelingen.ts';
import type { VerhaalId } from '../../contract/zaak.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import type { Database } from '../opslag/database.ts';
import { naarDatum } from '../opslag/dagen.ts';

/** Stores what a debtor reported; its id goes to the update `meldWijziging` of the verhaal. */
export async function legWijzigingVast(
  db: Database,
  invoer: { readonly verhaalId: VerhaalId; readonly gemeldOp: Dag; readonly kenmerk: string; readonly door: string; readonly inhoud: GemeldeWijziging },
): Promise<number> {
  const sleutel = `wijziging:${String(invoer.verhaalId)}:${invoer.kenmerk}`;
  const rij = await db.wijziging.upsert({
    where: { sleutel },
    create: { sleutel, verhaalId: invoer.verhaalId, gemeldOp: naarDatum(invoer.gemeldOp), inhoud: { ...invoer.inhoud } satisfies Prisma.InputJsonObject, door: invoer.door },
    update: {},
  });
  return rij.id;
}
