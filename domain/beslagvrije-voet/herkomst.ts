import { voluit, type Dag } from '../kalender/dag.ts';
import { Getal, type DecimaalBedrag } from '../spoor/getal.ts';
import { blad, type Term } from '../spoor/term.ts';
import { Onbeslist } from './grond.ts';
import { goedgekeurd, inWoordenHandinvoer, type Handinvoer } from './handinvoer.ts';

/** The values of a calculation that come from outside. */
export const invoervelden = [
  'leefsituatie',
  'adres',
  'belastbaar inkomen',
  'belastbaar inkomen echtgenoot',
  'inkomen uit onderneming',
  'inkomen uit onderneming echtgenoot',
  'netto inkomen onder beslag',
  'eigen inkomen niet onder beslag',
  'inkomen echtgenoot niet onder beslag',
  'loonbelasting auto',
  'woonkosten',
  'inrichting',
  'andere inhoudingen',
  'bijstandsnorm',
  'besluit over de voet',
] as const;
export type Invoerveld = (typeof invoervelden)[number];

/** The registers and statements that a value can come from. */
export type Gegevensbron = 'BRP' | 'polisadministratie' | 'derdenverklaring' | 'opgave schuldenaar' | 'routeervoorziening';

/** Where one value comes from. */
export type Herkomst =
  | { readonly soort: 'bron'; readonly bron: Gegevensbron; readonly op: Dag }
  | ({ readonly soort: 'met de hand' } & Handinvoer);

/** Of each value that has one. */
export type Herkomsten = Readonly<Partial<Record<Invoerveld, Herkomst>>>;

/** Who answers for what a source says. */
export const eigenaarVan: Readonly<Record<Gegevensbron, string>> = {
  BRP: 'de gemeente waar de persoon staat ingeschreven',
  polisadministratie: 'UWV, naar opgave van wie het inkomen betaalt',
  derdenverklaring: 'de derde die de verklaring gaf',
  'opgave schuldenaar': 'de schuldenaar zelf',
  routeervoorziening: 'de partij die het beslag meldde',
};

/** The source and the owner of a value in one line: what the trace shows beside the number. */
export function herkomstInWoorden(herkomst: Herkomst | undefined): string {
  if (herkomst === undefined) return 'invoer';
  if (herkomst.soort === 'met de hand') return inWoordenHandinvoer(herkomst);
  return `${herkomst.bron} op ${voluit(herkomst.op)}; eigenaar: ${eigenaarVan[herkomst.bron]}`;
}

/** The source of a beslagvrije voet that goes into a later calculation: it is no value of outside but an outcome. */
export const VASTGESTELD = 'vaststelling van de beslagvrije voet (Rv 475d); eigenaar: wie beslag legt';

/** A number of the input under its name in the law, with its source and owner. Throws a RangeError that names it on text that is no number. */
export function invoerTerm(herkomst: Herkomsten | undefined, veld: Invoerveld, naam: string, waarde: DecimaalBedrag): Term {
  return blad(naam, alsGetal(naam, waarde), herkomstInWoorden(herkomst?.[veld]));
}

/** A decimal string as a number. Throws a RangeError in Dutch that names it on text that is no number. */
export function alsGetal(naam: string, waarde: DecimaalBedrag): Getal {
  const getal = getalOfNiets(waarde);
  if (getal === null) throw new RangeError(`«${naam}» is geen bedrag in euro met een punt: «${waarde}».`);
  return getal;
}

function getalOfNiets(waarde: DecimaalBedrag): Getal | null {
  try {
    const getal = new Getal(waarde);
    return getal.isFinite() ? getal : null;
  } catch {
    return null;
  }
}

/** Refuses a calculation with a value that was entered by hand and that no second person approved. Throws `Onbeslist`. */
export function eisGoedgekeurd(herkomst: Herkomsten | undefined): void {
  if (herkomst === undefined) return;
  for (const veld of invoervelden) {
    const van = herkomst[veld];
    if (van?.soort === 'met de hand' && !goedgekeurd(van)) {
      throw new Onbeslist(`Het gegeven «${veld}» is met de hand ingevoerd en nog niet door een tweede persoon goedgekeurd.`);
    }
  }
}

/**
 * Refuses a value that no register knows, such as income from an own business (VNG-handreiking §3.9.3), and that does not
 * say who entered it by hand; whether a second person approved it is asked by `eisGoedgekeurd`. It holds only for an input
 * that says where its values come from: without `herkomst` the caller answers for all of them, as the inwoner does who
 * calculates for himself. Throws `Onbeslist`.
 */
export function eisMetDeHand(herkomst: Herkomsten | undefined, veld: Invoerveld): void {
  if (herkomst === undefined || herkomst[veld]?.soort === 'met de hand') return;
  throw new Onbeslist(`Het gegeven «${veld}» staat in geen register: het moet met de hand worden ingevoerd en door een tweede persoon worden goedgekeurd.`);
}
