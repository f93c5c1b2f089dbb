import { ScheduleOverlapPolicy, type Client, type ScheduleOptions } from '@temporalio/client';
import { TAAKWACHTRIJ } from '../contract/taakwachtrijen.ts';
import { VEEGRONDE, type VeegrondeStart } from '../contract/veegronde.ts';
import { zetRooster } from './rooster.ts';

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

/** Makes the nightly sweep a Temporal schedule. */
export async function zetVeegrooster(client: Client): Promise<void> {
  await zetRooster(client, ROOSTER);
}
