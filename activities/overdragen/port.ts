import type { Overdrachtstaat } from '../../contract/overdracht.ts';
import type { BeslagId } from '../../contract/zaak.ts';
import type { Dag } from '../../domain/kalender/dag.ts';

interface Overdracht {
  readonly nummer: number;
  readonly vandaag: Dag;
}
interface Overleg {
  readonly beslagId: BeslagId;
  readonly vandaag: Dag;
  readonly sleutel: string;
  readonly door: string;
}
interface VanMens extends Overdracht {
  readonly sleutel: string;
  readonly door: string;
  readonly taakId: number;
}

/**
 * The collection on an income that passes from one party to the other, one function a step. Each does what can be done of its step on that day
 * and answers how far the overdracht is; called again it changes nothing more.
 */
export interface OverdragenPort {
  lees(invoer: Overdracht): Promise<Overdrachtstaat>;
  /** Our claim ended: asks who is next (queue router; Rv 478 lid 3). */
  zoekOpvolger(invoer: Overdracht): Promise<Overdrachtstaat>;
  biedAan(invoer: Overdracht): Promise<Overdrachtstaat>;
  /** Sends the offer once more, and then puts the silence before a person. */
  wachtOpAntwoord(invoer: Overdracht): Promise<Overdrachtstaat>;
  /** What who takes over must know (AMvB art. 5); goes on when the other has it. */
  stuurGegevens(invoer: Overdracht): Promise<Overdrachtstaat>;
  /** Fixes the month, and has derde and debtor written to. */
  geefKennis(invoer: Overdracht): Promise<Overdrachtstaat>;
  /** Whether the letters went. */
  zieKennisgeving(invoer: Overdracht): Promise<Overdrachtstaat>;
  /** Tells the other that derde and debtor were told; goes on when the other has it. */
  rondAf(invoer: Overdracht): Promise<Overdrachtstaat>;
  /** Whether we take over what another offers (queue router). */
  beoordeel(invoer: Overdracht): Promise<Overdrachtstaat>;
  wachtOpAfronding(invoer: Overdracht): Promise<Overdrachtstaat>;
  /** Until the first month of the new one must be in. */
  nazorg(invoer: Overdracht): Promise<Overdrachtstaat>;
  /** A message of the other party. */
  boekPartijbericht(invoer: Overdracht & { readonly berichtId: number }): Promise<Overdrachtstaat>;
  /** The rules do not point at the other any more, or our beslag is over. */
  boekVerval(invoer: Overdracht & { readonly berichtId: number }): Promise<Overdrachtstaat>;
  boekBericht(invoer: Overdracht & { readonly berichtId: number }): Promise<Overdrachtstaat>;
  /** One person answers the question of a task. */
  stelAntwoordVoor(invoer: VanMens & { readonly keuze: string; readonly toelichting: string }): Promise<{ readonly antwoordId: number }>;
  /** A second person approves, and it holds. */
  keurAntwoordGoed(invoer: VanMens & { readonly antwoordId: number }): Promise<Overdrachtstaat>;
  /** One person proposes that another deurwaarder collects (Rv 478 lid 4), at the samenloop of our beslag. */
  stelOverdrachtVoor(invoer: Overleg & { readonly beslag: string; readonly toelichting: string }): Promise<{ readonly taakId: number; readonly antwoordId: number }>;
  /** A second person approves, and it is offered. */
  keurOverdrachtGoed(invoer: Overleg & { readonly taakId: number; readonly antwoordId: number }): Promise<void>;
  sluit(invoer: Overdracht): Promise<{ readonly soort: 'gesloten' } | { readonly soort: 'nog_berichten' } | { readonly soort: 'geld_staat_vast' }>;
}
