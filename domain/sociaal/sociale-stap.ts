import { plusDagen, type Dag } from '../kalender/dag.ts';
import type { Straatstap } from '../straat/bewijs.ts';

/** What is done to reach the inwoner before a step of the street. Policy; no law asks it, and none is replaced by it. */
export const SOCIALE_HANDELINGEN = ['bellen', 'huisbezoek', 'bericht', 'hulpaanbod', 'regelingaanbod'] as const;
export type SocialeHandeling = (typeof SOCIALE_HANDELINGEN)[number];

/** Steps before which the policy may place one. */
export const SOCIAAL_VOOR = ['herinnering', 'aanmaning', 'dwangbevel', 'vooraankondiging', 'verhaal'] as const satisfies readonly Straatstap[];

/** A step of sociaal incasseren in the policy: before which step, what, and how many days the street waits for an outcome. */
export interface SocialeStap {
  readonly voor: Straatstap;
  readonly wat: SocialeHandeling;
  readonly dagen: number;
}

/** What came of a contact. */
export const CONTACTUITKOMSTEN = ['niet_bereikt', 'betaalt', 'regeling', 'hulp_gewenst', 'kan_niet', 'wil_niet', 'gegevens_kloppen_niet'] as const;
export type Contactuitkomst = (typeof CONTACTUITKOMSTEN)[number];

/** The sociale stap that comes now before a step, with its place in the policy and the day on which the street goes on without an outcome. */
export interface VolgendeSocialeStap {
  readonly nummer: number;
  readonly wat: SocialeHandeling;
  readonly verderVanaf: Dag;
}

/**
 * Which sociale stap is next before a step on a day: the first of the policy for that step that was not done yet, in the
 * order of the policy; null when none is left. `gedaan`: places in the policy that were done, each once in the life of a
 * claim, so that the street never waits longer than the policy says.
 */
export function volgendeSocialeStap(stappen: readonly SocialeStap[], voor: Straatstap, gedaan: readonly number[], vandaag: Dag): VolgendeSocialeStap | null {
  const nummer = stappen.findIndex((stap, plaats) => stap.voor === voor && !gedaan.includes(plaats));
  const stap = stappen[nummer];
  return stap === undefined ? null : { nummer, wat: stap.wat, verderVanaf: plusDagen(vandaag, stap.dagen) };
}

/** What an outcome does to the street. */
export type Contactgevolg =
  /** It goes on at once. */
  | { readonly soort: 'verder' }
  /** It waits the days that the policy gave, and no longer. */
  | { readonly soort: 'wachten'; readonly taak: 'kwadrant_beoordelen' | null }
  /** It is paused until the day that was agreed, by a decision of the person who spoke to the inwoner. */
  | { readonly soort: 'pauze'; readonly reden: 'uitstel' | 'minnelijk_traject' }
  /** A person looks first: no costs on data that may be wrong. */
  | { readonly soort: 'houden'; readonly taak: 'gegevens_nazien' };

/**
 * What an outcome does: a promise to pay waits, an agreed regeling is uitstel (Awb 4:94, IW 25), a wish for help is time for
 * schuldhulp, and who cannot pay is assessed. Nothing shortens a term or takes a step of the law away.
 */
export function gevolgVanContact(uitkomst: Contactuitkomst): Contactgevolg {
  switch (uitkomst) {
    case 'niet_bereikt':
    case 'wil_niet':
      return { soort: 'verder' };
    case 'betaalt':
      return { soort: 'wachten', taak: null };
    case 'kan_niet':
      return { soort: 'wachten', taak: 'kwadrant_beoordelen' };
    case 'regeling':
      return { soort: 'pauze', reden: 'uitstel' };
    case 'hulp_gewenst':
      return { soort: 'pauze', reden: 'minnelijk_traject' };
    case 'gegevens_kloppen_niet':
      return { soort: 'houden', taak: 'gegevens_nazien' };
  }
}
