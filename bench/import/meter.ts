import { importeerBetalingen } from '../../activities/import/betalingen.ts';
import { importeerVorderingen } from '../../activities/import/vorderingen.ts';
import type { Importuitkomst, Luisteraar } from '../../activities/import/bestand.ts';
import { openDatabase, type Database } from '../../activities/opslag/database.ts';
import type { Meting, Opdracht } from './meting.ts';

/** Milliseconds between two looks at what the process holds. */
const KIJK = 5;

/**
 * One import in a process of its own, which has imported a small file before, so that code and buffers are there already: what the
 * process holds at most during the import, beside what it held before it.
 */
process.once('message', (opdracht: Opdracht) => {
  void meet(opdracht).then((meting) => {
    process.send?.(meting);
    process.disconnect();
  });
});

async function meet({ url, soort, proef, bestand }: Opdracht): Promise<Meting> {
  const db = openDatabase(url, 4);
  await doe(db, soort, proef);
  const gebruikVooraf = inGebruik();
  const vooraf = process.memoryUsage.rss();
  let meeste = vooraf;
  const kijker = setInterval(() => (meeste = Math.max(meeste, process.memoryUsage.rss())), KIJK);
  const begin = performance.now();
  let gebruik = 0;
  const { opgenomen } = await doe(db, soort, bestand, ({ gelezen, grootte }) => {
    if (gelezen === grootte) gebruik = inGebruik() - gebruikVooraf;
  });
  const seconden = (performance.now() - begin) / 1000;
  clearInterval(kijker);
  await db.$disconnect();
  return { opgenomen, seconden, vooraf, meeste, inGebruik: gebruik };
}

/** Bytes that are in use once the garbage is gone. */
function inGebruik(): number {
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

async function doe(db: Database, soort: Opdracht['soort'], bestand: string, voortgang?: Luisteraar['voortgang']): Promise<Importuitkomst> {
  const meld = (fout: unknown): never => {
    throw new Error(`een goede rij is afgekeurd: ${JSON.stringify(fout)}`);
  };
  return soort === 'vorderingen' ? importeerVorderingen(db, bestand, { opdrachtgeverId: 'waterstad', principaalId: 'waterstad' }, meld, voortgang) : importeerBetalingen(db, bestand, meld, voortgang);
}
