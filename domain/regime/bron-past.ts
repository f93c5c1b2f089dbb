import type { Letter475c } from '../inkomen/soort-inkomstenverhouding.ts';
import type { Bevoegdheid } from './grond.ts';

/** Whether a power can reach the income whose turn it is; otherwise which question it is for a person. */
export type BronPast = 'past' | 'verrekening' | 'bron_past_niet';

/**
 * Whether the income that comes first in the order of Rv 475c can be reached by a power. What the opdrachtgever pays itself
 * is offset, never seized (IW 24, Awb 4:93); only that is offset. On request pay only UWV, SVB and other gemeenten
 * (Pw 60a lid 1–3): the benefits of 475c lid 1 a and b.
 */
export function bronPast(bevoegdheid: Bevoegdheid, bron: { readonly betaaltOpdrachtgeverZelf: boolean; readonly letter: Letter475c }): BronPast {
  if (bevoegdheid === 'verrekening') return bron.betaaltOpdrachtgeverZelf ? 'past' : 'bron_past_niet';
  if (bron.betaaltOpdrachtgeverZelf) return 'verrekening';
  if (bevoegdheid === 'betaling_op_verzoek' && bron.letter !== 'a' && bron.letter !== 'b') return 'bron_past_niet';
  return 'past';
}
