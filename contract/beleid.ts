import type { Centen } from '../domain/geld/centen.ts';
import type { Opportuniteitsgrenzen } from '../domain/samenloop/opportuniteit-grenzen.ts';
import type { Behandeling, Kwadrant } from '../domain/sociaal/kwadrant.ts';
import type { SocialeStap } from '../domain/sociaal/sociale-stap.ts';
import type { Verzendgrenzen } from '../domain/verzending/grenzen.ts';

/**
 * What an opdrachtgever may choose within the law, by date (table `beleid`). Days are calendar days. The
 * zod schema that guards it stands with the import (`activities/beleid`).
 */
export interface Beleid {
  /** Days the free betalingsherinnering gives, from its dagtekening. Policy, no law. */
  readonly herinneringDagen: number;
  /** Days between the day the dwangbevel counts as served and the next step. */
  readonly dwangbevelDagen: number;
  /** A letter posted more than this many days after its dagtekening needs a person. */
  readonly laatGepostDagen: number;
  /** Days after posting on which a letter is held to have been received (475i lid 3 runs from receipt). */
  readonly ontvangstDagen: number;
  /** A beslag that would yield less than this a month is not laid. */
  readonly minimumPerMaandCenten: Centen;
  /** Months after which is asked again where no beslag was possible. */
  readonly opnieuwVragenMaanden: number;
  /** Days after the end of a month within which its afdracht must be in. */
  readonly afdrachtDagen: number;
  /** Days between the reminder to a silent derde and the task for a person (IW 19 lid 8). */
  readonly derdeHerinneringDagen: number;
  /** A stated net income that differs by more than this from the one of the vaststelling is put before a person (percent). */
  readonly inkomenAfwijkingProcent: number;
  /** No aanmaning and no dwangbevel while less than this is open of the hoofdsom. */
  readonly kleinsteKostenstapCenten: Centen;
  /** Days before the last day of the verjaring on which a person is warned. */
  readonly verjaringWaarschuwingDagen: number;
  /** Days after a decision on kwijtschelding in which what is left can be paid without a further step. Policy: the regulation was not collected. */
  readonly kwijtscheldingWachtDagen: number;
  /** Whether rente is charged, by beschikking, when the hoofdsom has been paid (IW 28–30; Awb 4:97–4:99). */
  readonly renteInRekening: boolean;
  /** Rente of less than this in all is not charged. */
  readonly kleinsteRenteCenten: Centen;
  /** Days after its publication in which a digital aanmaning or vooraankondiging must be read; then it comes on paper, with a new dagtekening. */
  readonly digitaalOngelezenDagen: number;
  /** Equal monthly terms in which an aanslag is payable by the verordening (Gemeentewet 250); 1: the one term of IW 9. */
  readonly betaaltermijnen: number;
  /** Contact with the inwoner before and between the steps, in order; absent: none. */
  readonly socialeStappen?: readonly SocialeStap[];
  /** The treatment of a kwadrant, where it is not the usual one; and the days the street waits for the contact it begins with. */
  readonly kwadrant?: { readonly dagen: number; readonly behandeling: Readonly<Partial<Record<Kwadrant, Behandeling>>> };
  /** After how many vaststellingen in a row without capacity a person is asked, and what is proposed; absent: asked again for ever. */
  readonly geenCapaciteit?: { readonly na: number; readonly dan: Capaciteitsvoorstel };
  /** Where a beslag beside those of others is worth its trouble, and how long their data are waited for; where it is silent the limits of `domain/samenloop` hold. Of an opdrachtgever at the routeervoorziening alone. */
  readonly opportuniteit?: Readonly<Partial<Opportuniteitsgrenzen>>;
  /** What a part of a verzendrun may be at most to go without a person; where it is silent the careful limits of `domain/verzending` hold. */
  readonly verzendrun?: Readonly<Partial<Verzendgrenzen>>;
}

/** What the policy proposes where there is nothing to take; a person decides. */
export const CAPACITEITSVOORSTELLEN = ['wachten', 'andere_route', 'voorstel_oninbaar'] as const;
export type Capaciteitsvoorstel = (typeof CAPACITEITSVOORSTELLEN)[number];
