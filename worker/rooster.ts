import { ScheduleAlreadyRunning, type Client, type ScheduleOptions } from '@temporalio/client';

/**
 * Makes a Temporal schedule, or brings the one that is there up to date; a schedule that a person paused stays paused. Only for the
 * calendar `echt`: with `gestuurd` the driver starts what a schedule would.
 */
export async function zetRooster(client: Client, rooster: ScheduleOptions & Required<Pick<ScheduleOptions, 'policies'>>): Promise<void> {
  try {
    await client.schedule.create(rooster);
  } catch (fout) {
    if (!(fout instanceof ScheduleAlreadyRunning)) throw fout;
    const { scheduleId, spec, action, policies } = rooster;
    await client.schedule.getHandle(scheduleId).update(({ state }) => ({ spec, action, policies, state }));
  }
}
