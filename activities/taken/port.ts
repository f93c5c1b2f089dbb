import type { Dag } from '../../domain/kalender/dag.ts';
import type { Taaksoort } from '../../contract/taken.ts';
import type { ZaakId } from '../../contract/zaak.ts';
import type { Centen } from '../../domain/geld/centen.ts';
import type { Besluitnemer } from '../invorderen/port.ts';

interface Vandaag {
  readonly zaak: ZaakId;
  /** The legal date: activities read no clock for a legal purpose. */
  readonly vandaag: Dag;
}

/** What is open on a claim after an answer. `rente`: nothing but charged rente is, and the last day of its term; null: not so, or nothing is. */
export interface Vorderingstand {
  readonly openstaandCenten: Centen;
  readonly rente: { readonly laatsteDag: Dag | null } | null;
}

/** What could not be done, and the questions to a person; the same for every kind of zaak. Every function is idempotent. */
export interface TakenPort {
  /** A message that cannot be handled: marked handled with the outcome `opzij`, noted in the chain, and a task. */
  legBerichtOpzij(invoer: Vandaag & { readonly berichtId: number; readonly fouttype: string }): Promise<void>;
  /** A person has it tried again: it is delivered anew. Refuses one that does not lie aside at this zaak. */
  probeerBericht(invoer: Vandaag & Besluitnemer & { readonly berichtId: number }): Promise<void>;
  /** A phase that cannot be done, as a task; one at a time for a zaak. */
  meldVastgelopen(invoer: Vandaag & { readonly activiteit: string; readonly fouttype: string }): Promise<void>;
  /** The phase succeeded after all: the task falls away. */
  meldHersteld(invoer: Vandaag): Promise<void>;
  /** A person closes a task that no other action closes. Answers its kind when no task of that kind is open any more, the message it was about, and what is open where the answer changed that. */
  rondTaakAf(invoer: Vandaag & Besluitnemer & { readonly taakId: number; readonly uitkomst: string }): Promise<{ readonly weg: Taaksoort | null; readonly berichtId: number | null; readonly stand?: Vorderingstand }>;
}
