import type { Centen } from '../geld/centen.ts';
import { inVolgorde, type Schuld, type Toegerekend } from './schuld.ts';

/**
 * Attributes a payment on a belastingaanslag, in cents: first the costs, then the interest, then the aanslag (IW 7
 * lid 1, in departure from Awb 4:92). The law makes no difference between interest that is due and that still
 * runs; what is due goes first. Throws on a negative amount.
 */
export function toerekeningIw7(schuld: Schuld, betaling: Centen): Toegerekend {
  return inVolgorde(schuld, betaling, ['kosten', 'rente', 'lopendeRente', 'hoofdsom']);
}
