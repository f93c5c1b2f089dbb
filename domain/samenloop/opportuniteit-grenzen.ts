import { centen, type Centen } from '../geld/centen.ts';

/** What the policy makes of a weighing that says that a beslag brings too little. */
export const BIJ_TE_WEINIG = ['wachten', 'andere_route'] as const;
/** What it makes of one that cannot be made on what the others told. */
export const BIJ_ONBEKEND = ['verder', 'andere_route'] as const;

/** Where a beslag beside those of others is thought worth its trouble, and how long is waited for their data. */
export interface Opportuniteitsgrenzen {
  /** Less than this a month for the claim brings too little; cents. */
  readonly minimumPerMaandCenten: Centen;
  /** Longer than this to pay the claim off brings too little; months. */
  readonly hoogstensMaanden: number;
  readonly bijTeWeinig: (typeof BIJ_TE_WEINIG)[number];
  readonly bijOnbekend: (typeof BIJ_ONBEKEND)[number];
  /** After so many months is asked again, or earlier where those who go before are paid earlier. */
  readonly opnieuwNaMaanden: number;
  /** Waited so often in a row a person chooses. */
  readonly hoogstensKeren: number;
  /** Days that a party which does not answer, or a router that is down, is waited for; then it goes on onder voorbehoud. */
  readonly geduldDagen: number;
}

/** Where the policy says nothing: a small share is taken, what cannot be weighed goes on, and nobody is waited for beyond a week. */
export const GEWONE_GRENZEN: Opportuniteitsgrenzen = {
  minimumPerMaandCenten: centen(1_000),
  hoogstensMaanden: 120,
  bijTeWeinig: 'wachten',
  bijOnbekend: 'verder',
  opnieuwNaMaanden: 6,
  hoogstensKeren: 4,
  geduldDagen: 7,
};

/** The limits of a policy, with the usual ones where it is silent. */
export function opportuniteitsgrenzen(beleid: { readonly opportuniteit?: Readonly<Partial<Opportuniteitsgrenzen>> }): Opportuniteitsgrenzen {
  return { ...GEWONE_GRENZEN, ...beleid.opportuniteit };
}
