import { WorkflowUpdateFailedError } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';

/** The Dutch sentence by which an order of an operator is refused; says so when it is not. */
export async function geweigerd(wat: Promise<string>): Promise<string> {
  return wat.then(
    (antwoord) => `niet geweigerd: ${antwoord}`,
    (fout: unknown) => (fout instanceof WorkflowUpdateFailedError && fout.cause instanceof ApplicationFailure ? fout.cause.message : String(fout)),
  );
}
