import type { Bevoegdheid, Regime, Vorderingsgrond } from './grond.ts';
import { magDoor } from './grond.ts';

/** How the dwangbevel is made known to the debtor. */
export type Betekening =
  /** By post; counts as served two days after posting (IW 13 lid 3 and 5). */
  | 'post_iw13'
  /** By post; the law names no day, so a person enters the one that counts (Pw 60 lid 5). */
  | 'post_pw60'
  /** By exploot of a deurwaarder; a person enters the day (Awb 4:123). */
  | 'exploot'
  /** This power needs no dwangbevel. */
  | 'geen';

/** The letters of the street, in the order in which the law lets them follow. */
export const BRIEFSTAPPEN = ['herinnering', 'aanmaning', 'dwangbevel', 'vooraankondiging'] as const;
export type Briefstap = (typeof BRIEFSTAPPEN)[number];

/** The way of one claim to the income: which letters, and how the dwangbevel is served. */
export interface Weg {
  readonly regime: Regime;
  readonly bevoegdheid: Bevoegdheid;
  readonly betekening: Betekening;
  /** The article that gives the power of dwangbevel under the Awb (4:115); null for a tax, where IW 12 gives it. */
  readonly dwanggrond: string | null;
  readonly stappen: readonly Briefstap[];
  /** Versnelde invordering (IW 10, 15): no term is waited for. See `versneldeWeg`. */
  readonly versneld?: true;
}

/**
 * The way that a claim takes to a power. Under `belasting` a vordering is announced four weeks ahead (IW 19 lid 9); the
 * Awb knows no such letter. Verrekening and payment on request rest on no dwangbevel (IW 24; Pw 60 lid 3–4, 60a): by
 * policy they wait for the free herinnering. Throws RangeError on a power that the claim does not have.
 */
export function wegVan(grond: Vorderingsgrond, bevoegdheid: Bevoegdheid): Weg {
  if (!magDoor(grond, bevoegdheid)) throw new RangeError(`een vordering onder ${grond.regime} kan niet worden verhaald door ${bevoegdheid}`);
  const { regime } = grond;
  const dwanggrond = dwanggrondVan(grond);
  switch (bevoegdheid) {
    case 'vordering_iw19':
      return { regime, bevoegdheid, betekening: 'post_iw13', dwanggrond, stappen: ['herinnering', 'aanmaning', 'dwangbevel', 'vooraankondiging'] };
    case 'vereenvoudigd_derdenbeslag':
      return { regime, bevoegdheid, betekening: 'post_pw60', dwanggrond, stappen: ['herinnering', 'aanmaning', 'dwangbevel'] };
    case 'derdenbeslag':
      return { regime, bevoegdheid, betekening: 'exploot', dwanggrond, stappen: ['herinnering', 'aanmaning', 'dwangbevel'] };
    case 'betaling_op_verzoek':
    case 'verrekening':
      return { regime, bevoegdheid, betekening: 'geen', dwanggrond, stappen: ['herinnering'] };
  }
}

function dwanggrondVan(grond: Vorderingsgrond): string | null {
  if (grond.regime === 'belasting') return null;
  return grond.grondslag === 'participatiewet' ? 'Pw 60 lid 2' : grond.wet;
}
