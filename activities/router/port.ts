import type { Dag } from '../../domain/kalender/dag.ts';
import type { Afwegingstand } from '../../contract/invordering.ts';
import type { Coordinatiestand } from '../../contract/samenloop.ts';
import type { BeslagId, VerhaalId, VorderingId } from '../../contract/zaak.ts';

/** What came of weighing a beslag beside those of others. */
export type Afweeguitkomst =
  | { readonly soort: 'verder'; readonly stand: Afwegingstand }
  /** Too little is left: asked again from `verderVanaf`. */
  | { readonly soort: 'wachten'; readonly stand: Afwegingstand }
  | { readonly soort: 'voorgelegd'; readonly stand: Afwegingstand; readonly taak: string };

/** What came of asking who collects. `geen_beslag`: nothing of ours lies that anybody coordinates. */
export type Coordinatieuitkomst = { readonly soort: 'bepaald'; readonly stand: Coordinatiestand } | { readonly soort: 'nog_niet' } | { readonly soort: 'geen_beslag' };

interface Samenloop {
  readonly beslagId: BeslagId;
  readonly vandaag: Dag;
}

interface Antwoord {
  readonly sleutel: string;
  readonly door: string;
  readonly taakId: number;
}

/** What is asked of the routeervoorziening and reported there (queue router), and the record of it. Every function answers a repeated call as it did the first. */
export interface RouterPort {
  /** Weighs whether a beslag makes sense beside those of others (AMvB art. 2), once per number; `nog_niet`: a party that has something running did not answer yet. */
  weegAf(invoer: { readonly vorderingId: VorderingId; readonly vandaag: Dag; readonly volgnummer: number }): Promise<Afweeguitkomst | { readonly soort: 'nog_niet' }>;
  /** Asks what others take of the debtor, for one vaststelling (AMvB art. 3); `nog_niet` as above. */
  vraagVaststelling(invoer: { readonly verhaalId: VerhaalId; readonly vandaag: Dag; readonly volgnummer: number }): Promise<{ readonly soort: 'beantwoord' | 'nog_niet' }>;
  /** Reports the beslag under its own kenmerk; the answer is the day that the router keeps. */
  meldAan(invoer: Samenloop): Promise<{ readonly aangemeldOp: Dag }>;
  /** Asks who has a beslag on the same income (AMvB art. 4) and determines who collects, once per number; `nog_niet` as above. */
  bepaalCoordinatie(invoer: Samenloop & { readonly volgnummer: number }): Promise<Coordinatieuitkomst>;
  /** A person has it asked anew; recorded once per key. */
  beveelVraag(invoer: Samenloop & { readonly sleutel: string; readonly door: string; readonly reden: string }): Promise<void>;
  /** One person answers the question who collects: a beslag that its task names. */
  stelCoordinatieVoor(invoer: Samenloop & Antwoord & { readonly keuze: string; readonly toelichting: string }): Promise<{ readonly antwoordId: number }>;
  /** A second person approves, and it holds. Refuses who proposed it, and an answer that is not the last. */
  keurCoordinatieGoed(invoer: Samenloop & Antwoord & { readonly antwoordId: number; readonly opnieuwVanaf: Dag }): Promise<{ readonly stand: Coordinatiestand }>;
  /** Signs it off; nothing to do at a router that never heard of it. Waits as long as the collection is being handed over, and as long as money of others is held here. Runs of before gave no answer. */
  meldAf(invoer: Samenloop): Promise<{ readonly soort: 'afgemeld' | 'wacht_op_overdracht' | 'wacht_op_geld' } | undefined>;
  /** Notes that a message was handled. */
  boekBericht(invoer: Samenloop & { readonly berichtId: number }): Promise<Record<string, never>>;
  /** Waits for messages that are not handled, and for money that is held here. */
  sluit(invoer: Samenloop): Promise<{ readonly soort: 'gesloten' } | { readonly soort: 'nog_berichten' } | { readonly soort: 'geld_staat_vast' }>;
}
