import type { Centen } from '../../domain/geld/centen.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import type { Taaksoort } from '../../contract/taken.ts';
import type { Briefstap, Contactstand, Route, Vorderingseinde } from '../../contract/invordering.ts';
import type { Behandeling, Kennis } from '../../domain/sociaal/kwadrant.ts';
import type { Contactgevolg, Contactuitkomst } from '../../domain/sociaal/sociale-stap.ts';
import type { Terugvalstap } from '../../domain/terughalen/terugval.ts';
import type { StuitendeHandeling } from '../../domain/kalender/verjaring.ts';
import type { GrondIw10 } from '../../domain/regime/versneld.ts';
import type { Intrekreden, Kwijtscheldingsbesluit, Pauze, Pauzereden, VerhaalId, VorderingId } from '../../contract/zaak.ts';
import type { Hervatpunt } from './hervatpunt.ts';

/** What came of beginning a step of the street. */
export type StapUitkomst =
  /** Besluit, costs and letter are stored; the letter waits for the post room. */
  | { readonly soort: 'klaargezet'; readonly briefId: number; readonly plandag: Dag }
  /** The law asks nothing here (IW 19 lid 9: a derde already pays on our vordering). */
  | { readonly soort: 'niet_nodig' }
  /** Payable in terms: asked again from this day on (Gemeentewet 250). Nothing is stored. */
  | { readonly soort: 'later'; readonly vanaf: Dag }
  | { readonly soort: 'voldaan' }
  /** First the beslag is weighed beside those of others, under this number (`weegAf`); then asked again. */
  | { readonly soort: 'afwegen'; readonly volgnummer: number }
  /** First contact with the inwoner (policy): the step waits for its outcome, or its days. */
  | { readonly soort: 'contact'; readonly contact: Contactstand }
  /** The proof of the step before is missing, a tariff is not known, or the debtor cannot be written to: a task. */
  | { readonly soort: 'voorgelegd'; readonly taak: string };

export type VerzendingUitkomst =
  /** The letter counts from here on, also when it had been taken out of the post: then it stands in the place of its successor. */
  | { readonly soort: 'verzonden'; readonly stap: Briefstap; readonly briefId: number; readonly laatsteDag: Dag; readonly volgendeStapVanaf: Dag; readonly openstaandCenten: Centen; readonly taak: string | null }
  /** The dwangbevel went; a person enters the day on which it was served. */
  | { readonly soort: 'wacht_op_betekening'; readonly stap: Briefstap; readonly briefId: number; readonly openstaandCenten: Centen; readonly taak: string }
  | { readonly soort: 'teruggehaald'; readonly stap: Briefstap; readonly briefId: number; /** Refused in a verzendrun: the claim waits for a person. */ readonly taak?: string }
  /** The beschikking on rente was posted: its payment term runs until this day. */
  | { readonly soort: 'rente_verzonden'; readonly laatsteDag: Dag }
  /** It did not go: no payment term runs, and a person was asked whether it is made again. */
  | { readonly soort: 'rente_niet_verzonden' }
  | { readonly soort: 'retour'; readonly stap: Briefstap; readonly briefId: number; readonly taak: string }
  /** About a letter that is no longer part of the street. */
  | { readonly soort: 'zonder_gevolg' };

export type AanmeldUitkomst =
  | { readonly soort: 'aangemeld'; readonly verhaalId: VerhaalId }
  | { readonly soort: 'contact'; readonly contact: Contactstand }
  /** A beslag runs there: joining sends a further beschikking, and the registers are asked first (`vraagRegisters`). */
  | { readonly soort: 'registers_eerst' }
  | { readonly soort: 'afwegen'; readonly volgnummer: number }
  | { readonly soort: 'voldaan' }
  | { readonly soort: 'voorgelegd'; readonly taak: string };

/** What a line of the statement of a deurwaarder came to: `terug` when the claim came back with it. */
export type Deurwaarderuitkomst = { readonly openstaandCenten: Centen; readonly terug: boolean; readonly taak: Taaksoort | null };

interface Vandaag {
  readonly vorderingId: VorderingId;
  /** The legal date: activities read no clock for a legal purpose. */
  readonly vandaag: Dag;
}

/** Until when the claim stands still, where it does: a pause of the verhaal that it left went with it. */
export type MetPauze = { readonly pauze?: { readonly reden: Pauze['reden']; readonly totEnMet: Dag } };

/** What came of making a beschikking on rente known; `laatsteDag` is that of its payment term. */
export type RentebriefUitkomst =
  | ({ readonly soort: 'klaargezet'; readonly briefId: number; readonly laatsteDag: Dag; readonly alleenRente: boolean; /** Present when the claim left a verhaal in which no beslag lay. */ readonly uitVerhaal?: true } & MetPauze)
  /** The beschikking was taken back before its letter was made. */
  | { readonly soort: 'vervallen' };

/** Where a claim goes on after another way to the income was chosen. */
export type RouteUitkomst =
  | { readonly soort: 'verder' }
  /** The dwangbevel was served already as this power asks: its term counts, whatever was ordered since. */
  | { readonly soort: 'betekend'; readonly briefId: number; readonly laatsteDag: Dag; readonly volgendeStapVanaf: Dag }
  /** The dwangbevel was served in another way than this power asks: the same one is served again. */
  | { readonly soort: 'opnieuw_betekenen'; readonly briefId: number }
  /** This power rests on no dwangbevel: its service is not waited for. */
  | { readonly soort: 'zonder_dwangbevel' }
  /** A letter that this way asks was never sent. */
  | { readonly soort: 'eerst'; readonly stap: Briefstap };

/** What taking a letter back means for where the claim goes on. */
export type Terughaaluitkomst =
  | { readonly soort: 'zonder_gevolg' }
  | ({
      readonly soort: 'teruggenomen';
      /** From this step on no letter counts any more. */
      readonly vanaf: Briefstap;
      /** Where the claim goes on, and whether the letter of that step must be made. */
      readonly naar: Terugvalstap;
      readonly maken: boolean;
      readonly uitDeurwaarder: boolean;
      readonly openstaandCenten: Centen;
      /** The question to a person that holds the street from now on. */
      readonly houdt?: Taaksoort;
    } & MetPauze);

/** What is open after a booking, in cents. */
export interface NaBoeking {
  readonly openstaandCenten: Centen;
  /** Present when nothing but charged rente is open. */
  readonly alleenRente?: true;
  /** Present when the bank took back the payment that ended a claim in a verhaal: it must join again. */
  readonly heropend?: true;
}

export type Besluitnemer = { readonly sleutel: string; readonly door: string };

/** Steps 1 and 2 of one claim. Every function is idempotent: a repeated call answers what the first one did. */
export interface InvorderenPort {
  /** `laatsteBetaaldag` is that of the first of `termijnen` payment terms, where there is more than one. Of a claim that was opened again after its end, where it goes on. */
  open(invoer: Vandaag): Promise<{ readonly laatsteBetaaldag: Dag; readonly openstaandCenten: Centen; readonly route: Route; readonly termijnen?: number } & Partial<Hervatpunt>>;
  /** Asks the domain for leave, makes besluit, costs and letter once per (vordering, stap, poging). Queries the BRP. */
  zetStap(invoer: Vandaag & { readonly stap: Briefstap; readonly poging: number }): Promise<StapUitkomst>;
  boekVerzending(invoer: Vandaag & { readonly berichtId: number }): Promise<VerzendingUitkomst>;
  /** Takes a letter that was not posted on its day out of the post, with its costs. */
  haalUitDePost(invoer: Vandaag & { readonly briefId: number }): Promise<{ readonly soort: 'teruggehaald' } | { readonly soort: 'al_verzonden' }>;
  /** Attributes a payment (IW 7). */
  boekBetaling(invoer: Vandaag & { readonly berichtId: number }): Promise<NaBoeking>;
  /** Charges the rente up to today (IW 28–30; Awb 4:97–4:99) by a decision of a person. Refuses where there is none to charge. */
  stelRenteVast(invoer: Vandaag & Besluitnemer): Promise<{ readonly openstaandCenten: Centen }>;
  /** The letter of a beschikking on rente. Queries the BRP. */
  maakRentebrief(invoer: Vandaag & { readonly berichtId: number }): Promise<RentebriefUitkomst>;
  /** The letter that tells of a refund; none where a letter of withdrawal told it. Queries the BRP. */
  maakTerugbetaalbrief(invoer: Vandaag & { readonly berichtId: number }): Promise<{ readonly briefId: number | null }>;
  /** The payment term of the rente is over and it was not paid: a person decides. */
  legRenteVoor(invoer: Vandaag): Promise<{ readonly taak: string | null }>;
  /** Finds or opens the verhaal of the debtor and joins it; only with a served dwangbevel and the announcement behind it. */
  meldAanBijVerhaal(invoer: Vandaag & { /** The registers were asked today, and hold nothing against it. */ readonly registersGevraagd?: true }): Promise<AanmeldUitkomst>;
  /** Asks the BRP and the registers before a claim joins a running beslag; a task where they hold something. */
  vraagRegisters(invoer: Vandaag): Promise<{ readonly taak: string | null }>;
  /** Notes that a message without further booking was handled. */
  boekBericht(invoer: Vandaag & { readonly berichtId: number }): Promise<{ readonly openstaandCenten: Centen } & MetPauze>;
  /** The sweep says that the claim has expired: computed anew, and recorded when it has (Awb 4:104). */
  boekVerjaring(invoer: Vandaag & { readonly berichtId: number }): Promise<{ readonly verjaard: boolean }>;
  /** An act that interrupts the verjaring. Refuses one in the future, and one after the claim had expired (Awb 4:104 lid 2). */
  meldStuiting(invoer: Vandaag & Besluitnemer & { readonly op: Dag; readonly soort: StuitendeHandeling }): Promise<void>;
  pauzeer(invoer: Vandaag & Besluitnemer & { readonly reden: Pauzereden; readonly totEnMet: Dag }): Promise<void>;
  /** A person judges that what a register held does not touch this claim. Refuses a bevinding of another debtor. */
  beoordeelRegister(invoer: Vandaag & Besluitnemer & { readonly bevindingId: number; readonly reden: string }): Promise<void>;
  hervat(invoer: Vandaag & Besluitnemer): Promise<void>;
  /** The day of service of a dwangbevel, with the costs of the exploot where there is one. Refuses a day before the posting or in the future. */
  boekBetekening(
    invoer: Vandaag & Besluitnemer & { readonly op: Dag },
  ): Promise<{ readonly briefId: number; readonly laatsteDag: Dag; readonly volgendeStapVanaf: Dag; readonly openstaandCenten: Centen }>;
  /**
   * Payable at once and in full from today (IW 10 lid 1), by a decision of a person. Answers from when the next step may be
   * taken on a bevel that was given before (IW 15 lid 1 c); null: there is none. Refuses outside the taxes.
   */
  vorderVersneld(invoer: Vandaag & Besluitnemer & { readonly grond: GrondIw10; readonly reden: string }): Promise<{ readonly volgendeStapVanaf: Dag | null }>;
  /** Takes the claim out of its verhaal; refuses while a beslag lies there. Null: a run of before the answer was there. */
  kiesRoute(invoer: Vandaag & Besluitnemer & { readonly route: Route }): Promise<(RouteUitkomst & MetPauze) | null>;
  /** A dwangbevel that was served goes out once more, in the way that the chosen power asks; without costs of its own. Queries the BRP and the registers; another task than `betekening_invoeren` holds it, and it is called again. */
  betekenOpnieuw(invoer: Vandaag & { readonly briefId: number }): Promise<{ readonly taak: string }>;
  /** Back to a step: later letters are taken out of the post or, when posted, void with their costs; each posted one gives a task. */
  zetTerug(invoer: Vandaag & Besluitnemer & { readonly stap: Briefstap; readonly reden: string }): Promise<{ readonly openstaandCenten: Centen } & MetPauze>;
  /** Takes one letter back, with what rests on it; who may have it gets a letter of withdrawal. Queries the BRP for that. */
  trekBriefIn(invoer: Vandaag & { readonly berichtId: number }): Promise<Terughaaluitkomst>;
  trekIn(invoer: Vandaag & Besluitnemer & { readonly reden: Intrekreden }): Promise<void>;
  /**
   * Decides on kwijtschelding: the whole withdraws the claim, a part lowers it, nothing leaves it. Answers what is open and until
   * which day no step follows; null when the claim ends.
   */
  beslisKwijtschelding(
    invoer: Vandaag & Besluitnemer & { readonly besluit: Kwijtscheldingsbesluit; readonly centen?: Centen; readonly reden: string },
  ): Promise<{ readonly openstaandCenten: Centen; readonly wachtTotEnMet: Dag | null }>;
  /** Takes an amount off the claim; costs are made anew over the lower sum, what was paid too much goes back. */
  verminder(invoer: Vandaag & Besluitnemer & { readonly centen: Centen; readonly reden: string }): Promise<{ readonly openstaandCenten: Centen }>;
  /** What a person decided where there is nothing to take, as a task of the claim; null when nothing is open any more. */
  boekGeenCapaciteit(invoer: Vandaag & { readonly berichtId: number }): Promise<{ readonly taak: Taaksoort | null }>;
  /** What came of a contact, and what follows. `contact`: key of its task. */
  meldContact(invoer: Vandaag & Besluitnemer & { readonly uitkomst: Contactuitkomst; readonly totEnMet?: Dag; readonly toelichting: string; readonly contact: string }): Promise<{ readonly gevolg: Contactgevolg }>;
  /** The days of a contact are over and the street goes on: closed without outcome where none was told. */
  sluitContact(invoer: Vandaag): Promise<void>;
  /** Whether the inwoner can and wants to pay; answers the treatment, and the contact it begins with. */
  beoordeelKwadrant(invoer: Vandaag & Besluitnemer & { readonly kan: Kennis; readonly wil: Kennis; readonly toelichting: string }): Promise<{ readonly behandeling: Behandeling; readonly contact: Contactstand | null }>;
  /** Hands the claim with its dossier over to a deurwaarder, by his code. Refuses without a title, while it or its verhaal is paused, while a beslag lies, or while a register holds it. Queries the BRP and the registers. */
  draagOver(invoer: Vandaag & Besluitnemer & { readonly deurwaarder: string }): Promise<{ readonly overdrachtId: number }>;
  /** Takes it back; he hears it. Refuses when nobody has it. */
  neemTerug(invoer: Vandaag & Besluitnemer & { readonly reden: string }): Promise<void>;
  /** Books a line of the statement of a deurwaarder. */
  boekDeurwaarder(invoer: Vandaag & { readonly berichtId: number }): Promise<Deurwaarderuitkomst>;
  /** Ends the claim when nothing unhandled is left, nor a question about a letter of rente; unposted letters go out of the post, the verhaal is told. */
  sluit(invoer: Vandaag & { readonly einde: Vorderingseinde }): Promise<{ readonly soort: 'gesloten' | 'nog_berichten' | 'nog_vraag' | 'weer_open' }>;
}
