import type { Dag } from '../kalender/dag.ts';
import type { Leefsituatie } from '../leefsituatie/leefsituatie.ts';
import type { DecimaalBedrag } from '../spoor/getal.ts';
import type { AndereInhouding } from './475c-lid4.ts';
import type { Adres } from './475da-lid4.ts';
import type { DuurLid5 } from './475da-lid5-duur.ts';
import type { BijstandsnormSleutel } from './475dc.ts';
import type { Herkomsten } from './herkomst.ts';

/** What the calculation up to and including 475db needs. Amounts in euros as decimal strings, not rounded. */
export type Grondslag = {
  readonly peildatum: Dag;
  readonly leefsituatie: Leefsituatie;
  readonly adres: Adres;
  readonly belastbaar: BelastbaarInkomen;
  /** Net a month including vakantiebijslag, of the incomes a–i that are not seized. Absent: none. */
  readonly nietBeslagen?: { readonly schuldenaar: DecimaalBedrag; readonly echtgenoot: DecimaalBedrag };
  /** Tax a month on the private use of the employer's car, only where it went on after the year of the beslag. */
  readonly loonbelastingAuto?: DecimaalBedrag;
  readonly inrichting?: { readonly prijs: DecimaalBedrag; readonly norm: 'alleenstaand' | 'gehuwd' };
  /** Only on request of the debtor (475da lid 5 and 7). */
  readonly woonkosten?: {
    readonly bedrag: DecimaalBedrag;
    readonly verzoekLid5: boolean;
    readonly verzoekLid7: boolean;
    /** How long the raise of lid 5 runs; without it the raise is taken to run on the peildatum. */
    readonly duurLid5?: DuurLid5;
  };
  /** Where each value comes from and who answers for it. What was entered by hand counts only when a second person approved it. */
  readonly herkomst?: Herkomsten;
};

/**
 * The belastbaar inkomen (Rv 475d lid 1): a month's, of debtor and spouse, with what they earn from an own business
 * apart; or the year's C as it is.
 */
export type BelastbaarInkomen =
  | {
      readonly soort: 'per maand';
      readonly schuldenaar: DecimaalBedrag;
      readonly echtgenoot: DecimaalBedrag;
      /**
       * Counts in C and is not taken off under 475db (Rb. Noord-Holland, ECLI:NL:RBNHO:2025:2434). Entered by hand.
       */
      readonly uitOnderneming?: DecimaalBedrag;
    }
  | { readonly soort: 'per jaar'; readonly C: DecimaalBedrag };

/** What the vaststelling for one chosen source needs. */
export type VaststellingInvoer = Grondslag & {
  readonly bron: BeslagenBron;
  /** What others already take from another income or a toeslag (Rv 475c lid 4). */
  readonly andereInhoudingen?: readonly AndereInhouding[];
};

/** The source on which beslag is laid. */
export type BeslagenBron =
  /**
   * Net a month (Besluit art. 5). `opbouw` is the vakantiebijslag reserved a month that `netto` does not hold: with it
   * the result says what 475dc would give were it counted in.
   */
  | { readonly soort: 'inkomen'; readonly netto: DecimaalBedrag; readonly opbouw?: DecimaalBedrag }
  /** Bijstand: the derde is told a percentage (Rv 475dc lid 2). Without a norm the opgave is in words only. */
  | {
      readonly soort: 'bijstand';
      readonly wet: 'participatiewet' | 'ioaw' | 'ioaz' | 'bbz';
      readonly norm: BijstandsnormSleutel | null;
      readonly inkomenArt32: DecimaalBedrag;
    };
