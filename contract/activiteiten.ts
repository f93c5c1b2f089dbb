/** Type of the failure by which an activity refuses for good what an operator asked; its message is for the operator. */
export const GEWEIGERD = 'Geweigerd';

/** Activity type of one function of a port: unique over all ports. */
export function activiteitNaam(poort: string, functie: string): string {
  return `${poort}.${functie}`;
}
