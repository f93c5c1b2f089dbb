import type { Vorderingsgrond } from '../regime/grond.ts';
import type { Vorderingsoort } from './rangorde.ts';

/** What a claim of our own is among others (Gemeentewet 249; Pw 60 lid 7). Of another law the voorrang is not known. */
export function vorderingsoortVan(grond: Vorderingsgrond): Vorderingsoort {
  if (grond.regime === 'belasting') return 'gemeentelijke_belasting';
  return grond.grondslag === 'participatiewet' ? 'terugvordering_pw60' : 'onbekend';
}
