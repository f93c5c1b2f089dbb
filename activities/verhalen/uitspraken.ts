import { verhoging } from '../../domain/afdracht/voet.ts';
import type { VaststellingInvoer } from '../../domain/beslagvrije-voet/invoer.ts';
import { geldtVoetbesluit, isVanKantonrechter, type Voetbesluit } from '../../domain/beslagvrije-voet/voetbesluit.ts';
import { NUL } from '../../domain/geld/centen.ts';
import { voluit, type Dag } from '../../domain/kalender/dag.ts';
import { pasOpgaveToe } from '../../domain/rekentool/opgave.ts';
import type { VerhaalId } from '../../contract/zaak.ts';
import type { Transactie } from '../opslag/database.ts';
import { Weigering } from '../opslag/weigering.ts';
import { rekenbasisVan, uitkomstVan, type BewaardeBerekening } from './berekening.ts';
import { reken } from './reken.ts';

/**
 * Two besluiten of a court of which the terms overlap: the kantonrechter only raises (Rv 475fa), so that one which leaves less than the one
 * that runs is refused as long as that one does. Whether they count together a person must know.
 */
export function toetsNaastLopende(besluit: Voetbesluit, vorige: BewaardeBerekening, vandaag: Dag): void {
  const { invoer } = rekenbasisVan(vorige);
  const { voetbesluit: loopt, herkomst: { 'besluit over de voet': overBesluit } = {} } = invoer;
  if (loopt === undefined || overBesluit === undefined || !isVanKantonrechter(loopt) || !geldtVoetbesluit(loopt, vandaag)) return;
  const [nu, ermee] = [invoer, pasOpgaveToe(invoer, { voetbesluit: besluit }, overBesluit)].map((een) => reken({ ...een, peildatum: vandaag }, NUL, [], []).basis.voet);
  if (nu == null || ermee == null || (verhoging(nu, ermee) ?? NUL) >= NUL) return;
  throw new Weigering(`Een uitspraak van de kantonrechter die loopt tot en met ${voluit(loopt.totEnMet)} laat meer over: tot dan verhoogt deze niets. Keur haar daarna goed, of voer in wat beide samen geven (Rv art. 475fa).`);
}

/**
 * The input after the term of its besluit over the voet, or without it: with what a court decided before, where its own term still runs (Rv 475fa).
 * What ran before a person ended it does not come back.
 */
export async function naBesluit(tx: Transactie, verhaalId: VerhaalId, invoer: VaststellingInvoer, vandaag: Dag): Promise<VaststellingInvoer> {
  const { voetbesluit: _voorbij, ...zonder } = invoer;
  for (const { voetbesluit, herkomst: { 'besluit over de voet': overBesluit } = {} } of await invoerenVan(tx, verhaalId)) {
    if (voetbesluit === undefined || overBesluit === undefined) return zonder;
    if (isVanKantonrechter(voetbesluit) && geldtVoetbesluit(voetbesluit, vandaag)) return pasOpgaveToe(zonder, { voetbesluit }, overBesluit);
  }
  return zonder;
}

/** What every vaststelling of a voet started from, the last one first. */
export async function invoerenVan(tx: Transactie, verhaalId: VerhaalId): Promise<VaststellingInvoer[]> {
  const rijen = await tx.berekening.findMany({ where: { verhaalId }, orderBy: { id: 'desc' } });
  return rijen.flatMap((rij) => {
    const uitkomst = uitkomstVan(rij);
    return uitkomst.antwoord.soort === 'beslag' ? [rekenbasisVan({ rij, uitkomst }).invoer] : [];
  });
}
