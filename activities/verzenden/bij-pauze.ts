import { KWIJTSCHELDING } from '../opslag/pauze.ts';
import type { Briefsoort } from './briefsoort.ts';

/**
 * What a pause of the claim means for a letter about it: it presses or goes a step further and waits (`wacht`), it only informs and goes
 * (`gaat`), or it tells of the decision that gave the days of waiting and goes in those days only (`eigen_dagen`).
 */
type BijPauze = 'wacht' | 'gaat' | 'eigen_dagen';

const BIJ_PAUZE: Readonly<Record<string, BijPauze>> = {
  herinnering: 'wacht',
  aanmaning: 'wacht',
  dwangbevel: 'wacht',
  vooraankondiging: 'wacht',
  betekeningsopdracht: 'wacht',
  rentebeschikking: 'wacht',
  kwijtscheldingsbesluit: 'eigen_dagen',
  kostenherziening: 'gaat',
  terugbetaling: 'gaat',
  intrekking: 'gaat',
  opdracht_deurwaarder: 'wacht',
  opgave_deurwaarder: 'gaat',
  einde_deurwaarder: 'gaat',
  // By these a beslag is laid: what they wait for is judged over its claims together.
  beschikking: 'wacht',
  kennisgeving: 'wacht',
  beslagopdracht: 'wacht',
  betaalverzoek: 'wacht',
  verrekenopdracht: 'wacht',
  beschikking_aanvullend: 'wacht',
  wijziging_beslagopdracht: 'gaat',
  herinnering_verklaring: 'wacht',
  // Goes with the letter that lays the beslag, or not at all.
  verklaringsformulier: 'gaat',
  opgave_openstaand: 'gaat',
  ontvangstbevestiging_verklaring: 'gaat',
  wijziging_beslagvrije_voet: 'gaat',
  cdw_derde: 'gaat',
  opheffing_derde: 'gaat',
  mededeling: 'gaat',
  begeleidende_brief: 'gaat',
  afschrift_kennisgeving: 'gaat',
  afschrift_verklaring: 'gaat',
  cdw_debiteur: 'gaat',
  opheffing_debiteur: 'gaat',
  terugbetaling_na_einde: 'gaat',
  verdeelstaat: 'gaat',
} satisfies Record<Briefsoort, BijPauze>;

/** Whether a letter of this kind waits while its claim is paused for a reason; one of a kind that is not known waits. */
export function wachtBijPauze(soort: string, reden: string): boolean {
  const wat = BIJ_PAUZE[soort] ?? 'wacht';
  return wat === 'wacht' || (wat === 'eigen_dagen' && reden !== KWIJTSCHELDING);
}

/** Whether a letter presses or goes a step further: then the death of the debtor also speaks against it where it goes to another. */
export function dringtAan(soort: string): boolean {
  return (BIJ_PAUZE[soort] ?? 'wacht') === 'wacht';
}
