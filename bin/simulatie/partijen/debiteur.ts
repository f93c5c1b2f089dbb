import type { Client } from '@temporalio/client';
import { ontvangBetaling } from '../../../activities/intake/bank.ts';
import { ontvangVerzoekVierWeken } from '../../../activities/intake/derde.ts';
import { legWijzigingVast } from '../../../activities/intake/wijziging.ts';
import type { Database } from '../../../activities/opslag/database.ts';
import type { GemeldeWijziging } from '../../../contract/handelingen.ts';
import { zaakVanVerhaal, type BeslagId, type VerhaalId } from '../../../contract/zaak.ts';
import { dag as alsDag, type Dag } from '../../../domain/kalender/dag.ts';
import { decimaal } from '../../../domain/spoor/getal.ts';
import type { Leefsituatie } from '../../../domain/leefsituatie/leefsituatie.ts';
import { bedrag, type Gedragsregel } from '../gedrag.ts';
import type { Partij } from '../kalenderspel.ts';
import { volgensGedrag } from './agenda.ts';
import { werkBij } from './kantoor.ts';
import { lopendBeslag, openVerhaal, vorderingVan } from './zoeken.ts';

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

async function meldWijziging(db: Database, client: Client, regel: Gedragsregel, dag: Dag, vorderingId: string): Promise<void> {
  const verhaal = await openVerhaal(db, vorderingId);
  if (verhaal === null) throw new Error(`gedrag.csv regel ${String(regel.regel)}: er loopt geen verhaal`);
  const { leefsituatie, belastbaar, netto, verhoging, vanaf, tot, reden = '' } = regel.opties;
  const inhoud: GemeldeWijziging = {
    reden,
    bewijs: 'opgave van de debiteur',
    ...(leefsituatie === undefined ? {} : { leefsituatie: leefsituatie as Leefsituatie }),
    ...(belastbaar === undefined ? {} : { belastbaar: decimaal(bedrag(belastbaar)) }),
    ...(netto === undefined ? {} : { netto: decimaal(bedrag(netto)) }),
    ...(verhoging === undefined ? {} : { voetbesluit: { soort: 'verhoging_kantonrechter', bedrag: decimaal(bedrag(verhoging)), vanaf: alsDag(vanaf ?? dag), totEnMet: alsDag(tot ?? dag) } }),
  };
  const kenmerk = `voorbeeld-${String(regel.regel)}`;
  const wijzigingId = await legWijzigingVast(db, { verhaalId: verhaal.id as VerhaalId, gemeldOp: dag, ingevoerdOp: dag, kenmerk, door: 'balie', inhoud });
  await werkBij(client, zaakVanVerhaal(verhaal.id as VerhaalId), dag, 'meldWijziging', { sleutel: kenmerk, door: 'tweede medewerker', gemeldOp: dag, wijzigingId });
}
