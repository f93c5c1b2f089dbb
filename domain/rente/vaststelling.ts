import { centen, grootste, kleinste, min, NUL, type Centen } from '../geld/centen.ts';
import type { Regime } from '../regime/grond.ts';
import type { Rente } from './rente.ts';

/** What a beschikking adds to the rente of a claim (cents), or why there is none to make. `reden` is Dutch, for the operator. */
export type Rentevaststelling =
  | { readonly soort: 'vast'; readonly erbij: Centen; readonly rente: Extract<Rente, { readonly soort: 'berekend' }> }
  | { readonly soort: 'geen'; readonly reden: string; readonly grondslag: string };

/** «niet verschuldigd indien het bedrag ervan bij enige of laatste betaling minder bedraagt dan € 20» (Awb 4:98 lid 2). */
const DREMPEL_AWB = centen(2000);

/** The amount below which the rente of a claim is not charged, in cents: that of the policy, under the Awb at least that of 4:98 lid 2. */
export function rentedrempel(regime: Regime, beleid: Centen): Centen {
  return regime === 'awb' ? grootste(beleid, DREMPEL_AWB) : beleid;
}

/**
 * What a beschikking charges now (IW 30; Awb 4:99): the rente as computed less what was charged before, in cents. All of it
 * together stays out below `drempel`.
 */
export function stelRenteVast(rente: Rente, inRekening: Centen, drempel: Centen): Rentevaststelling {
  if (rente.soort !== 'berekend') return { soort: 'geen', reden: rente.reden, grondslag: rente.grondslag };
  const grondslag = rente.rentesoort === 'wettelijke_rente' ? 'Awb 4:98 lid 2' : 'beleid';
  if (rente.bedrag < drempel) return { soort: 'geen', reden: 'de rente is lager dan het bedrag waaronder zij niet in rekening wordt gebracht', grondslag };
  const erbij = min(rente.bedrag, inRekening);
  return erbij > 0 ? { soort: 'vast', erbij, rente } : { soort: 'geen', reden: 'alle rente is al in rekening gebracht', grondslag: 'IW 30, Awb 4:99' };
}

/**
 * What stays charged, in cents, after the hoofdsom became less: the rente computed anew over the same days, never more than
 * was charged, nothing below `drempel`. A percentage that is not known leaves it as it is.
 */
export function herzieRente(rente: Rente, inRekening: Centen, drempel: Centen): Centen {
  switch (rente.soort) {
    case 'berekend':
      return rente.bedrag < drempel ? NUL : kleinste(rente.bedrag, inRekening);
    case 'geen':
      return NUL;
    case 'onbeslist':
      return inRekening;
  }
}
