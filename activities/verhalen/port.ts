import type { Dag } from '../../domain/kalender/dag.ts';
import type { Keuze } from '../../contract/antwoorden.ts';
import type { Vorderingseinde } from '../../contract/invordering.ts';
import type { Taaksoort } from '../../contract/taken.ts';
import type { Aanleiding, Verhaaleinde } from '../../contract/verhaal.ts';
import type { BeslagId, Pauzereden, VerhaalId, VorderingId } from '../../contract/zaak.ts';
import type { Besluitnemer } from '../invorderen/port.ts';

export type Wachtreden = 'geen_inkomen' | 'geen_ruimte' | 'onder_minimum' | 'besluit_van_mens' | 'geen_beslag' | 'na_einde' | 'andere_route' | 'voorstel_oninbaar' | 'termijn_voorbij';

/** What a vaststelling led to. */
export type VaststellingUitkomst =
  /** Something can be taken at one derde. `geldigTotEnMet` is null for the percentage of 475dc lid 2. */
  | {
      readonly soort: 'beslag';
      readonly berekeningId: number;
      readonly bronId: number;
      readonly geldigTotEnMet: Dag | null;
      /** The other derden over which one voet is spread (Rv 475c lid 5). */
      readonly samenMet?: readonly { readonly berekeningId: number; readonly bronId: number }[];
      /** There is no voet until `geldigTotEnMet` (Pw 60 lid 6): a pause does not make that longer. */
      readonly ookInPauze?: true;
      /** The first day on which there is a voet again, whatever the verhaal waits for on it. */
      readonly voetWeerVanaf?: Dag;
    }
  /** No income, nothing above the bvv, less than the policy's minimum, or by decision of a person: asked again later, or (null) not by itself. */
  | { readonly soort: 'wachten'; readonly reden: Wachtreden; readonly opnieuwVanaf: Dag | null; readonly berekeningId: number | null }
  /** The rekentool gives no number: a person must look. */
  | { readonly soort: 'voorgelegd'; readonly taak: string };

/** The beslag, the question to a person that comes before it, or the last of the days in which no new beslag comes. */
export type Beslaglegging = { readonly beslagId: BeslagId } | Opgehouden;
/** `voorAankondiging`: every claim went back for its vooraankondiging. */
export type Opgehouden = { readonly taak: string } | { readonly wachtTotEnMet: Dag; readonly voorAankondiging?: true };

interface Vandaag {
  readonly verhaalId: VerhaalId;
  readonly vandaag: Dag;
}
interface Vaststelling extends Vandaag {
  readonly volgnummer: number;
}

/** Step 3: the beslagvrije voet of a debtor, by the sources and the domain. */
export interface VerhalenPort {
  /** Asks the BRP and stores the answer (queue brp). */
  vraagLeefsituatie(invoer: Vaststelling): Promise<void>;
  /** Asks the polisadministratie for the debtor and the partner and stores the answers (queue polis). Answers whether the routeervoorziening is to be asked besides; runs of before it was answered nothing. */
  vraagInkomen(invoer: Vaststelling): Promise<{ readonly router: true } | null>;
  /** Asks the BRP and the registers before an answer counts by which a beslag can be laid; for another answer nothing (queue brp). */
  vraagVoorAntwoord(invoer: Vaststelling & { readonly antwoordId: number }): Promise<void>;
  /** Calculates on the stored answers, stores berekening and besluit. */
  stelVast(
    invoer: Vaststelling & { readonly aanleiding: Aanleiding; readonly wijzigingId: number | null; /** Who approved the wijziging, and the key of that order. */ readonly door?: string; readonly sleutel?: string },
  ): Promise<VaststellingUitkomst>;
  /** A second person rejects a reported change. Refuses who entered it, or one that was judged before. */
  wijsWijzigingAf(invoer: Vandaag & Besluitnemer & { readonly wijzigingId: number; readonly reden: string }): Promise<void>;
  /** Records what a person answers to a task of this verhaal. Refuses a choice that the task does not offer. */
  stelAntwoordVoor(
    invoer: Vandaag & Besluitnemer & { readonly taakId: number; readonly keuze: Exclude<Keuze, 'voet_met_de_hand'>; readonly maanden?: number; readonly toelichting: string },
  ): Promise<{ readonly antwoordId: number }>;
  /** A second person makes it count: kept as a vaststelling. Refuses who proposed it. Of what was asked by then (`vraagVoorAntwoord`) insolventie, bewind and death go before a voet. */
  keurAntwoordGoed(invoer: Vaststelling & Besluitnemer & { readonly taakId: number; readonly antwoordId: number }): Promise<VaststellingUitkomst>;
  /** Opens the beslag at the derde of the calculation, or answers the running one. Not before a person judged another beslag of the debtor, or data that may be wrong, nor in the days after a decision on kwijtschelding. */
  legBeslag(invoer: Vandaag & { readonly berekeningId: number; readonly bronId: number; /** What runs elsewhere stays: one voet is spread. */ readonly naast?: true }): Promise<Beslaglegging>;
  /** After a term without voet (Pw 60 lid 6) that no vaststelling followed: the voet by the last figures is told where a beslag runs. Within the term only where a claim is open that is not of the Participatiewet; with a vaststelling since, nothing. */
  laatVoetWeerGelden(invoer: Vandaag): Promise<void>;
  geefDoor(invoer: Vandaag & { readonly beslagId: BeslagId; readonly berekeningId: number }): Promise<void>;
  /** A claim joined. `naGeenBeslag`: where persons had decided on no beslag, and nothing is asked again by itself; they are asked about this claim. Runs of before it was answered nothing. */
  meldVordering(
    invoer: Vandaag & { readonly berichtId: number; readonly beslagId: BeslagId | null; readonly naast?: readonly BeslagId[]; readonly naGeenBeslag?: true },
  ): Promise<{ readonly taak?: Taaksoort } | null>;
  /** Notes the message; answers which claims of the verhaal are still open, and of a claim that is done how it ended. */
  boekBericht(invoer: Vandaag & { readonly berichtId: number }): Promise<{ readonly open: readonly VorderingId[]; readonly einde?: Vorderingseinde }>;
  beeindigBeslag(invoer: Vandaag & { readonly beslagId: BeslagId; readonly reden: Vorderingseinde | 'geen_ruimte' | 'insolventie' }): Promise<void>;
  pauzeer(invoer: Vandaag & Besluitnemer & { readonly reden: Pauzereden; readonly totEnMet: Dag }): Promise<void>;
  /** A person judges that what a register held does not touch this verhaal. Refuses a bevinding of another debtor. */
  beoordeelRegister(invoer: Vandaag & Besluitnemer & { readonly bevindingId: number; readonly reden: string }): Promise<void>;
  hervat(invoer: Vandaag & Besluitnemer): Promise<void>;
  /** A person orders a new vaststelling (475d lid 4), with the reason. */
  beveelVaststelling(invoer: Vandaag & Besluitnemer & { readonly reden: string }): Promise<void>;
  /** `einde` is absent in histories of before it was answered. */
  sluit(invoer: Vandaag & { readonly einde: Vorderingseinde }): Promise<{ readonly soort: 'gesloten'; readonly einde?: Verhaaleinde } | { readonly soort: 'nog_berichten' }>;
}
