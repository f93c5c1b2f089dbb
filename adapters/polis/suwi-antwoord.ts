import type { Centen } from '../../domain/geld/centen.ts';
import type { Dag } from '../../domain/kalender/dag.ts';

/** What a message says beside its data (FWI: Fout, Waarschuwing, Informatie). */
export type Melding = { readonly soort: 'fout' | 'waarschuwing' | 'informatie'; readonly code: string; readonly tekst: string };

/** Something in the data that a person or a rule has to know: nothing was guessed in its place. */
export type Signaal = {
  readonly code:
    | 'onbekende_code_soort'
    | 'datum_onvolledig'
    | 'bedrag_andere_munt'
    | 'bedrag_zonder_waarde'
    | 'bedrag_te_groot'
    | 'bedrag_over_andere_periode'
    | 'waarschuwing'
    | 'informatie';
  /** Where, by order and element name: "inkomstenverhouding 1, opgave 3, BedrVakantietoeslag". */
  readonly plaats: string;
  /** For the operator, in Dutch; no personal data. */
  readonly tekst: string;
};

/** Who pays: the administratieve eenheid. */
export type AdministratieveEenheid = {
  readonly loonheffingennummer: string;
  readonly naam: string | null;
  /** Fiscal number of the rechtspersoon; null for a natural person. */
  readonly rsin: string | null;
  /** Where to write: the newest correspondence address, else the newest actual one; empty when none is given. */
  readonly adresregels: readonly string[];
};

export type SuwiPeriode = { readonly van: Dag | null; readonly tot: Dag | null; readonly codeSoort: string | null };

/** One inkomstenopgave as delivered; an amount that was not delivered is null. Cents, with sign. */
export type SuwiOpgave = {
  readonly van: Dag | null;
  readonly tot: Dag | null;
  readonly brutoloonSv: Centen | null;
  readonly loonLbPh: Centen | null;
  readonly loonheffing: Centen | null;
  readonly vakantietoeslag: Centen | null;
  readonly opgebouwdeVakantietoeslag: Centen | null;
  readonly extraPeriode: Centen | null;
  readonly opgebouwdeExtraPeriode: Centen | null;
  readonly reiskostenOnbelast: Centen | null;
  readonly alimentatieIngehouden: Centen | null;
  readonly alimentatieRechtstreeks: Centen | null;
};

export type SuwiInkomstenverhouding = {
  readonly volgnummer: string | null;
  readonly begin: Dag | null;
  readonly eind: Dag | null;
  readonly administratieveEenheid: AdministratieveEenheid | null;
  readonly perioden: readonly SuwiPeriode[];
  readonly opgaven: readonly SuwiOpgave[];
};

/** A valid answer of UWVDossierInkomstenGSD. */
export type SuwiAntwoord =
  | {
      readonly soort: 'gegevens';
      readonly burgerservicenummer: string;
      readonly inkomstenverhoudingen: readonly SuwiInkomstenverhouding[];
      readonly geleverdVan: Dag | null;
      readonly geleverdTot: Dag | null;
      readonly meldingen: readonly Melding[];
      readonly signalen: readonly Signaal[];
    }
  | { readonly soort: 'niets_gevonden' }
  | { readonly soort: 'meldingen'; readonly meldingen: readonly Melding[] }
  /** SOAP fault; with `melding` when it is the declared AanvraagNietOk. */
  | { readonly soort: 'soap_fout'; readonly faultcode: string; readonly melding: Melding | null };
