import type { Client } from '@temporalio/client';
import { ontvangBetaling } from '../../../activities/intake/bank.ts';
import { ontvangVerzoekVierWeken } from '../../../activities/intake/derde.ts';
import type { Database } from '../../../activities/opslag/database.ts';
import type { BeslagId } from '../../../contract/zaak.ts';
import type { Dag } from '../../../domain/kalender/dag.ts';
import { bedrag, type Gedragsregel } from '../gedrag.ts';
import type { Partij } from '../kalenderspel.ts';
import { volgensGedrag } from './agenda.ts';
import { meldWijziging } from './wijziging.ts';
import { lopendBeslag, vorderingVan } from './zoeken.ts';

/** The debtors of the sample: they pay through the bank, ask their derde for time, and report changes. */
export function debiteuren(db: Database, client: Client, gedrag: readonly Gedragsregel[]): Partij {
  return volgensGedrag('debiteuren', gedrag.filter(({ wie, wat }) => wie === 'debiteur' && wat !== 'leest_niet'), async (regel, dag) => doe(db, client, regel, dag));
}

async function doe(db: Database, client: Client, regel: Gedragsregel, dag: Dag): Promise<void> {
  const vordering = await vorderingVan(db, regel.aanslagnummer);
  switch (regel.wat) {
    case 'betaalt':
      await ontvangBetaling(db, {
        betalingskenmerk: vordering.betalingskenmerk,
        bankkenmerk: `voorbeeld-${String(regel.regel)}`,
        dag,
        centen: bedrag(regel.woorden[0] ?? ''),
        ...(regel.woorden.includes('van_een_ander') ? { betaler: 'ander' } : {}),
      });
      return;
    case 'verzoekt_vier_weken': {
      const beslag = await lopendBeslag(db, vordering.id);
      if (beslag === null) throw new Error(`gedrag.csv regel ${String(regel.regel)}: er loopt geen beslag`);
      await ontvangVerzoekVierWeken(db, { beslagId: beslag.id as BeslagId, op: dag });
      return;
    }
    case 'meldt_wijziging':
      return meldWijziging(db, client, regel, dag, vordering.id);
    default:
      throw new Error(`gedrag.csv regel ${String(regel.regel)}: een debiteur kan niet «${regel.wat}»`);
  }
}
