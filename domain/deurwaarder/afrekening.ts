import { min, som, type Centen } from '../geld/centen.ts';

/** Why a deurwaarder gives a claim back. */
export const TERUGGAVEREDENEN = ['voldaan', 'oninbaar', 'schuldhulp', 'teruggevraagd', 'adres_onbekend', 'overleden'] as const;
export type Teruggavereden = (typeof TERUGGAVEREDENEN)[number];

/** One line of the statement of a deurwaarder, in cents. */
export interface Opgave {
  /** What he got from the debtor. */
  readonly geind: Centen;
  /** His own costs of execution, that go before (Rv 434a, Btag). */
  readonly kosten: Centen;
  /** What he paid over to us: that, and nothing else, is paid on the claim. */
  readonly afgedragen: Centen;
}

/** Cents by which a line does not add up: geind − kosten − afgedragen. Zero when it does. */
export function verschilVan({ geind, kosten, afgedragen }: Opgave): Centen {
  return min(geind, som(kosten, afgedragen));
}

/** All lines together, in cents. */
export function totaalVan(opgaven: readonly Opgave[]): Opgave {
  return {
    geind: som(...opgaven.map(({ geind }) => geind)),
    kosten: som(...opgaven.map(({ kosten }) => kosten)),
    afgedragen: som(...opgaven.map(({ afgedragen }) => afgedragen)),
  };
}

/** What a claim does that came back from the deurwaarder. */
export type Teruggavegevolg =
  | 'klaar'
  /** It goes on where it stood. */
  | 'verder'
  /** A person decides whether it is written off. */
  | 'afboekingsvoorstel'
  /** A person looks first: the street does not go on by itself. */
  | 'beoordelen';

/**
 * What follows from a reason for which the claim came back, with `openstaand` cents still open. «Voldaan» with something
 * open is no end: a person looks. Nothing is written off by itself.
 */
export function gevolgVanTeruggave(reden: Teruggavereden, openstaand: Centen): Teruggavegevolg {
  if (openstaand <= 0) return 'klaar';
  switch (reden) {
    case 'teruggevraagd':
      return 'verder';
    case 'oninbaar':
      return 'afboekingsvoorstel';
    case 'voldaan':
    case 'schuldhulp':
    case 'adres_onbekend':
    case 'overleden':
      return 'beoordelen';
  }
}
