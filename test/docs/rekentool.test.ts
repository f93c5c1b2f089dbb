import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { pagina, voorbeeld } from './voorbeeld.ts';

const map = mkdtempSync(join(tmpdir(), 'docs-rekentool-'));
afterAll(() => {
  rmSync(map, { recursive: true });
});
afterEach(() => {
  vi.restoreAllMocks();
});

describe('docs/rekentool.md', () => {
  it('het voorbeeld draait en schrijft wat er staat', async () => {
    const { code, uitvoer } = voorbeeld();
    const bestand = join(map, 'voorbeeld.ts');
    const domein = new URL('../../domain/index.ts', import.meta.url).pathname;
    writeFileSync(bestand, code.replace("'invorderstraat/domain'", JSON.stringify(domein)));
    const regels: string[] = [];
    vi.spyOn(console, 'log').mockImplementation((...delen: unknown[]) => void regels.push(delen.join(' ')));
    await import(bestand);
    expect(`${regels.join('\n')}\n`).toBe(uitvoer);
  });

  it('elk bestand dat de pagina noemt bestaat', () => {
    const genoemd = [...pagina.matchAll(/`((?:domain|schema|bench|test|bin)\/[\w./-]+\.(?:ts|json|md))`/g)].map(([, pad = '']) => pad);
    expect(genoemd.length).toBeGreaterThan(5);
    for (const pad of genoemd) expect(readFileSync(new URL(`../../${pad}`, import.meta.url), 'utf8')).not.toBe('');
  });
});
