import type { VorderingId } from '../../contract/zaak.ts';
import { grootste, NUL, som, centen, type Centen } from '../../domain/geld/centen.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import type { Betaler } from '../intake/bank.ts';
import type { Transactie } from '../opslag/database.ts';
import { legVoor } from '../opslag/taak.ts';

/** Who paid was not the debtor (BW 6:30). */
export const ANDER = 'ander' satisfies Betaler;

/**
 * Money that somebody else paid and no claim needs is his (BW 6:203), not the debtor's: a person asks him for his account. Once a
 * payment. Unit: cents.
 */
export async function legBetalingVanAnderVoor(tx: Transactie, zaak: string, dag: Dag, { betalingId, centen: bedrag }: { readonly betalingId: number; readonly centen: Centen }): Promise<void> {
  await legVoor(tx, zaak, 'betaling_van_ander', dag, `betaling_van_ander:${String(betalingId)}`, undefined, { feiten: { betalingId, centen: bedrag }, artikelen: ['BW 6:30', 'BW 6:203'] });
}

/** What of the payments of others is attributed to a claim, less what was booked back for them before; cents. */
export async function doorAnderBetaald(tx: Transactie, vorderingId: VorderingId): Promise<Centen> {
  const { _sum } = await tx.toerekening.aggregate({ where: { vorderingId, betaling: { betaler: ANDER } }, _sum: { kostenCenten: true, renteCenten: true, hoofdsomCenten: true } });
  return grootste(NUL, som(centen(_sum.kostenCenten ?? 0), centen(_sum.renteCenten ?? 0), centen(_sum.hoofdsomCenten ?? 0)));
}
