import type { Dag } from './dag.ts';
import { handelingstermijn } from './termijnenwet.ts';
import type { Termijn } from './termijn.ts';

/**
 * Payment term of a beschikking outside the taxes: six weeks after it was made known (Awb 4:87 lid 1), extended by
 * the Algemene termijnenwet. A beschikking that names a later moment goes before.
 */
export function betaaltermijnBeschikking(bekendmaking: Dag): Termijn {
  return handelingstermijn(bekendmaking, { weken: 6 }, 'ander');
}

/** Term of an aanmaning outside the taxes: two weeks from the day after it was sent (Awb 4:112 lid 1), extended by the Algemene termijnenwet. */
export function aanmaningAwb(toezending: Dag): Termijn {
  return handelingstermijn(toezending, { weken: 2 }, 'ander');
}
