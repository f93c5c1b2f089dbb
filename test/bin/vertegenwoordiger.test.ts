import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { voerUit } from '../../bin/opdracht/vertegenwoordiger.ts';
import { dag } from '../../domain/kalender/dag.ts';
import { maakOpstelling, type Opstelling } from '../activities/invorderen/opstelling.ts';

let o: Opstelling;
let uit: string[] = [];
beforeAll(async () => {
  o = await maakOpstelling();
  vi.stubEnv('DATABASE_URL', o.url);
  for (const stroom of [process.stdout, process.stderr]) vi.spyOn(stroom, 'write').mockImplementation((tekst) => uit.push(String(tekst)) > 0);
});
afterAll(async () => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  await o.ruimOp();
});

const opties = { kenmerk: 'k1', naam: 'Bewindkantoor Zorg', adresregel: ['Postbus 5', '1234 AB WATERSTAD'], door: 'J. de Vries' };

it('legt vast naar wie de brieven gaan en noemt de zaak die erop wacht; de naam blijft uit de keten', async () => {
  const v = await o.vordering('cli');
  await v.doorloop('herinnering', '2025-01-06');
  o.registers.stand = async () => Promise.resolve({ gevraagd: { insolventies: [], maatregelen: [{ soort: 'bewind', kaart: 'BM1', sinds: dag('2024-01-01'), vertegenwoordiger: null }] }, onderCuratele: false });
  await v.zet('aanmaning', '2025-01-21');
  const { id } = await o.db.registerbevinding.findFirstOrThrow();
  uit = [];
  expect(await voerUit([String(id)], opties)).toBe(0);
  expect(uit.join('')).toContain(`${v.zaak} wacht hierop: gebruik «hervat».`);
  expect(await o.db.gebeurtenis.count({ where: { zaak: v.zaak, soort: 'vertegenwoordiger_vastgelegd' } })).toBe(1);
  expect(JSON.stringify(await o.db.gebeurtenis.findMany())).not.toMatch(/Bewindkantoor|Postbus/);
});

it.each([
  ['een adres van één regel', '1', { ...opties, adresregel: ['Postbus 5'] }, 'ten minste twee keer'],
  ['geen nummer', 'x', opties, 'is geen nummer van een bevinding'],
  ['een betalingskenmerk', '7077202400001003', opties, 'is geen nummer van een bevinding'],
  ['een bevinding die er niet is', '999', opties, 'is geen bewind of curatele'],
])('%s: exit 2, in het Nederlands', async (_wat, nummer, wat, reden) => {
  uit = [];
  expect(await voerUit([nummer], wat)).toBe(2);
  expect(uit.join('')).toContain(reden);
});
