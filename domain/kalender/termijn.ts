import { eerste, laatste, plusDagen, type Dag } from './dag.ts';
import type { VrijeDag } from './dagsoort.ts';

/** Why a term got one more day: the free day on which it would have ended, or Algemene termijnenwet art. 2. */
export type VerlengingsReden = VrijeDag | 'atw_2';

/** One way to read a term: its last day, and the day after, the first for the next step (or: too late from). */
export interface Lezing {
  readonly laatsteDag: Dag;
  readonly volgendeStapVanaf: Dag;
}

/** A term of which the law settles the end. */
export interface VasteTermijn extends Lezing {
  readonly soort: 'vast';
  /** One reason for each day that was added, in order. */
  readonly verlengdDoor: readonly VerlengingsReden[];
  /** Another count that can be defended; the product works with the one above. */
  readonly ookVerdedigbaar?: Lezing;
}

/** A term of which the end is open in law, with every reading and the one that is lawful under all of them. */
export interface OpenTermijn {
  readonly soort: 'onbeslist';
  /** In order of date. */
  readonly lezingen: readonly [Lezing, Lezing, ...Lezing[]];
  /** The reading to work with: no task is needed, this date is right whichever reading is. */
  readonly voorzichtig: Lezing;
  /** For the operator, in Dutch. */
  readonly reden: string;
}

export type Termijn = VasteTermijn | OpenTermijn;

/**
 * Who may be harmed by a wrong end. `ander`: we wait for someone else's term, so the latest reading is the
 * careful one. `zelf`: the term binds us (or gives us something that lapses), so the earliest is.
 */
export type Gebonden = 'ander' | 'zelf';

/** The first day for the next step that is lawful under every reading: what a workflow that waits must use. */
export function werkdatum(termijn: Termijn): Dag {
  return (termijn.soort === 'vast' ? termijn : termijn.voorzichtig).volgendeStapVanaf;
}

/** The last day of the term that is right under every reading: what a letter names, or by when we must have acted. */
export function uitersteDag(termijn: Termijn): Dag {
  return (termijn.soort === 'vast' ? termijn : termijn.voorzichtig).laatsteDag;
}

/** Whether an act on that day falls within the term; undefined when that depends on the reading. */
export function valtBinnen(termijn: Termijn, d: Dag): boolean | undefined {
  if (termijn.soort === 'vast') return d <= termijn.laatsteDag;
  const oordelen = termijn.lezingen.map((lezing) => d <= lezing.laatsteDag);
  return oordelen.every((oordeel) => oordeel === oordelen[0]) ? oordelen[0] : undefined;
}

/** A reading by its last day; the next step may be taken from the day after. */
export function lezing(laatsteDag: Dag): Lezing {
  return { laatsteDag, volgendeStapVanaf: plusDagen(laatsteDag, 1) };
}

/** A settled term by its last day. */
export function vasteTermijn(laatsteDag: Dag, verlengdDoor: readonly VerlengingsReden[] = []): VasteTermijn {
  return { soort: 'vast', ...lezing(laatsteDag), verlengdDoor };
}

/** An open term by its possible last days; settled when they turn out to be the same day. Throws on none. */
export function openTermijn(laatsteDagen: readonly Dag[], gebonden: Gebonden, reden: string): Termijn {
  const [vroegste, volgende, ...rest] = [...new Set(laatsteDagen)].sort().map(lezing);
  if (!vroegste) throw new RangeError('een open termijn heeft ten minste één lezing');
  if (!volgende) return vasteTermijn(vroegste.laatsteDag);
  const uiterste = gebonden === 'zelf' ? eerste : laatste;
  const voorzichtig = lezing(laatsteDagen.reduce(uiterste));
  return { soort: 'onbeslist', lezingen: [vroegste, volgende, ...rest], voorzichtig, reden };
}
