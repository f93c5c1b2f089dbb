import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { MANIFEST, manifestSchema, type Manifest } from '../../../activities/post/manifest.ts';

/** Opens a print file as a printer does: the manifest must add up, and every PDF must be the one that it names. Throws what does not. */
export async function openDrukbestand(map: string, sleutel: string): Promise<Manifest> {
  const manifest = manifestSchema.parse(JSON.parse(await readFile(join(map, sleutel, MANIFEST), 'utf8')));
  const paginas = manifest.brieven.reduce((som, brief) => som + brief.paginas, 0);
  if (manifest.aantal !== manifest.brieven.length || manifest.paginas !== paginas) throw new Error(`drukbestand ${sleutel}: het manifest telt niet op`);
  for (const { brief, bestand, sha256 } of manifest.brieven) {
    if (bestand === null) continue;
    const hash = createHash('sha256').update(await readFile(join(map, sleutel, bestand))).digest('hex');
    if (hash !== sha256) throw new Error(`drukbestand ${sleutel}: brief ${String(brief)} is niet die van het manifest`);
  }
  return manifest;
}
