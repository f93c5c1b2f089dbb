import { voluit, type Dag } from '../kalender/dag.ts';
import type { DecimaalBedrag } from '../spoor/getal.ts';
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
  'netto inkomen onder beslag',
  'eigen inkomen niet onder beslag',
  'inkomen echtgenoot niet onder beslag',
  'loonbelasting auto',
  'woonkosten',
  'inrichting',
  'andere inhoudingen',
  'bijstandsnorm',
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

/** A number of the input under its name in the law, with its source and owner. */
export function invoerTerm(herkomst: Herkomsten | undefined, veld: Invoerveld, naam: string, waarde: DecimaalBedrag): Term {
  return blad(naam, waarde, herkomstInWoorden(herkomst?.[veld]));
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
