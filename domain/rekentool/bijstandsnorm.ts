import type { BijstandsnormSleutel } from '../beslagvrije-voet/475dc.ts';
import { isGehuwd, type Leefsituatie } from '../leefsituatie/leefsituatie.ts';

/**
 * The norm of Pw art. 21 for a debtor who is 21 or older and certainly not of AOW age; the kostendelersnorm (art. 22a) is not
 * in the sources. Null, so that the opgave to the derde is in words alone, for gehuwden: art. 20, 21 and 22 ask the age of
 * both, and that of the spouse is not known.
 */
export function bijstandsnorm(leefsituatie: Leefsituatie): BijstandsnormSleutel | null {
  return isGehuwd(leefsituatie) ? null : 'pw_21_a';
}
