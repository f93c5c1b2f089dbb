import type { ZaakId } from '../../contract/zaak.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import type { Transactie } from '../opslag/database.ts';
import type { Vorderingstand } from './port.ts';

/** A task that a person closes, and what he closes it with. */
export interface Taakvraag {
  readonly zaak: ZaakId;
  readonly feiten: unknown;
  readonly uitkomst: string;
  /** The zaak is over: no workflow does anything for it any more. */
  readonly gesloten: boolean;
  readonly vandaag: Dag;
}

/** A kind of question whose answer does something itself, in the transaction that closes the task. The caller holds the lock of the zaak. */
export interface Taakantwoord {
  /** Whether a task is such a question, by its facts. */
  gaatOver(feiten: unknown): boolean;
  /** Does what was answered, once. Throws `Weigering` on an answer that it does not know. */
  doe(tx: Transactie, vraag: Taakvraag): Promise<void>;
  /** What is open after the answer, however often it is asked; null where the answer changed nothing in it. */
  stand(tx: Transactie, vraag: Taakvraag): Promise<Vorderingstand | null>;
}
