import type { Rundeelstand, Runkeuze } from '../../contract/verzending.ts';
import type { ZaakId } from '../../contract/zaak.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import type { Besluitnemer } from '../invorderen/port.ts';

/** The run, and the legal date: activities read no clock for a legal purpose. */
export interface Runkop {
  readonly zaak: ZaakId;
  readonly vandaag: Dag;
}

/** All parts as they stand now; `klaar` is false while there is more: call again. */
export interface Voortgang {
  readonly delen: readonly Rundeelstand[];
  readonly klaar: boolean;
}

/**
 * One run over the letters that wait for the post. Nothing else makes a letter final. Every function is idempotent, and one call
 * does a bounded piece of work.
 */
export interface VerzendenPort {
  /** The first call gathers the letters of the day in parts; each call judges the next letters, until every part is released or waits for a person. */
  proef(invoer: Runkop & { readonly voorbereidDoor: string; readonly keuze: Runkeuze }): Promise<Voortgang>;
  /**
   * Makes the next letters of the released parts final, and hands a part of which all are final to its channels. What cannot be made goes
   * back with a task; a part that cannot be handed over holds no other up, and is thrown (`RundeelVast`) when nothing else is left.
   */
  geefVrij(invoer: Runkop): Promise<Voortgang>;
  /** One person puts a part that waits up for approval. */
  biedAan(invoer: Runkop & Besluitnemer & { readonly deelId: number }): Promise<readonly Rundeelstand[]>;
  /** Another person, who did not prepare it, approves. Refuses the same person. */
  keurGoed(invoer: Runkop & Besluitnemer & { readonly deelId: number }): Promise<readonly Rundeelstand[]>;
  /** The letters of the part are taken out of the post by their zaken; each claim then waits for a person. */
  wijsAf(invoer: Runkop & Besluitnemer & { readonly deelId: number; readonly reden: string }): Promise<readonly Rundeelstand[]>;
  /** Refuses some letters of a part that waits, as `wijsAf` does all; what is left is judged anew, and put up and approved. */
  haalUit(invoer: Runkop & Besluitnemer & { readonly deelId: number; readonly brieven: readonly number[]; readonly reden: string }): Promise<readonly Rundeelstand[]>;
  /** What is not final goes back to the queue; what is final goes on. */
  stop(invoer: Runkop & Besluitnemer & { readonly reden: string }): Promise<readonly Rundeelstand[]>;
  /** The posting day is over: what is not final lapses, and its own zaak makes it again. */
  laatVervallen(invoer: Runkop): Promise<readonly Rundeelstand[]>;
}
