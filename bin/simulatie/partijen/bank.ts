import { ontvangStorno } from '../../../activities/intake/bank.ts';
import { naarDatum } from '../../../activities/opslag/dagen.ts';
import type { Database } from '../../../activities/opslag/database.ts';
import { bedrag, type Gedragsregel } from '../gedrag.ts';
import type { Partij } from '../kalenderspel.ts';
import { volgensGedrag } from './agenda.ts';
import { vorderingVan } from './zoeken.ts';

/** The bank of the sample: it takes a payment back that it reported before. */
export function bank(db: Database, gedrag: readonly Gedragsregel[]): Partij {
  return volgensGedrag('bank', gedrag.filter(({ wie }) => wie === 'bank'), async (regel, dag) => {
    if (regel.wat !== 'storneert') throw new Error(`gedrag.csv regel ${String(regel.regel)}: een bank kan niet «${regel.wat}»`);
    const { id: vorderingId } = await vorderingVan(db, regel.aanslagnummer);
    const { sleutel } = await db.betaling.findFirstOrThrow({ where: { vorderingId, bron: 'bank', centen: bedrag(regel.opties['bedrag'] ?? ''), dag: { lte: naarDatum(dag) } }, orderBy: { id: 'desc' } });
    await ontvangStorno(db, { vanBankkenmerk: sleutel.slice('bank:'.length), dag });
  });
}
