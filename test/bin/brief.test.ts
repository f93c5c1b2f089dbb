import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { voerUit } from '../../bin/opdracht/brief.ts';
import { maakPostopstelling, type Postopstelling } from '../activities/verzenden/opstelling.ts';
import { draai } from '../opzet/opdracht.ts';

let o: Postopstelling;
let map: string;
let briefId: number;
beforeAll(async () => {
  o = await maakPostopstelling();
  map = await mkdtemp(join(tmpdir(), 'brief-'));
  vi.stubEnv('DATABASE_URL', o.url);
  const [claim] = await o.claims('cli', 1);
  briefId = (await claim?.brief('herinnering', '2025-01-06')) ?? 0;
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await o.ruimOp();
  await rm(map, { recursive: true });
});

it('schrijft de PDF, en zegt dat de brief nog niet definitief is', async () => {
  const { code, uit } = await draai(async () => voerUit([String(briefId)], { naar: map }));
  expect([code, uit]).toEqual([0, expect.stringContaining('zo zou de brief nu gaan; hij is nog niet definitief')]);
  expect((await readFile(join(map, `brief-${String(briefId)}.pdf`))).subarray(0, 5).toString()).toBe('%PDF-');
});

it.each([
  ['geen nummer', 'x', 'nummer'],
  ['een brief die niet bestaat', '999999', 'brief 999999 bestaat niet'],
])('weigert %s', async (_, nummer, zin) => {
  const { code, fout } = await draai(async () => voerUit([nummer], { naar: map }));
  expect([code, fout]).toEqual([2, expect.stringContaining(zin)]);
});

it('zegt welke map niet te schrijven is', async () => {
  const { code, fout } = await draai(async () => voerUit([String(briefId)], { naar: join(map, 'weg') }));
  expect([code, fout]).toEqual([2, expect.stringContaining('is niet te schrijven (ENOENT)')]);
});
