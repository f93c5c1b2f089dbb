import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { z } from 'zod';

/** What xmllint says of one document. */
export interface Uitslag {
  /** 0: valid; 3 or 4: not. */
  readonly code: number;
  readonly meldingen: string;
}

export type Bestand = { readonly fileName: string; readonly contents: string };

/**
 * The program itself, in a thread. xmllint-wasm starts a thread and compiles its WebAssembly for every document, which costs far
 * more than the check; here both are done once. Each document gets a fresh instance, with nothing left of the one before.
 */
const DRAAD = `
const { parentPort, workerData } = require('node:worker_threads');
const { readFileSync } = require('node:fs');
const xmllint = require(workerData + '/xmllint-node.js'); // its own listener passes over what is not tagged as its own
const programma = WebAssembly.compile(readFileSync(workerData + '/xmllint.wasm'));
parentPort.on('message', async ({ nummer, bestanden, argumenten }) => {
  const meldingen = [];
  const antwoord = (code) => parentPort.postMessage({ nummer, code, meldingen: meldingen.join('\\n') });
  try {
    const wasm = await programma;
    await xmllint({
      inputFiles: bestanden,
      arguments: argumenten,
      wasmMemory: new WebAssembly.Memory({ initial: 256, maximum: 512 }),
      instantiateWasm: (invoer, klaar) => { WebAssembly.instantiate(wasm, invoer).then(klaar, () => antwoord(-1)); return {}; },
      print: () => undefined,
      printErr: (regel) => meldingen.push(regel),
      onExit: antwoord,
      onAbort: () => antwoord(-1),
    });
  } catch (fout) {
    if (fout?.name !== 'ExitStatus') antwoord(-1);
  }
});
`;

const Antwoord = z.object({ nummer: z.int(), code: z.int(), meldingen: z.string() });

interface Wachtend {
  readonly klaar: (uitslag: Uitslag) => void;
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
    this.#worker = new Worker(DRAAD, { eval: true, workerData: map, execArgv: [] });
    this.#worker.unref();
    this.#worker.on('message', (ruw) => {
      const { nummer, ...uitslag } = Antwoord.parse(ruw);
      this.#neem(nummer)?.klaar(uitslag);
    });
    this.#worker.on('error', (fout) => {
      this.#breek(fout);
    });
    this.#worker.on('exit', () => {
      this.#breek(new Error('de XSD-controle is gestopt'));
    });
  }

  async controleer(bestanden: readonly Bestand[], argumenten: readonly string[]): Promise<Uitslag> {
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

/** Checks `bericht.xml` by a schema; every file that either names is among `bestanden`. Throws when the program itself fails. */
export async function xmllint(bestanden: readonly Bestand[], schema: string): Promise<Uitslag> {
  if (draad === undefined || draad.stuk) draad = new Draad();
  const uitslag = await draad.controleer(bestanden, ['--schema', schema, '--noout', 'bericht.xml']);
  if (![0, 3, 4].includes(uitslag.code) && !/(parser|validity) error/.test(uitslag.meldingen)) throw new Error(`de XSD-controle lukte niet (code ${String(uitslag.code)})`);
  return uitslag;
}
