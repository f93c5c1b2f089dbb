import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { naarDatum } from '../../activities/opslag/dagen.ts';
import { VEEGRONDE, type VeegrondeStart } from '../../contract/veegronde.ts';
import { TAAKWACHTRIJ } from '../../contract/taakwachtrijen.ts';
import { dag } from '../../domain/kalender/dag.ts';
import { brieven, einde, gebeurd, kosten, nogOpen, taken, zoekattribuut } from './omgeving/dossier.ts';
import { openEchteKalender, type EchteKalender } from './omgeving/echte-kalender.ts';
import { vulVordering, type Claim } from './omgeving/vulling.ts';

/** Claims of which the payment term ended in January 2020: five years later they expire. */
const OUD = { dagtekening: '2019-12-03', laatsteBetaaldag: '2020-01-14' };
const START: VeegrondeStart = { versie: 1, kalender: 'echt', vandaag: null, stand: null };
let k: EchteKalender;
let stil: Claim;
let gestuit: Claim;
let inDePost: Claim;
const open: Record<string, number> = {};

/** The sweep as the schedule starts it, by the clock of the server. Its result is not awaited: on this server that lets time pass. */
async function veeg(): Promise<void> {
  const greep = await k.client.workflow.start(VEEGRONDE, { workflowId: `${VEEGRONDE}-${k.vandaag()}`, taskQueue: TAAKWACHTRIJ.zaken, args: [START] });
  await vi.waitFor(async () => expect((await greep.describe()).status.name).toBe('COMPLETED'), 20_000);
  await k.verwerk();
}

const ronde = async (op: string) => k.db.veegronde.findUniqueOrThrow({ where: { dag: naarDatum(dag(op)) } });

beforeAll(async () => {
  k = await openEchteKalender({ begin: '2025-01-06' });
  stil = await vulVordering(k.db, 'stil', '999993264', OUD);
  gestuit = await vulVordering(k.db, 'gestuit', '999992235', OUD);
  // Its aanmaning is made on the last day, a Saturday, for the post of Monday: too late.
  inDePost = await vulVordering(k.db, 'post', '999990512', { dagtekening: '2019-12-14', laatsteBetaaldag: '2020-01-25' });
  await k.speel({
    '2025-01-06': async () => {
      await veeg();
      await k.doe(stil.zaak, 'pauzeer', { sleutel: 'p', door: 'j.proef', reden: 'bezwaar', totEnMet: dag('2025-12-31') });
      await k.doe(inDePost.zaak, 'pauzeer', { sleutel: 'p', door: 'j.proef', reden: 'beleid', totEnMet: dag('2025-01-24') });
      await k.doe(gestuit.zaak, 'meldStuiting', { sleutel: 's', door: 'j.proef', op: dag('2024-06-03'), soort: 'erkenning' });
    },
    '2025-01-14': veeg,
    '2025-01-15': veeg,
    '2025-01-25': async () => {
      open['op de laatste dag'] = await nogOpen(k.db, inDePost);
    },
    '2025-01-26': veeg,
    '2025-02-03': async () => Promise.resolve(),
  });
}, 180_000);
afterAll(async () => k.stop());

describe('een vordering die verjaart (Awb 4:104)', () => {
  test('is gewaarschuwd, en eindigt op de dag na de laatste als verjaard', async () => {
    expect(await taken(k.db, stil.zaak)).toEqual(['verjaring_dreigt 2025-01-06']);
    expect(await einde(k.db, stil)).toBe('verjaard 2025-01-15');
    expect(await gebeurd(k.db, stil.zaak, 'verjaring', 'gesloten')).toEqual(['verjaring 2025-01-15', 'gesloten 2025-01-15']);
    expect(await nogOpen(k.db, stil)).toBe(0);
  });

  test('een pauze om een andere reden dan uitstel hield dat niet tegen (4:111)', async () => {
    expect(await brieven(k.db, stil.zaak)).toEqual(['herinnering 2025-01-06 verzonden']);
    expect(await gebeurd(k.db, stil.zaak, 'pauze')).toEqual(['pauze 2025-01-06']);
  });

  test('de workflow is klaar en zegt hoe', async () => {
    expect((await k.client.workflow.getHandle(stil.zaak).describe()).status.name).toBe('COMPLETED');
    expect(await zoekattribuut(k.client, stil.zaak, 'taak')).toBe('geen');
  });
});

test('een stuiting die een mens vastlegt houdt de vordering in de straat', async () => {
  expect(await einde(k.db, gestuit)).toBe('loopt');
  expect((await brieven(k.db, gestuit.zaak))[0]).toBe('herinnering 2025-01-06 verzonden');
});

test('wat na de laatste dag nog in de post lag gaat eruit, met zijn kosten', async () => {
  expect(open).toEqual({ 'op de laatste dag': 32_900 });
  expect(await einde(k.db, inDePost)).toBe('verjaard 2025-01-26');
  expect(await brieven(k.db, inDePost.zaak)).toEqual(['herinnering 2025-01-06 verzonden', 'aanmaning 2025-01-27 vervallen']);
  expect(await kosten(k.db, inDePost)).toEqual({});
});

test('de ronde zelf: wie bekeken, gewaarschuwd en verjaard is, in één activiteit, één voor de routeervoorziening en één voor de digitale post', async () => {
  expect(await ronde('2025-01-06')).toMatchObject({ gezien: 3, gewaarschuwd: 3 });
  expect(await ronde('2025-01-15')).toMatchObject({ verjaard: 1 });
  expect(await ronde('2025-01-26')).toMatchObject({ verjaard: 1 });
  const { historyLength } = await k.client.workflow.getHandle(`${VEEGRONDE}-2025-01-15`).describe();
  expect(historyLength).toBeLessThanOrEqual(27);
  expect(await k.db.veegronde.count()).toBe(4);
});
