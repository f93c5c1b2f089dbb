import { WorkflowIdConflictPolicy, WorkflowIdReusePolicy, type Client } from '@temporalio/client';
import { TAAKWACHTRIJ } from '../../contract/taakwachtrijen.ts';
import { TERUGHALING, zaakVanTerughaling, type TerughalingStart } from '../../contract/terughaling.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import type { Database } from '../opslag/database.ts';

/** Starts the workflow of a list that was approved; one that runs already is left alone. Answers its id. */
export async function startTerughaling(db: Database, client: Pick<Client, 'workflow'>, terughalingId: number, vandaag: Dag): Promise<string> {
  const gestuurd = (await db.kalenderstand.count()) > 0;
  const start: TerughalingStart = { versie: 1, terughalingId, kalender: gestuurd ? 'gestuurd' : 'echt', vandaag: gestuurd ? vandaag : null, stand: null };
  const workflowId = zaakVanTerughaling(terughalingId);
  await client.workflow.start(TERUGHALING, {
    workflowId,
    taskQueue: TAAKWACHTRIJ.zaken,
    args: [start],
    workflowIdConflictPolicy: WorkflowIdConflictPolicy.USE_EXISTING,
    workflowIdReusePolicy: WorkflowIdReusePolicy.ALLOW_DUPLICATE,
  });
  return workflowId;
}
