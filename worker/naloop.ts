import { setTimeout as wacht } from 'node:timers/promises';
import type { Bezorger } from '../activities/bericht/bezorgen.ts';
import { fouttype } from '../activities/opslag/voorbijgaand.ts';

/** A sweep of a process: what it is called when it fails, the milliseconds after each time, and what ends it. */
export interface Naloop {
  readonly wat: string;
  readonly pauze: number;
  readonly stop: AbortSignal;
}

/**
 * Does a piece of work again and again, never twice at the same time however long it takes, until it is stopped. A failure is
 * told and ends nothing: the next time goes on where this one was.
 */
export async function herhaal({ wat, pauze, stop }: Naloop, werk: () => Promise<unknown>): Promise<void> {
  while (!stop.aborted) {
    try {
      await werk();
    } catch (fout) {
      console.error(`${wat} lukte niet; over ${String(pauze / 1000)} seconden opnieuw.`, fouttype(fout));
    }
    await wacht(pauze, undefined, { signal: stop }).catch(alsGestopt);
  }
}

/** Delivers until nothing is left: thousands of payments that came at once do not wait for as many sweeps. */
export async function bezorgAlles(bezorger: Bezorger): Promise<number> {
  let bezorgd = 0;
  for (;;) {
    const ronde = await bezorger.bezorg();
    if (ronde === 0) return bezorgd;
    bezorgd += ronde;
  }
}

function alsGestopt(fout: unknown): void {
  if (!(fout instanceof Error) || fout.name !== 'AbortError') throw fout;
}
