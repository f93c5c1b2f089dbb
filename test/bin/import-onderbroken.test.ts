import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wacht } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDatabase, type Database } from '../../activities/opslag/database.ts';
import { schrijfProefbestand } from '../../bench/import/proefbestand.ts';
import { BELEID } from '../activities/invorderen/opstelling.ts';
import { nieuweDatabase } from '../opzet/database.ts';

const INVORDERSTRAAT = fileURLToPath(new URL('../../bin/invorderstraat.ts', import.meta.url));
const AANTAL = 6_000;

let db: Database;
let url: string;
let ruimOp: () => Promise<void>;
let map: string;
beforeAll(async () => {
  ({ url, ruimOp } = await nieuweDatabase());
  db = openDatabase(url, 2);
  map = await mkdtemp(join(tmpdir(), 'onderbroken-'));
  await schrijfProefbestand(join(map, 'vorderingen.csv'), 'vorderingen', AANTAL);
  await schrijfProefbestand(join(map, 'betalingen.csv'), 'betalingen', AANTAL);
  const wie = { id: 'waterstad', naam: 'Gemeente Waterstad' };
  await writeFile(join(map, 'opdrachtgever.json'), JSON.stringify({ opdrachtgever: wie, principaal: wie, beleid: [{ geldigVanaf: '2024-01-01', inhoud: BELEID }] }));
});
afterAll(async () => {
  await db.$disconnect();
  await ruimOp();
  await rm(map, { recursive: true });
});

function start(...argumenten: readonly string[]): { readonly kind: ChildProcess; readonly uit: () => string; readonly fout: () => string } {
  const kind = spawn(process.execPath, ['--import', 'tsx', INVORDERSTRAAT, ...argumenten], { env: { ...process.env, DATABASE_URL: url }, stdio: ['ignore', 'pipe', 'pipe'] });
  let uit = '';
  let fout = '';
  kind.stdout.on('data', (tekst) => (uit += String(tekst)));
  kind.stderr.on('data', (tekst) => (fout += String(tekst)));
  return { kind, uit: () => uit, fout: () => fout };
}

/** Starts the command and kills it as hard as can be once something is stored; answers how much is. */
async function breekAf(argumenten: readonly string[], tel: () => Promise<number>): Promise<number> {
  const { kind, fout } = start(...argumenten);
  const einde = once(kind, 'exit');
  while ((await tel()) === 0) {
    if (kind.exitCode !== null) throw new Error(`de import stopte uit zichzelf: ${fout()}`);
    await wacht(5);
  }
  kind.kill('SIGKILL');
  expect(await einde).toEqual([null, 'SIGKILL']);
  return tel();
}

async function draai(argumenten: readonly string[]): Promise<{ readonly code: unknown; readonly uit: string }> {
  const { kind, uit } = start(...argumenten);
  const [code] = (await once(kind, 'close')) as unknown[];
  return { code, uit: uit() };
}

it('een import van vorderingen die halverwege wordt gedood gaat de volgende keer verder: alles één keer', async () => {
  const opdracht = ['importeer', join(map, 'vorderingen.csv'), '--opdrachtgever', join(map, 'opdrachtgever.json')];
  const eerst = await breekAf(opdracht, async () => db.vordering.count());
  expect(eerst).toBeGreaterThan(0);
  expect(eerst).toBeLessThan(AANTAL);
  const { code, uit } = await draai(opdracht);
  expect([code, uit]).toEqual([0, `${String(AANTAL - eerst)} vorderingen opgenomen, ${String(eerst)} al bekend, 0 afgekeurd.\n`]);
  expect(await db.vordering.count()).toBe(AANTAL);
  const nummers = await db.vordering.findMany({ select: { betalingskenmerk: true } });
  expect(new Set(nummers.map(({ betalingskenmerk }) => betalingskenmerk)).size).toBe(AANTAL);
});

it('een import van betalingen ook: elke betaling heeft één bericht', async () => {
  const opdracht = ['betaling', join(map, 'betalingen.csv')];
  const eerst = await breekAf(opdracht, async () => db.betaling.count());
  expect(eerst).toBeLessThan(AANTAL);
  expect(await draai(opdracht)).toMatchObject({ code: 0, uit: `${String(AANTAL - eerst)} betalingen opgenomen, ${String(eerst)} al bekend, 0 afgekeurd.\n` });
  expect(await db.betaling.aggregate({ _count: true, _sum: { centen: true } })).toEqual({ _count: AANTAL, _sum: { centen: AANTAL * 1000 } });
  const berichten = await db.bericht.findMany({ select: { ontvanger: true, inhoud: true } });
  expect(berichten).toHaveLength(AANTAL);
  expect(new Set(berichten.map(({ inhoud }) => JSON.stringify(inhoud))).size).toBe(AANTAL);
});
