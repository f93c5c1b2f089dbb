import { zaakVanBeslag, type BeslagId, type VerhaalId, type VorderingId } from '../../contract/zaak.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import type { Prisma } from '../../prisma/client/client.ts';
import { schrijfBericht } from '../bericht/schrijven.ts';
import type { Transactie } from '../opslag/database.ts';
import { IN_LOPEND_VERHAAL, IS_ERIN } from '../opslag/in-verhaal.ts';
import { openVorderingen } from '../verhalen/vorderingen.ts';

/** Tells every beslag that runs for a claim that another amount is open on it; once per cause. */
export async function meldStand(tx: Transactie, vorderingId: VorderingId, vandaag: Dag, oorzaak: string): Promise<void> {
  await meld(tx, { verhaal: { geslotenOp: null, vorderingen: { some: { vorderingId, ...IS_ERIN } } } }, vorderingId, vandaag, oorzaak);
}

/**
 * Nothing is collected on a claim of a verhaal any more: every beslag that goes on for another claim is told, once per cause, for its
 * derde pays until what he was told is paid. With the last claim the beslag is lifted, by a letter of its own.
 */
export async function meldWegvallen(tx: Transactie, { verhaalId, vorderingId }: { readonly verhaalId: VerhaalId; readonly vorderingId: VorderingId }, vandaag: Dag, oorzaak: string): Promise<void> {
  const over = (await openVorderingen(tx, verhaalId)).filter(({ id }) => id !== vorderingId);
  if (over.length > 0) await meld(tx, { verhaalId }, vorderingId, vandaag, oorzaak);
}

/** The same for a claim that is in a verhaal, where there is one. */
export async function meldWegvallenUitVerhaal(tx: Transactie, vorderingId: VorderingId, vandaag: Dag, oorzaak: string): Promise<void> {
  const plek = await tx.verhaalVordering.findFirst({ where: { vorderingId, ...IN_LOPEND_VERHAAL } });
  if (plek !== null) await meldWegvallen(tx, { verhaalId: plek.verhaalId as VerhaalId, vorderingId }, vandaag, oorzaak);
}

async function meld(tx: Transactie, waar: Prisma.BeslagWhereInput, vorderingId: VorderingId, vandaag: Dag, oorzaak: string): Promise<void> {
  const beslagen = await tx.beslag.findMany({ where: { ...waar, openSleutel: { not: null } }, orderBy: { id: 'asc' } });
  for (const { id } of beslagen) {
    await schrijfBericht(tx, { ontvanger: zaakVanBeslag(id as BeslagId), soort: 'stand_gewijzigd', dag: vandaag, sleutel: `stand_gewijzigd:${oorzaak}`, inhoud: { vorderingId } });
  }
}
