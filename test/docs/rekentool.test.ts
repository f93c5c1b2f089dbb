import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';

const tekst = readFileSync(new URL('../../docs/rekentool.md', import.meta.url), 'utf8');
const map = mkdtempSync(join(tmpdir(), 'docs-rekentool-'));
afterAll(() => {
  rmSync(map, { recursive: true });
});
afterEach(() => {
  vi.restoreAllMocks();
});

/** The code of the example and what the page says it prints. */
function voorbeeld(): { readonly code: string; readonly uitvoer: string } {
  const [, code, uitvoer] = /```js\n([\s\S]*?)```[\s\S]*?```text\n([\s\S]*?)```/.exec(tekst) ?? [];
  if (code === undefined || uitvoer === undefined) throw new Error('docs/rekentool.md heeft geen voorbeeld meer');
  return { code, uitvoer };
}

describe('docs/rekentool.md', () => {
  it('het voorbeeld draait en schrijft wat er staat', async () => {
    const { code, uitvoer } = voorbeeld();
    const bestand = join(map, 'voorbeeld.mjs');
    const domein = new URL('../../domain/index.ts', import.meta.url).pathname;
    writeFileSync(bestand, code.replace("'invorderstraat/domain'", JSON.stringify(domein)));
    const regels: string[] = [];
    vi.spyOn(console, 'log').mockImplementation((...delen: unknown[]) => void regels.push(delen.join(' ')));
    await import(bestand);
    expect(`${regels.join('\n')}\n`).toBe(uitvoer);
  });

  it('elk bestand dat de pagina noemt bestaat', () => {
    const genoemd = [...tekst.matchAll(/`((?:domain|schema|bench|test|bin)\/[\w./-]+\.(?:ts|json|md))`/g)].map(([, pad = '']) => pad);
    expect(genoemd.length).toBeGreaterThan(5);
    for (const pad of genoemd) expect(readFileSync(new URL(`../../${pad}`, import.meta.url), 'utf8')).not.toBe('');
  });
});
