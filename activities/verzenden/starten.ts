import { WorkflowExecutionAlreadyStartedError, WorkflowIdConflictPolicy, WorkflowIdReusePolicy, type Client } from '@temporalio/client';
import type { KalenderSoort } from '../../contract/kalender.ts';
import { TAAKWACHTRIJ } from '../../contract/taakwachtrijen.ts';
import { SYSTEEM, VERZENDRUN, type Runkeuze, type VerzendrunStart } from '../../contract/verzending.ts';
import { zaakVanVerzendrun, type ZaakId } from '../../contract/zaak.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import { naarDatum } from '../opslag/dagen.ts';
import type { Database } from '../opslag/database.ts';
import { Weigering } from '../opslag/weigering.ts';

export interface Runstart {
  readonly db: Database;
  readonly client: Pick<Client, 'workflow'>;
  readonly kalender: KalenderSoort;
  readonly vandaag: Dag;
  /** `systeem`, or the person who starts it by hand. */
  readonly voorbereidDoor: string;
  readonly keuze: Runkeuze;
}

/**
 * Starts the next run of a day and answers its id. Started twice by the system before it gathered its letters it is one run; a person,
 * whose name and choice the run keeps, is refused with a `Weigering` while another run begins.
 */
export async function startVerzendrun({ db, client, kalender, vandaag, voorbereidDoor, keuze }: Runstart): Promise<ZaakId> {
  const zaak = zaakVanVerzendrun(vandaag, (await db.verzendrun.count({ where: { dag: naarDatum(vandaag) } })) + 1);
  // First the wekker: a driver that is stopped in between meets the run, or finds that there is none.
  if (kalender === 'gestuurd') await db.wekker.upsert({ where: { zaak }, create: { zaak, wekOp: naarDatum(vandaag) }, update: { wekOp: naarDatum(vandaag) } });
  const start: VerzendrunStart = { versie: 1, kalender, vandaag: kalender === 'echt' ? null : vandaag, voorbereidDoor, keuze, stand: null };
  const doorSysteem = voorbereidDoor === SYSTEEM;
  try {
    await client.workflow.start(VERZENDRUN, {
      workflowId: zaak,
      taskQueue: TAAKWACHTRIJ.zaken,
      args: [start],
      workflowIdConflictPolicy: doorSysteem ? WorkflowIdConflictPolicy.USE_EXISTING : WorkflowIdConflictPolicy.FAIL,
      workflowIdReusePolicy: WorkflowIdReusePolicy.ALLOW_DUPLICATE,
    });
  } catch (fout) {
    if (fout instanceof WorkflowExecutionAlreadyStartedError) throw new Weigering(`${zaak} begint net en verzamelt nog zijn brieven: wacht even en start uw run daarna`);
    throw fout;
  }
  return zaak;
}
