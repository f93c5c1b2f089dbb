import type { Berichtsoort } from '../../contract/routeervoorziening/berichtsoorten.ts';
import type { Taaksoort } from '../../contract/taken.ts';
import type { BeslagId } from '../../contract/zaak.ts';
import type { Dag } from '../../domain/kalender/dag.ts';

interface Samenloop {
  readonly beslagId: BeslagId;
  readonly vandaag: Dag;
}
interface OverBericht extends Samenloop {
  readonly berichtId: number;
}

/** What follows from a message of another party. */
export interface Partijberichtgevolg {
  readonly soort: Berichtsoort;
  /** Who collects may be another by it. */
  readonly herbepaal: boolean;
  /** A person looks at it. */
  readonly taak: Taaksoort | null;
}

/** What became of a message to another party. */
export interface Verzonden {
  readonly soort: 'ontvangen' | 'geweigerd';
  readonly taak: Taaksoort | null;
}

/** Messages of and to other parties over the routeervoorziening. Every function answers a repeated call as it did the first. */
export interface PartijberichtPort {
  /** Books a message that came in. */
  boek(invoer: OverBericht): Promise<Partijberichtgevolg>;
  /** Sends a message that is ready (queue router). Throws `BronOnbereikbaar` as long as the router or the receiver is down. */
  stuur(invoer: OverBericht): Promise<Verzonden>;
  /** Asks who has a beslag on this income (AMvB art. 4) and makes ready that they hear of ours (Rv 478 lid 6; queue router); `nog_niet`: a party did not answer yet. */
  meldBeslag(invoer: Samenloop): Promise<{ readonly soort: 'gemeld'; readonly taak: Taaksoort | null } | { readonly soort: 'nog_niet' }>;
}
