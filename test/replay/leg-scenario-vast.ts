import { basename } from 'node:path';
import { WorkflowNotFoundError, type Client } from '@temporalio/client';
import { expect } from 'vitest';
import type { Database } from '../../activities/opslag/database.ts';
import { bewaarScenario, leesGeschiedenissen, type Geschiedenis } from './geschiedenis.ts';
import { kenmerkenVan } from './kenmerken.ts';

/**
 * Under `npm run histories` a scenario of `test/workflows` leaves behind the runs that went a path which no stored run went yet (a message, an activity, a
 * `patched()` branch, an update), with how far its clock stood from that of the server; in a test run nothing. What the scenario stored before is made anew.
 */
export async function legScenarioVast(client: Client, db: Database, klok: number): Promise<void> {
  if (process.env['INVORDERSTRAAT_LEG_VAST'] !== 'ja') return;
  const naam = basename(expect.getState().testPath ?? '', '.test.ts');
  await bewaarScenario(naam, []);
  const bekend = new Set((await leesGeschiedenissen()).flatMap(({ history }) => [...kenmerkenVan(history)]));
  const gekozen: Geschiedenis[] = [];
  for (const run of await allesVan(client, db)) {
    const nieuw = [...kenmerkenVan(run.history)].filter((kenmerk) => !bekend.has(kenmerk));
    if (nieuw.length === 0) continue;
    for (const kenmerk of nieuw) bekend.add(kenmerk);
    gekozen.push({ ...run, klok });
  }
  await bewaarScenario(naam, gekozen);
}

/** Every run of every zaak that wrote something, the first one first; the test server knows no list of them. */
async function allesVan(client: Client, db: Database): Promise<Geschiedenis[]> {
  const runs: Geschiedenis[] = [];
  for (const { zaak } of await db.gebeurtenis.findMany({ distinct: ['zaak'], select: { zaak: true }, orderBy: { zaak: 'desc' } })) {
    let run = await leesRun(client, zaak);
    while (run !== null) {
      runs.push(run);
      run = run.vorige === undefined ? null : await leesRun(client, zaak, run.vorige);
    }
  }
  return runs.reverse();
}

/** A run with the one that it goes on from; null where no workflow is of this zaak, but of an opdrachtgever. */
async function leesRun(client: Client, workflowId: string, runId?: string): Promise<(Geschiedenis & { readonly vorige: string | undefined }) | null> {
  try {
    const history = await client.workflow.getHandle(workflowId, runId).fetchHistory();
    const begin = history.events?.[0]?.workflowExecutionStartedEventAttributes;
    const vorige = begin?.continuedExecutionRunId;
    return { workflowId, runId: begin?.originalExecutionRunId ?? '', history, vorige: vorige === null || vorige === '' ? undefined : vorige };
  } catch (fout) {
    if (fout instanceof WorkflowNotFoundError) return null;
    throw fout;
  }
}
