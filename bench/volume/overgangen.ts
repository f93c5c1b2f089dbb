import type { Client } from '@temporalio/client';

/** State transitions of all workflows that ended after a moment and began after it. */
export async function overgangenSinds(client: Client, sinds: Date): Promise<number> {
  let som = 0;
  for await (const { raw } of client.workflow.list({ query: `StartTime >= "${sinds.toISOString()}" and ExecutionStatus != "Running"` })) som += Number(raw.stateTransitionCount ?? 0);
  return som;
}
