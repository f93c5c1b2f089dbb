import { werktVanaf, type VoetVanaf } from '../../domain/afdracht/terugwerking.ts';
import { plusDagen, vroegste, type Dag } from '../../domain/kalender/dag.ts';
import { zaakVanVerhaal, type VerhaalId } from '../../contract/zaak.ts';
import { naarDag, naarDagOfLeeg, naarDatum } from '../opslag/dagen.ts';
import type { Transactie } from '../opslag/database.ts';
import { uitkomstVan, type Voet } from './berekening.ts';
import { laatstGemeld, lopendeBeslagen } from './lopend.ts';

/** Every voet that was determined for the income at this derde, in the order in which they were made. */
export async function voetenBij(tx: Transactie, verhaalId: VerhaalId, derdeId: number): Promise<VoetVanaf[]> {
  const rijen = await tx.berekening.findMany({ where: { verhaalId }, orderBy: { id: 'asc' } });
  return rijen.flatMap((rij) => {
    const { antwoord, bron, voet } = uitkomstVan(rij);
    return antwoord.soort === 'beslag' && bron?.derdeId === derdeId && voet !== null ? [{ vanaf: naarDag(rij.vanaf), voet }] : [];
  });
}

/**
 * The day from which a vaststelling on fresh data works at a running beslag. A raise works from the day on which the duty to
 * determine arose: the day after the twelve months, or the day on which a person ordered it (Rv 475d lid 3 to 5), also where a
 * pause or a source that was down made it later. Everything else works from today.
 */
export async function ingangVan(tx: Transactie, verhaalId: VerhaalId, derdeId: number, voet: Voet | null, vandaag: Dag): Promise<Dag> {
  const hier = (await lopendeBeslagen(tx, verhaalId)).filter((een) => een.derdeId === derdeId && een.ligt);
  const vorige = laatstGemeld(hier);
  if (voet === null || vorige === null) return vandaag;
  const { antwoord } = vorige.uitkomst;
  const verstreken = antwoord.soort === 'beslag' && antwoord.geldigTotEnMet !== null ? plusDagen(antwoord.geldigTotEnMet, 1) : null;
  const sinds = (await laatsteOpGegevens(tx, verhaalId)) ?? vorige.rij.dag;
  const bevel = await tx.besluit.findFirst({ where: { zaak: zaakVanVerhaal(verhaalId), soort: 'bevel_vaststelling', dag: { gt: sinds, lte: naarDatum(vandaag) } }, orderBy: { dag: 'asc' } });
  const plicht = vroegste(verstreken, naarDagOfLeeg(bevel?.dag ?? null));
  return plicht === null || plicht >= vandaag ? vandaag : werktVanaf(await voetenBij(tx, verhaalId, derdeId), voet, plicht, vandaag);
}

/** The day of the last vaststelling with a voet that was no correction: a correction does not carry out what a person ordered. */
async function laatsteOpGegevens(tx: Transactie, verhaalId: VerhaalId): Promise<Date | null> {
  const rijen = await tx.berekening.findMany({ where: { verhaalId, aanleiding: { not: 'correctie' } }, orderBy: { id: 'desc' } });
  return rijen.find((rij) => uitkomstVan(rij).antwoord.soort === 'beslag')?.dag ?? null;
}
