import type { Grondslag } from '../beslagvrije-voet/invoer.ts';
import { isGehuwd } from '../leefsituatie/leefsituatie.ts';
import { Getal, type DecimaalBedrag } from '../spoor/getal.ts';

/** What an input holds of the spouse's income. Euros a month. */
export type Partnerinkomen = {
  /** Before tax, an own business included; null where only the year's income of both together is known. */
  readonly belastbaar: DecimaalBedrag | null;
  /** After tax, as far as it is not seized. */
  readonly nietBeslagen: DecimaalBedrag;
};

/** The income of the spouse (Rv 475d lid 1, 475db lid 1 a), in euros a month; null for who is not gehuwd. */
export function partnerinkomen({ leefsituatie, belastbaar, nietBeslagen }: Grondslag): Partnerinkomen | null {
  if (!isGehuwd(leefsituatie)) return null;
  const voorBelasting = belastbaar.soort === 'per jaar' ? null : new Getal(belastbaar.echtgenoot).plus(belastbaar.uitOndernemingEchtgenoot ?? 0).toFixed();
  return { belastbaar: voorBelasting, nietBeslagen: nietBeslagen?.echtgenoot ?? '0' };
}
