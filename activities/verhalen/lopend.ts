import { z } from 'zod';
import { zaakVanBeslag, type BeslagId, type VerhaalId } from '../../contract/zaak.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import { naarDag, naarDagOfLeeg } from '../opslag/dagen.ts';
import type { Transactie } from '../opslag/database.ts';
import { uitkomstVan, type MetBron } from './berekening.ts';

/** A beslag that runs, with every calculation that its derde was told, in order. */
export interface Lopend {
  readonly beslagId: BeslagId;
  readonly derdeId: number;
  /** It lies: what the derde pays is for us. */
  readonly ligt: boolean;
  readonly gelegdOp: Dag | null;
  readonly gemeld: readonly MetBron[];
  /** Since when each of them works, by its number; of one that waits to be told, from its own day. One that another's collection kept from being told is not among them. */
  readonly werkt: ReadonlyMap<number, Dag>;
}

const overBerekening = z.object({ berekeningId: z.int() });

/**
 * The beslagen of a verhaal that run. What is told is a message to the beslag: a vaststelling that waits for a person, or for a day, before
 * it leads to another beslag was told to nobody, and what runs goes on by the one before it.
 */
export async function lopendeBeslagen(tx: Transactie, verhaalId: VerhaalId): Promise<Lopend[]> {
  const beslagen = await tx.beslag.findMany({ where: { verhaalId, openSleutel: { not: null } }, select: { id: true, derdeId: true, gelegdOp: true }, orderBy: { id: 'asc' } });
  const lopend: Lopend[] = [];
  for (const { id, derdeId, gelegdOp } of beslagen) {
    const beslagId = id as BeslagId;
    const berichten = await tx.bericht.findMany({ where: { ontvanger: zaakVanBeslag(beslagId), soort: { in: ['leg_beslag', 'nieuwe_bvv'] } }, select: { soort: true, inhoud: true, verwerktOp: true }, orderBy: { id: 'asc' } });
    const ids = berichten.map(({ inhoud }) => overBerekening.parse(inhoud).berekeningId);
    const rijen = new Map((await tx.berekening.findMany({ where: { id: { in: ids } } })).map((rij) => [rij.id, rij]));
    const gemeld = ids.flatMap((berekeningId): MetBron[] => {
      const rij = rijen.get(berekeningId);
      const uitkomst = rij === undefined ? null : uitkomstVan(rij);
      return rij === undefined || uitkomst?.bron == null ? [] : [{ rij, uitkomst, bron: uitkomst.bron }];
    });
    const onderweg = new Set(berichten.flatMap(({ soort, inhoud, verwerktOp }) => (soort === 'nieuwe_bvv' && verwerktOp === null ? [overBerekening.parse(inhoud).berekeningId] : [])));
    const perioden = await tx.bvvPeriode.findMany({ where: { beslagId: id } });
    const werkt = new Map([
      ...gemeld.flatMap(({ rij }) => (onderweg.has(rij.id) ? [[rij.id, naarDag(rij.vanaf)] as const] : [])),
      ...perioden.map(({ berekeningId, vanaf }) => [berekeningId, naarDag(vanaf)] as const),
    ]);
    lopend.push({ beslagId, derdeId, ligt: gelegdOp !== null, gelegdOp: naarDagOfLeeg(gelegdOp), gemeld, werkt });
  }
  return lopend;
}

/** The vaststelling by which what runs goes on; of a spread voet the main part. Null before anything was told. */
export function laatstGemeld(lopend: readonly Lopend[]): MetBron | null {
  const gemeld = lopend.flatMap((een) => een.gemeld).filter(({ uitkomst }) => uitkomst.antwoord.soort === 'beslag');
  return gemeld.reduce<MetBron | null>((laatste, een) => (laatste === null || een.rij.id > laatste.rij.id ? een : laatste), null);
}
