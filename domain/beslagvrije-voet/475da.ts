import { isGehuwd, isMeerpersoons, onderdeelVan } from '../leefsituatie/leefsituatie.ts';
import type { KwadratischHalfjaar, LineairHalfjaar } from '../normen/norm.ts';
import { zonderSpoor } from '../spoor/spoor.ts';
import { gedeeldDoor, grootste, kleinste, maal, min, NUL, plus, totaal, TWAALF, vast, type Term } from '../spoor/term.ts';
import { normTerm, type Rekengrond } from './grond.ts';
import { VIJFENNEGENTIG } from './vast.ts';

const ARTIKEL = 'Rv 475da lid 2';

/**
 * The beslagvrije voet of Rv 475da lid 2 and 3, at most the amount of lid 1. Euros per month, unrounded. `C` is the
 * belastbaar inkomen in euros per year. A and B are the norms of Pw art. 21 at every age, also under 21 and above AOW age:
 * the law names no other. Throws `Onbeslist` where a norm that is needed is absent; the zorgdeel, never negative, is not
 * needed where the other parts reach the maximum of lid 1 without it.
 */
export function bvvLid2(grond: Rekengrond, C: Term): Term {
  const { schrijver } = grond;
  const zonderZorgdeel = grond.halfjaar.normen.wzt_2_3_percentage.waarde === null && haaltMaximumZonderZorgdeel(grond, C);
  const delen = [basis(grond), ...(zonderZorgdeel ? [] : [zorgdeel(grond, C)]), huurdeel(grond, C), ...kgbdeel(grond, C)];
  const zin = zonderZorgdeel
    ? 'De delen van de formule bij elkaar opgeteld; ook zonder het deel voor de zorgtoeslag halen zij het maximum.'
    : 'De delen van de formule bij elkaar opgeteld.';
  const som = schrijver.stap('som van de delen', ARTIKEL, zin, totaal(delen));
  return schrijver.stap(
    'bvv lid 1-3',
    'Rv 475da lid 1',
    'De beslagvrije voet is de uitkomst van de formule, maar nooit meer dan het maximum dat de wet voor deze leefsituatie noemt.',
    kleinste(som, maximum(grond)),
  );
}

/** Whether basis, huurdeel and kindgebonden-budgetdeel already come to the maximum of lid 1. */
function haaltMaximumZonderZorgdeel(grond: Rekengrond, C: Term): boolean {
  const stil = { ...grond, schrijver: zonderSpoor() };
  return totaal([basis(stil), huurdeel(stil, C), ...kgbdeel(stil, C)]).waarde.gte(maximum(grond).waarde);
}

/** The published maximum of Rv 475da lid 1 for the situation. Euros per month. Throws `Onbeslist` where it is absent. */
export function maximum({ halfjaar: { normen }, leefsituatie }: Rekengrond): Term {
  switch (onderdeelVan(leefsituatie)) {
    case 'a':
      return normTerm('maximum lid 1', 'rv_475da_1_a', normen.rv_475da_1_a);
    case 'b':
      return normTerm('maximum lid 1', 'rv_475da_1_b', normen.rv_475da_1_b);
    case 'c':
      return normTerm('maximum lid 1', 'rv_475da_1_c', normen.rv_475da_1_c);
    case 'd':
      return normTerm('maximum lid 1', 'rv_475da_1_d', normen.rv_475da_1_d);
  }
}

/** 95% × A, or 95% × B for gehuwden. */
function basis({ halfjaar: { normen }, leefsituatie, schrijver }: Rekengrond): Term {
  const norm = isGehuwd(leefsituatie) ? normTerm('B', 'pw_21_b', normen.pw_21_b) : normTerm('A', 'pw_21_a', normen.pw_21_a);
  return schrijver.stap('basis', ARTIKEL, 'De basis is 95% van de bijstandsnorm.', maal(VIJFENNEGENTIG, norm));
}

/** ((C − D) / 12) × E, at most the standaardpremie a month less Pw art. 23 lid 2 (lid 3). */
function zorgdeel(grond: Rekengrond, C: Term): Term {
  const {
    halfjaar: { normen },
    leefsituatie,
    schrijver,
  } = grond;
  const drempel = drempelinkomen(grond);
  if (C.waarde.lte(drempel.waarde)) {
    return schrijver.stap(
      'zorgdeel',
      ARTIKEL,
      'Bij een inkomen tot het drempelinkomen is D gelijk aan C: de zorgtoeslag blijft volledig en er valt niets te compenseren.',
      gedeeldDoor(min(C, C), TWAALF),
    );
  }
  const E = normTerm('E', 'wzt_2_3_percentage', normen.wzt_2_3_percentage);
  const onbegrensd = schrijver.stap(
    'zorgdeel onbegrensd',
    ARTIKEL,
    'Compensatie voor de zorgtoeslag die bij dit inkomen lager is.',
    maal(gedeeldDoor(min(C, drempel), TWAALF), E),
  );
  const premie = normTerm('standaardpremie', 'wzt_standaardpremie', normen.wzt_standaardpremie);
  const perMaand = isGehuwd(leefsituatie)
    ? min(gedeeldDoor(maal(vast('partners', '2'), premie), TWAALF), normTerm('Pw 23 lid 2 b', 'pw_23_2_b', normen.pw_23_2_b))
    : min(gedeeldDoor(premie, TWAALF), normTerm('Pw 23 lid 2 a', 'pw_23_2_a', normen.pw_23_2_a));
  const hoogstens = schrijver.stap('zorgdeel maximum', 'Rv 475da lid 3', 'De compensatie voor de zorgtoeslag heeft een maximum.', perMaand);
  return schrijver.stap(
    'zorgdeel',
    'Rv 475da lid 3',
    'De compensatie voor de zorgtoeslag telt mee tot het maximum.',
    kleinste(onbegrensd, hoogstens),
  );
}

/** D: the drempelinkomen of Wzt art. 1 lid 1 f. */
function drempelinkomen({ halfjaar: { normen } }: Rekengrond): Term {
  return normTerm('D', 'wzt_1_1_f_drempelinkomen', normen.wzt_1_1_f_drempelinkomen);
}

function huurdeel(grond: Rekengrond, C: Term): Term {
  return grond.halfjaar.formule === 'lineair-2026'
    ? lineairHuurdeel(grond, grond.halfjaar, C)
    : kwadratischHuurdeel(grond, grond.halfjaar, C);
}

/** Since 2026: I × (F or G / 12), or H − J where that is less; never below zero. */
function lineairHuurdeel(grond: Rekengrond, halfjaar: LineairHalfjaar, C: Term): Term {
  const { schrijver } = grond;
  const { normen } = halfjaar;
  const H = normTerm('H', 'wht_13_1_a', normen.wht_13_1_a);
  const J = isMeerpersoons(grond.leefsituatie)
    ? normTerm('J', 'wht_16_basishuur_mp', normen.wht_16_basishuur_mp)
    : normTerm('J', 'wht_16_basishuur_ep', normen.wht_16_basishuur_ep);
  const afbouw = afbouwHuurtoeslag(grond, halfjaar, C);
  return schrijver.stap(
    'huurdeel',
    ARTIKEL,
    'De compensatie voor de huurtoeslag is ten hoogste de maximale rekenhuur min de basishuur.',
    kleinste(afbouw, min(H, J)),
  );
}

/**
 * How much lower the huurtoeslag is at this income (Rv 475da lid 2, text since 2026): I × (F / 12), or I × (G / 12) for a
 * meerpersoonshuishouden; zero below the minimum-inkomensijkpunt. `C` in euros per year, the outcome in euros per month.
 * Throws `Onbeslist` where a norm is absent.
 */
export function afbouwHuurtoeslag({ leefsituatie, schrijver }: Rekengrond, { normen }: LineairHalfjaar, C: Term): Term {
  const meer = isMeerpersoons(leefsituatie);
  const ijkpunt = meer
    ? normTerm('minimum-inkomensijkpunt', 'wht_17_1_ijkpunt_mp', normen.wht_17_1_ijkpunt_mp)
    : normTerm('minimum-inkomensijkpunt', 'wht_17_1_ijkpunt_ep', normen.wht_17_1_ijkpunt_ep);
  const percentage = meer
    ? normTerm('G', 'wht_21_2_afbouw_mp', normen.wht_21_2_afbouw_mp)
    : normTerm('F', 'wht_21_2_afbouw_ep', normen.wht_21_2_afbouw_ep);
  const I = schrijver.stap('I', ARTIKEL, 'Het inkomen boven het minimum-inkomensijkpunt van de huurtoeslag.', min(C, ijkpunt), 'EUR/jaar');
  return schrijver.stap(
    'afbouw huurtoeslag',
    ARTIKEL,
    'Compensatie voor de huurtoeslag die bij dit inkomen lager is; onder het ijkpunt nul.',
    grootste(maal(I, gedeeldDoor(percentage, TWAALF)), NUL),
  );
}

/** Up to and including 2025: (factor a × C² + factor b × C) − J; never below zero. */
function kwadratischHuurdeel(grond: Rekengrond, halfjaar: KwadratischHalfjaar, C: Term): Term {
  const J = normTerm('J', 'wht_17_2_normhuur', halfjaar.normen.wht_17_2_normhuur);
  return grond.schrijver.stap(
    'huurdeel',
    ARTIKEL,
    'Compensatie voor de huurtoeslag die bij dit inkomen lager is: de normhuur bij dit inkomen min de laagste normhuur.',
    grootste(min(normhuurBij(grond, halfjaar, C), J), NUL),
  );
}

/** The normhuur at an income: a × C² + b × C (Wht art. 19 lid 2, up to 2025). `C` in euros per year, the outcome in euros per month. Throws `Onbeslist` where a factor is absent. */
export function normhuurBij({ leefsituatie, schrijver }: Rekengrond, { normen }: KwadratischHalfjaar, C: Term): Term {
  const [a, b] = isMeerpersoons(leefsituatie)
    ? [normTerm('H', 'wht_19_a_mp', normen.wht_19_a_mp), normTerm('I', 'wht_19_b_mp', normen.wht_19_b_mp)]
    : [normTerm('F', 'wht_19_a_ep', normen.wht_19_a_ep), normTerm('G', 'wht_19_b_ep', normen.wht_19_b_ep)];
  return schrijver.stap(
    'normhuur bij het inkomen',
    ARTIKEL,
    'De huur die bij dit inkomen voor eigen rekening blijft.',
    plus(maal(a, maal(C, C)), maal(b, C)),
  );
}

/** ((C − D) / 12) × K for an alleenstaande ouder, ((C − (D + L)) / 12) × K for gehuwden with children; never below zero. */
function kgbdeel(grond: Rekengrond, C: Term): Term[] {
  const {
    halfjaar: { normen },
    leefsituatie,
    schrijver,
  } = grond;
  if (leefsituatie !== 'alleenstaande_ouder' && leefsituatie !== 'gehuwd_met_kinderen') return [];
  const K = normTerm('K', 'wkb_2_7_percentage', normen.wkb_2_7_percentage);
  const D = drempelinkomen(grond);
  const grens = leefsituatie === 'gehuwd_met_kinderen' ? plus(D, normTerm('L', 'wkb_2_8_verhoging', normen.wkb_2_8_verhoging)) : D;
  return [
    schrijver.stap(
      'kindgebonden-budgetdeel',
      ARTIKEL,
      'Compensatie voor het kindgebonden budget dat bij dit inkomen lager is; onder de grens nul.',
      maal(gedeeldDoor(grootste(min(C, grens), NUL), TWAALF), K),
    ),
  ];
}
