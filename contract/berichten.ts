import type { Dag, Maand } from '../domain/kalender/dag.ts';
import type { Berichtsoort as Partijberichtsoort } from './routeervoorziening/berichtsoorten.ts';
import type { BeslagId, Intrekreden, Pauzereden, VerhaalId, VorderingId } from './zaak.ts';

/**
 * Every event from outside and every message between workflows is first a row (receiver, legal day,
 * business key) and then the one signal `bericht`. Payloads carry ids, dates, amounts in cents and codes only.
 */
export const BERICHT_SIGNAAL = 'bericht';

export type VerzendingSoort = 'verzonden' | 'opnieuw_verzonden' | 'retour' | 'teruggehaald';

interface BerichtInhoud {
  /** The post room on a letter: proof of posting, posted again, returned undeliverable, or taken out of the post. `geweigerd`: by a verzendrun, for the reason in a besluit of a person or for an error in making it. */
  verzending: { readonly briefId: number; readonly soort: VerzendingSoort; readonly op: Dag; readonly geweigerd?: true; readonly besluitId?: number; readonly fouttype?: string };
  /** Money of or for the debtor on one claim. */
  betaling: { readonly betalingId: number };
  /** A claim joins a verhaal. */
  vordering_aangemeld: { readonly vorderingId: VorderingId };
  /** A claim of a verhaal needs nothing more: paid or withdrawn. */
  vordering_afgedaan: { readonly vorderingId: VorderingId };
  /** The verhaal has paid the claim off. */
  voldaan_uit_verhaal: { readonly beslagId: BeslagId };
  /** First message of a beslag: lay it. */
  leg_beslag: { readonly berekeningId: number };
  /** Another claim is to be paid by the same derde: a new beschikking, no vooraankondiging, no mededeling. */
  vordering_erbij: { readonly vorderingId: VorderingId };
  /** What is open on a claim became less by a decision: the derde must hear the new amount. */
  stand_gewijzigd: { readonly vorderingId: VorderingId };
  /** The beslagvrije voet was determined anew. */
  nieuwe_bvv: { readonly berekeningId: number; readonly vanaf: Dag };
  /** The debtor asked the derde to declare after four weeks (Rv 476a lid 1). */
  verzoek_vier_weken: { readonly op: Dag };
  /** The derde sent the kennisgeving back, signed «gezien»: the beslag is complete (Rv 479g lid 1). */
  gezien: { readonly op: Dag };
  verklaring: { readonly verklaringId: number };
  /** The derde tells that the relation ends, or ended, with this day. */
  relatie_beeindigd: { readonly op: Dag };
  afdracht: { readonly afdrachtId: number; readonly periode: Maand };
  /** Nothing is left to collect at this derde: lift the beslag. */
  beeindig: { readonly reden: BeslagEinde };
  /** First message of a samenloop: the beslag lies, or the verrekening began. */
  beslag_ligt: { readonly beslagId: BeslagId };
  /** Another party told something over the routeervoorziening; what, stands with its row. */
  partijbericht: { readonly partijberichtId: number; readonly wat: Partijberichtsoort };
  /** An afdracht came in that is not for us alone: it waits to be divided or passed on. */
  afdracht_te_verdelen: { readonly verdelingId: number };
  /** Another party is to be told something: the row is ready. */
  partijbericht_klaar: { readonly partijberichtId: number };
  /** Of the samenloop to its beslag: who collects is another from now on, by a besluit. `vanafMaand`: of an overdracht, the first month of income that the new one collects. */
  coordinatie: { readonly besluitId: number; readonly rol: Coordinatierol; readonly vanafMaand?: Maand };
  /** First message of an overdracht: the collection on an income is to pass on. */
  overdracht_begint: { readonly overdracht: number };
  /** Of the samenloop to an overdracht that is under way: the rules do not point at the other any more. */
  overdracht_vervalt: { readonly besluitId: number };
  /** `anderVerhaal`: of another verhaal of the debtor, told to one that waited for it. */
  beslag_geeindigd: { readonly beslagId: BeslagId; readonly reden: BeslagEinde; readonly anderVerhaal?: true };
  /** The extra tenth of IW 19 lid 1 ends: uitstel or kwijtschelding was asked (lid 2), or lid 10 applies. */
  verruiming_eindigt: { readonly reden: Pauzereden };
  /** The sweep found that the last day of the verjaring has passed (Awb 4:104): the claim looks for itself and ends. */
  verjaard: { readonly laatsteDag: Dag };
  /** A line of the statement of the deurwaarder who has the claim: what he collected, an act of execution, or the claim itself comes back. */
  afrekening_deurwaarder: { readonly afrekeningId: number; readonly betalingId: number | null };
  /** There is nothing to take, and a person decided how the claim goes on: out of the verhaal by another route, or to be written off. */
  geen_capaciteit: { readonly verhaalId: VerhaalId; readonly keuze: 'andere_route' | 'voorstel_oninbaar' };
  /** The claim left its verhaal: at another derde than the one who paid already it is announced first (IW 19 lid 9). */
  aankondiging_eerst: { readonly verhaalId: VerhaalId };
  /** Rente was charged: its beschikking is to be made known. */
  rente_vastgesteld: { readonly besluitId: number };
  /** A letter of the claim is taken back, by a line of a list that two persons decided on. */
  brief_terughalen: { readonly terughalingId: number; readonly briefId: number };
  /** Money goes back to the debtor: he is to be told by letter. */
  terugbetaling_toegezegd: { readonly terugbetalingId: number };
  /** Two persons decided that a claim which had ended is collected again: first message of its next workflow. */
  heropend: { readonly besluitId: number };
  /** A person withdrew the claim while it was in a verhaal. */
  ingetrokken: { readonly vorderingId: VorderingId; readonly reden: Intrekreden };
}

/** Another coordinates, we take the collection over from one who did, or another takes it over from us. */
export const COORDINATIEROLLEN = ['ander_coordineert', 'wij_nemen_over', 'ander_neemt_over'] as const;
export type Coordinatierol = (typeof COORDINATIEROLLEN)[number];

/** `andere_weg`: the last claim under it left the verhaal, and is still to be paid. */
export const BESLAG_EINDEN = ['voldaan', 'ingetrokken', 'verjaard', 'geen_relatie', 'relatie_beeindigd', 'geen_ruimte', 'insolventie', 'andere_weg'] as const;
export type BeslagEinde = (typeof BESLAG_EINDEN)[number];

export type BerichtSoort = keyof BerichtInhoud;

export type Bericht<Soort extends BerichtSoort = BerichtSoort> = {
  [S in Soort]: {
    readonly versie: 1;
    /** Id of the row: the message is handled once, however often the signal comes. */
    readonly id: number;
    readonly soort: S;
    /** The legal day on which it happened. */
    readonly dag: Dag;
    readonly inhoud: BerichtInhoud[S];
  };
}[Soort];

export type InhoudVan<Soort extends BerichtSoort> = BerichtInhoud[Soort];
