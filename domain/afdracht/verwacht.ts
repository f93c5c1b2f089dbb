import { kleinste, min, nietNegatief, type Centen } from '../geld/centen.ts';

/** What is known of the income of one month when its afdracht comes in; cents. */
export interface Maandstand {
  /** Net income over the month, holiday pay included, as the derde states it. */
  readonly netto: Centen;
  /** The beslagvrije voet that holds for the month. */
  readonly beslagvrijeVoet: Centen;
  /** What the derde paid over this month before. */
  readonly alAfgedragen: Centen;
  /** What is still open on all claims of the verhaal together. */
  readonly openstaand: Centen;
}

/**
 * What the derde must pay over the month, in cents: the income above the beslagvrije voet (Rv 475b, by IW 19 lid 1),
 * less what he already paid over that month, and never more than is open (Rv 477 lid 2).
 */
export function verwachteAfdracht({ netto, beslagvrijeVoet, alAfgedragen, openstaand }: Maandstand): Centen {
  const vatbaar = nietNegatief(min(netto, beslagvrijeVoet));
  return kleinste(nietNegatief(min(vatbaar, alAfgedragen)), nietNegatief(openstaand));
}
