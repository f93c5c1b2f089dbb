import type { VaststellingInvoer } from '../../domain/beslagvrije-voet/invoer.ts';
import { geldtLid5, periodeLid5 } from '../../domain/beslagvrije-voet/475da-lid5-duur.ts';
import { geldigheidVaststelling475d } from '../../domain/kalender/beslagvrije-voet.ts';
import { eerste, type Dag } from '../../domain/kalender/dag.ts';
import { uitersteDag } from '../../domain/kalender/termijn.ts';
import type { Voet } from './berekening.ts';

/**
 * Last day on which a vaststelling holds: twelve months (Rv 475d lid 2), or sooner where a raise for high woonkosten ends
 * in that time (475da lid 5 and 6); null for the percentage, which does not lapse (lid 7).
 */
export function geldigTotEnMet(vaststelling: Dag, { voet }: { readonly voet: Voet | null }, { woonkosten }: Pick<VaststellingInvoer, 'woonkosten'>): Dag | null {
  const termijn = geldigheidVaststelling475d(vaststelling, voet?.soort === 'percentage');
  if (termijn === undefined) return null;
  const duur = woonkosten?.verzoekLid5 === true ? woonkosten.duurLid5 : undefined;
  return duur !== undefined && geldtLid5(duur, vaststelling) ? eerste(uitersteDag(termijn), periodeLid5(duur).totEnMet) : uitersteDag(termijn);
}
