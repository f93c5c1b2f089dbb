import { fileURLToPath } from 'node:url';
import { ApplicationFailure } from '@temporalio/common';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { Worker } from '@temporalio/worker';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ONUITVOERBAAR } from '../../../contract/activiteiten.ts';
import { BERICHT_SIGNAAL, type Bericht } from '../../../contract/berichten.ts';
import type { KalenderAntwoord } from '../../../contract/kalender.ts';
import { dag } from '../../../domain/kalender/dag.ts';
import { bundelVan } from '../omgeving/bundel.ts';
import { tijdserver } from '../omgeving/programmas.ts';
import { stil } from '../omgeving/stil.ts';
import type { loopproef } from './loopproef.ts';

type Invoer = Readonly<Record<string, unknown>>;
const blijvend = (type: string) => ApplicationFailure.nonRetryable('kan niet', ONUITVOERBAAR, type);

let env: TestWorkflowEnvironment;
let worker: Worker;
let draait: Promise<void>;
let nummer = 0;
/** What the activities were asked, and how they answer. */
const gevraagd: [string, Invoer][] = [];
let boek: (berichtId: number, vandaag: string) => void;
let fase: (vandaag: string) => void | Promise<void>;

const noteer = (naam: string) => async (invoer: Invoer): Promise<void> => {
  gevraagd.push([naam, invoer]);
  return Promise.resolve();
};
const vragen = (naam: string): Invoer[] => gevraagd.filter(([wie]) => wie === naam).map(([, invoer]) => invoer);

beforeAll(async () => {
  stil();
  env = await TestWorkflowEnvironment.createTimeSkipping({ server: { executable: await tijdserver() } });
  worker = await Worker.create({
    connection: env.nativeConnection,
    taskQueue: 'invorderstraat',
    workflowBundle: { code: await bundelVan(fileURLToPath(new URL('./loopproef.ts', import.meta.url))) },
    activities: {
      'invorderen.boekBericht': async ({ berichtId, vandaag }: { berichtId: number; vandaag: string }) => {
        boek(berichtId, vandaag);
      },
      'verhalen.vraagLeefsituatie': async ({ vandaag }: { vandaag: string }) => {
        await fase(vandaag);
      },
      'taken.legBerichtOpzij': noteer('opzij'),
      'taken.meldVastgelopen': noteer('vastgelopen'),
      'taken.meldHersteld': noteer('hersteld'),
    },
  });
  draait = worker.run();
});
afterAll(async () => {
  worker.shutdown();
  await draait;
  await env.teardown();
});
beforeEach(() => {
  gevraagd.length = 0;
  boek = () => undefined;
  fase = () => undefined;
});

const bericht = (id: number): Bericht => ({ versie: 1, id, soort: 'betaling', dag: dag('2025-01-06'), inhoud: { betalingId: id } });

async function begin(laatste: number) {
  nummer += 1;
  return env.client.workflow.start<typeof loopproef>('loopproef', { workflowId: `proef-${String(nummer)}`, taskQueue: 'invorderstraat', args: [{ laatste }] });
}

/** Sends the messages in this order, plays the days, and answers what was handled. */
async function speel(ids: readonly number[], dagen: readonly string[]): Promise<readonly number[]> {
  const greep = await begin(ids.at(-1) ?? 0);
  for (const id of ids) await greep.signal<[Bericht]>(BERICHT_SIGNAAL, bericht(id));
  for (const d of dagen) await greep.executeUpdate<KalenderAntwoord, [{ dag: string }]>('kalenderdag', { args: [{ dag: d }] });
  return greep.result();
}

describe('een bericht dat niet kan worden verwerkt', () => {
  test('gaat opzij; wat erna komt gaat door', async () => {
    boek = (id) => {
      if (id === 1) throw blijvend('ZodError');
    };
    expect(await speel([1, 2, 3], ['2025-01-06'])).toEqual([2, 3]);
    expect(vragen('opzij')).toEqual([{ zaak: 'verhaal-1', vandaag: '2025-01-06', berichtId: 1, fouttype: 'ZodError' }]);
  });

  test('ook wat het dossier weigert gaat opzij', async () => {
    boek = (id) => {
      if (id === 1) throw ApplicationFailure.nonRetryable('mag niet', 'Geweigerd');
    };
    expect(await speel([1, 2], ['2025-01-06'])).toEqual([2]);
    expect(vragen('opzij')).toMatchObject([{ berichtId: 1, fouttype: 'Geweigerd' }]);
  });

  test('een bron die plat ligt: niets gaat opzij, de volgende dag gaat alles in volgorde', async () => {
    boek = (_id, vandaag) => {
      if (vandaag === '2025-01-06') throw ApplicationFailure.retryable('plat', 'BronOnbereikbaar');
    };
    const greep = await begin(2);
    for (const id of [1, 2]) await greep.signal<[Bericht]>(BERICHT_SIGNAAL, bericht(id));
    await env.sleep('40s'); // all the tries of the first day
    await greep.executeUpdate('kalenderdag', { args: [{ dag: '2025-01-07' }] });
    expect({ gedaan: await greep.result(), opzij: vragen('opzij') }).toEqual({ gedaan: [1, 2], opzij: [] });
  });
});

describe('een fase die niet lukt', () => {
  test('wordt elke dag geprobeerd, met een taak; gelukt valt de taak weg', async () => {
    const dagen: string[] = [];
    fase = (vandaag) => {
      dagen.push(vandaag);
      if (vandaag < '2025-01-08') throw blijvend('RangeError');
    };
    const greep = await begin(9);
    for (const d of ['2025-01-06', '2025-01-07', '2025-01-08']) await greep.executeUpdate('kalenderdag', { args: [{ dag: d }] });
    await greep.signal<[Bericht]>(BERICHT_SIGNAAL, bericht(9));
    expect(await greep.result()).toEqual([9]);
    expect(dagen).toEqual(['2025-01-06', '2025-01-07', '2025-01-08']);
    expect(vragen('vastgelopen')).toEqual(['2025-01-06', '2025-01-07'].map((vandaag) => ({ zaak: 'verhaal-1', vandaag, activiteit: 'verhalen.vraagLeefsituatie', fouttype: 'RangeError' })));
    expect(vragen('hersteld')).toEqual([{ zaak: 'verhaal-1', vandaag: '2025-01-08' }]);
  });
});

test('een poging die niet antwoordt (de worker viel uit, de bron zwijgt): dezelfde dag komt er nog een', async () => {
  const dagen: string[] = [];
  fase = async (vandaag) => {
    dagen.push(vandaag);
    // Longer than a try may take, shorter than a steered day.
    if (dagen.length === 1) await new Promise((klaar) => setTimeout(klaar, 15_000));
  };
  const greep = await begin(9);
  await greep.executeUpdate('kalenderdag', { args: [{ dag: '2025-01-06' }] });
  await greep.signal<[Bericht]>(BERICHT_SIGNAAL, bericht(9));
  expect({ gedaan: await greep.result(), dagen }).toEqual({ gedaan: [9], dagen: ['2025-01-06', '2025-01-06'] });
});
