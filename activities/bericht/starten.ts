import { WorkflowExecutionAlreadyStartedError, WorkflowIdConflictPolicy, WorkflowIdReusePolicy, type Client } from '@temporalio/client';
import type { KalenderSoort } from '../../contract/kalender.ts';
import { TAAKWACHTRIJ } from '../../contract/taakwachtrijen.ts';
import { soortVanZaak, zaakVanVordering, type VorderingId, type ZaakId } from '../../contract/zaak.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import { naarDatum } from '../opslag/dagen.ts';
import { metZaak, type Database } from '../opslag/database.ts';
import { startVan } from './startgegevens.ts';

export interface Starten {
  readonly db: Database;
  readonly client: Pick<Client, 'workflow'>;
  readonly kalender: KalenderSoort;
  /** The legal day on which the claims begin. */
  readonly vandaag: Dag;
  /** At most this many new workflows a second, of all processes together; the rest waits. */
  readonly perSeconde: number;
  /** Told, at most once a minute, how many were started and how many still wait. */
  readonly voortgang?: (stand: { readonly gestart: number; readonly wachtend: number }) => void;
  /** Stops between two portions; what was not started waits for the next time. */
  readonly stop?: AbortSignal;
}

/** Who starts, waits for who is starting: two workers side by side together keep the rate of one. */
const SLOT = 'starter';
const MINUUT = 60_000;

/**
 * Starts the workflow of every claim that has none, at a limited rate, and answers how many. Idempotent: the id of the
 * workflow is that of the claim, so that a claim whose start was not noted (a crash in between) is started once.
 */
export async function startNieuwe(opties: Starten): Promise<number> {
  const { db, perSeconde, stop } = opties;
  let gestart = 0;
  let laatste = '';
  let gemeld = -MINUUT;
  // Mostly nobody waits, and the lock is not needed to see that.
  if ((await db.vordering.findFirst({ where: { gestartOp: null }, select: { id: true } })) === null) return 0;
  while (stop?.aborted !== true) {
    const vanaf = laatste;
    // The lock is held for the second that the portion may take, and so is the pace of everybody.
    const portie = await metZaak(db, SLOT, async (tx) => {
      const klaar = wacht(1000);
      const stapel = await tx.vordering.findMany({ where: { gestartOp: null, id: { gt: vanaf } }, orderBy: { id: 'asc' }, take: perSeconde, select: { id: true } });
      await Promise.all(stapel.map(async ({ id }) => start(opties, id as VorderingId)));
      if (stapel.length === perSeconde) await klaar;
      return stapel;
    });
    gestart += portie.length;
    if (portie.length < perSeconde) return gestart;
    if (opties.voortgang !== undefined && performance.now() - gemeld >= MINUUT) {
      gemeld = performance.now();
      opties.voortgang({ gestart, wachtend: await db.vordering.count({ where: { gestartOp: null } }) });
    }
    laatste = portie.at(-1)?.id ?? laatste;
  }
  return gestart;
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
