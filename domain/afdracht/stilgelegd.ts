import type { Rang } from '../samenloop/rangorde.ts';

/** Whether conservatoir beslag holds the distribution up. */
export type Stand = 'vrij' | 'stilgelegd' | 'open';

/**
 * Whether conservatoir beslag holds up the distribution (nota van toelichting routeervoorziening art. 5 d): not where its claim is of
 * a lower rank than all executoriale; where it is of the same or a higher rank than all of them it does; in between it is open. An
 * executoriaal beslag is there.
 */
export function standVan(conservatoir: readonly Rang[], executoriaal: readonly Rang[]): Stand {
  const hoogste = Math.min(...executoriaal);
  const laagste = Math.max(...executoriaal);
  if (conservatoir.some((rang) => rang <= hoogste)) return 'stilgelegd';
  return conservatoir.some((rang) => rang <= laagste) ? 'open' : 'vrij';
}
