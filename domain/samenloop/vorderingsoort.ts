import type { Vorderingsgrond } from '../regime/grond.ts';
import type { Partijsoort } from './partij.ts';
import type { Vorderingsoort } from './rangorde.ts';

/**
 * What a claim of our own is among others, by its law and by what kind of party collects it (Gemeentewet 249; Waterschapswet 138; Pw 60 lid 7). A gerechtsdeurwaarder
 * collects the tax of a gemeente. Of another law or party the voorrang is not known.
 */
export function vorderingsoortVan(grond: Vorderingsgrond, partij: Partijsoort): Vorderingsoort {
  if (grond.regime === 'belasting') return BELASTING[partij] ?? 'onbekend';
  return grond.grondslag === 'participatiewet' ? 'terugvordering_pw60' : 'onbekend';
}

const BELASTING: Partial<Record<Partijsoort, Vorderingsoort>> = { gemeente: 'gemeentelijke_belasting', gerechtsdeurwaarder: 'gemeentelijke_belasting', waterschap: 'waterschapsbelasting' };
