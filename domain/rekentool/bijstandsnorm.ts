import type { BijstandsnormSleutel } from '../beslagvrije-voet/475dc.ts';
import { isGehuwd, type Leefsituatie } from '../leefsituatie/leefsituatie.ts';

/**
 * The norm of Pw art. 21 for who is 21 or older and certainly not of AOW age; the kostendelersnorm is not in the sources.
 * Other ages: no norm, the opgave to the derde is in words alone.
 */
export function bijstandsnorm(leefsituatie: Leefsituatie): BijstandsnormSleutel {
  return isGehuwd(leefsituatie) ? 'pw_21_b' : 'pw_21_a';
}
