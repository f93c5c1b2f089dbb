import type { Taaksoort } from '../../contract/taken.ts';
import type { BeslagId } from '../../contract/zaak.ts';
import type { Dag } from '../../domain/kalender/dag.ts';

interface Samenloop {
  readonly beslagId: BeslagId;
  readonly vandaag: Dag;
}

/** Money of a derde that is not for us alone, and money that another collects for us. Every function is idempotent. */
export interface VerdelenPort {
  /**
   * Divides what waits (queue router): asks the parties once a month what is open (AMvB art. 5), books our share, orders the others' and gives
   * back what is over. `wacht`: what still waits and why is a task; `nog_niet`: a party did not answer yet.
   */
  verdeel(invoer: Samenloop): Promise<{ readonly soort: 'klaar' | 'wacht' | 'nog_niet'; readonly taak: Taaksoort | null }>;
  /** Looks at the payments that were announced: those that are late are a task; `wekOp`: the day on which the next one is late. */
  controleerAankondigingen(invoer: Samenloop): Promise<{ readonly wekOp: Dag | null; readonly taak: Taaksoort | null }>;
}
