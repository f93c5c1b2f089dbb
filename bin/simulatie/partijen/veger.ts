import { WorkflowIdConflictPolicy, WorkflowIdReusePolicy, type Client } from '@temporalio/client';
import { naarDag, naarDagOfLeeg } from '../../../activities/opslag/dagen.ts';
import type { Database } from '../../../activities/opslag/database.ts';
import { TAAKWACHTRIJ } from '../../../contract/taakwachtrijen.ts';
import { VEEGRONDE, type VeegrondeStart } from '../../../contract/veegronde.ts';
import { eerste, eersteVanMaand, plusMaanden, type Dag } from '../../../domain/kalender/dag.ts';
import type { Partij } from '../kalenderspel.ts';

interface Ronde {
  readonly dag: Dag;
  readonly volgende: Dag | null;
}

/**
 * Starts the sweep that production starts by a schedule each night. A played year needs it on the days that the last sweep
 * asked for, which no jump of the calendar may skip, and each month for what changed since.
 */
export function veger(db: Database, client: Pick<Client, 'workflow'>): Partij {
  return {
    naam: 'veger',
    speel: async (dag) => {
      const laatste = await laatsteRonde(db);
      if (laatste !== null && dag < eerstvolgende(laatste)) return 0;
      await veeg(client, dag);
      return 1;
    },
    volgende: async (na) => {
      const laatste = await laatsteRonde(db);
      return laatste === null ? na : eerstvolgende(laatste);
    },
  };
}

/** One sweep on a legal day, awaited to its end. */
export async function veeg(client: Pick<Client, 'workflow'>, dag: Dag): Promise<void> {
  const start: VeegrondeStart = { versie: 1, kalender: 'gestuurd', vandaag: dag, stand: null };
  await client.workflow.execute(VEEGRONDE, {
    workflowId: `${VEEGRONDE}-${dag}`,
    taskQueue: TAAKWACHTRIJ.zaken,
    args: [start],
    // A driver that was stopped meets the sweep it had started.
    workflowIdConflictPolicy: WorkflowIdConflictPolicy.USE_EXISTING,
    workflowIdReusePolicy: WorkflowIdReusePolicy.ALLOW_DUPLICATE,
  });
}

async function laatsteRonde(db: Database): Promise<Ronde | null> {
  const rij = await db.veegronde.findFirst({ orderBy: { dag: 'desc' } });
  return rij === null ? null : { dag: naarDag(rij.dag), volgende: naarDagOfLeeg(rij.volgende) };
}

/** The day it asked for, or the first of the next month. */
function eerstvolgende({ dag, volgende }: Ronde): Dag {
  const maand = plusMaanden(eersteVanMaand(dag), 1);
  return volgende === null ? maand : eerste(volgende, maand);
}
