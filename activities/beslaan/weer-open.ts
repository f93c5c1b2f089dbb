import { zaakVanVordering, type VerhaalId } from '../../contract/zaak.ts';
import { NUL } from '../../domain/geld/centen.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import type { Transactie } from '../opslag/database.ts';
import { openstaand } from '../opslag/openstaand.ts';
import { legVoor } from '../opslag/taak.ts';
import { vorderingIds } from '../verhalen/vorderingen.ts';

/** By which report, or by which calculation over a beslag of which derde and debtor know that it is lifted. */
type Waardoor = { readonly wijzigingId: number } | { readonly berekeningId: number };

/** What the refund opened again on a claim that has ended is collected by nobody: a person decides. */
export async function legWeerOpenVoor(tx: Transactie, verhaalId: VerhaalId, vandaag: Dag, waardoor: Waardoor): Promise<void> {
  for (const vorderingId of await vorderingIds(tx, verhaalId)) {
    const { einde } = await tx.vordering.findUniqueOrThrow({ where: { id: vorderingId }, select: { einde: true } });
    const { totaal } = await openstaand(tx, vorderingId);
    if (einde === null || totaal === NUL) continue;
    const sleutel = 'wijzigingId' in waardoor ? String(waardoor.wijzigingId) : `bvv:${String(waardoor.berekeningId)}`;
    await legVoor(tx, zaakVanVordering(vorderingId), 'correctie_na_einde', vandaag, `correctie_na_einde:${sleutel}`, undefined, { feiten: { ...waardoor, openstaandCenten: totaal } });
  }
}
