import { z } from 'zod';
import { COORDINATIEROLLEN } from '../../contract/berichten.ts';
import { dag, isDag, type Dag } from '../../domain/kalender/dag.ts';
import type { Database, Transactie } from '../opslag/database.ts';

/** Kind of the besluit, and of the event, by which derde and debtor hear who collects. */
export const WIE_INT = 'wie_int';

const inhoudSchema = z.object({ rol: z.enum(COORDINATIEROLLEN), vanaf: z.string().refine(isDag).transform(dag) });

/** Who collects of the derde, as he was told last; we ourselves where he was told nothing of another. `vanaf`: since when, of a change. */
export async function wieIntVan(tx: Transactie | Database, zaak: string): Promise<{ readonly anderInt: boolean; readonly vanaf: Dag | null }> {
  const besluit = await tx.besluit.findFirst({ where: { zaak, soort: WIE_INT, vervallenOp: null }, orderBy: { id: 'desc' } });
  if (besluit === null) return { anderInt: false, vanaf: null };
  const { rol, vanaf } = inhoudSchema.parse(besluit.inhoud);
  return { anderInt: rol === 'ander_coordineert', vanaf };
}
