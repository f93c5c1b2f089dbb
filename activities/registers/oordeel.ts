import type { Dag } from '../../domain/kalender/dag.ts';
import { REGISTERTAKEN } from '../invorderen/taken.ts';
import { bewaarBesluitVanMens } from '../opslag/besluit-van-mens.ts';
import { naarDatum } from '../opslag/dagen.ts';
import type { Transactie } from '../opslag/database.ts';
import { feit } from '../opslag/feit.ts';
import { schrijfGebeurtenis } from '../opslag/gebeurtenis.ts';
import { Weigering } from '../opslag/weigering.ts';
import { RAAKT_NIET } from './bevinding.ts';

export interface Registeroordeel {
  readonly zaak: string;
  readonly debiteurId: number;
  readonly vandaag: Dag;
  readonly sleutel: string;
  readonly door: string;
  readonly bevindingId: number;
  readonly reden: string;
}

/**
 * Records that a bevinding does not touch this zaak: a namesake, a claim that arose after the insolventie, registers that a person
 * looked into by hand. Once per key; its tasks are done. Refuses a bevinding of another debtor. The caller holds the lock.
 */
export async function beoordeelRegister(tx: Transactie, { zaak, debiteurId, vandaag, sleutel, door, bevindingId, reden }: Registeroordeel): Promise<void> {
  const bevinding = await tx.registerbevinding.findUnique({ where: { id: bevindingId } });
  if (bevinding?.debiteurId !== debiteurId) throw new Weigering(`Bevinding ${String(bevindingId)} gaat niet over deze debiteur.`);
  const besluitId = await bewaarBesluitVanMens(tx, { zaak, vandaag, sleutel, door, soort: RAAKT_NIET, grond: ['beleid'], inhoud: { bevindingId, gevonden: bevinding.soort, reden: reden.trim() }, feiten: [feit('registerbevinding', bevindingId, bevinding.soort, bevinding.gevondenOp)] });
  if (besluitId === null) return;
  await schrijfGebeurtenis(tx, zaak, vandaag, RAAKT_NIET, { bevindingId, gevonden: bevinding.soort, besluitId, bewezen: false });
  await tx.taak.updateMany({
    where: { zaak, afgedaanOp: null, soort: { in: [...REGISTERTAKEN] }, feiten: { path: ['bevindingId'], equals: bevindingId } },
    data: { afgedaanOp: naarDatum(vandaag), uitkomst: RAAKT_NIET },
  });
}
