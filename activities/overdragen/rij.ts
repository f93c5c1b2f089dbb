import { z } from 'zod';
import { nummerVanSleutel } from '../../adapters/routeervoorziening/identiteit.ts';
import { zaakVanOverdracht, zaakVanSamenloop, type BeslagId, type ZaakId } from '../../contract/zaak.ts';
import { dag, isDag, maand, type Dag } from '../../domain/kalender/dag.ts';
import { naGebeurtenis, OVERDRACHTEINDEN, OVERDRACHTGRONDEN, OVERDRACHTROLLEN, type Overdrachtgebeurtenis, type Overdrachtgrond, type Overdrachtrol, type Overdrachtstand } from '../../domain/samenloop/overdrachtsgang.ts';
import type { Partijnummer } from '../../domain/samenloop/partij.ts';
import type { Prisma } from '../../prisma/client/client.ts';
import { naarDagOfLeeg, naarDatum } from '../opslag/dagen.ts';
import type { Database, Transactie } from '../opslag/database.ts';
import { schrijfGebeurtenis } from '../opslag/gebeurtenis.ts';

const maandSchema = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/).transform(maand);
const dagSchema = z.string().refine(isDag).transform(dag);
const standSchema: z.ZodType<Overdrachtstand> = z.discriminatedUnion('stap', [
  z.object({ stap: z.literal('opvolger_zoeken') }),
  z.object({ stap: z.literal('aanbieden'), vanafMaand: maandSchema }),
  z.object({ stap: z.literal('aangeboden'), vanafMaand: maandSchema, sinds: dagSchema, herinnerd: z.boolean() }),
  z.object({ stap: z.literal('afgewezen'), vanafMaand: maandSchema }),
  z.object({ stap: z.literal('gegevens_sturen'), vanafMaand: maandSchema }),
  z.object({ stap: z.literal('afronden'), vanafMaand: maandSchema }),
  z.object({ stap: z.literal('beoordelen'), vanafMaand: maandSchema }),
  z.object({ stap: z.literal('aanvaard'), vanafMaand: maandSchema, sinds: dagSchema, gegevens: z.boolean() }),
  z.object({ stap: z.literal('kennis_geven'), vanafMaand: maandSchema }),
  z.object({ stap: z.literal('kennis_gegeven'), vanafMaand: maandSchema, sinds: dagSchema }),
  z.object({ stap: z.literal('nazorg'), vanafMaand: maandSchema, tot: dagSchema }),
  z.object({ stap: z.literal('gesloten'), einde: z.enum(OVERDRACHTEINDEN), vanafMaand: maandSchema.nullable() }),
]);

/** Where the other wants the money that comes in at who handed over. */
export const betalingSchema = z.object({ rekening: z.string(), tenNameVan: z.string(), betalingskenmerk: z.string() });
export type Overdrachtbetaling = z.infer<typeof betalingSchema>;

/** In the key of an overdracht that two persons chose. */
export const IN_OVERLEG = ':overdracht:overleg:';

/** One overdracht of the collection, as it stands in its row. */
export interface Inningsoverdracht {
  readonly nummer: number;
  readonly zaak: ZaakId;
  readonly samenloop: ZaakId;
  readonly beslagId: BeslagId;
  /** By which both parties know it. */
  readonly overdrachtId: string;
  readonly rol: Overdrachtrol;
  readonly grond: Overdrachtgrond;
  /** Two persons of ours chose it; the rules do not ask it. */
  readonly gekozen: boolean;
  /** Null as long as it is looked for. */
  readonly partij: { readonly nummer: Partijnummer; readonly sleutel: string; readonly naam: string | null; readonly kenmerk: string | null } | null;
  readonly stand: Overdrachtstand;
  readonly betaling: Overdrachtbetaling | null;
  readonly besluitId: number | null;
  readonly geslotenOp: Dag | null;
}

type Rij = Awaited<ReturnType<Transactie['inningsoverdracht']['findUniqueOrThrow']>>;

/** Reads it. Throws ZodError on a row of another form. */
export function alsOverdracht(rij: Rij): Inningsoverdracht {
  const beslagId = rij.beslagId as BeslagId;
  return {
    nummer: rij.id,
    zaak: zaakVanOverdracht(rij.id),
    samenloop: zaakVanSamenloop(beslagId),
    beslagId,
    overdrachtId: rij.overdrachtId,
    rol: z.enum(OVERDRACHTROLLEN).parse(rij.rol),
    grond: z.enum(OVERDRACHTGRONDEN).parse(rij.grond),
    gekozen: rij.sleutel.includes(IN_OVERLEG),
    partij: rij.partij === null ? null : { nummer: nummerVanSleutel(rij.partij), sleutel: rij.partij, naam: rij.partijnaam, kenmerk: rij.kenmerkPartij },
    stand: standSchema.parse(rij.stand),
    betaling: rij.betaling === null ? null : betalingSchema.parse(rij.betaling),
    besluitId: rij.besluitId,
    geslotenOp: naarDagOfLeeg(rij.geslotenOp),
  };
}

export async function leesOverdracht(tx: Transactie | Database, nummer: number): Promise<Inningsoverdracht> {
  return alsOverdracht(await tx.inningsoverdracht.findUniqueOrThrow({ where: { id: nummer } }));
}

/** Every overdracht of a beslag, the oldest first. */
export async function overdrachtenVan(tx: Transactie | Database, beslagId: BeslagId): Promise<Inningsoverdracht[]> {
  return (await tx.inningsoverdracht.findMany({ where: { beslagId }, orderBy: { id: 'asc' } })).map(alsOverdracht);
}

/**
 * Moves it on by what happened, with an event in its chain; nothing changes where it says nothing in this state. `data`: what else is kept with
 * it. The caller holds the lock of its zaak.
 */
export async function zetVerder(tx: Transactie, overdracht: Inningsoverdracht, vandaag: Dag, wat: Overdrachtgebeurtenis, data: Prisma.InningsoverdrachtUpdateInput = {}): Promise<Inningsoverdracht> {
  const stand = naGebeurtenis(overdracht.stand, wat);
  if (stand === null) return overdracht;
  await schrijfGebeurtenis(tx, overdracht.zaak, vandaag, 'overdracht_stap', { van: overdracht.stand.stap, naar: stand.stap, door: wat.soort, vanafMaand: 'vanafMaand' in stand ? stand.vanafMaand : null });
  const rij = await tx.inningsoverdracht.update({ where: { id: overdracht.nummer }, data: { ...data, stap: stand.stap, stand: { ...stand } } });
  return alsOverdracht(rij);
}

/** The day on which nothing more is to be done, as `gesloten_op` keeps it. */
export async function sluitRij(tx: Transactie, nummer: number, vandaag: Dag): Promise<void> {
  await tx.inningsoverdracht.update({ where: { id: nummer }, data: { geslotenOp: naarDatum(vandaag) } });
}
