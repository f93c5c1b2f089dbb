import type { Voorbehoud } from '../beslagvrije-voet/uitkomst.ts';
import { euro, type Centen } from '../geld/centen.ts';

/** A voorbehoud in one line for the professional: its article, what it says, and the voet that would follow. */
export function voorbehoudInWoorden({ artikel, tekst, alternatief }: Voorbehoud): string {
  return `${artikel}: ${tekst}${alternatief === null ? '' : ` De uitkomst zou dan ${euro(alternatief.beslagvrijeVoet)} zijn.`}`;
}

/**
 * What another reading of the law would give, in plain Dutch (B1), with the voet in cents a month that was chosen; of a
 * voorbehoud without another amount nothing. Who would keep more is invited to say so (Rv 475i lid 2: how it was calculated).
 */
export function andereUitleg({ artikel, alternatief }: Voorbehoud, gekozen: Centen | null): string[] {
  if (alternatief === null) return [];
  const zin = `De wet is op één punt niet duidelijk (${artikel}). Bij een andere uitleg zou uw beslagvrije voet ${euro(alternatief.beslagvrijeVoet)} per maand zijn.`;
  const hoger = gekozen !== null && alternatief.beslagvrijeVoet > gekozen;
  return [hoger ? `${zin} Vindt u dat die uitleg voor u moet gelden? Laat het ons weten.` : zin];
}
