import { existsSync } from 'node:fs';
import type { Client } from '@temporalio/client';
import { Worker, type NativeConnection, type WorkerOptions, type WorkflowBundleOption } from '@temporalio/worker';
import { maakBezorger, type Bezorger } from '../activities/bericht/bezorgen.ts';
import { maakBeslaan } from '../activities/beslaan/beslaan.ts';
import { deurwaarderantwoord } from '../activities/beslaan/kies-deurwaarder.ts';
import { maakInvorderen } from '../activities/invorderen/invorderen.ts';
import { rentebriefantwoord } from '../activities/invorderen/rentebrief-opnieuw.ts';
import type { Database } from '../activities/opslag/database.ts';
import { maakOverdragen } from '../activities/overdragen/overdragen.ts';
import { maakPartijbericht } from '../activities/partijbericht/partijbericht.ts';
import { maakRouter } from '../activities/router/router.ts';
import type { Routertoegang } from '../activities/router/routeervoorziening.ts';
import { maakTaken } from '../activities/taken/taken.ts';
import { maakTerughalen } from '../activities/terughalen/terughalen.ts';
import { maakVegen } from '../activities/vegen/vegen.ts';
import { maakVerdelen } from '../activities/verdelen/verdelen.ts';
import { maakVerhalen } from '../activities/verhalen/verhalen.ts';
import { maakVerzenden } from '../activities/verzenden/verzenden.ts';
import type { Tekengerei } from '../activities/verzenden/tekenen.ts';
import { maakBrievenmaker } from '../brieven/brievenmaker.ts';
import { TAAKWACHTRIJ } from '../contract/taakwachtrijen.ts';
import { alsActiviteiten } from './activiteiten.ts';
import { maakBronnen } from './bronnen.ts';
import type { Instellingen } from './instellingen.ts';
import { opslagVan, postVan } from './post.ts';
import { toegangVan } from './router.ts';

export interface Onderdelen {
  readonly db: Database;
  readonly client: Client;
  readonly verbinding: NativeConnection;
  readonly bundel: WorkflowBundleOption;
  /** The routeervoorziening; absent: that of the settings. */
  readonly toegang?: Routertoegang | null;
  /** Who draws the letters; absent: this process itself. */
  readonly brieven?: Tekengerei['brieven'];
  /** How many zaken keep their state in memory between two wakes; the others are read back from their history. */
  readonly zakenInGeheugen?: number;
}

/** Slots for activities per worker; the database pool is sized to it. */
export const ACTIVITEITEN_TEGELIJK = 20;

/**
 * The workers of one process: workflows with their own activities, and one for each source, at the pace
 * of that source.
 */
export async function maakWerkers(i: Instellingen, { db, client, verbinding, bundel, toegang = toegangVan(i), brieven = maakBrievenmaker(), zakenInGeheugen = 500 }: Onderdelen): Promise<{ readonly werkers: readonly Worker[]; readonly bezorger: Bezorger }> {
  const bezorger = maakBezorger(db, client, i.INVORDERSTRAAT_KALENDER);
  const bronnen = maakBronnen(i);
  const post = postVan(i, db);
  const activities = alsActiviteiten(
    {
      invorderen: maakInvorderen({ db, brp: bronnen.brieven, registers: bronnen.registers }),
      verhalen: maakVerhalen({ db, ...bronnen }),
      beslaan: maakBeslaan({ db, brp: bronnen.brieven, registers: bronnen.registers, toegang }),
      router: maakRouter({ db, toegang }),
      partijbericht: maakPartijbericht({ db, toegang }),
      verdelen: maakVerdelen({ db, toegang }),
      overdragen: maakOverdragen({ db, toegang }),
      taken: maakTaken({ db, antwoorden: [rentebriefantwoord, deurwaarderantwoord] }),
      post,
      vegen: maakVegen(db),
      verzenden: maakVerzenden({ db, brieven, opslag: opslagVan(i), post }, { perSeconde: i.BRIEVEN_PER_SECONDE }),
      terughalen: maakTerughalen({ db, brp: bronnen.brieven, registers: bronnen.registers }),
    },
    bezorger,
  );
  const gedeeld: Omit<WorkerOptions, 'taskQueue'> = {
    connection: verbinding,
    namespace: i.TEMPORAL_NAMESPACE,
    activities,
    // Longer than the longest activity, so that a stop leaves nothing half done.
    shutdownGraceTime: 90_000,
    maxConcurrentActivityTaskExecutions: ACTIVITEITEN_TEGELIJK,
  };
  const werkers = [
    await Worker.create({ ...gedeeld, taskQueue: TAAKWACHTRIJ.zaken, workflowBundle: bundel, maxCachedWorkflows: zakenInGeheugen, ...versies(i) }),
    await Worker.create({ ...gedeeld, taskQueue: TAAKWACHTRIJ.brp, maxTaskQueueActivitiesPerSecond: i.BRP_PER_SECONDE }),
    await Worker.create({ ...gedeeld, taskQueue: TAAKWACHTRIJ.polis, maxTaskQueueActivitiesPerSecond: i.POLIS_PER_SECONDE }),
    await Worker.create({ ...gedeeld, taskQueue: TAAKWACHTRIJ.router, maxTaskQueueActivitiesPerSecond: i.ROUTER_PER_SECONDE }),
  ];
  return { werkers, bezorger };
}

/** Worker deployment versioning, where the environment names a deployment; locally and in tests unversioned. */
function versies(i: Instellingen): Pick<WorkerOptions, 'workerDeploymentOptions'> {
  if (i.TEMPORAL_DEPLOYMENT_NAME === undefined || i.TEMPORAL_WORKER_BUILD_ID === undefined) return {};
  return {
    workerDeploymentOptions: {
      version: { deploymentName: i.TEMPORAL_DEPLOYMENT_NAME, buildId: i.TEMPORAL_WORKER_BUILD_ID },
      useWorkerVersioning: true,
      defaultVersioningBehavior: 'AUTO_UPGRADE',
    },
  };
}

/** The prebuilt workflow bundle beside the compiled worker. */
export function voorgebouwdeBundel(pad: string): WorkflowBundleOption {
  if (!existsSync(pad)) throw new Error(`De workflowbundel ontbreekt: draai «npm run build» (${pad})`);
  return { codePath: pad };
}
