import { WorkflowExecutionAlreadyStartedError, WorkflowIdConflictPolicy, WorkflowIdReusePolicy, type Client } from '@temporalio/client';
import { TAAKWACHTRIJ } from '../../contract/taakwachtrijen.ts';
import { TERUGHALING, zaakVanTerughaling, type TerughalingStart } from '../../contract/terughaling.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import type { Database } from '../opslag/database.ts';

/** Starts the workflow of a list that was approved; one that runs already is left alone. Answers its id. */
export async function startTerughaling(db: Database, client: Pick<Client, 'workflow'>, terughalingId: number, vandaag: Dag, opnieuw: WorkflowIdReusePolicy = WorkflowIdReusePolicy.ALLOW_DUPLICATE): Promise<string> {
  const gestuurd = (await db.kalenderstand.count()) > 0;
  const start: TerughalingStart = { versie: 1, terughalingId, kalender: gestuurd ? 'gestuurd' : 'echt', vandaag: gestuurd ? vandaag : null, stand: null };
  const workflowId = zaakVanTerughaling(terughalingId);
  await client.workflow.start(TERUGHALING, {
    workflowId,
    taskQueue: TAAKWACHTRIJ.zaken,
    args: [start],
    workflowIdConflictPolicy: WorkflowIdConflictPolicy.USE_EXISTING,
    workflowIdReusePolicy: opnieuw,
  });
  return workflowId;
}

/**
 * Starts the workflow of every list that runs by the record and never had one, as after a command that fell between approval and start. One
 * that was stopped, or that somebody ended, goes on by a command alone. Answers how many lists run.
 */
export async function startLopende(db: Database, client: Pick<Client, 'workflow'>, vandaag: Dag): Promise<number> {
  const lopend = await db.terughaling.findMany({ where: { status: 'loopt' }, select: { id: true }, orderBy: { id: 'asc' } });
  for (const { id } of lopend) {
    try {
      await startTerughaling(db, client, id, vandaag, WorkflowIdReusePolicy.REJECT_DUPLICATE);
    } catch (fout) {
      if (!(fout instanceof WorkflowExecutionAlreadyStartedError)) throw fout;
    }
  }
  return lopend.length;
}
