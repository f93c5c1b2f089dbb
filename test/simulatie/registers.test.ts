import { afterAll, beforeAll, expect, test } from 'vitest';
import { openGespeeld, type Gespeeld } from './gespeeld.ts';

/** The claims of the sample that meet a register of the Rechtspraak, kwijtschelding and a moratorium, through the driver. */
const VORDERINGEN = ['WS-2025-0101', 'WS-2025-0102', 'WS-2025-0103', 'WS-2025-0104'];

let straat: Gespeeld;
beforeAll(async () => {
  straat = await openGespeeld({ nummers: VORDERINGEN, totEnMet: '2026-07-31' });
}, 240_000);
afterAll(async () => straat.stop());

test('elke vordering eindigt zoals voorbeeld/verwacht.csv zegt', async () => {
  expect(await straat.verschillen()).toEqual([]);
});

test('wat het register over een mens zegt staat alleen in PostgreSQL', async () => {
  const bevindingen = await straat.db.registerbevinding.findMany({ where: { debiteur: { vorderingen: { some: { id: { in: VORDERINGEN.map((nummer) => `waterstad-${nummer.toLowerCase()}`) } } } } }, orderBy: { soort: 'desc' } });
  expect(bevindingen.map(({ soort, kenmerk, vertegenwoordiger }) => `${soort} ${kenmerk} ${vertegenwoordiger}`.trim())).toEqual(['wsnp R.16/25/101', 'bewind BM00001/0001 Bewindkantoor De Brug']);
  const keten = JSON.stringify(await straat.db.gebeurtenis.findMany());
  expect(['R.16/25/101', 'BM00001', 'Bewindkantoor', 'Kierkegaard'].filter((woord) => keten.includes(woord))).toEqual([]);
});
