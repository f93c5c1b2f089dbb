import { CancellationScope, isCancellation, sleep } from '@temporalio/workflow';
import { Temporal } from 'temporal-polyfill';
import { dag, type Dag } from '../../domain/kalender/dag.ts';
import type { KalenderSoort } from '../../contract/kalender.ts';

const ZONE = 'Europe/Amsterdam';

/** Read by nobody. */
const NOOIT = '9999-12-31' as Dag;

/** The legal day of workflow time, and real timers until the start of a legal day. */
export class Kalender {
  readonly #soort: KalenderSoort;
  #gestuurdeDag: Dag;

  /** `vandaag` null: with the calendar `echt` the day is that of the clock. A `gestuurd` one is given its day. */
  constructor(soort: KalenderSoort, vandaag: Dag | null) {
    this.#soort = soort;
    this.#gestuurdeDag = vandaag ?? NOOIT;
  }

  get soort(): KalenderSoort {
    return this.#soort;
  }

  /** Today as a legal date in the Netherlands. */
  vandaag(): Dag {
    if (this.#soort === 'gestuurd') return this.#gestuurdeDag;
    return dag(Temporal.Instant.fromEpochMilliseconds(Date.now()).toZonedDateTimeISO(ZONE).toPlainDate().toString());
  }

  /** Moves a `gestuurd` calendar; it never goes back. */
  zet(vandaag: Dag): void {
    if (vandaag > this.#gestuurdeDag) this.#gestuurdeDag = vandaag;
  }

  /** Milliseconds from now to the start of a legal day; never negative. */
  tot(moment: Dag): number {
    const nu =
      this.#soort === 'echt'
        ? Temporal.Instant.fromEpochMilliseconds(Date.now())
        : Temporal.PlainDate.from(this.#gestuurdeDag).toZonedDateTime(ZONE).toInstant();
    return Math.max(0, beginVan(moment) - nu.epochMilliseconds);
  }

  /**
   * Sets a real timer until the start of a day, or so many milliseconds into it (`later`); the answer takes it away. Fired in
   * `gestuurd` it is set again.
   */
  zetTimer(moment: Dag, samenvatting: string, later = 0): () => void {
    const ruimte = new CancellationScope({ cancellable: true });
    const loop = async (): Promise<void> => {
      do await sleep(Math.max(1000, this.tot(moment) + later), { summary: samenvatting });
      while (this.#soort === 'gestuurd');
    };
    ruimte.run(loop).catch((fout: unknown) => {
      if (!isCancellation(fout)) throw fout;
    });
    return () => {
      ruimte.cancel();
    };
  }
}

/** Workflow time as a date for the search attribute VolgendeStapOp: noon, so that every time zone shows the same day. */
export function alsMoment(moment: Dag): Date {
  return new Date(beginVan(moment) + 12 * 3_600_000);
}

function beginVan(moment: Dag): number {
  return Temporal.PlainDate.from(moment).toZonedDateTime(ZONE).epochMilliseconds;
}
