import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Piscina } from 'piscina';
import { OnleesbareBrief, type GemaakteBrief, type TeMaken } from './brievenmaker.ts';

/** What a drawing thread answers: an error would lose its kind on the way. */
export type Tekenantwoord =
  | { readonly soort: 'gemaakt'; readonly brief: GemaakteBrief }
  | { readonly soort: 'onleesbaar'; readonly melding: string }
  | { readonly soort: 'mislukt'; readonly naam: string; readonly melding: string };

/** Draws letters beside the rest of the process, as many at a time as it has threads. The same input gives the same bytes. */
export interface Tekenkamer {
  /** Rejects as a `Brievenmaker` throws, and with `TekendraadWeg` when its thread ended or hung. */
  maak(brief: TeMaken): Promise<GemaakteBrief>;
  /** Ends the threads. For when nothing is being drawn any more. */
  sluit(): Promise<void>;
}

/** A thread ended or hung while it drew, by want of memory for one: it says nothing of the letter, and time mends it. */
export class TekendraadWeg extends Error {
  override readonly name = 'TekendraadWeg';
}

/** Each holds a compiler with its fonts and what that remembers: some hundred MB. */
const HOOGSTENS_DRADEN = 4;
/** A thread that had nothing to draw for so long (milliseconds) ends, but for one. */
const RUST = 60_000;
/** Longest (milliseconds) that a letter waits for its thread and is drawn: less than the time of the activity that asks it. */
const GEDULD = 30_000;
/** Beside this file, as source or built. */
const DRAAD = new URL(`tekendraad${import.meta.url.slice(-3)}`, import.meta.url);

/** How many threads, and with which arguments of their Node; absent: one core less than there are, and those of this process. */
export interface Tekendraden {
  readonly aantal?: number;
  readonly argumenten?: readonly string[];
}

/** A letter takes tens of milliseconds to draw, in which a process of one thread answers nobody: here it is done in threads. */
export function openTekenkamer({ aantal = availableParallelism() - 1, argumenten }: Tekendraden = {}): Tekenkamer {
  const draden = new Piscina<TeMaken, Tekenantwoord>({
    filename: fileURLToPath(DRAAD),
    minThreads: 1,
    maxThreads: Math.max(1, Math.min(HOOGSTENS_DRADEN, aantal)),
    idleTimeout: RUST,
    ...(argumenten === undefined ? {} : { execArgv: [...argumenten] }),
  });
  // Of a thread that ended without a letter; the next letter starts another. Its text may repeat the data of a letter.
  draden.on('error', (fout: Error) => {
    console.error(`Een tekendraad is weggevallen (${fout.name}).`);
  });
  return {
    maak: async (brief) => {
      const antwoord = await draden.run(brief, { signal: AbortSignal.timeout(GEDULD) }).catch((cause: unknown) => {
        // A letter that cannot be handed to a thread cannot be tomorrow.
        if (cause instanceof Error && cause.name === 'DataCloneError') throw cause;
        throw new TekendraadWeg('een brief is niet getekend: de draad is weg', { cause });
      });
      switch (antwoord.soort) {
        case 'gemaakt':
          return antwoord.brief;
        case 'onleesbaar':
          throw new OnleesbareBrief(antwoord.melding);
        case 'mislukt':
          throw Object.assign(new Error(antwoord.melding), { name: antwoord.naam });
      }
    },
    sluit: async () => draden.close(),
  };
}
