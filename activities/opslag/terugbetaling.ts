import { z } from 'zod';
import { centen, min, NUL, som, type Centen } from '../../domain/geld/centen.ts';
import type { Database, Transactie } from './database.ts';

/** Kind of the besluit by which a refund, or a part of it, is not paid out: the bank took back the money that it gave back. */
export const TERUGBETALING_VERVALLEN = 'terugbetaling_vervallen';

const overDeel = z.object({ terugbetalingId: z.int(), centen: z.int().transform(centen) }).loose();

/** What will not be paid out of the refunds of these zaken, by number of the refund; cents. */
export async function vervallenDelen(tx: Transactie | Database, zaken: readonly string[]): Promise<ReadonlyMap<number, Centen>> {
  return vervallenVolgens(await tx.besluit.findMany({ where: { zaak: { in: [...new Set(zaken)] }, soort: TERUGBETALING_VERVALLEN, vervallenOp: null }, select: { soort: true, inhoud: true } }));
}

/** The same by besluiten that were read. */
export function vervallenVolgens(besluiten: readonly { readonly soort: string; readonly inhoud: unknown }[]): ReadonlyMap<number, Centen> {
  const delen = new Map<number, Centen>();
  for (const { soort, inhoud } of besluiten) {
    if (soort !== TERUGBETALING_VERVALLEN) continue;
    const { terugbetalingId, centen: deel } = overDeel.parse(inhoud);
    delen.set(terugbetalingId, som(delen.get(terugbetalingId) ?? NUL, deel));
  }
  return delen;
}

/** The refunds of a zaak that are still to be paid out, the oldest first, each with what of it; cents. */
export async function nogUitTeBetalen(tx: Transactie, zaak: string): Promise<readonly { readonly id: number; readonly centen: Centen }[]> {
  const rijen = await tx.terugbetaling.findMany({ where: { zaak, uitbetaaldOp: null }, orderBy: { id: 'asc' }, select: { id: true, centen: true } });
  const delen = await vervallenDelen(tx, [zaak]);
  return rijen.map(({ id, centen: bedrag }) => ({ id, centen: min(centen(bedrag), delen.get(id) ?? NUL) })).filter((terug) => terug.centen > 0);
}
