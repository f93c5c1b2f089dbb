import { vordering19 } from '../beslagvrije-voet/invorderingswet-19.ts';
import { MEER_DAN } from '../regime/verruiming.ts';
import { decimaalEuro, kleinste, min, nietNegatief, NUL, som, type Centen } from '../geld/centen.ts';

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
  /** The extra tenth of IW 19 lid 1, second sentence; absent: none is demanded. */
  readonly tiende?: Centen;
}

/**
 * What the derde must pay over the month, in cents: the income above the beslagvrije voet (Rv 475b, by IW 19 lid 1),
 * with the extra tenth where it is demanded, less what he already paid over that month, and never more than is open
 * (Rv 477 lid 2).
 */
export function verwachteAfdracht({ netto, beslagvrijeVoet, alAfgedragen, openstaand, tiende = NUL }: Maandstand): Centen {
  const vatbaar = som(nietNegatief(min(netto, beslagvrijeVoet)), tiende);
  return kleinste(nietNegatief(min(vatbaar, alAfgedragen)), nietNegatief(openstaand));
}

/** The tenth of what is not open to beslag of a month's income (IW 19 lid 1, second sentence), in cents, rounded down. */
export function tiendeVan(netto: Centen, beslagvrijeVoet: Centen): Centen {
  const voorwaardenVervuld = { aanslagenTweeMaandenTeLaat: MEER_DAN + 1, uitstelOfKwijtschelding: false };
  return vordering19({ nettoInkomen: decimaalEuro(netto), beslagvrijeVoet: decimaalEuro(beslagvrijeVoet), ...voorwaardenVervuld }).tweedeZinTenHoogste;
}
