/** Type of the failure by which an activity refuses for good what an operator asked; its message is for the operator. */
export const GEWEIGERD = 'Geweigerd';

/** Type of the failure of an activity that will not succeed tomorrow either; its only detail is the kind of error, a code. */
export const ONUITVOERBAAR = 'Onuitvoerbaar';

/** Activity type of one function of a port: unique over all ports. */
export function activiteitNaam(poort: string, functie: string): string {
  return `${poort}.${functie}`;
}
