import { type Client } from '@temporalio/client';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { VERZENDRUN } from '../../contract/verzending.ts';
import { zetVerzendrooster } from '../../worker/verzendrooster.ts';
import { ontwikkelserver } from '../workflows/omgeving/programmas.ts';
import { stil } from '../workflows/omgeving/stil.ts';

let env: TestWorkflowEnvironment;
let client: Client;
beforeAll(async () => {
  stil();
  env = await TestWorkflowEnvironment.createLocal({ server: { executable: await ontwikkelserver() } });
  client = env.client;
}, 60_000);
afterAll(async () => env.teardown());

test('het rooster start elke ochtend om zeven uur in Nederland één run, en blijft er één', async () => {
  await zetVerzendrooster(client);
  await zetVerzendrooster(client);
  const { spec, action, info } = await client.schedule.getHandle(VERZENDRUN).describe();
  expect(action).toMatchObject({ type: 'startWorkflow', workflowType: VERZENDRUN, taskQueue: 'invorderstraat', args: [{ versie: 1, kalender: 'echt', vandaag: null, voorbereidDoor: 'systeem', keuze: {}, stand: null }] });
  expect(spec.timezone).toBe('Europe/Amsterdam');
  const uren = info.nextActionTimes.map((moment) => new Intl.DateTimeFormat('nl-NL', { timeZone: 'Europe/Amsterdam', hour: '2-digit', minute: '2-digit' }).format(moment));
  expect([...new Set(uren)]).toEqual(['07:00']);
});
