import type { Dag } from '../kalender/dag.ts';

/** What the Centraal Insolventieregister holds of a person (Fw 1, 213, 284). */
export const INSOLVENTIES = ['faillissement', 'surseance', 'wsnp'] as const;
export type Insolventiesoort = (typeof INSOLVENTIES)[number];

/** One procedure that runs. Its number leads to a name in a public register: it counts as personal data. */
export interface Insolventie {
  readonly soort: Insolventiesoort;
  readonly nummer: string;
  /** Day on which the register published it; null where the register says none. */
  readonly sinds: Dag | null;
}

interface Gevolg {
  readonly grond: readonly string[];
  /** Whether a beslag that lies lapses by the law itself. */
  readonly beslagVervalt: boolean;
}

/**
 * What each procedure does to the recovery of one creditor, with its articles. A faillissement and the schuldsaneringsregeling
 * end every execution and let a beslag lapse; the surseance suspends it.
 */
export const GEVOLG_VAN_INSOLVENTIE = {
  faillissement: { grond: ['Fw 26', 'Fw 33'], beslagVervalt: true },
  surseance: { grond: ['Fw 230'], beslagVervalt: false },
  wsnp: { grond: ['IW 19 lid 10', 'Fw 299', 'Fw 301'], beslagVervalt: true },
} as const satisfies Record<Insolventiesoort, Gevolg>;
