import { afterAll, beforeAll, expect, test } from 'vitest';
import { openGespeeld, type Gespeeld } from './gespeeld.ts';

const VORDERINGEN = ['WS-2024-0002', 'WS-2024-0004', 'WS-2024-0007'];

/** Three people of the sample who want their letters digitally, of whom one leaves his aanmaning closed; through runs, magazijn and printer. */
let straat: Gespeeld;

beforeAll(async () => {
  straat = await openGespeeld({ nummers: VORDERINGEN, totEnMet: '2025-02-28' });
}, 240_000);
afterAll(async () => straat.stop());

const idVan = (claim: string): string => `waterstad-${claim.toLowerCase()}`;
const post = async (claim: string): Promise<string[]> =>
  (await straat.db.brief.findMany({ where: { vorderingId: idVan(claim) }, orderBy: { id: 'asc' } })).map(({ soort, kanaal, status }) => `${soort} ${kanaal ?? 'geen'} ${status}`);

test('alles staat op zijn dag in het record, zoals verwacht.csv het heeft', async () => {
  expect(await straat.verschillen()).toEqual([]);
});

test('wie leest krijgt zijn brieven in de berichtenbox, en het dwangbevel op papier', async () => {
  expect(await post('WS-2024-0004')).toEqual(['herinnering digitaal verzonden', 'aanmaning digitaal verzonden', 'dwangbevel papier verzonden']);
});

test('wie de aanmaning niet leest krijgt haar op papier; de eerste verviel toen alles betaald was', async () => {
  expect(await post('WS-2024-0007')).toEqual(['herinnering digitaal verzonden', 'aanmaning digitaal vervallen', 'aanmaning papier verzonden', 'terugbetaling digitaal verzonden']);
});

test('wat op papier ging zat in een drukbestand', async () => {
  expect(await straat.db.brief.count({ where: { vorderingId: { in: VORDERINGEN.map(idVan) }, kanaal: 'papier', aangenomenOp: { not: null }, drukwerkId: null } })).toBe(0);
});
