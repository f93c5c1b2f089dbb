import { WorkflowExecutionAlreadyStartedError, WorkflowIdConflictPolicy, WorkflowIdReusePolicy, type Client } from '@temporalio/client';
import type { KalenderSoort } from '../../contract/kalender.ts';
import { TAAKWACHTRIJ } from '../../contract/taakwachtrijen.ts';
import { soortVanZaak, zaakVanVordering, type VorderingId, type ZaakId } from '../../contract/zaak.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import { naarDatum } from '../opslag/dagen.ts';
import type { Database } from '../opslag/database.ts';
import { startVan } from './startgegevens.ts';

export interface Starten {
  readonly db: Database;
  readonly client: Pick<Client, 'workflow'>;
  readonly kalender: KalenderSoort;
  /** The legal day on which the claims begin. */
  readonly vandaag: Dag;
  /** At most this many new workflows a second; the rest waits. */
  readonly perSeconde: number;
}

/**
 * Starts the workflow of every claim that has none, at a limited rate, and answers how many. Idempotent: the id of the
 * workflow is that of the claim, so that a claim whose start was not noted (a crash in between) is started once.
 */
export async function startNieuwe(opties: Starten): Promise<number> {
  const { db, perSeconde } = opties;
  let gestart = 0;
  for (;;) {
    const stapel = await db.vordering.findMany({ where: { gestartOp: null }, orderBy: { id: 'asc' }, take: perSeconde, select: { id: true } });
    if (stapel.length === 0) return gestart;
    const klaar = wacht(1000);
    await Promise.all(stapel.map(async ({ id }) => start(opties, id as VorderingId)));
    gestart += stapel.length;
    if (stapel.length < perSeconde) return gestart;
    await klaar;
  }
}

async function start({ db, client, kalender, vandaag }: Starten, id: VorderingId): Promise<void> {
  const zaak = zaakVanVordering(id);
  const invoer = await startVan(db, zaak, kalender, vandaag);
  if (invoer !== null) {
    // The driver of a `gestuurd` calendar wakes whoever stands here: first the row, so that a crash forgets nobody.
    if (kalender === 'gestuurd') await db.wekker.upsert({ where: { zaak }, create: { zaak, wekOp: naarDatum(vandaag) }, update: {} });
    await startOfLaatStaan(client, zaak, invoer);
  }
  await db.vordering.update({ where: { id }, data: { gestartOp: new Date() } });
}

async function startOfLaatStaan(client: Starten['client'], zaak: ZaakId, invoer: unknown): Promise<void> {
  try {
    await client.workflow.start(soortVanZaak(zaak), {
      workflowId: zaak,
      taskQueue: TAAKWACHTRIJ.zaken,
      args: [invoer],
      workflowIdConflictPolicy: WorkflowIdConflictPolicy.USE_EXISTING,
      workflowIdReusePolicy: WorkflowIdReusePolicy.REJECT_DUPLICATE,
    });
  } catch (fout) {
    // It ran and ended already: a person stopped it, and no starter brings it back.
    if (!(fout instanceof WorkflowExecutionAlreadyStartedError)) throw fout;
  }
}

async function wacht(milliseconden: number): Promise<void> {
  await new Promise((klaar) => setTimeout(klaar, milliseconden));
}
