/**
 * A norm of one half-year: a decimal string with where it was read, or the reason why it is absent. An absent norm
 * is never replaced by another year's: what needs it is `onbeslist`.
 */
export type Norm = BekendeNorm | OntbrekendeNorm;

export type BekendeNorm = {
  readonly waarde: string;
  readonly bron: Bron;
  readonly zekerheid: Zekerheid;
  readonly noot?: string;
};

export type OntbrekendeNorm = { readonly waarde: null; readonly reden: string };

/** Where a value stands: the regulation (BWB number), its article and the version, or how it follows from others. */
export type Bron = { readonly bwb: string; readonly artikel: string; readonly versie: string } | { readonly berekend: string };

/** How the value was established: read in the text, read and recomputed, read in a secondary source, or derived. */
export type Zekerheid = 'gelezen' | 'gelezen en nagerekend' | 'secundaire bron' | 'afgeleid';

/** Names of the norms that every half-year has, whichever formula holds. The name is the citation. */
export type AlgemeneSleutel =
  | 'pw_20_1_a'
  | 'pw_20_1_b'
  | 'pw_20_1_c'
  | 'pw_20_2_a'
  | 'pw_20_2_b'
  | 'pw_20_2_c'
  | 'pw_21_a'
  | 'pw_21_b'
  | 'pw_22_a'
  | 'pw_22_b'
  | 'pw_22_c'
  | 'pw_23_1_a'
  | 'pw_23_1_b'
  | 'pw_23_2_a'
  | 'pw_23_2_b'
  | 'rv_475da_1_a'
  | 'rv_475da_1_b'
  | 'rv_475da_1_c'
  | 'rv_475da_1_d'
  | 'rv_475da_7_alleenstaand'
  | 'rv_475da_7_meerpersoons'
  | 'wht_13_1_a'
  | 'wht_17_2_normhuur'
  | 'wht_20_1_kwaliteitskortingsgrens'
  | 'wht_20_2_a_aftoppingsgrens_1_2'
  | 'wht_21_1_a'
  | 'wht_21_1_b'
  | 'wht_21_1_c'
  | 'wzt_standaardpremie'
  | 'wzt_1_1_f_drempelinkomen'
  | 'wzt_2_3_percentage'
  | 'wkb_2_7_percentage'
  | 'wkb_2_8_verhoging';

/** Norms of the formula of 2021–2025: the factors a and b of Wht art. 19 lid 2. */
export type KwadratischeSleutel = 'wht_19_a_ep' | 'wht_19_b_ep' | 'wht_19_a_mp' | 'wht_19_b_mp';

/** Norms of the formula since 2026: minimum-inkomensijkpunt, afbouwpercentage and basishuur. */
export type LineaireSleutel =
  | 'wht_17_1_ijkpunt_ep'
  | 'wht_17_1_ijkpunt_mp'
  | 'wht_21_2_afbouw_ep'
  | 'wht_21_2_afbouw_mp'
  | 'wht_16_basishuur_ep'
  | 'wht_16_basishuur_mp';

/** The norms of one half-year. `van` and `totEnMet` are ISO days; `van` is also the name of the norm version. */
export type Halfjaar = KwadratischHalfjaar | LineairHalfjaar;

export type KwadratischHalfjaar = {
  readonly van: string;
  readonly totEnMet: string;
  readonly formule: 'kwadratisch-2021';
  readonly normen: Readonly<Record<AlgemeneSleutel | KwadratischeSleutel, Norm>>;
};

export type LineairHalfjaar = {
  readonly van: string;
  readonly totEnMet: string;
  readonly formule: 'lineair-2026';
  readonly normen: Readonly<Record<AlgemeneSleutel | LineaireSleutel, Norm>>;
};
