import type { VaststellingInvoer } from '../beslagvrije-voet/invoer.ts';
import type { Voorbehoud } from '../beslagvrije-voet/uitkomst.ts';
import type { Spoor } from '../spoor/spoor.ts';
import { gegevensVan, type Gegeven } from './gegevens.ts';
import { uitlegVan, type Uitlegregel } from './gewone-taal.ts';
import { aanvullingen, TITEL, vasteBlokken } from './modelmededeling-model.ts';
import { wettelijkeBlokken } from './modelmededeling-wet.ts';
import type { Mededelingvraag } from './vragen.ts';

/** One calculation and what the notice must tell beside it. */
export type MededelingGrond = {
  readonly invoer: VaststellingInvoer;
  /** The trace of the calculation, that of the incomes included; every number of the notice is one of it or of a voorbehoud. */
  readonly spoor: Spoor;
  readonly voet: { readonly soort: 'bedrag' } | { readonly soort: 'percentage'; readonly opgave: string };
  /** Who pays the income that is seized. */
  readonly betaler: string | null;
  /** One voet spread over more than one source (Rv 475c lid 5). */
  readonly verdeeld: boolean;
  /** A vaststelling after an earlier one (Rv 475d lid 3 and 4): what is reported in time counts from it (475i lid 4). Absent: the first. */
  readonly opnieuw?: boolean;
  /** What only the inwoner can tell, as far as it is open: the questions of the leefsituatie. */
  readonly vragen: readonly Mededelingvraag[];
  /** To whom the inwoner answers them, and under which reference. Absent: «ons». */
  readonly meldenBij?: { readonly naam: string; readonly kenmerk: string };
  /** Other readings of the law; those with another amount are told. */
  readonly voorbehouden?: readonly Voorbehoud[];
  /** The voet holds for the time being: whether another has a beslag on the income is not known, or who of all collects. Absent: neither. */
  readonly wieInt?: 'onbekend' | 'onbeslist';
  /** Where the privacy statement of the organisation stands. */
  readonly privacyverklaring: string;
};

/** The sixteen blocks of the modelmededeling (Rv 475i lid 2; Besluit art. 7; Regeling beslagvrije voet bijlage 2), in their order. */
export type Modelmededeling = {
  readonly titel: string;
  readonly blokken: readonly Blok[];
  /** Block 1, for who wants to recompute: every value and every step. */
  readonly gegevens: readonly Gegeven[];
  readonly berekening: readonly Uitlegregel[];
};

/** One block. A block that does not apply is there all the same, with `getoond` false and without text. */
export type Blok = {
  readonly nummer: number;
  readonly sleutel: Bloksleutel;
  readonly grondslag: string;
  readonly status: 'wettelijk' | 'model';
  readonly getoond: boolean;
  /** Plain Dutch (B1), a paragraph each. */
  readonly tekst: readonly string[];
};

export type Bloksleutel =
  | 'berekening'
  | 'leefsituatie'
  | 'belastbaar_inkomen'
  | 'woonsituatie'
  | 'neveninkomsten'
  | 'eerder_beslag'
  | 'informatieplicht'
  | 'ophoging_op_verzoek'
  | 'titel'
  | 'hoogte'
  | 'verdeling'
  | 'gegevens_nodig'
  | 'controleer'
  | 'woonkosten'
  | 'inkomen'
  | 'verwijzingen';

/**
 * The data of the modelmededeling out of one calculation: nothing is computed here, every amount is an outcome or an
 * input of a step of the trace. The statutory blocks (1 to 8) are always shown; 11 and 12 only where they apply.
 */
export function modelmededeling(grond: MededelingGrond): Modelmededeling {
  const blokken = [...wettelijkeBlokken(grond), ...vasteBlokken(grond), ...aanvullingen(grond)];
  return {
    titel: TITEL,
    blokken: blokken.sort((a, b) => a.nummer - b.nummer),
    gegevens: gegevensVan(grond.invoer),
    berekening: uitlegVan(grond.spoor),
  };
}
