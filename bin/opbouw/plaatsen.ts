import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

function isProjectMap(map: string): boolean {
  const bestand = join(map, 'package.json');
  return existsSync(bestand) && /"name":\s*"invorderstraat"/.test(readFileSync(bestand, 'utf8'));
}

function zoekProjectMap(): string {
  for (let map = dirname(fileURLToPath(import.meta.url)); map !== dirname(map); map = dirname(map)) {
    if (isProjectMap(map)) return map;
  }
  throw new Error('De map van het project is niet gevonden (geen package.json van invorderstraat boven deze code).');
}

/** The root of the project; the same from the source tree and from the bundle in dist/. */
export const PROJECT = zoekProjectMap();

/** What the commands keep between runs (database, server, logs, downloads); ignored by git. `INVORDERSTRAAT_MAP` moves it. */
export function bewaarMap(): string {
  return process.env['INVORDERSTRAAT_MAP'] ?? join(PROJECT, '.invorderstraat');
}

/** A folder inside {@link bewaarMap}, made when it is not there. */
export function bewaarplaats(...delen: string[]): string {
  const map = join(bewaarMap(), ...delen);
  mkdirSync(map, { recursive: true });
  return map;
}
