/** The body of law under which a claim is collected. It is data on every claim, never derived from the debtor. */
export const REGIMES = ['belasting', 'awb'] as const;
export type Regime = (typeof REGIMES)[number];

/** The powers by which a claim reaches the income (or what the opdrachtgever itself pays) of a debtor. */
export const BEVOEGDHEDEN = ['vordering_iw19', 'vereenvoudigd_derdenbeslag', 'derdenbeslag', 'betaling_op_verzoek', 'verrekening'] as const;
export type Bevoegdheid = (typeof BEVOEGDHEDEN)[number];

/** What a claim rests on, as far as the street asks. */
export type Vorderingsgrond =
  /** Municipal tax: Invorderingswet 1990 and Kostenwet by Gemeentewet art. 231. */
  | { readonly regime: 'belasting' }
  /**
   * Recovered bijstand (Pw 58–60a, Awb 4.4). `schendingInlichtingenplicht`: Pw 58 lid 1 or a fine, where verrekening with
   * running bijstand is a duty (Pw 60 lid 4).
   */
  | { readonly regime: 'awb'; readonly grondslag: 'participatiewet'; readonly schendingInlichtingenplicht: boolean }
  /** Another debt to a bestuursorgaan; `wet` names the article that gives the power of dwangbevel (Awb 4:115). */
  | { readonly regime: 'awb'; readonly grondslag: 'bijzondere_wet'; readonly wet: string };

/** The powers that a claim may be recovered by, the usual one first (wet/regimes; IW 19 and 24; Pw 60 and 60a; Rv 475). */
export function bevoegdhedenVan(grond: Vorderingsgrond): readonly [Bevoegdheid, ...Bevoegdheid[]] {
  if (grond.regime === 'belasting') return ['vordering_iw19', 'verrekening'];
  return grond.grondslag === 'participatiewet' ? ['vereenvoudigd_derdenbeslag', 'derdenbeslag', 'betaling_op_verzoek', 'verrekening'] : ['derdenbeslag'];
}

/** Whether a claim may be recovered by a power at all. */
export function magDoor(grond: Vorderingsgrond, bevoegdheid: Bevoegdheid): boolean {
  return bevoegdhedenVan(grond).includes(bevoegdheid);
}
