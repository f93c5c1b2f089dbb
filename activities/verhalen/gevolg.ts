import type { VaststellingInvoer } from '../../domain/beslagvrije-voet/invoer.ts';
import { plusMaanden, type Dag } from '../../domain/kalender/dag.ts';
import type { Beleid } from '../../contract/beleid.ts';
import { geldigTotEnMet } from './geldigheid.ts';
import type { Gerekend, Rekenresultaat } from './reken.ts';

/** What follows from a voet: a beslag, or waiting where nothing is above it or less than the policy takes the trouble for. */
export function gevolgVan({ basis, vatbaar }: Extract<Gerekend, { soort: 'gerekend' }>, invoer: VaststellingInvoer, beleid: Beleid, vandaag: Dag): Rekenresultaat['antwoord'] {
  const opnieuwVanaf = plusMaanden(vandaag, beleid.opnieuwVragenMaanden);
  if (vatbaar <= 0) return { soort: 'wachten', reden: 'geen_ruimte', opnieuwVanaf };
  if (vatbaar < beleid.minimumPerMaandCenten) return { soort: 'wachten', reden: 'onder_minimum', opnieuwVanaf };
  return { soort: 'beslag', geldigTotEnMet: geldigTotEnMet(vandaag, basis, invoer) };
}
