// Which files the house is built from, and a fingerprint of their content.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const PROJECT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Every file under these paths (relative to the project), sorted; a path that does not exist has none. */
export function bestanden(paden) {
  return paden.flatMap(onder).sort();
}

function onder(pad) {
  const plek = join(PROJECT, pad);
  if (!existsSync(plek)) return [];
  if (statSync(plek).isFile()) return [pad];
  return readdirSync(plek, { withFileTypes: true }).flatMap((inhoud) => onder(`${pad}/${inhoud.name}`));
}

/** Changes when a file under these paths is added, removed or edited. */
export function vingerafdruk(paden) {
  const hash = createHash('sha256').update(process.versions.node);
  for (const bestand of bestanden(paden)) hash.update(`\0${bestand}\0`).update(readFileSync(join(PROJECT, bestand)));
  return hash.digest('hex');
}
