import type { Centen } from '../../domain/geld/centen.ts';
import type { Dag, Maand } from '../../domain/kalender/dag.ts';
import type { BeslagEinde } from '../../contract/berichten.ts';
import type { BeslagId } from '../../contract/zaak.ts';

interface Vandaag {
  readonly beslagId: BeslagId;
  readonly vandaag: Dag;
}

export type BeslagVerzending =
  /** The beschikking was posted: the beslag lies from that day (IW 19 lid 5). */
  | { readonly soort: 'gelegd'; readonly gelegdOp: Dag; readonly herinnerenVanaf: Dag; readonly eerstePeriode: Maand; readonly ontbreektVanaf: Dag }
  | { readonly soort: 'teruggehaald'; readonly briefId: number }
  | { readonly soort: 'retour'; readonly taak: string }
  | { readonly soort: 'zonder_gevolg' };

export type VerklaringUitkomst =
  | { readonly soort: 'relatie'; readonly tijdigheid: 'vroeg' | 'op_tijd' | 'laat' }
  | { readonly soort: 'geen_relatie' };

export type AfdrachtUitkomst = {
  readonly openstaandCenten: Centen;
  readonly volgende: { readonly periode: Maand; readonly ontbreektVanaf: Dag };
  readonly taak: string | null;
};

/** Steps 4 and 5 at one derde, and the running beslag. */
export interface BeslaanPort {
  /** Beschikking and verklaring form to the derde, mededeling and covering letter to the debtor, all of one day (queue brp). */
  maakBeschikking(invoer: Vandaag & { readonly berekeningId: number; readonly volgnummer: number }): Promise<
    { readonly soort: 'klaargezet'; readonly plandag: Dag; readonly openstaandCenten: Centen } | { readonly soort: 'voorgelegd'; readonly taak: string }
  >;
  boekVerzending(invoer: Vandaag & { readonly berichtId: number }): Promise<BeslagVerzending>;
  /** Takes the unposted letters of this volgnummer out of the post. */
  haalUitDePost(invoer: Vandaag & { readonly volgnummer: number }): Promise<{ readonly soort: 'teruggehaald' } | { readonly soort: 'al_verzonden' }>;
  boekVerzoekVierWeken(invoer: Vandaag & { readonly berichtId: number }): Promise<{ readonly herinnerenVanaf: Dag }>;
  herinnerDerde(invoer: Vandaag): Promise<{ readonly taakVanaf: Dag }>;
  legZwijgenVoor(invoer: Vandaag): Promise<{ readonly taak: string }>;
  /** Stores the verklaring, judges its day and sends the copy to the debtor (476b lid 3; queue brp). */
  boekVerklaring(invoer: Vandaag & { readonly berichtId: number }): Promise<VerklaringUitkomst>;
  boekAfdracht(invoer: Vandaag & { readonly berichtId: number }): Promise<AfdrachtUitkomst>;
  meldOntbrekendeAfdracht(invoer: Vandaag & { readonly periode: Maand }): Promise<AfdrachtUitkomst>;
  /** A further claim: a new beschikking to the derde, no mededeling (IW 19 lid 9). */
  voegVorderingToe(invoer: Vandaag & { readonly berichtId: number }): Promise<{ readonly openstaandCenten: Centen }>;
  /** A new calculation: notice to the derde, mededeling to the debtor, refund of what was taken too much (queue brp). */
  pasBvvAan(invoer: Vandaag & { readonly berichtId: number }): Promise<{ readonly berekeningId: number; readonly openstaandCenten: Centen }>;
  boekBericht(invoer: Vandaag & { readonly berichtId: number }): Promise<{ readonly openstaandCenten: Centen }>;
  /** Opheffing to derde and debtor, refund of the surplus (queue brp). */
  hefOp(invoer: Vandaag & { readonly einde: BeslagEinde }): Promise<{ readonly plandag: Dag }>;
  sluit(invoer: Vandaag & { readonly einde: BeslagEinde }): Promise<{ readonly soort: 'gesloten' } | { readonly soort: 'nog_berichten' }>;
}
