import { isDag, plusDagen } from '../../domain/kalender/dag.ts';

/** Beyond this year a date means «never» and is not moved. */
const NOOIT = '9000';

/**
 * Moves every date in a payload by a number of days. The server cannot go back to the year of which all norms are known,
 * so a workflow lives later than its record: dates are moved on their way in and on their way out.
 */
export function verschuif<T>(waarde: T, dagen: number): T {
  return verschoven(waarde, dagen) as T;
}

function verschoven(waarde: unknown, dagen: number): unknown {
  if (typeof waarde === 'string') return isDag(waarde) && waarde < NOOIT ? plusDagen(waarde, dagen) : waarde;
  if (Array.isArray(waarde)) return waarde.map((deel: unknown) => verschoven(deel, dagen));
  if (typeof waarde === 'object' && waarde !== null) return Object.fromEntries(Object.entries(waarde).map(([sleutel, deel]) => [sleutel, verschoven(deel, dagen)]));
  return waarde;
}
