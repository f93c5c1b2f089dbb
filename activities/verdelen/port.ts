import type { Taaksoort } from '../../contract/taken.ts';
import type { BeslagId } from '../../contract/zaak.ts';
import type { Dag } from '../../domain/kalender/dag.ts';

interface Samenloop {
  readonly beslagId: BeslagId;
  readonly vandaag: Dag;
}

interface Voorstel extends Samenloop {
  /** Key of the action: each happens once. */
  readonly sleutel: string;
  readonly door: string;
  readonly taakId: number;
}

/** Money of a derde that is not for us alone, and money that another collects for us. Every function is idempotent. */
export interface VerdelenPort {
  /**
   * Divides what waits (queue router): asks the parties once a month what is open (AMvB art. 5), books our share, orders the others' and gives
   * back what is over. `wacht`: what still waits and why is a task; `nog_niet`: a party did not answer yet.
   */
  verdeel(invoer: Samenloop): Promise<{ readonly soort: 'klaar' | 'wacht' | 'nog_niet'; readonly taak: Taaksoort | null }>;
  /** Records to whom money goes that is held because another collects; it counts when another person approved it. Refuses what the facts rule out. */
  stelVrijgaveVoor(invoer: Voorstel & { readonly keuze: string; readonly toelichting: string }): Promise<{ readonly antwoordId: number }>;
  /** Lets it go: the money is booked and ordered, once. Refuses who proposed it, and what the facts rule out by now. `weg`: nothing of the kind waits any more. */
  keurVrijgaveGoed(invoer: Voorstel & { readonly antwoordId: number }): Promise<{ readonly weg: boolean }>;
  /** Looks at the payments that were announced: those that are late are a task; `wekOp`: the day on which the next one is late. */
  controleerAankondigingen(invoer: Samenloop): Promise<{ readonly wekOp: Dag | null; readonly taak: Taaksoort | null }>;
}
