import { ScheduleAlreadyRunning, ScheduleOverlapPolicy, type Client, type ScheduleOptions } from '@temporalio/client';
import { TAAKWACHTRIJ } from '../contract/taakwachtrijen.ts';
import { VEEGRONDE, type VeegrondeStart } from '../contract/veegronde.ts';

/** Every night at half past two in the Netherlands: the legal day has begun, and nobody has done anything on it yet. */
const ROOSTER = {
  scheduleId: VEEGRONDE,
  spec: { calendars: [{ hour: 2, minute: 30, comment: 'elke nacht' }], timezone: 'Europe/Amsterdam' },
  action: {
    type: 'startWorkflow',
    workflowType: VEEGRONDE,
    workflowId: VEEGRONDE,
    taskQueue: TAAKWACHTRIJ.zaken,
    args: [{ versie: 1, kalender: 'echt', vandaag: null, stand: null } satisfies VeegrondeStart],
  },
  // One at a time; a night in which Temporal was down is made up for within the day.
  policies: { overlap: ScheduleOverlapPolicy.SKIP, catchupWindow: 86_400_000 },
} satisfies ScheduleOptions;

/**
 * Makes the nightly sweep a Temporal schedule, or brings the one that is there up to date; a schedule that a person paused
 * stays paused. Only for the calendar `echt`: with `gestuurd` the driver starts the sweep.
 */
export async function zetVeegrooster(client: Client): Promise<void> {
  try {
    await client.schedule.create(ROOSTER);
  } catch (fout) {
    if (!(fout instanceof ScheduleAlreadyRunning)) throw fout;
    const { spec, action, policies } = ROOSTER;
    await client.schedule.getHandle(VEEGRONDE).update(({ state }) => ({ spec, action, policies, state }));
  }
}
