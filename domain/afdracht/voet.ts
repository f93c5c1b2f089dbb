import { min, type Centen } from '../geld/centen.ts';
import { beslagvrijVanBijstand } from './bijstand.ts';

/** A beslagvrije voet as far as an afdracht needs it: an amount a month, or the percentage of Rv 475dc lid 2. Unit: cents. */
export type Voetmaat =
  | { readonly soort: 'bedrag'; readonly beslagvrijeVoetCenten: Centen }
  | {
      readonly soort: 'percentage';
      /** Other income of Pw art. 32: what is left is 95% of the norm less this. */
      readonly inkomenArt32Centen: Centen;
      /** What it came to on the day of the vaststelling; null where the norm is not known. */
      readonly beslagvrijeVoetCenten: Centen | null;
    };

/**
 * What must be left of a month's net income, in cents. Null for the percentage of Rv 475dc lid 2 when the derde did
 * not state what he paid.
 */
export function beslagvrijVan(voet: Voetmaat, netto: Centen | null): Centen | null {
  if (voet.soort === 'bedrag') return voet.beslagvrijeVoetCenten;
  return netto === null ? null : beslagvrijVanBijstand(netto, voet.inkomenArt32Centen);
}

/**
 * How much more `nieuw` leaves a month than `oud`, in cents; negative where it leaves less. Of two percentages the norm is
 * the same, so that what counts is the income taken off it. Null where an amount and a percentage without known norm
 * cannot be compared.
 */
export function verhoging(oud: Voetmaat, nieuw: Voetmaat): Centen | null {
  if (oud.soort === 'percentage' && nieuw.soort === 'percentage') return min(oud.inkomenArt32Centen, nieuw.inkomenArt32Centen);
  const [was, wordt] = [oud.beslagvrijeVoetCenten, nieuw.beslagvrijeVoetCenten];
  return was === null || wordt === null ? null : min(wordt, was);
}
