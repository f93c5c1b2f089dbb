import type { Client } from '@temporalio/client';
import proto from '@temporalio/proto';

type Gebeurtenis = proto.temporal.api.history.v1.IHistoryEvent;
const { EventType } = proto.temporal.api.enums.v1;

/** What a set of workflows cost the server, over all their runs. */
export interface Meting {
  readonly runs: number;
  readonly overgangen: number;
  readonly gebeurtenissen: number;
  readonly bytes: number;
  /** Of which: workflow tasks, ordinary activities, local activities, timers set, signals. */
  readonly taken: number;
  readonly activiteiten: number;
  readonly plaatselijk: number;
  readonly timers: number;
  readonly signalen: number;
}

export const NIETS: Meting = { runs: 0, overgangen: 0, gebeurtenissen: 0, bytes: 0, taken: 0, activiteiten: 0, plaatselijk: 0, timers: 0, signalen: 0 };

/** `a` plus `b`, or minus it with `teken` −1. */
export function tel(a: Meting, b: Meting, teken: 1 | -1 = 1): Meting {
  const bij = (wat: keyof Meting): number => a[wat] + teken * b[wat];
  return {
    runs: bij('runs'),
    overgangen: bij('overgangen'),
    gebeurtenissen: bij('gebeurtenissen'),
    bytes: bij('bytes'),
    taken: bij('taken'),
    activiteiten: bij('activiteiten'),
    plaatselijk: bij('plaatselijk'),
    timers: bij('timers'),
    signalen: bij('signalen'),
  };
}

/**
 * Reads from the server what one zaak cost, over all its runs: what describe says, without what moving its clock added.
 * A move is one state transition and one event; every jump in time is an event within another transition.
 */
export async function meet(client: Client, zaak: string): Promise<Meting> {
  let totaal = NIETS;
  let runId: string | undefined;
  do {
    const greep = client.workflow.getHandle(zaak, runId);
    const [{ raw }, { events }] = await Promise.all([greep.describe(), greep.fetchHistory()]);
    const info = raw.workflowExecutionInfo;
    const gebeurd: readonly Gebeurtenis[] = events ?? [];
    const aantal = (soort: proto.temporal.api.enums.v1.EventType): number => gebeurd.filter(({ eventType }) => eventType === soort).length;
    const klok = gebeurd.filter(({ eventType }) => eventType === EventType.EVENT_TYPE_WORKFLOW_EXECUTION_OPTIONS_UPDATED || eventType === EventType.EVENT_TYPE_WORKFLOW_EXECUTION_TIME_SKIPPING_TRANSITIONED);
    totaal = tel(totaal, {
      runs: 1,
      overgangen: Number(info?.stateTransitionCount ?? 0) - aantal(EventType.EVENT_TYPE_WORKFLOW_EXECUTION_OPTIONS_UPDATED),
      gebeurtenissen: Number(info?.historyLength ?? 0) - klok.length,
      bytes: Number(info?.historySizeBytes ?? 0) - klok.reduce((som, een) => som + proto.temporal.api.history.v1.HistoryEvent.encode(een).finish().length, 0),
      taken: aantal(EventType.EVENT_TYPE_WORKFLOW_TASK_COMPLETED),
      activiteiten: aantal(EventType.EVENT_TYPE_ACTIVITY_TASK_SCHEDULED),
      plaatselijk: aantal(EventType.EVENT_TYPE_MARKER_RECORDED),
      timers: aantal(EventType.EVENT_TYPE_TIMER_STARTED),
      signalen: aantal(EventType.EVENT_TYPE_WORKFLOW_EXECUTION_SIGNALED),
    });
    runId = gebeurd[0]?.workflowExecutionStartedEventAttributes?.continuedExecutionRunId ?? '';
  } while (runId !== '');
  return totaal;
}
