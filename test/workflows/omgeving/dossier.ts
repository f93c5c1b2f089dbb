import type { Client } from '@temporalio/client';
import { temporal } from '@temporalio/proto';
import { naarDag } from '../../../activities/opslag/dagen.ts';
import { openstaand } from '../../../activities/opslag/openstaand.ts';
import type { Database } from '../../../activities/opslag/database.ts';
import { ZOEKATTRIBUUT } from '../../../contract/zoekattributen.ts';
import type { Claim } from './vulling.ts';

/** The letters of a zaak in order of making: `soort dagtekening status`. */
export async function brieven(db: Database, zaak: string): Promise<string[]> {
  const rijen = await db.brief.findMany({ where: { zaak }, orderBy: { id: 'asc' } });
  return rijen.map(({ soort, dagtekening, status }) => `${soort} ${naarDag(dagtekening)} ${status}`);
}

/** The costs that stand, by step and in cents. */
export async function kosten(db: Database, claim: Claim): Promise<Record<string, number>> {
  const rijen = await db.kosten.findMany({ where: { vorderingId: claim.id, vervallenOp: null } });
  return Object.fromEntries(rijen.map(({ soort, centen }) => [soort, centen]));
}

/** How a claim ended, and on which day. */
export async function einde(db: Database, claim: Claim): Promise<string> {
  const rij = await db.vordering.findUniqueOrThrow({ where: { id: claim.id } });
  return rij.einde === null || rij.eindeOp === null ? 'loopt' : `${rij.einde} ${naarDag(rij.eindeOp)}`;
}

/** What is still open on a claim, in cents. */
export async function nogOpen(db: Database, claim: Claim): Promise<number> {
  return db.$transaction(async (tx) => (await openstaand(tx, claim.id)).totaal);
}

/** The questions put to a person: `soort dag`. */
export async function taken(db: Database, zaak: string): Promise<string[]> {
  const rijen = await db.taak.findMany({ where: { zaak }, orderBy: { id: 'asc' } });
  return rijen.map(({ soort, dag }) => `${soort} ${naarDag(dag)}`);
}

/** What stands in the chain of a zaak of these kinds: `soort dag`. */
export async function gebeurd(db: Database, zaak: string, ...soorten: readonly string[]): Promise<string[]> {
  const rijen = await db.gebeurtenis.findMany({ where: { zaak, soort: { in: [...soorten] } }, orderBy: { volgnummer: 'asc' } });
  return rijen.map(({ soort, dag }) => `${soort} ${naarDag(dag)}`);
}

/** What an operator can filter on, of the current run. */
export async function zoekattribuut(client: Client, zaak: string, naam: 'fase' | 'taak'): Promise<string | undefined> {
  return (await client.workflow.getHandle(zaak).describe()).typedSearchAttributes.get(ZOEKATTRIBUUT[naam]);
}

/** What happened in the current run so far; the test server, unlike the real one, keeps the workflow task of a refusal. */
export async function feiten(client: Client, zaak: string): Promise<string> {
  const greep = client.workflow.getHandle(zaak);
  const { runId } = await greep.describe();
  const { events } = await greep.fetchHistory();
  const { EVENT_TYPE_WORKFLOW_TASK_SCHEDULED, EVENT_TYPE_WORKFLOW_TASK_STARTED, EVENT_TYPE_WORKFLOW_TASK_COMPLETED } = temporal.api.enums.v1.EventType;
  const taken: readonly unknown[] = [EVENT_TYPE_WORKFLOW_TASK_SCHEDULED, EVENT_TYPE_WORKFLOW_TASK_STARTED, EVENT_TYPE_WORKFLOW_TASK_COMPLETED];
  return [runId, ...(events ?? []).map(({ eventType }) => eventType).filter((soort) => !taken.includes(soort))].join();
}
