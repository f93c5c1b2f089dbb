import type { Client } from '@temporalio/client';
import { legWijzigingVast } from '../../../activities/intake/wijziging.ts';
import type { Database } from '../../../activities/opslag/database.ts';
import type { GemeldeWijziging } from '../../../contract/handelingen.ts';
import { zaakVanVerhaal, type VerhaalId } from '../../../contract/zaak.ts';
import type { Voetbesluit } from '../../../domain/beslagvrije-voet/voetbesluit.ts';
import { dag as alsDag, type Dag } from '../../../domain/kalender/dag.ts';
import type { Leefsituatie } from '../../../domain/leefsituatie/leefsituatie.ts';
import { decimaal } from '../../../domain/spoor/getal.ts';
import { bedrag, type Gedragsregel } from '../gedrag.ts';
import { werkBij } from './operator.ts';
import { openVerhaal } from './zoeken.ts';

/** What is reported is entered by one clerk, and approved the same day by a second one. */
export async function meldWijziging(db: Database, client: Client, regel: Gedragsregel, dag: Dag, vorderingId: string): Promise<void> {
  const verhaal = await openVerhaal(db, vorderingId);
  if (verhaal === null) throw new Error(`gedrag.csv regel ${String(regel.regel)}: er loopt geen verhaal`);
  const { leefsituatie, belastbaar, netto, reden = '' } = regel.opties;
  const voetbesluit = voetbesluitVan(regel, dag);
  const inhoud: GemeldeWijziging = {
    reden,
    bewijs: voetbesluit === null ? 'opgave van de debiteur' : 'afschrift van de beslissing',
    ...(leefsituatie === undefined ? {} : { leefsituatie: leefsituatie as Leefsituatie }),
    ...(belastbaar === undefined ? {} : { belastbaar: decimaal(bedrag(belastbaar)) }),
    ...(netto === undefined ? {} : { netto: decimaal(bedrag(netto)) }),
    ...(voetbesluit === null ? {} : { voetbesluit }),
  };
  const kenmerk = `voorbeeld-${String(regel.regel)}`;
  const wijzigingId = await legWijzigingVast(db, { verhaalId: verhaal.id as VerhaalId, gemeldOp: dag, ingevoerdOp: dag, kenmerk, door: 'balie', inhoud });
  await werkBij(client, zaakVanVerhaal(verhaal.id as VerhaalId), dag, 'meldWijziging', { sleutel: kenmerk, door: 'tweede medewerker', gemeldOp: dag, wijzigingId });
}

/** A besluit over the voet for a term: the kantonrechter raises it (Rv 475fa), or the college lets none hold (Pw 60 lid 6). */
function voetbesluitVan({ woorden, opties }: Gedragsregel, dag: Dag): Voetbesluit | null {
  const termijn = { vanaf: alsDag(opties['vanaf'] ?? dag), totEnMet: alsDag(opties['tot'] ?? dag) };
  if (woorden.includes('geen_voet')) return { soort: 'geen_voet_pw60', ...termijn };
  const { verhoging } = opties;
  return verhoging === undefined ? null : { soort: 'verhoging_kantonrechter', bedrag: decimaal(bedrag(verhoging)), ...termijn };
}
