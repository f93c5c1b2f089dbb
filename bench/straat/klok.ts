import { isGrpcServiceError } from '@temporalio/client';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import type { InjectedSinks } from '@temporalio/worker';
import { Temporal } from 'temporal-polyfill';
import { dag, dagenTussen, plusDagen, type Dag } from '../../domain/kalender/dag.ts';
import type { Wekkers } from './wekkers.ts';

const ZONE = 'Europe/Amsterdam';
/** Code of gRPC for what does not exist (any more). */
const NIET_GEVONDEN = 5;
/** Polls for one move, of some twenty seconds each: a zaak that does not come by then has work that fails. */
const HOOGSTENS_GEVRAAGD = 10;
/** Events after which a run has done its first workflow task: started, and the task scheduled, started and completed. */
const EERSTE_TAAK_KLAAR = 4;

interface Stand {
  /** Days the workflow lives later than the record. */
  readonly verschuiving: number;
  /** Milliseconds its clock is ahead of the wall clock. */
  voor: number;
  dag: Dag;
  run: string;
  readonly timers: Map<number, number>;
}

/**
 * The clock of each zaak. The server moves the time of a workflow as far as it is told and stops there; a zaak is
 * moved to noon of the legal day, and fires on its way the timers that are due. One move is one update of the
 * options of the workflow: one state transition, which the measurement takes off again.
 */
export class Klokken {
  readonly #env: TestWorkflowEnvironment;
  readonly #standen = new Map<string, Stand>();
  /** Who was started, moved or signalled since it was last seen at rest. */
  readonly #onrustig = new Set<string>();
  #nummer = 0;
  vandaag: Dag;

  constructor(env: TestWorkflowEnvironment, begin: Dag) {
    this.#env = env;
    this.vandaag = begin;
  }

  /** Told of a zaak that is about to be started or signalled, today. */
  begin(zaak: string): void {
    this.#onrustig.add(zaak);
    if (!this.#standen.has(zaak)) this.#standen.set(zaak, { verschuiving: dagenTussen(this.vandaag, dagVan(Date.now())), voor: 0, dag: this.vandaag, run: '', timers: new Map() });
  }

  get zaken(): readonly string[] {
    return [...this.#standen.keys()];
  }

  /** Days by which the dates of a zaak are moved. */
  verschuiving(zaak: string): number {
    return this.#stand(zaak).verschuiving;
  }

  /** Which zaken have a timer that ends on or before a day. */
  teWekken(moment: Dag): readonly string[] {
    return this.zaken.filter((zaak) => (this.wekOp(zaak) ?? '9999-12-31') <= moment);
  }

  /** The legal day on which the first timer of a zaak ends; null when none stands. */
  wekOp(zaak: string): Dag | null {
    const { timers, verschuiving } = this.#stand(zaak);
    return timers.size === 0 ? null : plusDagen(dagVan(Math.min(...timers.values())), -verschuiving);
  }

  /** Brings a zaak to today, with what comes of it. */
  async zet(zaak: string): Promise<void> {
    const stand = this.#stand(zaak);
    if (stand.dag >= this.vandaag) return;
    stand.dag = this.vandaag;
    this.#onrustig.add(zaak);
    const doel = middag(plusDagen(this.vandaag, stand.verschuiving));
    const duur = doel - (Date.now() + stand.voor);
    this.#nummer += 1;
    const id = `${zaak}:${String(this.#nummer)}`;
    const workflowExecution = { workflowId: zaak };
    const duration = { seconds: Math.floor(duur / 1000) as unknown as Long, nanos: 0 };
    try {
      await this.#env.connection.workflowService.updateWorkflowExecutionOptions({
        namespace: 'default',
        workflowExecution,
        workflowExecutionOptions: { timeSkippingConfig: { enabled: true, maxSessionSkipCount: 10_000, fastForwardConfig: { id, duration } } },
        updateMask: { paths: ['time_skipping_config'] },
      });
    } catch (fout) {
      if (isGrpcServiceError(fout) && fout.code.valueOf() === NIET_GEVONDEN) return; // the zaak is over
      throw fout;
    }
    for (let poging = 1; ; poging += 1) {
      const { fastForwardInfo } = await this.#env.connection.workflowService.pollWorkflowExecutionTimeSkipping({ namespace: 'default', workflowExecution, fastForwardId: id });
      if (fastForwardInfo?.hasCompleted === true) break;
      // The poll ends with a run; the move goes on in the next one.
      const { status: toestand } = await this.#env.client.workflow.getHandle(zaak).describe();
      if (toestand.name !== 'RUNNING') break;
      if (poging === HOOGSTENS_GEVRAAGD) throw new Error(`de klok van ${zaak} komt niet op ${this.vandaag}: ${await this.#waarom(zaak)}`);
    }
    stand.voor = doel - Date.now();
  }

  /** What a zaak that does not move is at. */
  async #waarom(zaak: string): Promise<string> {
    const { raw } = await this.#env.client.workflow.getHandle(zaak).describe();
    const lopend = (raw.pendingActivities ?? []).map(({ activityType, attempt }) => `${activityType?.name ?? ''} (poging ${String(attempt)})`);
    return [...lopend, ...(raw.pendingWorkflowTask == null ? [] : [`workflowtaak (poging ${String(raw.pendingWorkflowTask.attempt)})`])].join(', ');
  }

  /** Waits until no zaak has anything under way. */
  async rust(): Promise<void> {
    const zaken = [...this.#onrustig];
    this.#onrustig.clear();
    await Promise.all(zaken.map(async (zaak) => this.#rust(zaak)));
  }

  async #rust(zaak: string): Promise<void> {
    for (;;) {
      const { raw } = await this.#env.client.workflow.getHandle(zaak).describe();
      const begonnen = Number(raw.workflowExecutionInfo?.historyLength ?? 0) >= EERSTE_TAAK_KLAAR;
      if (begonnen && (raw.pendingActivities ?? []).length === 0 && raw.pendingWorkflowTask == null) return;
      await new Promise((klaar) => setTimeout(klaar, 5));
    }
  }

  /** Listens to the workflows. */
  get luisteraars(): InjectedSinks<Wekkers> {
    return {
      wekkers: {
        gezet: {
          fn: ({ workflowId }, run, nummer, afloop) => {
            const stand = this.#stand(workflowId);
            if (stand.run !== run) stand.timers.clear();
            stand.run = run;
            stand.timers.set(nummer, afloop);
          },
        },
        weg: {
          fn: ({ workflowId }, run, nummer) => {
            const stand = this.#stand(workflowId);
            if (stand.run === run) stand.timers.delete(nummer);
          },
        },
      },
    };
  }

  #stand(zaak: string): Stand {
    const stand = this.#standen.get(zaak);
    if (stand === undefined) throw new Error(`onbekende zaak: ${zaak}`);
    return stand;
  }
}

type Long = NonNullable<NonNullable<Parameters<TestWorkflowEnvironment['connection']['workflowService']['updateWorkflowExecutionOptions']>[0]['workflowExecutionOptions']>['timeSkippingConfig']> extends {
  fastForwardConfig?: { duration?: { seconds?: infer L | null } | null } | null;
}
  ? L
  : never;

function dagVan(moment: number): Dag {
  return dag(Temporal.Instant.fromEpochMilliseconds(Math.floor(moment)).toZonedDateTimeISO(ZONE).toPlainDate().toString());
}

function middag(moment: Dag): number {
  return Temporal.PlainDate.from(moment).toZonedDateTime({ timeZone: ZONE, plainTime: '12:00' }).epochMilliseconds;
}
