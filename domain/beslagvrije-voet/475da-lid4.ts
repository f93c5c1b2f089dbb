import { woonlandfactor } from '../normen/woonlandfactor.ts';
import { blad, maal, vast, type Term } from '../spoor/term.ts';
import { normTerm, Onbeslist, type Rekengrond } from './grond.ts';

/**
 * Where the debtor lives, as far as the law asks. `geen`: no woonadres in the Netherlands in the BRP (or only a
 * briefadres). `niet_in_brp_wel_inzicht`: lives somewhere the BRP does not show and gave insight (Rv 475e lid 1).
 */
export type Adres =
  | { readonly soort: 'woonadres' }
  | { readonly soort: 'geen' }
  | { readonly soort: 'niet_in_brp_wel_inzicht' }
  | { readonly soort: 'buitenland'; readonly land: string | null };

/** 47,5% of the norm of Pw art. 21 b for who has no woonadres (Rv 475da lid 4, first sentence). Euros per month. */
export function bvvZonderWoonadres({ halfjaar: { normen }, schrijver }: Rekengrond): Term {
  return schrijver.stap(
    'bvv lid 4',
    'Rv 475da lid 4',
    'Zonder woonadres in de basisregistratie personen is de beslagvrije voet 47,5% van de bijstandsnorm voor gehuwden.',
    maal(vast('47,5%', '0.475'), normTerm('B', 'pw_21_b', normen.pw_21_b)),
  );
}

/** The amount times the woonlandfactor (Rv 475da lid 4, second sentence). Throws `Onbeslist` when the factor is not known. */
export function maalWoonlandfactor({ peildatum, schrijver }: Rekengrond, land: string | null, bvv: Term): Term {
  const factor = woonlandfactor(land, peildatum);
  if (factor.soort === 'onbeslist') throw new Onbeslist(factor.reden);
  const bron = factor.genoemd
    ? `Regeling beslagvrije voet bijlage 1, versie ${factor.versie}`
    : 'Regeling beslagvrije voet art. 1 lid 2: land niet genoemd';
  return schrijver.stap(
    'bvv maal woonlandfactor',
    'Rv 475da lid 4',
    'Wie buiten Nederland woont, heeft een beslagvrije voet die past bij de kosten van levensonderhoud in het woonland.',
    maal(bvv, blad('woonlandfactor', factor.factor, bron)),
  );
}
