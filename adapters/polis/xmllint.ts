import { randomUUID } from 'node:crypto';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import { BronFout } from '../bron/fouten.ts';

/** One mistake that xmllint found. Its text repeats what stands in the document: it never leaves this adapter. */
export type Controlemelding = { readonly regel: number; readonly soort: 'parser' | 'schema'; readonly tekst: string };

/** What xmllint says of one document. */
export type Uitslag = { readonly geldig: boolean; readonly meldingen: readonly Controlemelding[] };

export type Bestand = { readonly fileName: string; readonly contents: string };

/** Memory of the check, in pages of 64 KB: a usual answer of 32 MB, the largest that is taken, needs half of it. */
const PAGINAS = 4096;

/** Exit codes: valid; not well-formed or not valid; no memory. The last of them is also given for a run that broke off. */
const GELDIG = 0;
const ONGELDIG = [1, 3, 4];
const GEEN_GEHEUGEN = 9;

/**
 * The program itself, in a thread. xmllint-wasm starts a thread and compiles its WebAssembly for every document, which costs far
 * more than the check; here both are done once. Each document gets a fresh instance, with nothing left of the one before.
 */
const DRAAD = `
const { parentPort, workerData } = require('node:worker_threads');
const { readFileSync } = require('node:fs');
const xmllint = require(workerData.map + '/xmllint-node.js'); // its own listener passes over what is not tagged as its own
const programma = WebAssembly.compile(readFileSync(workerData.map + '/xmllint.wasm'));
parentPort.on('message', async ({ nummer, bestanden, argumenten }) => {
  const regels = [];
  let tekens = 0;
  const noteer = (regel) => {
    if (tekens < 1_000_000) regels.push(regel); // a document that is wrong throughout has millions
    tekens += regel.length;
  };
  const antwoord = (code) => parentPort.postMessage({ nummer, code, regels });
  const brak = (fout) => antwoord(fout instanceof RangeError || fout instanceof WebAssembly.RuntimeError ? workerData.geenGeheugen : -1);
  try {
    const wasm = await programma;
    await xmllint({
      inputFiles: bestanden,
      arguments: argumenten,
      wasmMemory: new WebAssembly.Memory({ initial: 256, maximum: workerData.paginas }),
      instantiateWasm: (invoer, klaar) => { WebAssembly.instantiate(wasm, invoer).then(klaar, brak); return {}; },
      print: () => undefined,
      printErr: noteer,
      onExit: antwoord,
      onAbort: () => antwoord(workerData.geenGeheugen),
    });
  } catch (fout) {
    if (fout?.name !== 'ExitStatus') brak(fout);
  }
});
`;

const Antwoord = z.object({ nummer: z.int(), code: z.int(), regels: z.array(z.string()) });
type Afloop = Omit<z.output<typeof Antwoord>, 'nummer'>;

interface Wachtend {
  readonly klaar: (afloop: Afloop) => void;
  readonly mislukt: (fout: Error) => void;
}

/** One thread a process; it does not keep the process alive while nobody waits. */
class Draad {
  readonly #worker: Worker;
  readonly #wachtend = new Map<number, Wachtend>();
  #nummer = 0;
  stuk = false;

  constructor() {
    const map = dirname(createRequire(import.meta.url).resolve('xmllint-wasm'));
    this.#worker = new Worker(DRAAD, { eval: true, workerData: { map, paginas: PAGINAS, geenGeheugen: GEEN_GEHEUGEN }, execArgv: [] });
    this.#worker.unref();
    this.#worker.on('message', (ruw) => {
      const { nummer, ...afloop } = Antwoord.parse(ruw);
      this.#neem(nummer)?.klaar(afloop);
    });
    this.#worker.on('error', (fout) => {
      this.#breek(fout);
    });
    this.#worker.on('exit', () => {
      this.#breek(new Error('de XSD-controle is gestopt'));
    });
  }

  async controleer(bestanden: readonly Bestand[], argumenten: readonly string[]): Promise<Afloop> {
    this.#nummer += 1;
    const nummer = this.#nummer;
    this.#worker.ref();
    return new Promise((klaar, mislukt) => {
      this.#wachtend.set(nummer, { klaar, mislukt });
      this.#worker.postMessage({ nummer, bestanden, argumenten });
    });
  }

  #neem(nummer: number): Wachtend | undefined {
    const wachtend = this.#wachtend.get(nummer);
    this.#wachtend.delete(nummer);
    if (this.#wachtend.size === 0) this.#worker.unref();
    return wachtend;
  }

  #breek(fout: unknown): void {
    this.stuk = true;
    for (const { mislukt } of this.#wachtend.values()) mislukt(fout instanceof Error ? fout : new Error(String(fout)));
    this.#wachtend.clear();
  }
}

let draad: Draad | undefined;

/**
 * Checks a document by a schema; every file that the schema names is among the others. Throws BronFout `antwoord_te_groot`
 * when it does not fit in memory, and another error when the program itself fails.
 */
export async function xmllint(xml: string, schema: Bestand, overige: readonly Bestand[]): Promise<Uitslag> {
  if (draad === undefined || draad.stuk) draad = new Draad();
  // A name that no document can foresee: what stands in it is never taken for the beginning of a message.
  const merk = `bericht-${randomUUID()}.xml`;
  const bestanden = [{ fileName: merk, contents: xml }, schema, ...overige];
  const { code, regels } = await draad.controleer(bestanden, ['--schema', schema.fileName, '--noout', merk]).catch((fout: unknown) => {
    if (fout instanceof Error && 'code' in fout && fout.code === 'ERR_WORKER_OUT_OF_MEMORY') return { code: GEEN_GEHEUGEN, regels: [] };
    throw fout;
  });
  if (code === GEEN_GEHEUGEN) throw new BronFout('polis', 'antwoord_te_groot', 'het bericht is te groot om te controleren');
  if (code !== GELDIG && !ONGELDIG.includes(code)) throw new Error(`de XSD-controle lukte niet (code ${String(code)})`);
  return { geldig: code === GELDIG, meldingen: meldingenUit(regels, merk) };
}

const SOORT = /^(?:(Schemas validity)|\w+) error : /;

/** The messages: each begins with the name of the file and a line number, and goes on until the next that does. */
function meldingenUit(regels: readonly string[], merk: string): readonly Controlemelding[] {
  const begin = new RegExp(`^${merk}:(\\d+): `);
  const blokken: string[][] = [];
  for (const regel of regels) {
    if (regel.startsWith(merk)) blokken.push([regel]);
    else blokken.at(-1)?.push(regel);
  }
  return blokken.flatMap((blok): Controlemelding[] => {
    const heel = blok.join('\n');
    const [kop = '', nummer] = begin.exec(heel) ?? [];
    const soort = SOORT.exec(heel.slice(kop.length));
    if (nummer === undefined || soort === null) return [];
    return [{ regel: Number(nummer), soort: soort[1] === undefined ? 'parser' : 'schema', tekst: heel.slice(kop.length + soort[0].length) }];
  });
}
