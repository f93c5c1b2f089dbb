import { blijvendVan, type Blijvend } from '../../domain/rekentool/blijvend.ts';
import type { Leefsituatie } from '../../domain/leefsituatie/leefsituatie.ts';
import type { VerhaalId } from '../../contract/zaak.ts';
import type { Transactie } from '../opslag/database.ts';
import { rekenbasisVan, uitkomstVan } from './berekening.ts';
import { zonderVervallenBesluit } from './voetbesluit.ts';

/**
 * What was entered by hand for the vaststelling that holds and goes on to the next (Rv 475d lid 3 a); null before there is
 * one. `nu` is what the BRP says today: a reported leefsituatie holds while that is what it said when last it was followed; null
 * where a person says what it is.
 */
export async function leesBlijvend(tx: Transactie, verhaalId: VerhaalId, nu: Leefsituatie | null): Promise<Blijvend | null> {
  const rijen = await tx.berekening.findMany({ where: { verhaalId }, orderBy: { id: 'desc' } });
  const gerekend = rijen.flatMap((rij) => {
    const uitkomst = uitkomstVan(rij);
    return uitkomst.antwoord.soort === 'beslag' ? [rekenbasisVan({ rij, uitkomst }).invoer] : [];
  });
  const [vorige] = gerekend;
  if (vorige === undefined) return null;
  const toen = gerekend.find(({ herkomst }) => herkomst?.leefsituatie?.soort === 'bron')?.leefsituatie ?? null;
  return blijvendVan(await zonderVervallenBesluit(tx, verhaalId, vorige), { toen, nu });
}
