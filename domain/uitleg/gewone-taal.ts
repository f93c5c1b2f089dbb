import { euro, type Centen } from '../geld/centen.ts';
import { dag, isDag, voluit } from '../kalender/dag.ts';
import { Getal, naarCenten } from '../spoor/getal.ts';
import type { Spoor, Stap } from '../spoor/spoor.ts';

/** One step of a trace for an inwoner: plain Dutch (B1), with the amount of the step itself. */
export type Uitlegregel = {
  readonly sleutel: string;
  readonly artikel: string;
  readonly zin: string;
  /** The outcome in whole cents; of a year or a month, as `eenheid` says. */
  readonly bedrag: Centen;
  readonly eenheid: Stap['eenheid'];
  /** The formula with its numbers, for who wants to recompute it. */
  readonly formule: string;
};

/** A trace in plain Dutch, step by step; nothing is calculated again. */
export function uitlegVan(spoor: Spoor): Uitlegregel[] {
  return spoor.map((stap) => ({
    sleutel: stap.sleutel,
    artikel: stap.artikel,
    zin: inGewoneTaal(stap),
    bedrag: bedragVan(stap),
    eenheid: stap.eenheid,
    formule: stap.formule,
  }));
}

/** The outcome of a step in whole cents. */
export function bedragVan({ uitkomst }: Pick<Stap, 'uitkomst'>): Centen {
  return naarCenten(new Getal(uitkomst));
}

/** One step in plain Dutch. A step that is not known here gives its own sentence. */
export function inGewoneTaal(stap: Stap): string {
  const bedrag = bedragVan(stap);
  const vast = ZINNEN[stap.sleutel];
  if (vast !== undefined) return vast(euro(bedrag), bedrag, stap);
  const [soort = '', ...rest] = stap.sleutel.split(' ');
  const over = periode(rest.join(' '));
  if (soort === 'belastbaar') return `Het inkomen vóór belasting ${over} is ${euro(bedrag)} per maand.`;
  if (soort === 'netto') return `Het inkomen na belasting ${over} is ${euro(bedrag)} per maand.`;
  if (stap.sleutel.startsWith('bvv bron')) return `Van de beslagvrije voet hoort ${euro(bedrag)} bij dit inkomen.`;
  return stap.zin;
}

/** Whether plain words are known for a step. */
export function heeftGewoneTaal({ sleutel }: Pick<Stap, 'sleutel'>): boolean {
  return sleutel in ZINNEN || /^(belastbaar|netto|bvv bron) /.test(sleutel);
}

type Zin = (bedrag: string, centen: Centen, stap: Stap) => string;

const gebruikt = ({ invoer }: Stap, naam: string): boolean => invoer.some((een) => een.naam === naam);
const ofNiets =
  (niets: string, wel: (bedrag: string) => string): Zin =>
  (bedrag, centen) =>
    centen === 0 ? niets : wel(bedrag);

const ZINNEN: Readonly<Record<string, Zin>> = {
  'gemiddeld belastbaar maandinkomen': (b) => `Gemiddeld is het inkomen vóór belasting ${b} per maand.`,
  'belastbaar maandinkomen': (b) => `Wij rekenen met een inkomen vóór belasting van ${b} per maand.`,
  'netto maandinkomen': (b) => `Wij rekenen met een inkomen na belasting van ${b} per maand.`,
  C: (b, _c, stap) =>
    gebruikt(stap, 'belastbaar maandinkomen echtgenoot')
      ? `Het inkomen vóór belasting van u en uw partner samen is ${b} per jaar.`
      : `Uw inkomen vóór belasting is ${b} per jaar.`,
  basis: (b) => `Wij beginnen met 95% van de bijstandsnorm. Dat is ${b}.`,
  'zorgdeel onbegrensd': (b) => `Door uw inkomen krijgt u ${b} per maand minder zorgtoeslag.`,
  'zorgdeel maximum': (b) => `Voor de zorgtoeslag tellen wij nooit meer bij dan ${b}.`,
  zorgdeel: ofNiets('Bij uw inkomen krijgt u de hele zorgtoeslag. Daarvoor tellen wij niets bij.', (b) => `Voor de lagere zorgtoeslag tellen wij ${b} bij.`),
  I: (b, c) =>
    c <= 0
      ? 'Uw inkomen is zo laag dat de huurtoeslag nog niet daalt.'
      : `Uw inkomen is ${b} per jaar hoger dan het bedrag waarboven de huurtoeslag daalt.`,
  'afbouw huurtoeslag': ofNiets('Bij uw inkomen daalt de huurtoeslag nog niet.', (b) => `Bij uw inkomen is de huurtoeslag ${b} per maand lager.`),
  'normhuur bij het inkomen': (b) => `Bij uw inkomen betaalt u ${b} van de huur zelf, zonder huurtoeslag.`,
  huurdeel: ofNiets('Voor de huurtoeslag tellen wij niets bij.', (b) => `Voor de lagere huurtoeslag tellen wij ${b} bij.`),
  'kindgebonden-budgetdeel': ofNiets(
    'Bij uw inkomen krijgt u het hele kindgebonden budget. Daarvoor tellen wij niets bij.',
    (b) => `Voor het lagere kindgebonden budget tellen wij ${b} bij.`,
  ),
  'som van de delen': (b) => `Samen is dat ${b}.`,
  'bvv lid 1-3': (b) => `De wet noemt een hoogste bedrag. Daar gaan wij niet boven. Het bedrag is nu ${b}.`,
  'bvv lid 4': (b) => `U hebt geen woonadres in de basisregistratie. Daarom is het bedrag ${b}.`,
  'bvv maal woonlandfactor': (b) => `U woont buiten Nederland. Wij passen het bedrag aan de prijzen in dat land aan: ${b}.`,
  'grens lid 5': (b) => `Woonkosten zijn hoog vanaf ${b} per maand.`,
  'woonkosten boven de grens': ofNiets('Uw woonkosten zijn niet hoger dan die grens.', (b) => `Uw woonkosten zijn ${b} hoger dan die grens.`),
  'ophoging lid 5': ofNiets('Voor hoge woonkosten tellen wij niets bij.', (b) => `Voor uw hoge woonkosten tellen wij ${b} bij.`),
  'woonkosten in aanmerking genomen': (b) => `Van uw woonkosten telt ${b} mee.`,
  'normhuur lid 7': (b) => `Bij uw inkomen betaalt u ${b} van uw woonkosten zelf.`,
  'ophoging lid 7': ofNiets(
    'Omdat u geen huurtoeslag kunt krijgen, tellen wij niets extra bij.',
    (b) => `Omdat u geen huurtoeslag kunt krijgen, tellen wij ${b} bij.`,
  ),
  'bvv 475da': (b) => `Tot hier is uw beslagvrije voet ${b}.`,
  'twee derde van de norm': (b) => `Twee derde van de bijstandsnorm in een inrichting is ${b}.`,
  'bvv inrichting': (b) => `U woont in een inrichting. Met de prijs daarvan en uw zorgverzekering is het bedrag ${b}.`,
  'helft van de bvv': (b) => `Het inkomen van uw partner telt mee voor ten hoogste de helft. Dat is ${b}.`,
  'vermindering echtgenoot': (b) => `Door het inkomen van uw partner gaat er ${b} af.`,
  'bvv na a': (b) => `Daarna blijft ${b} over.`,
  'bvv na b': (b) => `U hebt ander inkomen waarop geen beslag ligt. Dat gaat eraf. Dan blijft ${b} over.`,
  'bvv na c': (b) => `U rijdt privé in de auto van uw werk. De belasting daarover gaat eraf. Dan blijft ${b} over.`,
  'bvv na 475db': (b, _c, { invoer }) =>
    invoer.some(({ naam }) => /^bvv na [abc]$/.test(naam))
      ? `Na aftrek van inkomen waarop geen beslag ligt, is het bedrag ${b}.`
      : `Er is geen ander inkomen dat eraf gaat. Het blijft ${b}.`,
  'eigen maandinkomen': (b) => `Al uw inkomen samen is ${b} per maand.`,
  '95% van het inkomen': (b) => `95% van uw inkomen is ${b}.`,
  '95% min neveninkomsten': (b) => `Zonder uw andere inkomen is dat ${b}.`,
  'beslagvrije voet': voetzin,
  'bvv met andere inhoudingen': (b) => `Anderen houden ook al geld van u in. Daarom wordt uw beslagvrije voet ${b}.`,
  'vastgestelde beslagvrije voet': (b) => `Uw beslagvrije voet is ${b} per maand. Dat geld is voor u.`,
  'vatbaar per maand': ofNiets('Van uw inkomen mogen wij nu niets inhouden.', (b) => `Van uw inkomen mogen wij ${b} per maand inhouden.`),
  '95% van de bijstandsnorm': (b) => `95% van uw bijstandsnorm is ${b}.`,
  'uitkering inclusief vakantietoeslag': (b) => `Uw bijstand met vakantiegeld is ${b} per maand.`,
  'vordering eerste zin': ofNiets('Uw inkomen is niet hoger dan de beslagvrije voet.', (b) => `Uw inkomen is ${b} hoger dan de beslagvrije voet.`),
  'niet vatbaar deel': (b) => `Van uw inkomen valt ${b} onder de beslagvrije voet.`,
  'vordering tweede zin': ofNiets('Van dat deel mogen wij niets innen.', (b) => `Van dat deel mogen wij ten hoogste een tiende innen: ${b}.`),
  'beschermd bedrag': (b) => `Op uw bankrekening blijft ${b} voor u.`,
};

/** The step `beslagvrije voet` is the end of three roads: the 95% of 475dc lid 1, the percentage of lid 2, and 475e lid 2. */
function voetzin(bedrag: string, _centen: Centen, stap: Stap): string {
  if (stap.artikel === 'Rv 475dc lid 2') return `Ander inkomen gaat daarvan af. Dan is uw beslagvrije voet ${bedrag}.`;
  if (stap.artikel === 'Rv 475e lid 2') return `Uw beslagvrije voet in de inrichting is ${bedrag}.`;
  if (gebruikt(stap, '95% van het inkomen') || gebruikt(stap, '95% min neveninkomsten')) {
    return `Van uw inkomen mag altijd ten minste 5% worden ingehouden. Daarom is uw beslagvrije voet 95% van uw inkomen: ${bedrag}.`;
  }
  return `Dat is niet meer dan 95% van uw inkomen. Het blijft dus ${bedrag}.`;
}

/** The name of a tijdvak ("2026-01-01/2026-01-31") in words. */
function periode(naam: string): string {
  const [van = '', tot = ''] = naam.split('/');
  return isDag(van) && isDag(tot) ? `van ${voluit(dag(van))} tot en met ${voluit(dag(tot))}` : `in ${naam}`;
}
