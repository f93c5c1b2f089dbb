import type { Dag } from '../../domain/kalender/dag.ts';
import { Prisma } from '../../prisma/client/client.ts';
import { sleutelVanRegel } from '../invorderen/terugname.ts';
import { metZaak, type Database } from '../opslag/database.ts';
import { legVoor } from '../opslag/taak.ts';
import { alsRij } from './gevolg.ts';

/** A line that cannot be done: kept with the list, once, and a task of its zaak. */
export async function meldMislukt(db: Database, { terughalingId, briefId, vandaag, fouttype }: { readonly terughalingId: number; readonly briefId: number; readonly vandaag: Dag; readonly fouttype: string }): Promise<void> {
  const { zaak } = await db.brief.findUniqueOrThrow({ where: { id: briefId } });
  await metZaak(db, zaak, async (tx) => {
    const { count } = await tx.terughaalregel.updateMany({ where: { terughalingId, briefId, uitkomst: { equals: Prisma.AnyNull } }, data: { uitkomst: alsRij({ soort: 'mislukt', fouttype }) } });
    if (count > 0) await legVoor(tx, zaak, 'terughaling_met_de_hand', vandaag, sleutelVanRegel(terughalingId, briefId), undefined, { feiten: { terughalingId, briefId, fouttype } });
  });
}
