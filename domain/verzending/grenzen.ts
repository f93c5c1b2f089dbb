import { centen, type Centen } from '../geld/centen.ts';

/** What a part of a verzendrun may be at most to be released without a person. Numbers are letters, amounts cents. */
export interface Verzendgrenzen {
  readonly hoogstensAantal: number;
  readonly hoogstensSomCenten: Centen;
  /** Times the middle of earlier runs of the same opdrachtgever and kind; below `groeiVanafAantal` letters growth says nothing. */
  readonly groeifactor: number;
  readonly groeiVanafAantal: number;
  /** Where there is no earlier run to compare with. */
  readonly eersteRunHoogstensAantal: number;
  /** A letter that asks for less is put before a person. */
  readonly kleinsteBriefCenten: Centen;
  /** A letter that asks for more is put before a person. */
  readonly hoogsteBriefCenten: Centen;
}

/** Where the policy says nothing: careful, for an organisation of middle size. */
export const VOORZICHTIGE_GRENZEN: Verzendgrenzen = {
  hoogstensAantal: 1_000,
  hoogstensSomCenten: centen(50_000_000),
  groeifactor: 3,
  groeiVanafAantal: 25,
  eersteRunHoogstensAantal: 100,
  kleinsteBriefCenten: centen(1_000),
  hoogsteBriefCenten: centen(2_500_000),
};

/** The limits of a policy, with the careful ones where it is silent. */
export function verzendgrenzen(beleid: { readonly verzendrun?: Readonly<Partial<Verzendgrenzen>> }): Verzendgrenzen {
  return { ...VOORZICHTIGE_GRENZEN, ...beleid.verzendrun };
}
