import { spawnSync } from 'node:child_process';
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { ESLint } from 'eslint';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { PROJECT } from '../../bin/opbouw/plaatsen.ts';
import { maakProefhuis, type Proefhuis } from './proefhuis.ts';

/** Each breaks one rule: where, with what, and the rule that must notice. */
const OVERTREDINGEN: readonly (readonly [wat: string, pad: string, regel: string, code: string])[] = [
  ['een datum uit losse getallen', 'workflows/datum.ts', 'no-restricted-syntax', 'export const dag = new Date(2025, 0, 6);'],
  ['de klok van de machine', 'workflows/klok.ts', 'no-restricted-syntax', "import { Temporal } from 'temporal-polyfill';\nexport const nu = Temporal.Now.instant();"],
  ['het uur van een Date', 'workflows/uur.ts', 'no-restricted-syntax', 'export const uur = (moment: Date): number => moment.getHours();'],
  ['een tijdklok buiten de kalender om', 'workflows/wekker.ts', 'eslint(no-restricted-globals)', 'setTimeout(() => undefined, 5);'],
  ['een datum uit losse getallen in domain', 'domain/datum.ts', 'no-restricted-syntax', 'export const dag = new Date(2025, 0, 6);'],
  ['toeval in domain', 'domain/toeval.ts', 'no-restricted-syntax', 'export const worp = Math.random();'],
  ['een belofte waar niemand op wacht', 'activities/belofte.ts', 'typescript(no-floating-promises)', 'export function stap(): void {\n  Promise.resolve();\n}'],
  ['any', 'activities/any.ts', 'typescript(no-explicit-any)', 'export const iets: any = 1;'],
  ['een beloofde waarde met !', 'activities/zeker.ts', 'typescript(no-non-null-assertion)', 'export const eerste = (rij: string[]): string => rij[0]!;'],
  ['een type dat niet klopt', 'activities/type.ts', 'typescript(TS2322)', "export const bedrag: number = 'tien';"],
  [
    'een vergeten geval',
    'activities/geval.ts',
    'typescript(switch-exhaustiveness-check)',
    "export function naam(stap: 'aanmaning' | 'dwangbevel'): void {\n  switch (stap) {\n    case 'aanmaning':\n      break;\n  }\n}",
  ],
];

const Meldingen = z.object({ diagnostics: z.array(z.object({ code: z.string(), filename: z.string() })) });

/** What the two linters of `npm run lint` notice in a house, by file. */
async function keur(map: string): Promise<ReadonlyMap<string, readonly (string | null)[]>> {
  const gevonden = new Map<string, (string | null)[]>();
  const meld = (pad: string, regel: string | null): unknown => gevonden.set(pad, [...(gevonden.get(pad) ?? []), regel]);
  copyFileSync(join(PROJECT, '.oxlintrc.json'), join(map, '.oxlintrc.json'));
  const { stdout } = spawnSync(process.execPath, [join(PROJECT, 'node_modules/oxlint/bin/oxlint'), '--format', 'json', 'activities', 'domain', 'workflows'], { cwd: map, encoding: 'utf8' });
  for (const { code, filename } of Meldingen.parse(JSON.parse(stdout)).diagnostics) meld(filename, code);
  const eslint = new ESLint({ cwd: map, overrideConfigFile: join(PROJECT, 'eslint.config.mjs') });
  for (const { filePath, messages } of await eslint.lintFiles(['domain', 'workflows'])) for (const { ruleId } of messages) meld(filePath.slice(map.length + 1), ruleId);
  return gevonden;
}

describe('de huisregels voor code', () => {
  let huis: Proefhuis;
  let gevonden: ReadonlyMap<string, readonly (string | null)[]>;

  beforeAll(async () => {
    const netjes = 'export const som = (a: number, b: number): number => a + b;\n';
    huis = maakProefhuis({ 'workflows/netjes.ts': netjes, ...Object.fromEntries(OVERTREDINGEN.map(([, pad, , code]) => [pad, `${code}\n`])) });
    gevonden = await keur(huis.map);
  });
  afterAll(() => {
    huis.ruimOp();
  });

  test('laten nette code door', () => {
    expect(gevonden.get('workflows/netjes.ts') ?? []).toEqual([]);
  });

  test.each(OVERTREDINGEN)('weigeren %s (%s)', (_, pad, regel) => {
    expect(gevonden.get(pad)).toContain(regel);
  });
});
