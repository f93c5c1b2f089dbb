import { z } from 'zod';
import { Partij, Postadres } from '../../adapters/routeervoorziening/contract/basis.ts';
import { COORDINATIEROLLEN } from '../../contract/berichten.ts';
import { dag, isDag, type Dag } from '../../domain/kalender/dag.ts';
import { BEVOEGDHEDEN } from '../../domain/regime/grond.ts';
import type { Prisma } from '../../prisma/client/client.ts';
import type { Database, Transactie } from '../opslag/database.ts';
import { feit, type Feit } from '../opslag/feit.ts';
import { HOOFDBRIEVEN } from './hoofdbrief.ts';

/** Kind of the besluit, and of the event, by which derde and debtor hear who collects. */
export const WIE_INT = 'wie_int';

const coordinatorSchema = z.object({ partij: Partij, adres: Postadres.nullable() });
/** Another party that collects for all beslagen on the income; the address only where a party told it. */
export type Coordinator = z.infer<typeof coordinatorSchema>;

/** Why our own voet holds for the time being: whether another has a beslag is not known, or who of us collects is not decided. */
export const VOETVOORBEHOUDEN = ['onbekend', 'onbeslist'] as const;
export type Voetvoorbehoud = (typeof VOETVOORBEHOUDEN)[number];

const inningSchema = z.object({
  /** Null: we announce a voet of our own. */
  coordinator: coordinatorSchema.nullable(),
  voorbehoud: z.enum(VOETVOORBEHOUDEN).nullable(),
  reden: z.string(),
  artikelen: z.array(z.string()),
  vraagId: z.int(),
});
/** Who collects once the beslag lies, as the besluit by which it is laid keeps it (Rv 475i lid 5); with the question to the routeervoorziening on which it rests. */
export type Inning = z.infer<typeof inningSchema>;

const dagSchema = z.string().refine(isDag).transform(dag);
const hoofdbesluitSchema = z.object({ plandag: dagSchema, volgnummer: z.int(), inning: inningSchema.nullable().default(null) });

/** What a besluit by which a beslag is laid keeps of who collects; null where that was not asked. Throws ZodError on another row. */
export function inningVan({ inhoud }: { readonly inhoud: unknown }): Inning | null {
  return z.object({ inning: inningSchema.nullable().default(null) }).parse(inhoud).inning;
}

/** The fact on which it rests. */
export function feitenVan(inning: Inning | null, op: Dag): Feit[] {
  return inning === null ? [] : [feit('routervraag', inning.vraagId, 'identificatie_cdw', op)];
}

/** The besluit of the letter that reaches the derde, as it was made last and not taken back, where it refers him to another; else null. */
export async function verwijzendBesluit(tx: Transactie | Database, zaak: string): Promise<{ readonly id: number; readonly vanaf: Dag; readonly coordinator: Coordinator } | null> {
  const besluit = await tx.besluit.findFirst({
    where: { zaak, soort: { in: [...BEVOEGDHEDEN] }, inhoud: { path: ['volgnummer'], gte: 0 }, vervallenOp: null, brieven: { some: { soort: { in: [...HOOFDBRIEVEN] }, status: { not: 'teruggehaald' } } } },
    orderBy: { id: 'desc' },
  });
  if (besluit === null) return null;
  const { plandag: vanaf, inning } = hoofdbesluitSchema.parse(besluit.inhoud);
  return inning?.coordinator == null ? null : { id: besluit.id, vanaf, coordinator: inning.coordinator };
}

const inhoudSchema = z.object({ rol: z.enum(COORDINATIEROLLEN), vanaf: dagSchema, partij: Partij.nullable(), adres: Postadres.nullable().default(null) });

/** Who collects of the derde, as he was told last. `vanaf`: since when, of a change; null where he was told nothing of another. */
export type WieInt =
  | { readonly anderInt: false; readonly vanaf: Dag | null; readonly coordinator: null }
  | { readonly anderInt: true; readonly vanaf: Dag; readonly coordinator: Coordinator };

/** The same; by the letter that laid the beslag where nothing came after it, and we ourselves where nobody was told of another. */
export async function wieIntVan(tx: Transactie | Database, zaak: string): Promise<WieInt> {
  const besluit = await tx.besluit.findFirst({ where: { zaak, soort: WIE_INT, vervallenOp: null }, orderBy: { id: 'desc' } });
  if (besluit === null) {
    const verwijst = await verwijzendBesluit(tx, zaak);
    return verwijst === null ? { anderInt: false, vanaf: null, coordinator: null } : { anderInt: true, vanaf: verwijst.vanaf, coordinator: verwijst.coordinator };
  }
  const { rol, vanaf, partij, adres } = inhoudSchema.parse(besluit.inhoud);
  if (rol === 'wij_nemen_over') return { anderInt: false, vanaf, coordinator: null };
  if (partij === null) throw new Error(`besluit ${String(besluit.id)} noemt niet wie int`);
  return { anderInt: true, vanaf, coordinator: { partij, adres } };
}

/** A coordinator as the letters name him. */
export function coordinatorInBrief({ partij: { naam }, adres }: Coordinator): Prisma.InputJsonObject {
  return { naam, adresregels: adres === null ? [] : [adres.regel1, `${adres.postcode} ${adres.plaats}`] };
}
