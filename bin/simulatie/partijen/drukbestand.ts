import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hashVan } from '../../../adapters/opslagplaats/opslagplaats.ts';
import { MANIFEST, manifestSchema, type Manifest } from '../../../activities/post/manifest.ts';

/** Opens a print file as a printer does: the manifest must add up, and every PDF must be the one that it names. Throws what does not. */
export async function openDrukbestand(map: string, sleutel: string): Promise<Manifest> {
  const manifest = manifestSchema.parse(JSON.parse(await readFile(join(map, sleutel, MANIFEST), 'utf8')));
  const paginas = manifest.brieven.reduce((som, brief) => som + brief.paginas, 0);
  if (manifest.aantal !== manifest.brieven.length || manifest.paginas !== paginas) throw new Error(`drukbestand ${sleutel}: het manifest telt niet op`);
  for (const { brief, bestand, sha256 } of manifest.brieven) {
    const hash = hashVan(await readFile(join(map, sleutel, bestand)));
    if (hash !== sha256) throw new Error(`drukbestand ${sleutel}: brief ${String(brief)} is niet die van het manifest`);
  }
  return manifest;
}
