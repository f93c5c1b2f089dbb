import type { Dag } from '../kalender/dag.ts';

/** A measure of the Centraal Curatele- en bewindregister (BW 1:378, 1:431). */
export const MAATREGELEN = ['bewind', 'curatele'] as const;
export type Maatregelsoort = (typeof MAATREGELEN)[number];

/** A measure that runs. The number of its card and the name of who acts are personal data. */
export interface Maatregel {
  readonly soort: Maatregelsoort;
  readonly kaart: string;
  readonly sinds: Dag | null;
  /** Name of the bewindvoerder or curator; null where the register gives none. */
  readonly vertegenwoordiger: string | null;
}
