import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Context } from '@temporalio/activity';
import { Client, type WorkflowClientInterceptor } from '@temporalio/client';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { Worker, type WorkflowBundleWithSourceMap } from '@temporalio/worker';
import { maakBezorger, type Bezorger } from '../../activities/bericht/bezorgen.ts';
import { maakBeslaan } from '../../activities/beslaan/beslaan.ts';
import { maakInvorderen } from '../../activities/invorderen/invorderen.ts';
import { rentebriefantwoord } from '../../activities/invorderen/rentebrief-opnieuw.ts';
import type { Database } from '../../activities/opslag/database.ts';
import { maakOverdragen } from '../../activities/overdragen/overdragen.ts';
import { maakPartijbericht } from '../../activities/partijbericht/partijbericht.ts';
import { maakRouter } from '../../activities/router/router.ts';
import { maakTaken } from '../../activities/taken/taken.ts';
import { maakTerughalen } from '../../activities/terughalen/terughalen.ts';
import { maakVegen } from '../../activities/vegen/vegen.ts';
import { maakVerdelen } from '../../activities/verdelen/verdelen.ts';
import { maakVerhalen } from '../../activities/verhalen/verhalen.ts';
import { maakVerzenden } from '../../activities/verzenden/verzenden.ts';
import { opslagInMap } from '../../adapters/opslagplaats/map.ts';
import { maakBrievenmaker } from '../../brieven/brievenmaker.ts';
import { TAAKWACHTRIJ } from '../../contract/taakwachtrijen.ts';
import { alsActiviteiten } from '../../worker/activiteiten.ts';
import { maakBronnen } from '../../worker/bronnen.ts';
import { postVan } from '../../worker/post.ts';
import { leesInstellingen } from '../../worker/instellingen.ts';
import { ACTIVITEITEN_TEGELIJK } from '../../worker/werkers.ts';
import type { Klokken } from './klok.ts';
import { verschuif } from './verschuiving.ts';
import type { Wereld } from './wereld.ts';

/** Delivery is the driver's, between two steps: it has to bring the clock of the receiver to today first. */
const NIET_ZELF: Bezorger = { bezorg: async () => Promise.resolve(0) };

/** A client that brings whoever it starts or signals to today, and gives dates as that zaak lives them. `naar` names another receiver. */
export function maakClient(env: TestWorkflowEnvironment, klokken: Klokken, naar: (zaak: string) => Promise<string> = async (zaak) => Promise.resolve(zaak)): Client {
  const bijDeKlok: WorkflowClientInterceptor = {
    startWithDetails: async (invoer, volgende) => {
      klokken.begin(invoer.options.workflowId);
      return volgende(verschoven(invoer, klokken.verschuiving(invoer.options.workflowId)));
    },
    signalWithStart: async (invoer, volgende) => {
      const workflowId = await naar(invoer.options.workflowId);
      klokken.begin(workflowId);
      await klokken.zet(workflowId);
      const dagen = klokken.verschuiving(workflowId);
      return volgende({ ...verschoven({ ...invoer, options: { ...invoer.options, workflowId } }, dagen), signalArgs: verschuif(invoer.signalArgs, dagen) });
    },
  };
  return new Client({ connection: env.connection, interceptors: { workflow: [bijDeKlok] } });
}

function verschoven<T extends { readonly options: { readonly args: readonly unknown[] } }>(invoer: T, dagen: number): T {
  return { ...invoer, options: { ...invoer.options, args: verschuif(invoer.options.args, dagen) } };
}

/** The workers of the house with its real activities, on the record of the measurement. */
export async function maakWerkers(env: TestWorkflowEnvironment, wereld: Wereld, db: Database, klokken: Klokken, bundel: WorkflowBundleWithSourceMap): Promise<readonly Worker[]> {
  const instellingen = leesInstellingen({ DATABASE_URL: 'eigen', ...wereld.bronnen });
  const bronnen = maakBronnen(instellingen);
  const huis = alsActiviteiten(
    {
      invorderen: maakInvorderen({ db, brp: bronnen.brieven, registers: bronnen.registers }),
      verhalen: maakVerhalen({ db, ...bronnen }),
      beslaan: maakBeslaan({ db, brp: bronnen.brieven, registers: bronnen.registers, toegang: null }),
      router: maakRouter({ db, toegang: null }),
      partijbericht: maakPartijbericht({ db, toegang: null }),
      verdelen: maakVerdelen({ db, toegang: null }),
      overdragen: maakOverdragen({ db, toegang: null }),
      taken: maakTaken({ db, antwoorden: [rentebriefantwoord] }),
      post: postVan(instellingen, db),
      vegen: maakVegen(db),
      verzenden: maakVerzenden({ db, brieven: maakBrievenmaker(), opslag: opslagInMap(join(tmpdir(), 'invorderstraat-bench-brieven')), post: { geefUit: async () => Promise.resolve({ klaar: true }), houdTegen: async () => Promise.resolve(0) } }),
      terughalen: maakTerughalen({ db, brp: bronnen.brieven, registers: bronnen.registers }),
    },
    NIET_ZELF,
  );
  const activities = Object.fromEntries(
    Object.entries(huis).map(([naam, doe]) => [
      naam,
      async (invoer: never) => {
        const { workflowExecution } = Context.current().info;
        const dagen = klokken.verschuiving(workflowExecution?.workflowId ?? '');
        return verschuif(await doe(verschuif(invoer, -dagen)), dagen);
      },
    ]),
  );
  const gedeeld = { connection: env.nativeConnection, activities, maxConcurrentActivityTaskExecutions: ACTIVITEITEN_TEGELIJK };
  return [
    await Worker.create({ ...gedeeld, taskQueue: TAAKWACHTRIJ.zaken, workflowBundle: bundel, maxCachedWorkflows: 500, sinks: klokken.luisteraars }),
    await Worker.create({ ...gedeeld, taskQueue: TAAKWACHTRIJ.brp }),
    await Worker.create({ ...gedeeld, taskQueue: TAAKWACHTRIJ.polis }),
  ];
}

/** Delivers the messages of the record. */
export function maakPost(db: Database, client: Client): Bezorger {
  return maakBezorger(db, client, 'echt');
}
