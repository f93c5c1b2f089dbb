import { zaakVanVordering, type VorderingId } from '../../contract/zaak.ts';
import { centen } from '../../domain/geld/centen.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import { naarDag } from '../opslag/dagen.ts';
import type { Transactie } from '../opslag/database.ts';
import { openstaand } from '../opslag/openstaand.ts';
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
 * Books on a claim that has ended what was kept apart since: first what the bank took back, then, as far as that opened it, what the debtor
 * paid and of which a person was still asked what must become of it. The caller holds the locks.
 */
export async function boekAlsnog(tx: Transactie, vorderingId: VorderingId, vandaag: Dag): Promise<void> {
  const zaak = zaakVanVordering(vorderingId);
  const boek = async ({ id, bron, betaler, dag, centen: bedrag }: Awaited<ReturnType<typeof ongeboekteStornos>>[number]): Promise<void> =>
    boekOp(tx, vorderingId, { id, bron, betaler, dag: naarDag(dag), centen: centen(bedrag) }, vandaag);
  for (const storno of await ongeboekteStornos(tx, vorderingId)) {
    if (!(await namOverschotTerug(tx, zaak, storno, vandaag))) await boek(storno);
  }
  for (const { sleutel } of await tx.taak.findMany({ where: { zaak, soort: 'betaling_na_einde', afgedaanOp: null }, orderBy: { id: 'asc' } })) {
    if ((await openstaand(tx, vorderingId)).totaal <= 0) return;
    const eigen = sleutel.slice(zaak.length + 1);
    const betaling = await tx.betaling.findFirst({ where: { id: Number(eigen.split(':').at(-1)), vorderingId, bron: 'bank' } });
    if (betaling === null || betaling.overschotCenten !== betaling.centen) continue;
    await boek(betaling);
    await rondTakenAf(tx, zaak, vandaag, 'geboekt op de vordering', { sleutel: eigen });
  }
}
