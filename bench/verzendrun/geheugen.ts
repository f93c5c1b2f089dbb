import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** The heap may grow so many times between the first tenth of a piece of work and the last. */
const HOOGSTENS = 1.5;
/** With fewer looks a tenth says nothing. */
const KEER_KIJKEN = 20;
/** Seconds between two looks at the heap: it is cleaned up first, and that takes time from the work. */
const OM_DE = 10;

/** What the process holds, looked at after each call of one piece of work. */
export class Geheugen {
  readonly #heap: number[] = [];
  #meest = 0;
  #gekeken = -Infinity;

  constructor(readonly wat: string) {}

  kijk(): void {
    this.#meest = Math.max(this.#meest, process.memoryUsage.rss());
    if (performance.now() - this.#gekeken < OM_DE * 1000) return;
    ruimOp();
    this.#heap.push(process.memoryUsage().heapUsed);
    this.#gekeken = performance.now();
  }

  /** Most that the process held, and what of the heap was in use, cleaned up, in the first tenth and the last. */
  regel(): string {
    const [begin, einde] = this.#tienden();
    return `${this.wat}: the process held at most ${mb(this.#meest)}; of the heap in use ${mb(begin)} in the first tenth, ${mb(einde)} in the last (${String(this.#heap.length)} looks)`;
  }

  /** Throws when the heap grew with the work: then a larger run ends in a process that falls over. */
  eisVlak(): void {
    if (this.#heap.length < KEER_KIJKEN) return;
    const [begin, einde] = this.#tienden();
    if (einde > HOOGSTENS * begin) throw new Error(`${this.wat}: de heap groeit, van ${mb(begin)} in het eerste tiende naar ${mb(einde)} in het laatste (meer dan ${String(HOOGSTENS)} keer)`);
  }

  #tienden(): readonly [number, number] {
    const tiende = Math.max(1, Math.floor(this.#heap.length / 10));
    return [Math.max(0, ...this.#heap.slice(0, tiende)), Math.max(0, ...this.#heap.slice(-tiende))];
  }
}

/** Cleans up the heap: what is in use then is what is held. */
function ruimOp(): void {
  setFlagsFromString('--expose-gc');
  const gc: unknown = runInNewContext('gc');
  if (typeof gc === 'function') (gc as () => void)();
}

const mb = (bytes: number): string => `${(bytes / 1_000_000).toFixed(0)} MB`;
