import type { Terughaalstand } from '../../contract/terughaling.ts';
import type { Dag } from '../../domain/kalender/dag.ts';

interface Vandaag {
  readonly terughalingId: number;
  readonly vandaag: Dag;
}

/** The execution of a list of letters that are taken back. Idempotent: a line is done once, however often it is asked. */
export interface TerughalenPort {
  /** Tells the next zaken, unless too many have not answered yet or `gestopt`, and answers how far the list is. */
  stuur(invoer: Vandaag & { readonly gestopt: boolean }): Promise<Terughaalstand>;
  /** Does the line of a claim that has ended. Queries the BRP where its debtor must hear of it. */
  trekInNaEinde(invoer: Vandaag & { readonly briefId: number }): Promise<void>;
  /** A line that cannot be done: kept with the list, and a task; the rest goes on. */
  meldMislukt(invoer: Vandaag & { readonly briefId: number; readonly fouttype: string }): Promise<void>;
  rondAf(invoer: Vandaag & { readonly gestopt: boolean }): Promise<void>;
}
