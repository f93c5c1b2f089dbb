import { zaakVanBeslag, type BeslagId, type VorderingId } from '../../contract/zaak.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import { schrijfBericht } from '../bericht/schrijven.ts';
import type { Transactie } from '../opslag/database.ts';
import { IS_ERIN } from '../opslag/in-verhaal.ts';

/** Tells every beslag that runs for a claim that another amount is open on it; once per cause. */
export async function meldStand(tx: Transactie, vorderingId: VorderingId, vandaag: Dag, oorzaak: string): Promise<void> {
  const beslagen = await tx.beslag.findMany({ where: { openSleutel: { not: null }, verhaal: { geslotenOp: null, vorderingen: { some: { vorderingId, ...IS_ERIN } } } } });
  for (const { id } of beslagen) {
    await schrijfBericht(tx, { ontvanger: zaakVanBeslag(id as BeslagId), soort: 'stand_gewijzigd', dag: vandaag, sleutel: `stand_gewijzigd:${oorzaak}`, inhoud: { vorderingId } });
  }
}
