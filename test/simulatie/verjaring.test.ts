import { afterAll, beforeAll, expect, test } from 'vitest';
import { naarDag } from '../../activities/opslag/dagen.ts';
import { zaakVanVordering, type VorderingId } from '../../contract/zaak.ts';
import { einde, taken } from '../workflows/omgeving/dossier.ts';
import { vulVordering, type Claim } from '../workflows/omgeving/vulling.ts';
import { openGestuurdeStraat, type GestuurdeStraat } from './omgeving.ts';

/**
 * Two claims of somebody who has died wait for a person, five years after their payment terms: the driver must start the
 * sweep on the very days on which they must be warned of and on which one of them expires.
 */
const OVERLEDEN = '999993197';
let straat: GestuurdeStraat;
let verjaart: Claim;
let dreigt: Claim;
const rondes = async (): Promise<string[]> => (await straat.db.veegronde.findMany({ orderBy: { dag: 'asc' } })).map(({ dag }) => naarDag(dag));

beforeAll(async () => {
  straat = await openGestuurdeStraat(['WS-2024-0001']);
  verjaart = await vulVordering(straat.db, 'OUD-1', OVERLEDEN, { dagtekening: '2020-02-07', laatsteBetaaldag: '2020-03-20' });
  dreigt = await vulVordering(straat.db, 'OUD-2', OVERLEDEN, { dagtekening: '2020-04-08', laatsteBetaaldag: '2020-05-20' });
  await straat.speel('2025-03-10');
  await straat.speel('2025-04-30');
}, 240_000);
afterAll(async () => straat.stop());

test('de ronde is er op de eerste dag, elke maand, en op de dag waarop iets gebeuren moet', async () => {
  expect(await rondes()).toEqual(['2025-01-06', '2025-02-01', '2025-02-19', '2025-03-01', '2025-03-21', '2025-04-01']);
});

test('de vordering eindigt op de dag na haar laatste dag als verjaard, haar taken zijn weg', async () => {
  expect(await einde(straat.db, verjaart)).toBe('verjaard 2025-03-21');
  expect(await taken(straat.db, verjaart.zaak)).toEqual(['verjaring_dreigt 2025-01-06', 'overleden 2025-01-06']);
  expect(await straat.db.taak.count({ where: { zaak: verjaart.zaak, afgedaanOp: null } })).toBe(0);
  expect((await straat.client.workflow.getHandle(verjaart.zaak).describe()).status.name).toBe('COMPLETED');
});

test('de andere is gewaarschuwd op haar eigen dag en loopt nog', async () => {
  expect(await taken(straat.db, dreigt.zaak)).toEqual(['overleden 2025-01-06', 'verjaring_dreigt 2025-02-19']);
  expect(await einde(straat.db, dreigt)).toBe('loopt');
});

test('van een jonge vordering merkt de ronde niets', async () => {
  expect(await taken(straat.db, zaakVanVordering('waterstad-ws-2024-0001' as VorderingId))).toEqual([]);
});

test('een ronde kost drie activiteiten: de vorderingen, de routeervoorziening en de digitale post', async () => {
  expect((await straat.client.workflow.getHandle('veegronde-2025-03-21').describe()).historyLength).toBeLessThanOrEqual(27);
});

test('dezelfde dag nog eens spelen geeft geen nieuwe ronde', async () => {
  const voor = await rondes();
  await straat.speel('2025-04-30');
  expect(await rondes()).toEqual(voor);
});
