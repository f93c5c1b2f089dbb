import type { Centen } from '../../../domain/geld/centen.ts';

/** Up to here a difference is rounding of what was typed over, not a mistake. Cents. */
export const AFRONDING = 100;

/** How the beslagvrije voet in a letter compares with ours. */
export type Oordeel = 'klopt' | 'te laag' | 'te hoog';

/** Judges the amount in a letter by what it should be. */
export function oordeelOver(inBrief: Centen, hoortTeZijn: Centen): Oordeel {
  if (Math.abs(hoortTeZijn - inBrief) <= AFRONDING) return 'klopt';
  return inBrief < hoortTeZijn ? 'te laag' : 'te hoog';
}
