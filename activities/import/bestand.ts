import { stat } from 'node:fs/promises';
import { leesCsv, OnleesbareCsv, type CsvRij, type Rijfout } from './csv.ts';

/** What became of the rows of a file. */
export interface Importuitkomst {
  readonly opgenomen: number;
  /** Rows that say exactly what is stored already. */
  readonly alBekend: number;
  /** Rows that were refused; one row may have several reasons. */
  readonly fouten: number;
}

/** How far an import is: bytes of the file, its last line so far, and what became of the rows. */
export interface Voortgang extends Importuitkomst {
  readonly gelezen: number;
  readonly grootte: number;
  readonly regel: number;
}

/** Who hears what an import does: each bad row at once, and how far it is after each stapel. */
export interface Luisteraar {
  readonly meld: (fout: Rijfout) => void;
  readonly voortgang?: (stand: Voortgang) => void;
}

/** What became of the rows of one stapel. */
export interface Stapeluitkomst {
  readonly opgenomen: number;
  readonly alBekend: number;
  readonly fouten: readonly Rijfout[];
}

/** Rows that are handled in one transaction: enough to be fast, few enough for memory and for the lock they hold. */
const STAPEL = 500;

/**
 * Reads a file and hands its rows over in stapels, one at a time, so that no more than one is in memory. What is wrong with a
 * row is reported in the order of the file; bad rows keep no other from being handled. Throws `OnleesbareCsv`.
 */
export async function verwerkBestand<Kolom extends string, Ook extends string>(
  { bestand, kolommen, ook }: { readonly bestand: string; readonly kolommen: readonly Kolom[]; readonly ook: readonly Ook[] },
  verwerk: (rijen: readonly CsvRij<Kolom | Ook>[]) => Promise<Stapeluitkomst>,
  { meld, voortgang }: Luisteraar,
): Promise<Importuitkomst> {
  const grootte = await grootteVan(bestand);
  const telling = { opgenomen: 0, alBekend: 0, fouten: 0 };
  let rijen: (CsvRij<Kolom | Ook> | Rijfout)[] = [];
  const rondAf = async (gelezen: number): Promise<void> => {
    const uitkomst = await verwerk(rijen.filter((rij) => 'velden' in rij));
    const fouten = [...rijen.filter((rij) => 'reden' in rij), ...uitkomst.fouten].sort((a, b) => a.regel - b.regel);
    telling.opgenomen += uitkomst.opgenomen;
    telling.alBekend += uitkomst.alBekend;
    telling.fouten += new Set(fouten.map(({ regel }) => regel)).size;
    fouten.forEach(meld);
    voortgang?.({ ...telling, gelezen, grootte, regel: rijen.at(-1)?.regel ?? 1 });
    rijen = [];
  };
  for await (const { rij, gelezen } of leesCsv(bestand, kolommen, ook)) {
    rijen.push(rij);
    if (rijen.length === STAPEL) await rondAf(gelezen);
  }
  if (rijen.length > 0) await rondAf(grootte);
  return telling;
}

async function grootteVan(bestand: string): Promise<number> {
  try {
    return (await stat(bestand)).size;
  } catch (fout) {
    throw new OnleesbareCsv(`het bestand kan niet worden gelezen: ${fout instanceof Error ? fout.message : ''}`);
  }
}
