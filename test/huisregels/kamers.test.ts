import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { PROJECT } from '../../bin/opbouw/plaatsen.ts';
import { maakProefhuis, type Proefhuis } from './proefhuis.ts';

const Verslag = z.object({ summary: z.object({ violations: z.array(z.object({ from: z.string(), rule: z.object({ name: z.string() }) })) }) });

const LEEG = 'export const niets = 0;\n';
const BUREN: Readonly<Record<string, string>> = {
  'domain/dag.ts': LEEG,
  'contract/zaak.ts': LEEG,
  'workflows/zaak.ts': LEEG,
  'activities/port.ts': 'export interface Port { readonly stap: string }\nexport const port = 0;\n',
  'adapters/brp.ts': LEEG,
  'bin/start.ts': LEEG,
  'test/hulp.ts': LEEG,
};

/** Who enters where it may not: the file, the rule that must notice, and the import. */
const OVERTREDINGEN: readonly (readonly [wat: string, pad: string, regel: string, code: string])[] = [
  ['domain in contract', 'domain/a.ts', 'domain-laag', "import '../contract/zaak.ts';"],
  ['domain met een Node-module', 'domain/b.ts', 'domain-puur', "import 'node:fs';"],
  ['domain met zod', 'domain/c.ts', 'domain-puur', "import 'zod';"],
  ['contract in activities', 'contract/a.ts', 'contract-laag', "import '../activities/port.ts';"],
  ['workflow met zod', 'workflows/a.ts', 'workflow-pakketten', "import 'zod';"],
  ['workflow met een Node-module', 'workflows/b.ts', 'workflow-pakketten', "import 'node:crypto';"],
  ['workflow met Prisma', 'workflows/c.ts', 'workflow-pakketten', "import '@prisma/client';"],
  ['workflow in adapters', 'workflows/d.ts', 'workflow-laag', "import '../adapters/brp.ts';"],
  ['workflow met een activiteit zelf', 'workflows/e.ts', 'workflow-laag', "import { port } from '../activities/port.ts';\nexport const p = port;"],
  ['brieven in activities', 'brieven/a.ts', 'brieven-laag', "import '../activities/port.ts';"],
  ['activities in workflows', 'activities/a.ts', 'activities-laag', "import '../workflows/zaak.ts';"],
  ['adapters in activities', 'adapters/a.ts', 'adapters-laag', "import '../activities/port.ts';"],
  ['web in adapters', 'web/a.ts', 'web-laag', "import '../adapters/brp.ts';"],
  ['het product in test', 'bin/a.ts', 'product-zonder-test', "import '../test/hulp.ts';"],
];

const KRING = { 'adapters/heen.ts': "import { terug } from './terug.ts';\nexport const heen = () => terug;\n", 'adapters/terug.ts': "import { heen } from './heen.ts';\nexport const terug = () => heen;\n" };
const NETJES = { 'workflows/netjes.ts': "import type { Port } from '../activities/port.ts';\nimport { niets } from '../domain/dag.ts';\nexport const p: Port = { stap: String(niets) };\n" };

describe('de kamers van het huis', () => {
  let huis: Proefhuis;
  let overtreden: readonly { readonly from: string; readonly rule: { readonly name: string } }[];

  const regelsVan = (pad: string): readonly string[] => overtreden.filter(({ from }) => from === pad).map(({ rule }) => rule.name);

  beforeAll(() => {
    huis = maakProefhuis({ ...BUREN, ...KRING, ...NETJES, ...Object.fromEntries(OVERTREDINGEN.map(([, pad, , code]) => [pad, `${code}\n`])) });
    const kamers = ['domain', 'contract', 'brieven', 'workflows', 'activities', 'adapters', 'web', 'bin', 'test'];
    const programma = join(PROJECT, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs');
    const regels = join(PROJECT, '.dependency-cruiser.cjs');
    const { stdout, stderr } = spawnSync(process.execPath, [programma, '--config', regels, '--output-type', 'json', ...kamers], { cwd: huis.map, encoding: 'utf8' });
    expect(stderr).toBe('');
    overtreden = Verslag.parse(JSON.parse(stdout)).summary.violations;
  });
  afterAll(() => {
    huis.ruimOp();
  });

  test('een workflow mag de typen van activities en alles van domain', () => {
    expect(regelsVan('workflows/netjes.ts')).toEqual([]);
  });

  test.each(OVERTREDINGEN)('weigeren: %s (%s)', (_, pad, regel) => {
    expect(regelsVan(pad)).toContain(regel);
  });

  test('weigeren een kring', () => {
    expect(regelsVan('adapters/heen.ts')).toContain('geen-kring');
  });
});
