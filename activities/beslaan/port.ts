import type { Centen } from '../../domain/geld/centen.ts';
import type { Dag, Maand } from '../../domain/kalender/dag.ts';
import type { BeslagEinde } from '../../contract/berichten.ts';
import type { Vorderingseinde } from '../../contract/invordering.ts';
import type { BeslagId, VerhaalId } from '../../contract/zaak.ts';
import type { Besluitnemer } from '../invorderen/port.ts';

interface Vandaag {
  readonly beslagId: BeslagId;
  readonly vandaag: Dag;
}

/** The beslag lies from a day (IW 19 lid 5; Rv 475 lid 1, 479g lid 1). `herinnerenVanaf` is null where no verklaring is asked. */
export type BeslagGelegd = {
  readonly soort: 'gelegd';
  readonly gelegdOp: Dag;
  readonly herinnerenVanaf: Dag | null;
  readonly eerstePeriode: Maand;
  readonly ontbreektVanaf: Dag;
  /** Another coordinates: of the derde nothing is expected. */
  readonly anderInt?: true;
  /** A further beslag beside it is ordered and does not lie yet: what waits for its exploot or «gezien» goes on. */
  readonly verderOnderweg?: true;
};

export type BeslagVerzending =
  | BeslagGelegd
  /** Posted; it lies only when the derde signed «gezien» or the deurwaarder served his exploot. */
  | { readonly soort: 'te_voltooien'; readonly door: 'gezien' | 'exploot'; readonly taakVanaf: Dag; readonly taak: string | null; /** A further beslag, beside the one that lies. */ readonly verder?: true }
  /** `taak`: a verzendrun refused it, and a person looks before it is made again. */
  | { readonly soort: 'teruggehaald'; readonly briefId: number; readonly taak?: string }
  /** The letter by which the beslag is laid came back. */
  | { readonly soort: 'retour'; readonly taak: string }
  /** `afgedaan`: the question that this proof answered. */
  | { readonly soort: 'zonder_gevolg'; readonly afgedaan?: 'afschrift_479g' };

export type VerklaringUitkomst =
  /** `blijft`: an earlier verklaring said that the relation ends, and this one takes its place. */
  | { readonly soort: 'relatie'; readonly tijdigheid: 'vroeg' | 'op_tijd' | 'laat'; readonly blijft?: true; readonly taak?: string }
  | { readonly soort: 'geen_relatie' }
  /** `op` is the last day of the relation; it may still have to come. */
  | { readonly soort: 'relatie_beeindigd'; readonly op: Dag };

export type AfdrachtUitkomst = {
  readonly openstaandCenten: Centen;
  readonly volgende: { readonly periode: Maand; readonly ontbreektVanaf: Dag };
  readonly taak: string | null;
};

/** `buiten`: the claim is not seized yet. `leeg`: of what is seized nothing is open any more, and how that ended; other claims wait outside the beslag. `zonderVerder`: no further beslag is under way (any more). */
export type Erbij = { readonly openstaandCenten: Centen; readonly buiten?: true; readonly leeg?: Vorderingseinde | 'andere_weg'; readonly zonderVerder?: true };

/** Steps 4 and 5 at one derde, and the running beslag. */
export interface BeslaanPort {
  /**
   * Beschikking and verklaring form to the derde, mededeling and covering letter to the debtor, all of one day; where another coordinates both are referred to
   * him instead (Rv 475i lid 5). `nog_niet`: a party that has something running did not answer the routeervoorziening yet, or (`doorRegister`) a
   * register of the Rechtspraak holds something that a person judges in the verhaal; the next day it is asked anew (queue brp).
   */
  maakBeschikking(invoer: Vandaag & { readonly berekeningId: number; readonly volgnummer: number }): Promise<
    { readonly soort: 'klaargezet'; readonly plandag: Dag; readonly openstaandCenten: Centen } | { readonly soort: 'voorgelegd'; readonly taak: string } | { readonly soort: 'nog_niet'; readonly doorRegister?: true }
  >;
  boekVerzending(invoer: Vandaag & { readonly berichtId: number }): Promise<BeslagVerzending>;
  /** Whether the last letter by which the beslag is laid came back and was not posted again. Of any other letter that came back a person is asked, and nothing waits for it. */
  isHoofdbriefTerug(invoer: Vandaag): Promise<{ readonly terug: boolean }>;
  /** The derde sent the kennisgeving back: the beslag lies; a copy to the debtor by registered post within seven days (Rv 479g lid 3; queue brp), proven before `afschriftVoor`. */
  boekGezien(invoer: Vandaag & { readonly berichtId: number }): Promise<BeslagGelegd & { readonly afschriftVoor?: Dag }>;
  /** The exploot of the deurwaarder at the derde, with its costs. Refuses a day before the opdracht or in the future. */
  boekExploot(invoer: Vandaag & Besluitnemer & { readonly op: Dag }): Promise<BeslagGelegd & { readonly overbetekenenVoor: Dag }>;
  /** The exploot to the debtor (Rv 475i lid 1). */
  boekOverbetekening(invoer: Vandaag & Besluitnemer & { readonly op: Dag }): Promise<void>;
  /** What did not come in time, before a person: the «gezien», or the proof of Rv 475i lid 1 or 479g lid 3. */
  legUitblijvenVoor(invoer: Vandaag & { readonly wat: 'gezien_ontbreekt' | 'overbetekening_475i' | 'afschrift_479g' }): Promise<{ readonly taak: string | null }>;
  /** Takes the unposted letters of this volgnummer out of the post. */
  haalUitDePost(invoer: Vandaag & { readonly volgnummer: number }): Promise<{ readonly soort: 'teruggehaald' } | { readonly soort: 'al_verzonden' }>;
  boekVerzoekVierWeken(invoer: Vandaag & { readonly berichtId: number }): Promise<{ readonly herinnerenVanaf: Dag }>;
  herinnerDerde(invoer: Vandaag): Promise<{ readonly taakVanaf: Dag }>;
  legZwijgenVoor(invoer: Vandaag): Promise<{ readonly taak: string }>;
  /** Stores the verklaring, judges its day and sends the copy to the debtor (476b lid 3; queue brp). */
  boekVerklaring(invoer: Vandaag & { readonly berichtId: number }): Promise<VerklaringUitkomst>;
  /** The derde told when the relation ends; answers its last day. */
  boekRelatieEinde(invoer: Vandaag & { readonly berichtId: number }): Promise<{ readonly op: Dag }>;
  boekAfdracht(invoer: Vandaag & { readonly berichtId: number }): Promise<AfdrachtUitkomst>;
  meldOntbrekendeAfdracht(invoer: Vandaag & { readonly periode: Maand }): Promise<AfdrachtUitkomst>;
  /** A further claim. Of IW 19: a new beschikking to the derde and a letter to the debtor, no mededeling (lid 5 and 9). By exploot or «gezien»: a further beslag of its own, until which it stays outside (queue brp). */
  voegVorderingToe(invoer: Vandaag & { readonly berichtId: number }): Promise<Erbij>;
  /**
   * A new calculation: notice to the derde, mededeling to the debtor, refund of what was taken too much (queue brp). `voorbij`: over days that
   * are over alone, so that what is asked about now stays.
   */
  pasBvvAan(invoer: Vandaag & { readonly berichtId: number }): Promise<{ readonly berekeningId: number; readonly openstaandCenten: Centen; readonly voorbij?: true }>;
  /**
   * A reported change over the beslagen of a verhaal that were lifted: what was taken too much goes back (Rv 475i lid 3 and 4;
   * queue brp). `vereist`: refuses when it makes no difference to any of them.
   */
  corrigeerNaEinde(invoer: { readonly verhaalId: VerhaalId; readonly vandaag: Dag; readonly wijzigingId: number; readonly door: string; readonly vereist: boolean }): Promise<{ readonly teruggegevenCenten: Centen }>;
  /**
   * The extra tenth (IW 19 lid 1, second sentence), by a decision of a person: a new beschikking to the derde, and the debtor
   * is told. Refuses where the conditions of lid 2 are not met, or the power is another one (queue brp).
   */
  verruim(invoer: Vandaag & Besluitnemer & { readonly aangekondigdOp: Dag; readonly reden: string }): Promise<void>;
  beeindigVerruiming(invoer: Vandaag & Besluitnemer & { readonly reden: string }): Promise<void>;
  /** The same on the word of the verhaal: uitstel or kwijtschelding was asked. Does nothing where no tenth is demanded. */
  eindigVerruiming(invoer: Vandaag & { readonly berichtId: number }): Promise<void>;
  boekBericht(invoer: Vandaag & { readonly berichtId: number }): Promise<{ readonly openstaandCenten: Centen }>;
  /**
   * Who collects on this income changed (Rv 478): derde and debtor are referred to who coordinates, unless the letters of the beslag did so already, or hear that we take over
   * and which voet holds from then (queue brp).
   * `wachtOp`: the first month of which an afdracht is expected of the derde; null while another collects. `anderVanaf`: the first month of who took over.
   */
  volgCoordinatie(invoer: Vandaag & { readonly berichtId: number }): Promise<{ readonly anderInt: boolean; readonly wachtOp: AfdrachtUitkomst['volgende'] | null; readonly anderVanaf?: Maand }>;
  /** Opheffing to derde and debtor, refund of the surplus (queue brp). */
  hefOp(invoer: Vandaag & { readonly einde: BeslagEinde }): Promise<{ readonly plandag: Dag }>;
  sluit(invoer: Vandaag & { readonly einde: BeslagEinde }): Promise<{ readonly soort: 'gesloten' } | { readonly soort: 'nog_berichten' }>;
}
