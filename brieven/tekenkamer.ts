import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Piscina } from 'piscina';
import { OnleesbareBrief, type GemaakteBrief, type TeMaken } from './brievenmaker.ts';

/** What a drawing thread answers: an error of our own would lose its kind on the way. */
export type Tekenantwoord = { readonly soort: 'gemaakt'; readonly brief: GemaakteBrief } | { readonly soort: 'onleesbaar'; readonly melding: string } | { readonly soort: 'mislukt'; readonly fout: unknown };

/** Draws letters beside the rest of the process, as many at a time as it has threads. The same input gives the same bytes. */
export interface Tekenkamer {
  /** Rejects as a `Brievenmaker` throws, and with `TekendraadWeg` when its thread ended while it drew. */
  maak(brief: TeMaken): Promise<GemaakteBrief>;
  /** Ends the threads; what is being drawn is drawn to its end. */
  sluit(): Promise<void>;
}

/** A thread ended while it drew, by want of memory for one: it says nothing of the letter, and time mends it. */
export class TekendraadWeg extends Error {
  override readonly name = 'TekendraadWeg';
}

/** Each holds a compiler with its fonts and what that remembers: some hundred MB. */
const HOOGSTENS_DRADEN = 4;
/** A thread that had nothing to draw for so long (milliseconds) ends. */
const RUST = 60_000;
/** Beside this file, as source or built. */
const DRAAD = new URL(`tekendraad${import.meta.url.slice(-3)}`, import.meta.url);

/**
 * A letter takes tens of milliseconds to draw, in which a process of one thread answers nobody: here it is done in threads, one core less than
 * there are. `argumenten`: of the Node of a thread.
 */
export function openTekenkamer(argumenten: readonly string[] = process.execArgv): Tekenkamer {
  const draden = new Piscina<TeMaken, Tekenantwoord>({
    filename: fileURLToPath(DRAAD),
    minThreads: 1,
    maxThreads: Math.max(1, Math.min(HOOGSTENS_DRADEN, availableParallelism() - 1)),
    idleTimeout: RUST,
    execArgv: [...argumenten],
  });
  return {
    maak: async (brief) => {
      const antwoord = await draden.run(brief).catch((cause: unknown) => {
        throw new TekendraadWeg('een brief is niet getekend: de draad is weg', { cause });
      });
      switch (antwoord.soort) {
        case 'gemaakt':
          return antwoord.brief;
        case 'onleesbaar':
          throw new OnleesbareBrief(antwoord.melding);
        case 'mislukt':
          throw antwoord.fout;
      }
    },
    sluit: async () => draden.close(),
  };
}
