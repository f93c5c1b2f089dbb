import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { alsYaml, DOCUMENTEN } from '../../../bin/openapi.ts';
import { PROJECT } from '../../../bin/opbouw/plaatsen.ts';

const ADAPTER = join(PROJECT, 'adapters', 'routeervoorziening');
const map = mkdtempSync(join(tmpdir(), 'invorderstraat-openapi-'));
afterAll(() => rmSync(map, { recursive: true, force: true }));

/** Runs the linter of the NL API Design Rules; its findings, none when the document is good. */
function keur(...bestanden: readonly string[]): readonly string[] {
  const programma = join(PROJECT, 'node_modules', '@stoplight', 'spectral-cli', 'dist', 'index.js');
  const argumenten = ['lint', '--quiet', '--format', 'text', '--fail-severity', 'warn', '--ruleset', join(ADAPTER, 'adr', 'linter-2.2.1.yaml'), ...bestanden];
  const { status, stdout, stderr } = spawnSync(process.execPath, [programma, ...argumenten], { cwd: PROJECT, encoding: 'utf8' });
  expect(stderr).toBe('');
  const regels = stdout.split('\n').filter((regel) => / (error|warning) /.test(regel));
  expect(status).toBe(regels.length === 0 ? 0 : 1);
  return regels;
}

describe('de OpenAPI-documenten', () => {
  test.each(Object.entries(DOCUMENTEN))('%s staat er zoals de schema’s het zeggen (npm run openapi)', (naam, api) => {
    expect(readFileSync(join(ADAPTER, naam), 'utf8') === alsYaml(api)).toBe(true);
  });

  test('voldoen aan de NL API Design Rules', () => {
    expect(keur(...Object.keys(DOCUMENTEN).map((naam) => join(ADAPTER, naam)))).toEqual([]);
  });

  test.each([
    ['een adres zonder versie', '/routeervoorziening/v1', '/routeervoorziening', 'include-major-version'],
    ['een antwoord zonder versiekop', 'API-Version', 'X-Andere', 'missing-version-header'],
    ['een fout die geen problem+json is', 'application/problem+json', 'application/xml', 'use-problem-schema'],
    ['een pad met hoofdletters', '  /afmeldingen:', '  /afMeldingen:', 'kebab-case'],
  ])('de linter ziet %s', (_wat, van, naar, regel) => {
    const bestand = join(map, `${regel}.yaml`);
    writeFileSync(bestand, readFileSync(join(ADAPTER, 'routeervoorziening-api-1.0.0.yaml'), 'utf8').replaceAll(van, naar));
    expect(keur(bestand).join('\n')).toContain(regel);
  });
});
