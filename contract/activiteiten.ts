/** Activity type of one function of a port: unique over all ports. */
export function activiteitNaam(poort: string, functie: string): string {
  return `${poort}.${functie}`;
}
