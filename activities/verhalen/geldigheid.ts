import { geldigheidVaststelling475d } from '../../domain/kalender/beslagvrije-voet.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import { uitersteDag } from '../../domain/kalender/termijn.ts';
import type { Voet } from './berekening.ts';

/** Last day on which a vaststelling holds: twelve months (Rv 475d lid 2); null for the percentage, which does not lapse (lid 7). */
export function geldigTotEnMet(vaststelling: Dag, { voet }: { readonly voet: Voet | null }): Dag | null {
  const termijn = geldigheidVaststelling475d(vaststelling, voet?.soort === 'percentage');
  return termijn === undefined ? null : uitersteDag(termijn);
}
