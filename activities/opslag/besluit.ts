import type { ZonderBrief } from '../../domain/besluit/bekendmaking.ts';
import { VOLGORDE } from '../../domain/besluit/keten.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import type { Prisma } from '../../prisma/client/client.ts';
import { TELT_NIET } from './briefstatus.ts';
import { naarDatum } from './dagen.ts';
import type { Transactie } from './database.ts';
import { bewijsVan, type Feit } from './feit.ts';

/** The act or letter on which an act follows. */
export type Voorganger = { readonly soort: 'besluit' | 'brief'; readonly id: number };

/** A legal act as it is stored: on what ground and facts, after what, decided by whom. */
export interface NieuwBesluit {
  /** Makes it one: a second besluit with this key is refused by the database. */
  readonly sleutel: string;
  readonly zaak: string;
  readonly vandaag: Dag;
  readonly soort: string;
  /** Articles. */
  readonly grond: readonly string[];
  readonly inhoud: Prisma.InputJsonObject;
  /** Who or what decided; by default the system, by the rules of the domain. */
  readonly door?: string;
  /** Besides the proof of the step before, which is found with the predecessor. */
  readonly feiten?: readonly Feit[];
  /** Where it follows on something of another zaak; else the predecessor is found in its own (domain/besluit/keten). */
  readonly voorganger?: Voorganger | null;
  readonly berekeningId?: number;
  /** Why no letter goes with it, of an act that must be made known. */
  readonly zonderBrief?: ZonderBrief;
}

/** Stores a legal act with its predecessor and the proof that that one went. The caller holds the lock of the zaak. Answers its id. */
export async function bewaarBesluit(tx: Transactie, nieuw: NieuwBesluit): Promise<number> {
  const { sleutel, zaak, vandaag, soort, grond, inhoud, door, feiten = [], berekeningId, zonderBrief } = nieuw;
  const voorganger = nieuw.voorganger === undefined ? await vindVoorganger(tx, zaak, soort) : nieuw.voorganger;
  const { id } = await tx.besluit.create({
    data: {
      sleutel,
      zaak,
      soort,
      dag: naarDatum(vandaag),
      grond: [...grond],
      inhoud,
      feiten: [...(await bewijsVanStap(tx, voorganger)), ...feiten].map((een) => ({ ...een })),
      ...(voorganger === null ? {} : voorganger.soort === 'besluit' ? { voorgangerId: voorganger.id } : { voorgangerBriefId: voorganger.id }),
      ...(door === undefined ? {} : { door }),
      ...(berekeningId === undefined ? {} : { berekeningId }),
      ...(zonderBrief === undefined ? {} : { zonderBrief }),
    },
  });
  return id;
}

/** The last act in one of these zaken of one of these kinds that holds; where there is none, the last letter of such a kind that was not taken away. */
export async function laatsteStap(tx: Transactie, zaken: readonly string[], soorten: readonly string[] | null): Promise<Voorganger | null> {
  const welke = { zaak: { in: [...zaken] }, ...(soorten === null ? {} : { soort: { in: [...soorten] } }) };
  const besluit = await tx.besluit.findFirst({ where: { ...welke, vervallenOp: null }, select: { id: true }, orderBy: { id: 'desc' } });
  if (besluit !== null) return { soort: 'besluit', id: besluit.id };
  const brief = await tx.brief.findFirst({ where: { ...welke, besluitId: null, status: { notIn: [...TELT_NIET] } }, select: { id: true }, orderBy: { id: 'desc' } });
  return brief === null ? null : { soort: 'brief', id: brief.id };
}

async function vindVoorganger(tx: Transactie, zaak: string, soort: string): Promise<Voorganger | null> {
  const regel = Object.hasOwn(VOLGORDE, soort) ? VOLGORDE[soort] : undefined;
  return laatsteStap(tx, [zaak], regel?.op ?? null);
}

/** That the step before went: the proof of its letters. */
async function bewijsVanStap(tx: Transactie, voorganger: Voorganger | null): Promise<Feit[]> {
  if (voorganger === null) return [];
  const welke = voorganger.soort === 'brief' ? { id: voorganger.id } : { besluitId: voorganger.id };
  const brieven = await tx.brief.findMany({ where: { ...welke, status: { notIn: [...TELT_NIET] } }, orderBy: { id: 'asc' } });
  return brieven.flatMap(bewijsVan);
}
