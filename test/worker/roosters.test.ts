import { type Client } from '@temporalio/client';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { VEEGRONDE } from '../../contract/veegronde.ts';
import { VERZENDRUN } from '../../contract/verzending.ts';
import { zetVeegrooster } from '../../worker/veegrooster.ts';
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

const dagtijden = (momenten: readonly Date[]): string[] => momenten.map((moment) => new Intl.DateTimeFormat('nl-NL', { timeZone: 'Europe/Amsterdam', hour: '2-digit', minute: '2-digit' }).format(moment));

const veegrooster = async () => client.schedule.getHandle(VEEGRONDE).describe();

test('de veegronde: het rooster start elke nacht om half drie in Nederland één ronde', async () => {
  await zetVeegrooster(client);
  const { spec, action, info, policies } = await veegrooster();
  expect(action).toMatchObject({ type: 'startWorkflow', workflowType: VEEGRONDE, taskQueue: 'invorderstraat', args: [{ versie: 1, kalender: 'echt', vandaag: null, stand: null }] });
  expect(spec.timezone).toBe('Europe/Amsterdam');
  expect(policies.overlap).toBe('SKIP');
  const uren = dagtijden(info.nextActionTimes);
  expect(uren.length).toBeGreaterThan(5);
  expect([...new Set(uren)]).toEqual(['02:30']);
  expect(new Set(info.nextActionTimes.map((moment) => moment.toISOString().slice(0, 10))).size).toBe(uren.length);
});

test('de veegronde: nog eens zetten, zoals elke worker bij zijn start doet, houdt één rooster, en een pauze van een mens blijft', async () => {
  await client.schedule.getHandle(VEEGRONDE).pause('onderhoud');
  await Promise.all([zetVeegrooster(client), zetVeegrooster(client)]);
  const { state } = await veegrooster();
  expect([state.paused, state.note]).toEqual([true, 'onderhoud']);
  const namen = [];
  for await (const { scheduleId } of client.schedule.list()) namen.push(scheduleId);
  expect(namen).toEqual([VEEGRONDE]);
});

// After the others: they count every rooster.
test('de verzendrun: het rooster start elke ochtend om zeven uur in Nederland één run, en blijft er één', async () => {
  await zetVerzendrooster(client);
  await zetVerzendrooster(client);
  const { spec, action, info } = await client.schedule.getHandle(VERZENDRUN).describe();
  expect(action).toMatchObject({ type: 'startWorkflow', workflowType: VERZENDRUN, taskQueue: 'invorderstraat', args: [{ versie: 1, kalender: 'echt', vandaag: null, voorbereidDoor: 'systeem', keuze: {}, stand: null }] });
  expect(spec.timezone).toBe('Europe/Amsterdam');
  const uren = dagtijden(info.nextActionTimes);
  expect([...new Set(uren)]).toEqual(['07:00']);
});
