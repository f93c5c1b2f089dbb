import { kleinste, min, nietNegatief, NUL, som, type Centen } from '../geld/centen.ts';

/** What was paid to one party, as far as what it says is open may not reckon with it. Unit: cents. */
export interface Betaald {
  /** What it cannot have counted: ordered on this same answer or after it, or held. */
  readonly zeker: Centen;
  /** Ordered before this answer, so shortly that it may not have been booked; null where nothing was. */
  readonly kort: {
    readonly bedrag: Centen;
    /** What was open before the first of these payments, less what was paid until then. */
    readonly openErvoor: Centen;
    /** All that was ordered from that payment on, before this answer. */
    readonly sindsdien: Centen;
  } | null;
}

/**
 * What is to be taken off what a party says is open, in cents, so that its own money does not make it get more than is open (Rv 478 lid 1). What it counted shows in how
 * much less is open than before the first short payment, the oldest payment first: interest since then makes that less, for one answer, and what it got elsewhere in those
 * days more. At most what is open.
 */
export function nogNietGeteld(open: Centen, { zeker, kort }: Betaald): Centen {
  const geteld = kort === null ? NUL : nietNegatief(min(kort.openErvoor, open));
  const ongeteld = kort === null ? NUL : kleinste(kort.bedrag, nietNegatief(min(kort.sindsdien, geteld)));
  return kleinste(open, som(zeker, ongeteld));
}
