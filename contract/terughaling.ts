import type { Centen } from '../domain/geld/centen.ts';
import type { Dag } from '../domain/kalender/dag.ts';
import type { Terugvalstap } from '../domain/terughalen/terugval.ts';
import type { KalenderSoort } from './kalender.ts';
import type { Taaksoort } from './taken.ts';
import type { Tegenslagstand } from './tegenslag.ts';

/** Name of the workflow type, and beginning of its ids. */
export const TERUGHALING = 'terughaling';

/** What was wrong, as the inwoner is told; the sentence is the letter's. */
export const TERUGHAALREDENEN = ['stap_overgeslagen', 'bedrag_verkeerd', 'verkeerde_persoon', 'dubbel', 'al_betaald', 'andere_fout'] as const;
export type Terughaalreden = (typeof TERUGHAALREDENEN)[number];

/** What stood beside a letter when it was taken back, and what is done with it; Dutch, for who reads the report. */
export const BIJZONDERHEDEN = {
  latere_stap: 'een latere stap rustte op deze brief en vervalt mee',
  uit_verhaal: 'de vordering gaat uit haar verhaal op inkomen; ligt er voor geen andere vordering een beslag, dan wordt het opgeheven',
  beslag_ligt: 'er ligt een beslag; een mens beoordeelt de gevolgen',
  ingehouden: 'er is op het inkomen ingehouden; een mens beoordeelt of dat terug moet',
  bij_deurwaarder: 'de deurwaarder heeft de vordering; zij wordt teruggenomen en een mens beoordeelt wat hij al deed',
  betekend: 'het dwangbevel is betekend, of de deurwaarder heeft het; een mens gaat het na',
  gesloten: 'de vordering is al klaar en blijft klaar; alleen kosten vervallen',
  bewijs_ontbreekt: 'definitief, maar nog geen bewijs van verzending: behandeld als verzonden',
  ontvanger_onbekend: 'van een brief is niet bekend wie hem kreeg of op welk adres; een mens bericht die persoon',
  geen_adres: 'er is geen brief gemaakt; een mens bericht de debiteur',
} as const;
export type Bijzonderheid = keyof typeof BIJZONDERHEDEN;

/** Where a claim goes on; `gesloten`: it had ended; `beslag`: a letter of a beslag, that decides for itself; `ongewijzigd`: another letter than a step, the claim stays where it is. */
export type Terughaalbestemming = Terugvalstap | 'gesloten' | 'beslag' | 'ongewijzigd';

/** What becomes of one letter, in the proef and when it is carried out. Amounts in cents. */
export type Terughaalgevolg =
  | {
      /** `uit_de_rij`: nobody got it. `ingetrokken`: the debtor got it, or may have, and hears that it does not count. */
      readonly soort: 'uit_de_rij' | 'ingetrokken';
      /** Costs that are reversed. */
      readonly kostenCenten: Centen;
      /** What goes back to the debtor. */
      readonly terugCenten: Centen;
      readonly openstaandCenten: Centen;
      readonly naar: Terughaalbestemming;
      readonly bijzonder: readonly Bijzonderheid[];
    }
  /** It was out of the post already, or void, also by an earlier line of the same list. */
  | { readonly soort: 'niets' }
  /** Only a person can decide: a task. */
  | { readonly soort: 'mens'; readonly reden: 'soort_brief' | 'beslagbrief_verzonden' }
  | { readonly soort: 'mislukt'; readonly fouttype: string };

/** Questions that the withdrawal of a letter answers: they were about letters that do not count any more. */
export const BEANTWOORD_DOOR_TERUGHALING: readonly Taaksoort[] = ['volgorde_geweigerd', 'tarief_ontbreekt', 'laat_gepost', 'klein_restant', 'betekening_invoeren'];

/** How far a terughaling is. */
export interface Terughaalstand {
  readonly totaal: number;
  /** Letters whose zaak was told. */
  readonly verstuurd: number;
  /** Letters of which the outcome is known. */
  readonly klaar: number;
  /** Letters whose zaak was told and has not answered. */
  readonly onderweg: number;
  /** Letters of claims that had ended: no workflow answers for them. */
  readonly geeindigd: readonly number[];
}

/** What a terughaling begins with; small, and versioned. */
export interface TerughalingStart {
  readonly versie: 1;
  readonly terughalingId: number;
  readonly kalender: KalenderSoort;
  /** The legal day of the calendar `gestuurd`; null: that of the clock. */
  readonly vandaag: Dag | null;
  readonly stand: { readonly gestopt: boolean; readonly uitgevoerd: readonly string[]; readonly pauzeSeconden: number; readonly tegenslag?: Tegenslagstand } | null;
}

export const zaakVanTerughaling = (id: number): string => `${TERUGHALING}-${String(id)}`;
