import { zaakVanVordering, type VorderingId } from '../../contract/zaak.ts';
import { centen } from '../../domain/geld/centen.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import { naarDag } from '../opslag/dagen.ts';
import type { Transactie } from '../opslag/database.ts';
import { openstaand } from '../opslag/openstaand.ts';
import { ANDER } from './betaling-van-ander.ts';
import { boekOp } from './betaling.ts';
import { isGeboekt, namOverschotTerug } from './storno.ts';
import { rondTakenAf } from './taken.ts';

/** What the bank took back after the end of a claim, and what is booked nowhere. */
export async function ongeboekteStornos(tx: Transactie, vorderingId: VorderingId) {
  const zaak = zaakVanVordering(vorderingId);
  const stornos = await tx.betaling.findMany({ where: { vorderingId, bron: 'storno', geboektOp: { not: null } }, orderBy: { id: 'asc' } });
  const geboekt = await Promise.all(stornos.map(async ({ id }) => isGeboekt(tx, zaak, id)));
  return stornos.filter((_, plaats) => geboekt[plaats] === false);
}

/**
 * Books on a claim that has ended what was kept apart since: first what the bank took back, then, as far as that opened it, what was
 * paid and of which a person was still asked what must become of it; of another than the debtor only what he paid after the bank took back. The caller holds the locks.
 */
export async function boekAlsnog(tx: Transactie, vorderingId: VorderingId, vandaag: Dag): Promise<void> {
  const zaak = zaakVanVordering(vorderingId);
  const boek = async ({ id, bron, betaler, dag, centen: bedrag }: Awaited<ReturnType<typeof ongeboekteStornos>>[number]): Promise<void> =>
    boekOp(tx, vorderingId, { id, bron, betaler, dag: naarDag(dag), centen: centen(bedrag) }, vandaag);
  const stornos = await ongeboekteStornos(tx, vorderingId);
  // The first that opened something: what only took back what was promised to the debtor opens nothing.
  let opengekomen = Infinity;
  for (const storno of stornos) {
    if (await namOverschotTerug(tx, zaak, storno, vandaag)) continue;
    const { totaal } = await openstaand(tx, vorderingId);
    await boek(storno);
    if ((await openstaand(tx, vorderingId)).totaal > totaal) opengekomen = Math.min(opengekomen, storno.id);
  }
  for (const { id: taakId, sleutel } of await tx.taak.findMany({ where: { zaak, soort: { in: ['betaling_na_einde', 'betaling_van_ander'] }, afgedaanOp: null }, orderBy: { id: 'asc' } })) {
    if ((await openstaand(tx, vorderingId)).totaal <= 0) return;
    const eigen = sleutel.slice(zaak.length + 1);
    const betaling = await tx.betaling.findFirst({ where: { id: Number(eigen.split(':').at(-1)), vorderingId, bron: { in: ['bank', 'deurwaarder'] } } });
    if (betaling === null || betaling.overschotCenten !== betaling.centen || (betaling.betaler === ANDER && betaling.id < opengekomen)) continue;
    await boek(betaling);
    const { overschotCenten } = await tx.betaling.findUniqueOrThrow({ where: { id: betaling.id } });
    if (betaling.betaler === ANDER && overschotCenten > 0) await tx.taak.update({ where: { id: taakId }, data: { feiten: { betalingId: betaling.id, centen: overschotCenten } } });
    else await rondTakenAf(tx, zaak, vandaag, 'geboekt op de vordering', { sleutel: eigen });
  }
}
