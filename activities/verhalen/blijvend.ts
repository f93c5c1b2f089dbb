import { blijvendVan, type Blijvend } from '../../domain/rekentool/blijvend.ts';
import type { Leefsituatie } from '../../domain/leefsituatie/leefsituatie.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import type { VerhaalId } from '../../contract/zaak.ts';
import type { Transactie } from '../opslag/database.ts';
import { invoerenVan, naBesluit } from './uitspraken.ts';
import { zonderVervallenBesluit } from './voetbesluit.ts';

/**
 * What was entered by hand for the vaststelling that holds and goes on to the next (Rv 475d lid 3 a); null before there is
 * one. `nu` is what the BRP says today: a reported leefsituatie holds while that is what it said when last it was followed; null
 * where a person says what it is.
 */
export async function leesBlijvend(tx: Transactie, { verhaalId, vandaag }: { readonly verhaalId: VerhaalId; readonly vandaag: Dag }, nu: Leefsituatie | null): Promise<Blijvend | null> {
  const gerekend = await invoerenVan(tx, verhaalId);
  const [vorige] = gerekend;
  if (vorige === undefined) return null;
  const toen = gerekend.find(({ herkomst }) => herkomst?.leefsituatie?.soort === 'bron')?.leefsituatie ?? null;
  const loopt = vorige.voetbesluit === undefined || vorige.voetbesluit.totEnMet >= vandaag;
  return blijvendVan(await (loopt ? zonderVervallenBesluit(tx, verhaalId, vorige, vandaag) : naBesluit(tx, verhaalId, vorige, vandaag)), { toen, nu });
}
