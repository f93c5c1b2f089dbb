import { ApplicationFailure } from '@temporalio/workflow';

/** Refuses an operator action from its validator: a clear Dutch sentence, and nothing in the history. */
export function weiger(reden: string): never {
  throw ApplicationFailure.nonRetryable(reden, 'Geweigerd');
}
