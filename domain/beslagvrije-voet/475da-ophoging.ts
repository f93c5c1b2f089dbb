import { isGehuwd, isMeerpersoons } from '../leefsituatie/leefsituatie.ts';
import { grootste, kleinste, maal, min, NUL, plus, vast, type Term } from '../spoor/term.ts';
import { afbouwHuurtoeslag, maximum, normhuurBij } from './475da.ts';
import { periodeInWoorden, type DuurLid5 } from './475da-lid5-duur.ts';
import { normTerm, type Rekengrond } from './grond.ts';
import { VANAF_2023 } from './vast.ts';

/**
 * Raise for high housing costs (Rv 475da lid 5), on request: what the woonkosten are above 110% of the maximale
 * rekenhuur. For gehuwden only as far as the spouse's income that is not seized falls short. Until 2023 only where
 * the beslagvrije voet was the maximum of lid 1. Euros per month; zero where there is no right.
 */
export function ophogingLid5(grond: Rekengrond, woonkosten: Term, bvv: Term, echtgenoot: Term): Term {
  const {
    halfjaar: { normen },
    schrijver,
    peildatum,
  } = grond;
  if (peildatum < VANAF_2023 && bvv.waarde.lt(maximum(grond).waarde)) {
    return schrijver.stap(
      'ophoging lid 5',
      'Rv 475da lid 5 (tot 2023)',
      'Tot 2023 alleen als de beslagvrije voet gelijk is aan het maximum van lid 1.',
      NUL,
    );
  }
  const grens = schrijver.stap(
    'grens lid 5',
    'Rv 475da lid 5',
    'Woonkosten zijn hoog vanaf de maximale rekenhuur vermeerderd met 10%.',
    maal(vast('110%', '1.10'), normTerm('H', 'wht_13_1_a', normen.wht_13_1_a)),
  );
  const meer = schrijver.stap(
    'woonkosten boven de grens',
    'Rv 475da lid 5',
    'Het deel van de woonkosten boven die grens.',
    grootste(min(woonkosten, grens), NUL),
  );
  const telt = isGehuwd(grond.leefsituatie) && grond.lezing.ophogingEchtgenoot === 'in mindering' && echtgenoot.waarde.gt(0);
  return schrijver.stap(
    'ophoging lid 5',
    'Rv 475da lid 5',
    telt
      ? 'De ophoging geldt voor zover het niet beslagen inkomen van de echtgenoot de hogere woonkosten niet dekt.'
      : 'De beslagvrije voet wordt met dat deel verhoogd.',
    telt ? grootste(min(meer, echtgenoot), NUL) : meer,
  );
}

/** No raise of lid 5 on the peildatum: its term has not begun or is over. Euros per month: zero. */
export function geenOphogingLid5({ schrijver }: Rekengrond, duur: DuurLid5): Term {
  return schrijver.stap('ophoging lid 5', 'Rv 475da lid 5 en 6', `De ophoging geldt ${periodeInWoorden(duur)}.`, NUL);
}

/**
 * Raise for who owns his home or has no right to huurtoeslag (Rv 475da lid 7, Besluit art. 4), on request: the
 * woonkosten that count less the normhuur at this income; nothing from the income limit of lid 7 on. Euros per month.
 */
export function ophogingLid7(grond: Rekengrond, woonkosten: Term, C: Term): Term {
  const {
    halfjaar: { normen },
    schrijver,
  } = grond;
  const grens = isMeerpersoons(grond.leefsituatie)
    ? normTerm('inkomensgrens lid 7', 'rv_475da_7_meerpersoons', normen.rv_475da_7_meerpersoons)
    : normTerm('inkomensgrens lid 7', 'rv_475da_7_alleenstaand', normen.rv_475da_7_alleenstaand);
  if (C.waarde.gte(grens.waarde)) {
    return schrijver.stap(
      'ophoging lid 7',
      'Rv 475da lid 7',
      'Het inkomen is niet lager dan de grens; er is geen ophoging.',
      maal(vast('geen ophoging', '0'), kleinste(C, grens)),
    );
  }
  const telt = inAanmerkingGenomen(grond, woonkosten);
  const normhuur = normhuurLid7(grond, C);
  return schrijver.stap(
    'ophoging lid 7',
    'Besluit beslagvrije voet art. 4 lid 2',
    'De beslagvrije voet wordt verhoogd met de woonkosten die meetellen, min de huur die bij dit inkomen voor eigen rekening is.',
    grootste(min(telt, normhuur), NUL),
  );
}

/** Besluit art. 4 lid 1: the three slices of the woonkosten, each at its own percentage. */
function inAanmerkingGenomen({ halfjaar: { normen }, schrijver }: Rekengrond, woonkosten: Term): Term {
  const kwaliteit = normTerm('kwaliteitskortingsgrens', 'wht_20_1_kwaliteitskortingsgrens', normen.wht_20_1_kwaliteitskortingsgrens);
  const aftopping = normTerm('aftoppingsgrens', 'wht_20_2_a_aftoppingsgrens_1_2', normen.wht_20_2_a_aftoppingsgrens_1_2);
  const huurgrens = normTerm('maximale rekenhuur', 'wht_13_1_a', normen.wht_13_1_a);
  const a = maal(kleinste(woonkosten, kwaliteit), normTerm('percentage a', 'wht_21_1_a', normen.wht_21_1_a));
  const b = maal(grootste(min(kleinste(woonkosten, aftopping), kwaliteit), NUL), normTerm('percentage b', 'wht_21_1_b', normen.wht_21_1_b));
  const c = maal(grootste(min(kleinste(woonkosten, huurgrens), aftopping), NUL), normTerm('percentage c', 'wht_21_1_c', normen.wht_21_1_c));
  return schrijver.stap(
    'woonkosten in aanmerking genomen',
    'Besluit beslagvrije voet art. 4 lid 1',
    'Woonkosten tellen tot de kwaliteitskortingsgrens helemaal mee, daarboven voor 65% en boven de aftoppingsgrens voor 40%.',
    plus(plus(a, b), c),
  );
}

/** Besluit art. 4 lid 2: the normhuur at this income, at least the normhuur of Wht art. 17 lid 2. */
function normhuurLid7(grond: Rekengrond, C: Term): Term {
  const { halfjaar, schrijver } = grond;
  const minimaal = normTerm('normhuur Wht 17 lid 2', 'wht_17_2_normhuur', halfjaar.normen.wht_17_2_normhuur);
  const bijInkomen = halfjaar.formule === 'lineair-2026' ? afbouwHuurtoeslag(grond, halfjaar, C) : normhuurBij(grond, halfjaar, C);
  const alsSom = halfjaar.formule === 'lineair-2026' && grond.lezing.normhuur === 'de som';
  return schrijver.stap(
    'normhuur lid 7',
    'Besluit beslagvrije voet art. 4 lid 2',
    'De huur die bij dit inkomen voor eigen rekening is.',
    alsSom ? plus(minimaal, bijInkomen) : grootste(minimaal, bijInkomen),
  );
}
