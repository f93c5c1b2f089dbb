import { join } from 'node:path';
import { ESLint } from 'eslint';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PROJECT } from '../../bin/opbouw/plaatsen.ts';
import { maakProefhuis, type Proefhuis } from './proefhuis.ts';

/** Each breaks one rule: where, with what, and the rule that must notice. */
const OVERTREDINGEN: readonly (readonly [wat: string, pad: string, regel: string, code: string])[] = [
  ['een datum uit losse getallen', 'workflows/datum.ts', 'no-restricted-syntax', 'export const dag = new Date(2025, 0, 6);'],
  ['de klok van de machine', 'workflows/klok.ts', 'no-restricted-syntax', "import { Temporal } from 'temporal-polyfill';\nexport const nu = Temporal.Now.instant();"],
  ['het uur van een Date', 'workflows/uur.ts', 'no-restricted-syntax', 'export const uur = (moment: Date): number => moment.getHours();'],
  ['een tijdklok buiten de kalender om', 'workflows/wekker.ts', 'no-restricted-globals', 'setTimeout(() => undefined, 5);'],
  ['een datum uit losse getallen in domain', 'domain/datum.ts', 'no-restricted-syntax', 'export const dag = new Date(2025, 0, 6);'],
  ['toeval in domain', 'domain/toeval.ts', 'no-restricted-syntax', 'export const worp = Math.random();'],
  ['een belofte waar niemand op wacht', 'activities/belofte.ts', '@typescript-eslint/no-floating-promises', 'export function stap(): void {\n  Promise.resolve();\n}'],
  ['any', 'activities/any.ts', '@typescript-eslint/no-explicit-any', 'export const iets: any = 1;'],
  ['een beloofde waarde met !', 'activities/zeker.ts', '@typescript-eslint/no-non-null-assertion', 'export const eerste = (rij: string[]): string => rij[0]!;'],
  [
    'een vergeten geval',
    'activities/geval.ts',
    '@typescript-eslint/switch-exhaustiveness-check',
    "export function naam(stap: 'aanmaning' | 'dwangbevel'): void {\n  switch (stap) {\n    case 'aanmaning':\n      break;\n  }\n}",
  ],
];

describe('de huisregels voor code', () => {
  let huis: Proefhuis;
  const gevonden = new Map<string, readonly (string | null)[]>();

  beforeAll(async () => {
    const netjes = 'export const som = (a: number, b: number): number => a + b;\n';
    huis = maakProefhuis({ 'workflows/netjes.ts': netjes, ...Object.fromEntries(OVERTREDINGEN.map(([, pad, , code]) => [pad, `${code}\n`])) });
    const eslint = new ESLint({ cwd: huis.map, overrideConfigFile: join(PROJECT, 'eslint.config.mjs') });
    for (const { filePath, messages } of await eslint.lintFiles(['.'])) {
      gevonden.set(filePath.slice(huis.map.length + 1), messages.map(({ ruleId }) => ruleId));
    }
  });
  afterAll(() => {
    huis.ruimOp();
  });

  test('laten nette code door', () => {
    expect(gevonden.get('workflows/netjes.ts')).toEqual([]);
  });

  test.each(OVERTREDINGEN)('weigeren %s (%s)', (_, pad, regel) => {
    expect(gevonden.get(pad)).toContain(regel);
  });
});
