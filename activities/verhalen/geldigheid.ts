import type { VaststellingInvoer } from '../../domain/beslagvrije-voet/invoer.ts';
import { geldtLid5, periodeLid5 } from '../../domain/beslagvrije-voet/475da-lid5-duur.ts';
import { geldtVoetbesluit } from '../../domain/beslagvrije-voet/voetbesluit.ts';
import { geldigheidVaststelling475d } from '../../domain/kalender/beslagvrije-voet.ts';
import { eerste, type Dag } from '../../domain/kalender/dag.ts';
import { uitersteDag } from '../../domain/kalender/termijn.ts';
import type { Voet } from './berekening.ts';

/**
 * Last day on which a vaststelling holds: twelve months (Rv 475d lid 2), or sooner where a raise for high woonkosten ends
 * in that time (475da lid 5 and 6) or the term of a besluit over the voet (475fa, Pw 60 lid 6); null for the percentage, which does not lapse (lid 7).
 */
export function geldigTotEnMet(vaststelling: Dag, { voet }: { readonly voet: Voet | null }, { woonkosten, voetbesluit }: Pick<VaststellingInvoer, 'woonkosten' | 'voetbesluit'>): Dag | null {
  const termijn = geldigheidVaststelling475d(vaststelling, voet?.soort === 'percentage');
  if (termijn === undefined) return null;
  const duur = woonkosten?.verzoekLid5 === true ? woonkosten.duurLid5 : undefined;
  const einden = [
    ...(duur !== undefined && geldtLid5(duur, vaststelling) ? [periodeLid5(duur).totEnMet] : []),
    ...(voetbesluit !== undefined && geldtVoetbesluit(voetbesluit, vaststelling) ? [voetbesluit.totEnMet] : []),
  ];
  return einden.reduce(eerste, uitersteDag(termijn));
}
