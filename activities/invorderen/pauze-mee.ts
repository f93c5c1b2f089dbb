import { z } from 'zod';
import { zaakVanVerhaal, zaakVanVordering, type Pauze, type VerhaalId, type VorderingId } from '../../contract/zaak.ts';
import { voluit, type Dag } from '../../domain/kalender/dag.ts';
import { PAUZEREDENEN, PAUZES } from '../../domain/pauze/redenen.ts';
import type { Transactie } from '../opslag/database.ts';
import { IN_LOPEND_VERHAAL } from '../opslag/in-verhaal.ts';
import { KWIJTSCHELDING, pauzesVan } from '../opslag/pauze.ts';
import { Weigering } from '../opslag/weigering.ts';
import { legBesluitVast } from './besluit-van-mens.ts';

const redenSchema = z.enum([...PAUZEREDENEN, 'schuldhulp']);

/** A stay of a claim in a verhaal. */
interface Verblijf {
  readonly vorderingId: VorderingId;
  readonly verhaalId: VerhaalId;
  readonly verblijfId: number;
}

/**
 * A verhaal is paused for its claims, which cannot be paused apart: one that leaves it stands still until the same day, by the decision
 * of who paused the verhaal. Not where a decision of its own holds it as long. The caller holds the locks.
 */
export async function neemPauzeMee(tx: Transactie, { vorderingId, verhaalId, verblijfId }: Verblijf, vandaag: Dag): Promise<void> {
  const zaak = zaakVanVordering(vorderingId);
  const verhaal = zaakVanVerhaal(verhaalId);
  const pauzes = await pauzesVan(tx, [zaak, verhaal], vandaag);
  const pauze = pauzes.get(verhaal);
  const eigen = pauzes.get(zaak);
  if (pauze === undefined || (eigen !== undefined && eigen.totEnMet >= pauze.totEnMet)) return;
  const { door, totEnMet } = pauze;
  const reden = redenSchema.parse(pauze.reden);
  await legBesluitVast(tx, { vorderingId, vandaag, door, sleutel: `uit-verhaal-${String(verblijfId)}`, soort: 'pauze', grond: PAUZES[reden].grond, inhoud: { reden, totEnMet, verhaalId } });
}

/** Until when a claim itself stands still, by the record; null when it does not. */
export async function eigenPauze(tx: Transactie, vorderingId: VorderingId, vandaag: Dag): Promise<Pauze | null> {
  const zaak = zaakVanVordering(vorderingId);
  const pauze = (await pauzesVan(tx, [zaak], vandaag)).get(zaak);
  if (pauze === undefined) return null;
  return { reden: pauze.reden === KWIJTSCHELDING ? 'kwijtschelding_gevraagd' : redenSchema.parse(pauze.reden), totEnMet: pauze.totEnMet };
}

/** Refuses for a claim that stands still, by itself or with the verhaal it is in. */
export async function eistZonderPauze(tx: Transactie, vorderingId: VorderingId, vandaag: Dag): Promise<void> {
  const zaak = zaakVanVordering(vorderingId);
  const plek = await tx.verhaalVordering.findFirst({ where: { vorderingId, ...IN_LOPEND_VERHAAL }, select: { verhaalId: true } });
  const verhaal = plek === null ? null : zaakVanVerhaal(plek.verhaalId as VerhaalId);
  const pauzes = await pauzesVan(tx, verhaal === null ? [zaak] : [zaak, verhaal], vandaag);
  const vanVerhaal = verhaal === null ? undefined : pauzes.get(verhaal);
  if (vanVerhaal !== undefined) throw new Weigering(`Het verhaal van deze vordering is gepauzeerd tot en met ${voluit(vanVerhaal.totEnMet)}. Hervat het eerst.`);
  const eigen = pauzes.get(zaak);
  if (eigen?.reden === KWIJTSCHELDING) throw new Weigering(`Na het besluit op het verzoek om kwijtschelding staat deze vordering stil tot en met ${voluit(eigen.totEnMet)}.`);
  if (eigen !== undefined) throw new Weigering(`De vordering is gepauzeerd tot en met ${voluit(eigen.totEnMet)}. Hervat haar eerst.`);
}
