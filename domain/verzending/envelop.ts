import { isDwangbevel } from './kanaal.ts';

/** What decides whether a letter shares an envelope. */
export interface Poststuk {
  readonly runId: number;
  readonly briefId: number;
  readonly soort: string;
  readonly kanaal: string;
  /** Code of whom it is for: the same code is the same person at the same address. */
  readonly ontvanger: string;
}

/**
 * The code of the envelope of a letter: what one person gets by ordinary post from one run lies in one. A dwangbevel (IW 13), what
 * is registered (Rv 479g lid 3) and what a deurwaarder serves go alone.
 */
export function envelopVan({ runId, briefId, soort, kanaal, ontvanger }: Poststuk): string {
  const samen = kanaal === 'papier' && !isDwangbevel(soort);
  return samen ? `${String(runId)}-${ontvanger}` : `${String(runId)}-brief-${String(briefId)}`;
}
