import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { hashVan, isHash, NietInOpslag, type Opslagplaats } from './opslagplaats.ts';

/** A folder: `ab/abcdef….pdf`, written whole or not at all. */
export function opslagInMap(map: string): Opslagplaats {
  const plek = (hash: string): string => join(map, hash.slice(0, 2), `${hash}.pdf`);
  return {
    bewaar: async (bytes) => {
      const hash = hashVan(bytes);
      const doel = plek(hash);
      if (await bestaat(doel)) return hash;
      await mkdir(join(map, hash.slice(0, 2)), { recursive: true });
      // Beside its place and on disk first: a crash leaves no half letter under a hash.
      const tijdelijk = `${doel}.${randomUUID()}`;
      const greep = await open(tijdelijk, 'wx');
      try {
        await greep.writeFile(bytes);
        await greep.sync();
      } finally {
        await greep.close();
      }
      await rename(tijdelijk, doel);
      return hash;
    },
    lees: async (hash) => {
      if (!isHash(hash)) throw new NietInOpslag('geen hash van een brief');
      const bytes = await readFile(plek(hash)).catch((fout: unknown) => {
        throw new NietInOpslag(`brief ${hash} ligt niet in de opslag`, { cause: fout });
      });
      if (hashVan(bytes) !== hash) throw new NietInOpslag(`brief ${hash} is beschadigd`);
      return bytes;
    },
  };
}

async function bestaat(pad: string): Promise<boolean> {
  return stat(pad).then(() => true, () => false);
}
