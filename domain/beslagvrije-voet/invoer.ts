import type { Dag } from '../kalender/dag.ts';
import type { Leefsituatie } from '../leefsituatie/leefsituatie.ts';
import type { DecimaalBedrag } from '../spoor/getal.ts';
import type { AndereInhouding } from './475c-lid4.ts';
import type { Adres } from './475da-lid4.ts';
import type { DuurLid5 } from './475da-lid5-duur.ts';
import type { BijstandsnormSleutel } from './475dc.ts';
import type { Herkomsten } from './herkomst.ts';
import type { Voetbesluit } from './voetbesluit.ts';

/** What the calculation up to and including 475db needs. Amounts in euros as decimal strings, not rounded. */
export type Grondslag = {
  readonly peildatum: Dag;
  readonly leefsituatie: Leefsituatie;
  readonly adres: Adres;
  readonly belastbaar: BelastbaarInkomen;
  /**
   * Net a month including vakantiebijslag, of the incomes a–i on which this beslag does not lie (475db lid 1 a and b).
   * Absent: none. An own income of which others take a part stands here whole, before that part, and the part in
   * `andereInhoudingen`. Studiefinanciering is none of a–i and stands nowhere (VNG-handreiking §3.9.4).
   */
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
  /** What a court or the college decided about the voet for a term (Rv 475fa, Pw 60 lid 6); entered by hand. */
  readonly voetbesluit?: Voetbesluit;
  /**
   * Where each value comes from and who answers for it. What was entered by hand counts only when a second person approved
   * it; income from an own business must be entered so. Absent: the caller answers for everything.
   */
  readonly herkomst?: Herkomsten;
};

/**
 * The belastbaar inkomen (Rv 475d lid 1): a month's, of debtor and spouse, with what each earns from an own business
 * apart; or the year's C as it is. Winst uit onderneming is belastbaar inkomen (475ab lid 1), but none of the incomes a–i
 * that 475db lid 1 takes off: it counts in C and nowhere else (Rb. Noord-Holland, ECLI:NL:RBNHO:2025:2434, VNG-handreiking
 * §3.9.3.1), with a voorbehoud. No register knows it: see `eisMetDeHand`.
 */
export type BelastbaarInkomen =
  | {
      readonly soort: 'per maand';
      readonly schuldenaar: DecimaalBedrag;
      readonly echtgenoot: DecimaalBedrag;
      readonly uitOnderneming?: DecimaalBedrag;
      /** Of the spouse; counts for gehuwden. */
      readonly uitOndernemingEchtgenoot?: DecimaalBedrag;
    }
  | { readonly soort: 'per jaar'; readonly C: DecimaalBedrag };

/** What the vaststelling for one chosen source needs. */
export type VaststellingInvoer = Grondslag & {
  readonly bron: BeslagenBron;
  /**
   * What others already take from another income or a toeslag (Rv 475c lid 4). What is taken from another own income can
   * be no more than that income, which must stand whole in `nietBeslagen`: else the result is `onbeslist`.
   */
  readonly andereInhoudingen?: readonly AndereInhouding[];
};

/** The source on which beslag is laid. */
export type BeslagenBron =
  /**
   * Net a month (Besluit art. 5). `opbouw` is the vakantiebijslag reserved a month that `netto` does not hold: with it
   * the result says what 475dc would give were it counted in.
   */
  | { readonly soort: 'inkomen'; readonly netto: DecimaalBedrag; readonly opbouw?: DecimaalBedrag }
  /**
   * Bijstand: the derde is told a percentage (Rv 475dc lid 2). Without a norm the opgave is in words only. `inkomenArt32` is
   * the other income of Pw art. 32 a month, of gehuwden that of both.
   */
  | {
      readonly soort: 'bijstand';
      readonly wet: 'participatiewet' | 'ioaw' | 'ioaz' | 'bbz';
      readonly norm: BijstandsnormSleutel | null;
      readonly inkomenArt32: DecimaalBedrag;
    };
