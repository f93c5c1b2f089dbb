import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { PROJECT } from '../../bin/opbouw/plaatsen.ts';

/** A small house beside the real one, to break its rules in. */
export interface Proefhuis {
  readonly map: string;
  ruimOp(): void;
}

/** Makes a house with these files; its packages and compiler settings are those of the real one. */
export function maakProefhuis(bestanden: Readonly<Record<string, string>>): Proefhuis {
  const map = mkdtempSync(join(tmpdir(), 'invorderstraat-huisregels-'));
  symlinkSync(join(PROJECT, 'node_modules'), join(map, 'node_modules'));
  const tsconfig = { extends: join(PROJECT, 'tsconfig.json'), include: ['**/*.ts'] };
  for (const [pad, inhoud] of Object.entries({ ...bestanden, 'tsconfig.json': JSON.stringify(tsconfig), 'package.json': readFileSync(join(PROJECT, 'package.json'), 'utf8') })) {
    mkdirSync(dirname(join(map, pad)), { recursive: true });
    writeFileSync(join(map, pad), inhoud);
  }
  return { map, ruimOp: () => rmSync(map, { recursive: true, force: true }) };
}
