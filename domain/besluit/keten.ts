/** Kinds of act or letter on which an act may follow, and whether the law lets it stand without one. */
export interface Volgorde {
  readonly op: readonly string[];
  readonly vereist: boolean;
}

const HOOFDBESLUIT: Volgorde = { op: ['vaststelling_bvv'], vereist: true };
const RENTE = ['rentebeschikking', 'herziening_rente'];
const BESLAG = ['vordering_iw19', 'vereenvoudigd_derdenbeslag', 'derdenbeslag', 'betaling_op_verzoek', 'verrekening'];

/**
 * On what each act follows: the letter or the besluit of the step before (IW 11, 12, 14, 19 lid 5; Awb 4:112, 4:114, 4:116; Rv
 * 475d, 475i). A kind that is not here follows on whatever was decided before it in its zaak.
 */
export const VOLGORDE: Readonly<Record<string, Volgorde>> = {
  aanmaning: { op: ['herinnering'], vereist: true },
  // Versnelde invordering takes the place of the aanmaning (IW 15 lid 1 a).
  dwangbevel: { op: ['aanmaning', 'versnelde_invordering'], vereist: true },
  betekening: { op: ['dwangbevel'], vereist: true },
  herziening_kosten: { op: ['vermindering'], vereist: true },
  herziening_rente: { op: RENTE, vereist: true },
  // Without a title only where the power rests on none: then the free herinnering is the step before (IW 24; Pw 60 lid 3–4, 60a).
  vaststelling_bvv: { op: ['vaststelling_bvv', 'dwangbevel', 'herinnering', 'versnelde_invordering'], vereist: true },
  vordering_iw19: HOOFDBESLUIT,
  vereenvoudigd_derdenbeslag: HOOFDBESLUIT,
  derdenbeslag: HOOFDBESLUIT,
  betaling_op_verzoek: HOOFDBESLUIT,
  verrekening: HOOFDBESLUIT,
  wijziging_bvv: HOOFDBESLUIT,
  beslagexploot: { op: BESLAG, vereist: true },
  overbetekening: { op: ['beslagexploot', ...BESLAG], vereist: true },
  verruiming: { op: [...BESLAG, 'wijziging_bvv'], vereist: true },
  einde_verruiming: { op: ['verruiming'], vereist: true },
  opheffing: { op: [...BESLAG, 'wijziging_bvv', 'einde_verruiming', 'verruiming', 'beslagexploot', 'overbetekening'], vereist: true },
  // He executes a title (Awb 4:116).
  overdracht_deurwaarder: { op: ['dwangbevel', 'betekening'], vereist: true },
  terugname_deurwaarder: { op: ['overdracht_deurwaarder'], vereist: true },
  hervatting: { op: ['pauze'], vereist: false },
};

/** Powers that rest on a served dwangbevel: somewhere above them in the chain one must stand (IW 19 lid 5; Awb 4:116). */
const OP_TITEL: readonly string[] = ['vordering_iw19', 'vereenvoudigd_derdenbeslag', 'derdenbeslag'];

/** What is wrong with a link: its predecessor is not recorded, is of a kind on which it cannot follow, or no title stands above it. */
export type Gat = { readonly reden: 'voorganger_ontbreekt' | 'verkeerde_voorganger' | 'titel_ontbreekt'; readonly verwacht: readonly string[] };

/**
 * The gap in the chain at an act, or null. `voorouders`: kinds of its predecessor, of the predecessor of that, and so on up to the
 * first. A kind without a fixed order has no gap.
 */
export function gatBij(soort: string, voorouders: readonly string[]): Gat | null {
  const regel = Object.hasOwn(VOLGORDE, soort) ? VOLGORDE[soort] : undefined;
  if (regel === undefined || !regel.vereist) return null;
  const [voorganger] = voorouders;
  if (voorganger === undefined) return { reden: 'voorganger_ontbreekt', verwacht: regel.op };
  if (!regel.op.includes(voorganger)) return { reden: 'verkeerde_voorganger', verwacht: regel.op };
  if (OP_TITEL.includes(soort) && !voorouders.includes('dwangbevel')) return { reden: 'titel_ontbreekt', verwacht: ['dwangbevel'] };
  return null;
}
