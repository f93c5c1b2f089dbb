import { z } from 'zod';
import { voluit, type Dag } from '../../domain/kalender/dag.ts';
import { naarDag } from '../opslag/dagen.ts';
import type { Transactie } from '../opslag/database.ts';
import { legVoor } from '../opslag/taak.ts';

const SOORT = 'terughaling_met_de_hand';

/** The letters of a task, in its facts: their numbers, in the order in which they were told. */
const feitenSchema = z.object({ brieven: z.string() });

/**
 * Puts a letter that only a person can take back before him: one task for a zaak and a list, that names all its letters, for what becomes of
 * them is one decision. One that was closed is asked anew with what came since. The caller holds the lock of the zaak.
 */
export async function legMetDeHandVoor(tx: Transactie, zaak: string, { terughalingId, briefId, vandaag }: { readonly terughalingId: number; readonly briefId: number; readonly vandaag: Dag }): Promise<void> {
  const begin = `terughaling-${String(terughalingId)}`;
  const eerdere = await tx.taak.findMany({ where: { zaak, soort: SOORT, OR: [{ sleutel: `${zaak}:${begin}` }, { sleutel: { startsWith: `${zaak}:${begin}:` } }] }, orderBy: { id: 'asc' } });
  if (eerdere.some(({ feiten }) => brievenVan(feiten).includes(briefId))) return;
  const open = eerdere.find(({ afgedaanOp }) => afgedaanOp === null);
  const briefIds = [...(open === undefined ? [] : brievenVan(open.feiten)), briefId];
  const [tekst, feiten] = [await alsTekst(tx, briefIds), { terughalingId, brieven: briefIds.join(', ') }];
  if (open === undefined) await legVoor(tx, zaak, SOORT, vandaag, eerdere.length === 0 ? begin : `${begin}:${String(eerdere.length + 1)}`, tekst, { feiten });
  else await tx.taak.update({ where: { id: open.id }, data: { tekst, feiten } });
}

function brievenVan(feiten: unknown): readonly number[] {
  return (feitenSchema.safeParse(feiten).data?.brieven ?? '').split(', ').filter((deel) => deel !== '').map(Number);
}

async function alsTekst(tx: Transactie, briefIds: readonly number[]): Promise<string> {
  const rijen = await tx.brief.findMany({ where: { id: { in: [...briefIds] } }, orderBy: { id: 'asc' }, select: { id: true, soort: true, dagtekening: true } });
  const genoemd = rijen.map(({ id, soort, dagtekening }) => `${soort.replaceAll('_', ' ')} van ${voluit(naarDag(dagtekening))} (${String(id)})`).join('; ');
  if (rijen.length === 1) return `Deze brief kan niet vanzelf worden teruggehaald: ${genoemd}. Beoordeel of hij moet worden ingetrokken, en bericht wie hem kreeg.`;
  return `Deze ${String(rijen.length)} brieven kunnen niet vanzelf worden teruggehaald: ${genoemd}. Beoordeel of zij moeten worden ingetrokken, en bericht wie ze kreeg.`;
}
