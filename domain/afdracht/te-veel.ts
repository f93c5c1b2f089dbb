import { kleinste, min, nietNegatief, NUL, som, type Centen } from '../geld/centen.ts';
import type { Maand } from '../kalender/dag.ts';

/** What was taken over one month, and what the new calculation leaves the debtor of it; cents. */
export interface IngehoudenMaand {
  readonly periode: Maand;
  /** Net income over the month as the derde stated it; null when he did not. */
  readonly netto: Centen | null;
  /** What was paid over and kept: without what went back to the debtor before. */
  readonly ingehouden: Centen;
  /** The voet by which was taken. */
  readonly oudeVoet: Centen;
  /** The voet that now holds for the month. */
  readonly nieuweVoet: Centen;
  /** The extra tenth that was demanded besides (IW 19 lid 1), by the new voet; absent: none. */
  readonly tiende?: Centen;
}

export interface TeVeel {
  readonly periode: Maand;
  readonly centen: Centen;
}

/**
 * What was taken too much over each month when a higher beslagvrije voet works back (Rv 475i lid 3 and 4, 475d lid 5),
 * in cents; months in which nothing was taken too much are left out. Without a stated income the month counts as one
 * of which exactly the old voet was left. A lower voet takes nothing more from a month that is over.
 */
export function teVeelIngehouden(maanden: readonly IngehoudenMaand[]): TeVeel[] {
  return maanden
    .map((maand) => ({ periode: maand.periode, centen: teVeelOver(maand) }))
    .filter(({ centen }) => centen > 0);
}

function teVeelOver({ netto, ingehouden, oudeVoet, nieuweVoet, tiende = NUL }: IngehoudenMaand): Centen {
  const ophoging = nietNegatief(min(nieuweVoet, oudeVoet));
  if (netto === null) return kleinste(nietNegatief(ingehouden), ophoging);
  const toegestaan = som(nietNegatief(min(netto, nieuweVoet)), tiende);
  return kleinste(nietNegatief(min(ingehouden, toegestaan)), nietNegatief(ingehouden));
}
