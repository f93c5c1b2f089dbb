/** The four situations of Rv 475da lid 1 (a to d). The names are those of the law. */
export const leefsituaties = ['alleenstaande', 'alleenstaande_ouder', 'gehuwd_zonder_kinderen', 'gehuwd_met_kinderen'] as const;
export type Leefsituatie = (typeof leefsituaties)[number];

/** Whether the debtor counts as gehuwd (Rv 475ab, Pw art. 3). */
export function isGehuwd(leefsituatie: Leefsituatie): boolean {
  return leefsituatie === 'gehuwd_zonder_kinderen' || leefsituatie === 'gehuwd_met_kinderen';
}

/** Whether the formula takes the household as meerpersoons: everybody but the alleenstaande (Rv 475da lid 2). */
export function isMeerpersoons(leefsituatie: Leefsituatie): boolean {
  return leefsituatie !== 'alleenstaande';
}

/** The letter of Rv 475da lid 1 and lid 2. */
export function onderdeelVan(leefsituatie: Leefsituatie): 'a' | 'b' | 'c' | 'd' {
  switch (leefsituatie) {
    case 'alleenstaande':
      return 'a';
    case 'alleenstaande_ouder':
      return 'b';
    case 'gehuwd_zonder_kinderen':
      return 'c';
    case 'gehuwd_met_kinderen':
      return 'd';
  }
}

/** The situation in words for a Dutch reader. */
export function inWoorden(leefsituatie: Leefsituatie): string {
  switch (leefsituatie) {
    case 'alleenstaande':
      return 'alleenstaand';
    case 'alleenstaande_ouder':
      return 'alleenstaande ouder';
    case 'gehuwd_zonder_kinderen':
      return 'gehuwd zonder kinderen';
    case 'gehuwd_met_kinderen':
      return 'gehuwd met een of meer kinderen';
  }
}
