import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { zonderAntwoord } from '../bron/fouten.ts';
import { ALLEEN_WIJ, hashVan, isHash, NietInOpslag, type Opslagplaats } from './opslagplaats.ts';

/** A folder: `ab/abcdef….pdf`, written whole or not at all. Throws `BronOnbereikbaar` when its disk is full, gone or not ours. */
export function opslagInMap(map: string): Opslagplaats {
  const plek = (hash: string): string => join(map, hash.slice(0, 2), `${hash}.pdf`);
  return {
    bewaar: async (bytes) => {
      const hash = hashVan(bytes);
      try {
        await schrijfVast(plek(hash), bytes);
      } catch (fout) {
        throw zonderAntwoord('opslagplaats', fout);
      }
      return hash;
    },
    lees: async (hash) => {
      if (!isHash(hash)) throw new NietInOpslag('geen hash van een brief');
      const bytes = await readFile(plek(hash)).catch((fout: unknown) => {
        if (isWeg(fout)) throw new NietInOpslag(`brief ${hash} ligt niet in de opslag`, { cause: fout });
        throw zonderAntwoord('opslagplaats', fout);
      });
      if (hashVan(bytes) !== hash) throw new NietInOpslag(`brief ${hash} is beschadigd`);
      return bytes;
    },
  };
}

/** Beside its place and on disk first: a crash leaves no half letter under a hash. */
async function schrijfVast(doel: string, bytes: Uint8Array): Promise<void> {
  if (await bestaat(doel)) return;
  await mkdir(dirname(doel), { recursive: true, mode: ALLEEN_WIJ.map });
  const tijdelijk = `${doel}.${randomUUID()}`;
  const greep = await open(tijdelijk, 'wx', ALLEEN_WIJ.bestand);
  try {
    await greep.writeFile(bytes);
    await greep.sync();
  } finally {
    await greep.close();
  }
  await rename(tijdelijk, doel);
}

function isWeg(fout: unknown): boolean {
  return fout instanceof Error && 'code' in fout && fout.code === 'ENOENT';
}

async function bestaat(pad: string): Promise<boolean> {
  return stat(pad).then(() => true, () => false);
}
