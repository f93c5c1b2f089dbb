import { z } from 'zod';
import { eerstePeriode } from '../../domain/afdracht/periode.ts';
import { COORDINATIEROLLEN } from '../../contract/berichten.ts';
import { dag, isDag, maandVan, type Dag, type Maand } from '../../domain/kalender/dag.ts';
import type { Database, Transactie } from '../opslag/database.ts';

/** Kind of the besluit, and of the event, by which derde and debtor hear who collects. */
export const WIE_INT = 'wie_int';

const inhoudSchema = z.object({
  rol: z.enum(COORDINATIEROLLEN),
  vanaf: z.string().refine(isDag).transform(dag),
  vanafMaand: z.string().transform((tekst) => maandVan(dag(`${tekst}-01`))).nullish(),
});

/** `vanaf`: since when, of a change; `vanafMaand`: of an overdracht, the first month that the new one collects. */
export interface WieInt {
  readonly anderInt: boolean;
  readonly vanaf: Dag | null;
  readonly vanafMaand: Maand | null;
}

/** Who collects of the derde, as he was told last; we ourselves where he was told nothing of another. */
export async function wieIntVan(tx: Transactie | Database, zaak: string): Promise<WieInt> {
  const besluit = await tx.besluit.findFirst({ where: { zaak, soort: WIE_INT, vervallenOp: null }, orderBy: { id: 'desc' } });
  if (besluit === null) return { anderInt: false, vanaf: null, vanafMaand: null };
  const { rol, vanaf, vanafMaand } = inhoudSchema.parse(besluit.inhoud);
  return { anderInt: rol !== 'wij_nemen_over', vanaf, vanafMaand: vanafMaand ?? null };
}

/** The first month that is ours to collect; null: from the beslag itself on. What was handed over to another since takes nothing from the months before. */
export async function onzeEersteMaand(tx: Transactie | Database, zaak: string): Promise<Maand | null> {
  const besluiten = await tx.besluit.findMany({ where: { zaak, soort: WIE_INT, vervallenOp: null }, orderBy: { id: 'desc' } });
  const laatste = besluiten.map(({ inhoud }) => inhoudSchema.parse(inhoud)).find(({ rol }) => rol !== 'ander_neemt_over');
  return laatste === undefined ? null : (laatste.vanafMaand ?? eerstePeriode(laatste.vanaf));
}
