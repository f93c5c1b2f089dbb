import type { Dag } from '../domain/kalender/dag.ts';

/**
 * One calendar, two ways to move it. `echt`: the Amsterdam date of workflow time (production, time-skipping
 * tests). `gestuurd`: the day moves only by the update `kalenderdag` (demo, simulation).
 */
export type KalenderSoort = 'echt' | 'gestuurd';

/** What a workflow answers to `kalenderdag`: when it wants to be woken, that it starts a new run, or that it is over. */
export type KalenderAntwoord =
  | { readonly soort: 'wacht'; readonly wekOp: Dag | null }
  | { readonly soort: 'opnieuw' }
  | { readonly soort: 'klaar' };
