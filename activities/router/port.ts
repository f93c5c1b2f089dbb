import type { Dag } from '../../domain/kalender/dag.ts';
import type { BeslagId } from '../../contract/zaak.ts';

interface Samenloop {
  readonly beslagId: BeslagId;
  readonly vandaag: Dag;
}

/** What is asked of the routeervoorziening and reported there (queue router), and the record of it. Every function answers a repeated call as it did the first. */
export interface RouterPort {
  /** Reports the beslag under its own kenmerk; the answer is the day that the router keeps. */
  meldAan(invoer: Samenloop): Promise<{ readonly aangemeldOp: Dag }>;
  /** Signs it off; nothing to do at a router that never heard of it. */
  meldAf(invoer: Samenloop): Promise<void>;
  /** Notes that a message was handled. */
  boekBericht(invoer: Samenloop & { readonly berichtId: number }): Promise<Record<string, never>>;
  sluit(invoer: Samenloop): Promise<{ readonly soort: 'gesloten' } | { readonly soort: 'nog_berichten' }>;
}
