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
