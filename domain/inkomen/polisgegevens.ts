import type { Centen } from '../geld/centen.ts';
import type { Dag } from '../kalender/dag.ts';

/**
 * What the polisadministratie says about one person, free of the message it came in (Regeling beslagvrije voet
 * art. 4). Filled by the reader of the source; amounts are cents with sign, because a later statement may correct
 * an earlier one downwards. `null` means: the source did not deliver it, which is not the same as zero.
 */
export type Polisgegevens = {
  readonly inkomstenverhoudingen: readonly Inkomstenverhouding[];
};

/** One legal relation that pays periodically (Besluit beslagvrije voet art. 1). */
export type Inkomstenverhouding = {
  /** Stable key within the answer; carries no personal data. */
  readonly id: string;
  readonly begin: Dag | null;
  /** Last day of the relation, or null while it runs. */
  readonly eind: Dag | null;
  /** Who pays: loonheffingennummer of the administratieve eenheid. */
  readonly loonheffingennummer: string | null;
  readonly perioden: readonly Inkomstenperiode[];
  readonly opgaven: readonly Inkomstenopgave[];
};

/** A stretch of the relation with one code soort inkomstenverhouding (two digits, or null when absent). */
export type Inkomstenperiode = {
  readonly van: Dag;
  readonly tot: Dag | null;
  readonly codeSoort: string | null;
};

/** One statement over one tijdvak. `tot` is the last day of it. Several over the same tijdvak add up. */
export type Inkomstenopgave = {
  readonly van: Dag;
  readonly tot: Dag | null;
  /** Loon LB/PH. */
  readonly loonLbPh: Centen | null;
  /** Vakantiebijslag paid out within the tijdvak. */
  readonly vakantiebijslagUitbetaald: Centen | null;
  /** Vakantiebijslag reserved within the tijdvak (opgebouwd recht). */
  readonly vakantiebijslagOpgebouwd: Centen | null;
  /** Extra periode salaris (thirteenth month) paid out within the tijdvak. */
  readonly extraPeriodeUitbetaald: Centen | null;
  /** Extra periode salaris reserved within the tijdvak. */
  readonly extraPeriodeOpgebouwd: Centen | null;
  /** Loonbelasting and premie volksverzekeringen withheld. */
  readonly loonheffing: Centen | null;
  /** Inkomensafhankelijke bijdrage Zvw withheld from the person. SuwiML v0200 does not carry it: null. */
  readonly bijdrageZvw: Centen | null;
  /** Waarde privégebruik auto (fiscal value, not the tax on it). SuwiML v0200 does not carry it: null. */
  readonly waardePrivegebruikAuto: Centen | null;
};
