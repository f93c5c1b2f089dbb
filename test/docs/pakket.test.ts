import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { voorbeeld } from './voorbeeld.ts';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
const map = mkdtempSync(join(tmpdir(), 'pakket-'));
/** A project of somebody else, with the packed copy among its packages. */
const afnemer = join(map, 'afnemer');
const pakket = join(afnemer, 'node_modules', 'invorderstraat');
let bestanden: readonly string[] = [];

function draai(programma: string, argumenten: readonly string[], cwd: string): string {
  const { status, stdout, stderr } = spawnSync(programma, argumenten, { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${programma} ${argumenten.join(' ')} eindigt met ${String(status)}:\n${stdout}${stderr}`);
  return stdout;
}

beforeAll(() => {
  draai(process.execPath, ['bin/opbouw/bouw.mjs', 'prisma', 'code', 'typen'], PROJECT); // what a release does; nothing when it is up to date
  const gepakt = z
    .array(z.object({ filename: z.string(), files: z.array(z.object({ path: z.string() })) }))
    .parse(JSON.parse(draai('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', map], PROJECT)));
  bestanden = gepakt.flatMap(({ files }) => files.map(({ path }) => path));
  draai('tar', ['-xzf', gepakt[0]?.filename ?? ''], map);
  mkdirSync(join(afnemer, 'node_modules'), { recursive: true });
  renameSync(join(map, 'package'), pakket);
  symlinkSync(join(PROJECT, 'node_modules'), join(map, 'node_modules'), 'dir'); // what npm would install beside it
  writeFileSync(join(afnemer, 'package.json'), '{ "type": "module" }');
});
afterAll(() => {
  rmSync(map, { recursive: true, force: true });
});

describe('het pakket zoals npm het maakt', () => {
  it('heeft de rekentool, zijn typen en de JSON-schema’s', () => {
    expect(bestanden).toEqual(expect.arrayContaining(['dist/domain/index.js', 'dist/domain/index.d.ts', 'schema/json/vaststelling.schema.json', 'docs/rekentool.md', 'README.md']));
  });

  it('heeft geen broncode, tests of voorbeeld', () => {
    expect(bestanden.filter((pad) => !/^(dist\/(domain|deel)\/|schema\/json\/|docs\/[\w-]+\.md$|[\w.-]+$)/.test(pad))).toEqual([]);
  });

  it('het voorbeeld van docs/rekentool.md is goed getypeerd en schrijft wat er staat', () => {
    const { code, uitvoer } = voorbeeld();
    // Without the types of Node, so that nothing but the package gives types.
    writeFileSync(join(afnemer, 'voorbeeld.ts'), `${code}\ndeclare const console: { log(...delen: unknown[]): void };\n`);
    writeFileSync(
      join(afnemer, 'tsconfig.json'),
      JSON.stringify({ compilerOptions: { strict: true, module: 'nodenext', target: 'es2022', types: [], outDir: 'uit', rootDir: '.' }, files: ['voorbeeld.ts'] }),
    );
    draai(process.execPath, [join(PROJECT, 'node_modules', 'typescript', 'bin', 'tsc'), '-p', '.'], afnemer);
    expect(draai(process.execPath, ['uit/voorbeeld.js'], afnemer)).toBe(uitvoer);
  });

  it('geeft de JSON-schema’s onder hun naam', () => {
    const lees = "import s from 'invorderstraat/schema/vaststelling-invoer.schema.json' with { type: 'json' }; console.log(s.$schema)";
    expect(draai(process.execPath, ['--no-warnings', '--input-type=module', '-e', lees], afnemer)).toBe('https://json-schema.org/draft/2020-12/schema\n');
  });
});
