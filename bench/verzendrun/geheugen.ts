import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** The heap may grow so many times between the first tenth of a piece of work and the last. */
const HOOGSTENS = 1.5;
/** With fewer looks a tenth says nothing. */
const KEER_KIJKEN = 10;
/** The heap is cleaned up before a look, and that takes time from the work: at most one part in so many. */
const DEEL_VAN_DE_TIJD = 20;

/** What the process holds, looked at after each call of one piece of work. */
export class Geheugen {
  readonly #heap: number[] = [];
  #meest = 0;
  #weerVanaf = -Infinity;

  /** `inGebruik`: bytes that are held, after cleaning up. `klok`: milliseconds. */
  constructor(
    readonly wat: string,
    readonly inGebruik: () => number = opgeruimd,
    readonly klok: () => number = () => performance.now(),
  ) {}

  kijk(): void {
    this.#meest = Math.max(this.#meest, process.memoryUsage.rss());
    const begin = this.klok();
    if (begin < this.#weerVanaf) return;
    this.#heap.push(this.inGebruik());
    const einde = this.klok();
    this.#weerVanaf = einde + (einde - begin) * DEEL_VAN_DE_TIJD;
  }

  /** Most that the process held, and what of the heap was in use, cleaned up, in the first tenth and the last. */
  regel(): string {
    const [begin, einde] = this.#tienden();
    return `${this.wat}: the process held at most ${mb(this.#meest)}; of the heap in use ${mb(begin)} in the first tenth, ${mb(einde)} in the last (${String(this.#heap.length)} looks)`;
  }

  /** Throws when the heap grew with the work: then a larger run ends in a process that falls over. Says so where there were too few looks to judge. */
  eisVlak(): void {
    if (this.#heap.length < KEER_KIJKEN) {
      console.log(`${this.wat}: whether the heap grew was not judged: ${String(this.#heap.length)} looks, and it takes ${String(KEER_KIJKEN)}`);
      return;
    }
    const [begin, einde] = this.#tienden();
    if (einde > HOOGSTENS * begin) throw new Error(`${this.wat}: de heap groeit, van ${mb(begin)} in het eerste tiende naar ${mb(einde)} in het laatste (meer dan ${String(HOOGSTENS)} keer)`);
  }

  #tienden(): readonly [number, number] {
    const tiende = Math.max(1, Math.floor(this.#heap.length / 10));
    return [Math.max(0, ...this.#heap.slice(0, tiende)), Math.max(0, ...this.#heap.slice(-tiende))];
  }
}

/** Cleans up the heap: what is in use then is what is held. */
function opgeruimd(): number {
  setFlagsFromString('--expose-gc');
  const gc: unknown = runInNewContext('gc');
  if (typeof gc === 'function') (gc as () => void)();
  return process.memoryUsage().heapUsed;
}

const mb = (bytes: number): string => `${(bytes / 1_000_000).toFixed(0)} MB`;
