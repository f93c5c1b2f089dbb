import type { BijstandsWet } from '../inkomen/soort-inkomstenverhouding.ts';
import type { Vorderingsgrond } from './grond.ts';

/** Whether what the opdrachtgever pays itself must or may be set off, and where that stands. */
export interface Verrekenen {
  readonly plicht: 'moet' | 'mag';
  readonly artikelen: readonly string[];
}

/** A fine is set off as what is recovered after a breach is, whatever else is known of it (Pw 60 lid 4). */
export function isBoete(soort: string): boolean {
  return soort === 'bestuurlijke_boete';
}

/** Benefits that Pw 60 lid 3 and 4 name: algemene bijstand, IOAW and IOAZ. */
const GENOEMD: ReadonlySet<BijstandsWet | null> = new Set<BijstandsWet | null>(['participatiewet', 'ioaw', 'ioaz']);

/**
 * Whether a debt must be set off against what the opdrachtgever itself pays: after a breach of the inlichtingenplicht or for
 * a fine, against running bijstand, it must (Pw 60 lid 4); other recovered bijstand may (lid 3, 60a lid 4), and so may a tax
 * (IW 24). `wet` is that of the benefit; null where it is no bijstand.
 */
export function verrekenen(grond: Vorderingsgrond, wet: BijstandsWet | null): Verrekenen {
  if (grond.regime === 'belasting') return { plicht: 'mag', artikelen: ['IW 24', 'Gemeentewet 252'] };
  if (grond.grondslag === 'bijzondere_wet') return { plicht: 'mag', artikelen: ['Awb 4:93'] };
  if (!GENOEMD.has(wet)) return { plicht: 'mag', artikelen: ['Pw 60a lid 4', 'Awb 4:93'] };
  return grond.schendingInlichtingenplicht ? { plicht: 'moet', artikelen: ['Pw 60 lid 4', 'Awb 4:93'] } : { plicht: 'mag', artikelen: ['Pw 60 lid 3', 'Awb 4:93'] };
}
