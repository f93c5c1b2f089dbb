import { z } from 'zod';
import { Partij, Postadres } from '../../adapters/routeervoorziening/contract/basis.ts';
import { eerstePeriode } from '../../domain/afdracht/periode.ts';
import { COORDINATIEROLLEN } from '../../contract/berichten.ts';
import { dag, isDag, maand, maandVan, type Dag, type Maand } from '../../domain/kalender/dag.ts';
import type { Maandgrens } from '../../domain/samenloop/overdrachtsmaand.ts';
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

const inhoudSchema = z.object({
  rol: z.enum(COORDINATIEROLLEN),
  vanaf: dagSchema,
  vanafMaand: z.string().transform(maand).nullish(),
  partij: z.object({ naam: z.string() }).nullable(),
  adres: Postadres.nullable().default(null),
});

/** Another party that collects, as the letters name it. */
export type Genoemd = { readonly naam: string; readonly adresregels: readonly string[] };

/**
 * `vanaf`: since when, of a change; `vanafMaand`: of an overdracht, the first month that the new one collects; `ander`: who that is, where it is
 * another of whom the name is known.
 */
export interface WieInt {
  readonly anderInt: boolean;
  readonly vanaf: Dag | null;
  readonly vanafMaand: Maand | null;
  readonly ander: Genoemd | null;
}

const WIJ: WieInt = { anderInt: false, vanaf: null, vanafMaand: null, ander: null };

/** Who collects of the derde, as he was told last: by the letter that laid the beslag where nothing came after it, and we ourselves where he was told nothing of another. */
export async function wieIntVan(tx: Transactie | Database, zaak: string): Promise<WieInt> {
  const besluit = await tx.besluit.findFirst({ where: { zaak, soort: WIE_INT, vervallenOp: null }, orderBy: { id: 'desc' } });
  if (besluit === null) {
    const verwijst = await verwijzendBesluit(tx, zaak);
    return verwijst === null ? WIJ : { anderInt: true, vanaf: verwijst.vanaf, vanafMaand: null, ander: genoemd(verwijst.coordinator) };
  }
  const { rol, vanaf, vanafMaand, partij, adres } = inhoudSchema.parse(besluit.inhoud);
  const anderInt = rol !== 'wij_nemen_over';
  return { anderInt, vanaf, vanafMaand: vanafMaand ?? null, ander: anderInt && partij !== null ? genoemd({ partij, adres }) : null };
}

/** Whether another collects on that day: what was handed over is his from its month on, and until then ours. */
export function intAnderOp({ anderInt, vanafMaand }: WieInt, op: Dag): boolean {
  return anderInt && (vanafMaand === null || maandVan(op) >= vanafMaand);
}

/** Between whom the collection passed and from which month, as derde and debtor were told, in that order. That another coordinated from the beslag on draws no border: who takes over from him says until when. */
export async function grenzenVolgensBrieven(tx: Transactie | Database, zaak: string): Promise<readonly Maandgrens[]> {
  const besluiten = await tx.besluit.findMany({ where: { zaak, soort: WIE_INT, vervallenOp: null }, orderBy: { id: 'asc' } });
  const verteld = besluiten.map(({ inhoud }) => inhoudSchema.parse(inhoud));
  const eerste = verteld.findIndex(({ rol }) => rol !== 'ander_coordineert');
  return eerste === -1 ? [] : verteld.slice(eerste).map(({ rol, vanafMaand, vanaf }) => ({ rol: rol === 'wij_nemen_over' ? 'nemer' : 'gever', vanafMaand: vanafMaand ?? eerstePeriode(vanaf) }));
}

/** A coordinator as the letters name him. */
export function genoemd({ partij: { naam }, adres }: { readonly partij: { readonly naam: string }; readonly adres: Coordinator['adres'] }): Genoemd {
  return { naam, adresregels: adres === null ? [] : [adres.regel1, `${adres.postcode} ${adres.plaats}`] };
}

/** The same in the content of a letter. */
export function inBrief({ naam, adresregels }: Genoemd): Prisma.InputJsonObject {
  return { naam, adresregels: [...adresregels] };
}
