import { zaakVanVordering, type VorderingId } from '../../contract/zaak.ts';
import type { Centen } from '../../domain/geld/centen.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import { schrijfBericht } from '../bericht/schrijven.ts';
import type { Database } from '../opslag/database.ts';
import { naarDatum } from '../opslag/dagen.ts';

export type BetalingOntvangst = { readonly soort: 'opgenomen' } | { readonly soort: 'al_bekend' } | { readonly soort: 'onbekend_kenmerk' };

/** Money from the bank, matched on betalingskenmerk; `bankkenmerk` makes the same line one payment. */
export async function ontvangBetaling(
  db: Database,
  invoer: { readonly betalingskenmerk: string; readonly bankkenmerk: string; readonly dag: Dag; readonly centen: Centen },
): Promise<BetalingOntvangst> {
  const vordering = await db.vordering.findUnique({ where: { betalingskenmerk: invoer.betalingskenmerk } });
  if (vordering === null) return { soort: 'onbekend_kenmerk' };
  const sleutel = `bank:${invoer.bankkenmerk}`;
  return db.$transaction(async (tx) => {
    if ((await tx.betaling.findUnique({ where: { sleutel } })) !== null) return { soort: 'al_bekend' };
    const rij = await tx.betaling.create({ data: { sleutel, bron: 'bank', vorderingId: vordering.id, dag: naarDatum(invoer.dag), centen: invoer.centen } });
    await schrijfBericht(tx, { ontvanger: zaakVanVordering(vordering.id as VorderingId), soort: 'betaling', dag: invoer.dag, sleutel, inhoud: { betalingId: rij.id } });
    return { soort: 'opgenomen' };
  });
}

export type StornoOntvangst = { readonly soort: 'opgenomen' } | { readonly soort: 'al_bekend' } | { readonly soort: 'onbekende_betaling' };

/** The bank takes a payment back that it reported before; the same storno twice is one. */
export async function ontvangStorno(db: Database, invoer: { readonly vanBankkenmerk: string; readonly bankkenmerk: string; readonly dag: Dag }): Promise<StornoOntvangst> {
  const sleutel = `storno:${invoer.bankkenmerk}`;
  return db.$transaction(async (tx) => {
    if ((await tx.betaling.findUnique({ where: { sleutel } })) !== null) return { soort: 'al_bekend' };
    const betaling = await tx.betaling.findUnique({ where: { sleutel: `bank:${invoer.vanBankkenmerk}` } });
    if (betaling?.vorderingId == null) return { soort: 'onbekende_betaling' };
    const rij = await tx.betaling.create({ data: { sleutel, bron: 'storno', vorderingId: betaling.vorderingId, dag: naarDatum(invoer.dag), centen: -betaling.centen } });
    await schrijfBericht(tx, { ontvanger: zaakVanVordering(betaling.vorderingId as VorderingId), soort: 'betaling', dag: invoer.dag, sleutel, inhoud: { betalingId: rij.id } });
    return { soort: 'opgenomen' };
  });
}
