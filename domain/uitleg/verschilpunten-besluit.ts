import type { VaststellingInvoer } from '../beslagvrije-voet/invoer.ts';
import { geldtVoetbesluit, type Voetbesluit } from '../beslagvrije-voet/voetbesluit.ts';
import { dag } from '../kalender/dag.ts';
import { gelijk } from './vergelijk.ts';
import type { Verschilpunt } from './verschilpunten.ts';

const ALTIJD = { vanaf: dag('1900-01-01'), totEnMet: dag('2999-12-31') };

/**
 * The input with a besluit over the voet (Rv 475fa, Pw 60 lid 6) as it stood on its own peildatum: in force without end, or
 * absent. Gives the same voet, and keeps it when another day is put in.
 */
export function metBesluitZoalsToen(invoer: VaststellingInvoer): VaststellingInvoer {
  const { voetbesluit, ...zonder } = invoer;
  if (voetbesluit === undefined || !geldtVoetbesluit(voetbesluit, invoer.peildatum)) return zonder;
  return { ...zonder, voetbesluit: { ...voetbesluit, ...ALTIJD } };
}

/** A besluit that began, ended or became another one; of inputs as `metBesluitZoalsToen` gives them. */
export function besluitpunten(oud: VaststellingInvoer, nieuw: VaststellingInvoer): Verschilpunt[] {
  if (gelijk(oud.voetbesluit, nieuw.voetbesluit)) return [];
  const { voetbesluit: nu, ...zonder } = nieuw;
  const { voetbesluit: toen } = oud;
  return [{ reden: nu === undefined ? gestopt(toen) : begonnen(nu), terug: toen === undefined ? zonder : { ...zonder, voetbesluit: toen } }];
}

function begonnen({ soort }: Voetbesluit): string {
  return soort === 'geen_voet_pw60' ? 'u niet de inlichtingen hebt gegeven die wij vroegen' : 'de kantonrechter uw beslagvrije voet voor een tijd heeft verhoogd';
}

function gestopt(besluit: Voetbesluit | undefined): string {
  return besluit?.soort === 'geen_voet_pw60' ? 'uw beslagvrije voet weer geldt' : 'de verhoging door de kantonrechter is gestopt';
}
