import type { Centen } from '../geld/centen.ts';
import type { Halfjaar } from '../normen/norm.ts';
import type { Spoor } from '../spoor/spoor.ts';
import type { BijstandsnormSleutel } from './475dc.ts';

/** The outcome of the rekentool for one source. Plain data; amounts are cents per month. */
export type Vaststelling = Vastgesteld | Percentage | OnbeslisteVaststelling;

export type Vastgesteld = {
  readonly soort: 'vastgesteld';
  readonly beslagvrijeVoet: Centen;
  /** After 475da or 475e lid 2, ophogingen included. */
  readonly bvv475da: Centen;
  readonly na475db: Centen;
  readonly nettoBeslagen: Centen;
  /** What is open to beslag: the net income of the source above the beslagvrije voet, never below zero. */
  readonly vatbaarPerMaand: Centen;
  /** Whether the 95% of 475dc lid 1 set the amount. */
  readonly begrensdDoor475dc: boolean;
  /**
   * Where other own income leaves less than 5% of all own income open to beslag: that 5%, at most the source (see
   * `tenMinsteVijfProcent`). Who seizes decides whether the outcome is set to it; `vatbaarPerMaand` is as the law reads.
   */
  readonly minimaal5Procent: Centen | null;
  readonly normversie: Normversie;
  readonly spoor: Spoor;
  readonly voorbehouden: readonly Voorbehoud[];
};

/** Rv 475dc lid 2: not an amount but words for the derde, and no term of twelve months (475d lid 7). */
export type Percentage = {
  readonly soort: 'percentage';
  readonly opgave: string;
  readonly fractie: '0.95';
  /** In money where the norm by which the bijstand is paid is known. */
  readonly inGeld: {
    readonly normSleutel: BijstandsnormSleutel;
    readonly norm: Centen;
    readonly beslagvrijeVoet: Centen;
    /** Including vakantietoeslag. */
    readonly uitkering: Centen;
    readonly vatbaar: Centen;
  } | null;
  readonly normversie: Normversie;
  readonly spoor: Spoor;
  readonly voorbehouden: readonly Voorbehoud[];
};

/** No number, because the law, a norm or a fact is missing; a person must look. */
export type OnbeslisteVaststelling = { readonly soort: 'onbeslist'; readonly redenen: readonly string[]; readonly spoor: Spoor };

/** The outcome up to and including 475db, before a source is chosen. Cents per month. */
export type Tussenstand =
  | {
      readonly soort: 'berekend';
      readonly bvv475da: Centen;
      readonly na475db: Centen;
      readonly normversie: Normversie;
      readonly spoor: Spoor;
    }
  | OnbeslisteVaststelling;

/** Which norms and which formula were used. */
export type Normversie = { readonly van: string; readonly totEnMet: string; readonly formule: Halfjaar['formule'] };

/** Another reading of the law that gives another outcome, or a fact that limits how sure the outcome is. */
export type Voorbehoud = {
  readonly sleutel: string;
  readonly artikel: string;
  readonly tekst: string;
  readonly alternatief: { readonly beslagvrijeVoet: Centen; readonly vatbaarPerMaand: Centen } | null;
};
