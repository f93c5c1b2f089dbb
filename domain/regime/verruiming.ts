import type { Centen } from '../geld/centen.ts';
import { plusMaanden, type Dag } from '../kalender/dag.ts';

/** An aanslag of the debtor at the opdrachtgever, as far as the extra tenth asks (IW 19 lid 2). */
export interface AanslagBijVerruiming {
  /** Last day of the only or last payment term. */
  readonly laatsteBetaaldag: Dag;
  /** What is open of the aanslag itself, cents: with rente or costs alone open it was paid. */
  readonly openHoofdsom: Centen;
  /** Uitstel or kwijtschelding was asked and runs or is not decided (lid 2 a and b), or enforcement rests for another reason. */
  readonly inRust: boolean;
}

/** How many aanslagen must have been overstepped: more than one (IW 19 lid 2). */
export const MEER_DAN = 1;

/**
 * How many of these aanslagen count for the extra tenth on a day (IW 19 lid 2): not paid, the only or last term overstepped
 * by at least two full months, and no uitstel or kwijtschelding in the way.
 */
export function telVoorVerruiming(aanslagen: readonly AanslagBijVerruiming[], vandaag: Dag): number {
  return aanslagen.filter(({ laatsteBetaaldag, openHoofdsom, inRust }) => openHoofdsom > 0 && !inRust && vandaag > plusMaanden(laatsteBetaaldag, 2)).length;
}

/** Pauses that end a running verruiming: the debtor asked for uitstel or kwijtschelding (IW 19 lid 2), or lid 10 applies. */
export function beeindigtVerruiming(pauzereden: string): boolean {
  return EINDREDENEN.has(pauzereden);
}
const EINDREDENEN: ReadonlySet<string> = new Set(['uitstel', 'kwijtschelding_gevraagd', 'wsnp']);
