/** The heap may grow so many times between the first tenth of a piece of work and the last. */
const HOOGSTENS = 1.5;
/** With fewer looks a tenth says nothing. */
const KEER_KIJKEN = 20;

/** What the process holds, looked at after each call of one piece of work. */
export class Geheugen {
  readonly #proces: number[] = [];
  readonly #heap: number[] = [];

  constructor(readonly wat: string) {}

  kijk(): void {
    const { rss, heapUsed } = process.memoryUsage();
    this.#proces.push(rss);
    this.#heap.push(heapUsed);
  }

  /** Most that the process held, and what of the heap was in use at its lowest (just after it was cleaned up) in the first tenth and the last. */
  regel(): string {
    const [begin, einde] = this.#tienden();
    return `${this.wat}: the process held at most ${mb(Math.max(0, ...this.#proces))}; of the heap in use ${mb(begin)} in the first tenth, ${mb(einde)} in the last`;
  }

  /** Throws when the heap grew with the work: then a larger run ends in a process that falls over. */
  eisVlak(): void {
    if (this.#heap.length < KEER_KIJKEN) return;
    const [begin, einde] = this.#tienden();
    if (einde > HOOGSTENS * begin) throw new Error(`${this.wat}: de heap groeit, van ${mb(begin)} in het eerste tiende naar ${mb(einde)} in het laatste (meer dan ${String(HOOGSTENS)} keer)`);
  }

  #tienden(): readonly [number, number] {
    const tiende = Math.max(1, Math.floor(this.#heap.length / 10));
    return [laagste(this.#heap.slice(0, tiende)), laagste(this.#heap.slice(-tiende))];
  }
}

const laagste = (getallen: readonly number[]): number => (getallen.length === 0 ? 0 : Math.min(...getallen));
const mb = (bytes: number): string => `${(bytes / 1_000_000).toFixed(0)} MB`;
