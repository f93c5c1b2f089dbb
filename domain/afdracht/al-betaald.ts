import { centen, kleinste, min, nietNegatief, NUL, som, type Centen } from '../geld/centen.ts';

/** What was paid to one party, as far as what it says is open may not reckon with it. Unit: cents. */
export interface Betaald {
  /** What it cannot have counted: ordered on this same answer or after it, or held. */
  readonly zeker: Centen;
  /** Ordered before this answer, so shortly that it may not have been booked. */
  readonly kort: Centen;
  /** All that was ordered since the answer before this one, `kort` among it as far as it is. */
  readonly sindsVorige: Centen;
  /** What was open by the answer before; null: it said nothing then. */
  readonly vorigOpen: Centen | null;
}

/**
 * What is to be taken off what a party says is open, in cents, so that it never gets more than is open (Rv 478 lid 1). What it counted shows in how much less is open than
 * it said before, the oldest payment first; interest since then only makes that less, for one answer long. At most what is open.
 */
export function nogNietGeteld(open: Centen, { zeker, kort, sindsVorige, vorigOpen }: Betaald): Centen {
  const geteld = vorigOpen === null ? NUL : nietNegatief(min(vorigOpen, open));
  const betaald = centen(Math.max(kort, sindsVorige));
  return kleinste(open, som(zeker, kleinste(kort, nietNegatief(min(betaald, geteld)))));
}
