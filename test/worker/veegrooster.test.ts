import { type Client } from '@temporalio/client';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { VEEGRONDE } from '../../contract/veegronde.ts';
import { zetVeegrooster } from '../../worker/veegrooster.ts';
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

const rooster = async () => client.schedule.getHandle(VEEGRONDE).describe();

test('het rooster start elke nacht om half drie in Nederland één ronde', async () => {
  await zetVeegrooster(client);
  const { spec, action, info, policies } = await rooster();
  expect(action).toMatchObject({ type: 'startWorkflow', workflowType: VEEGRONDE, taskQueue: 'invorderstraat', args: [{ versie: 1, kalender: 'echt', vandaag: null, stand: null }] });
  expect(spec.timezone).toBe('Europe/Amsterdam');
  expect(policies.overlap).toBe('SKIP');
  const uren = info.nextActionTimes.map((moment) => new Intl.DateTimeFormat('nl-NL', { timeZone: 'Europe/Amsterdam', hour: '2-digit', minute: '2-digit' }).format(moment));
  expect(uren.length).toBeGreaterThan(5);
  expect([...new Set(uren)]).toEqual(['02:30']);
  expect(new Set(info.nextActionTimes.map((moment) => moment.toISOString().slice(0, 10))).size).toBe(uren.length);
});

test('nog eens zetten, zoals elke worker bij zijn start doet, houdt één rooster, en een pauze van een mens blijft', async () => {
  await client.schedule.getHandle(VEEGRONDE).pause('onderhoud');
  await Promise.all([zetVeegrooster(client), zetVeegrooster(client)]);
  const { state } = await rooster();
  expect([state.paused, state.note]).toEqual([true, 'onderhoud']);
  const namen = [];
  for await (const { scheduleId } of client.schedule.list()) namen.push(scheduleId);
  expect(namen).toEqual([VEEGRONDE]);
});
