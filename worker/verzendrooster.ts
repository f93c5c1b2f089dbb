import { ScheduleAlreadyRunning, ScheduleOverlapPolicy, type Client, type ScheduleOptions } from '@temporalio/client';
import { TAAKWACHTRIJ } from '../contract/taakwachtrijen.ts';
import { SYSTEEM, VERZENDRUN, type VerzendrunStart } from '../contract/verzending.ts';

/** Every day at seven in the morning in the Netherlands: every zaak has made its letters of the day, and people are at work to judge what waits. */
const ROOSTER = {
  scheduleId: VERZENDRUN,
  spec: { calendars: [{ hour: 7, minute: 0, comment: 'elke dag' }], timezone: 'Europe/Amsterdam' },
  action: {
    type: 'startWorkflow',
    workflowType: VERZENDRUN,
    workflowId: VERZENDRUN,
    taskQueue: TAAKWACHTRIJ.zaken,
    args: [{ versie: 1, kalender: 'echt', vandaag: null, voorbereidDoor: SYSTEEM, keuze: {}, stand: null } satisfies VerzendrunStart],
  },
  // A run that waits for approval lives until its day is over, and the next day has its own; a morning in which Temporal was down is made up for on that day.
  policies: { overlap: ScheduleOverlapPolicy.ALLOW_ALL, catchupWindow: 12 * 3_600_000 },
} satisfies ScheduleOptions;

/**
 * Makes the daily verzendrun a Temporal schedule, or brings the one that is there up to date; a schedule that a person paused
 * stays paused. Only for the calendar `echt`: with `gestuurd` the driver starts the run.
 */
export async function zetVerzendrooster(client: Client): Promise<void> {
  try {
    await client.schedule.create(ROOSTER);
  } catch (fout) {
    if (!(fout instanceof ScheduleAlreadyRunning)) throw fout;
    const { spec, action, policies } = ROOSTER;
    await client.schedule.getHandle(VERZENDRUN).update(({ state }) => ({ spec, action, policies, state }));
  }
}
