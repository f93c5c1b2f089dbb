import { dagenTussen, plusDagen, type Dag } from '../../domain/kalender/dag.ts';
import type { SoortStoring } from '../../adapters/standin/toestand.ts';
import { BEGIN, EINDE } from './bevolking.ts';
import { toeval, type Toeval } from './toeval.ts';

/** What can be killed. The driver (`speler`) falls over in the middle of what it was doing; it is the process that looks. */
export const SLACHTOFFERS = ['worker', 'postgres', 'temporal', 'brp', 'polis', 'speler'] as const;
export type Slachtoffer = (typeof SLACHTOFFERS)[number];
export type Bron = 'brp' | 'polis';

export type Ramp =
  /** Killed at once, and started again after so many milliseconds. */
  | { readonly soort: 'gedood'; readonly wie: Slachtoffer; readonly ms: number }
  /** The next requests go wrong, or every answer of some seconds comes late. */
  | { readonly soort: 'hapert'; readonly bron: Bron; readonly hoe: SoortStoring; readonly keer: number; readonly ms: number }
  /** For days: killed and not started again, or wrong or silent to everybody. */
  | { readonly soort: 'dagen'; readonly bron: Bron; readonly hoe: 'gedood' | Exclude<SoortStoring, 'traag'>; readonly tot: Dag };

/** A fault hangs on a step of the driver (the n-th call of that day to the Temporal server), not on the clock. */
export interface Gepland {
  readonly dag: Dag;
  readonly stap: number;
  readonly ramp: Ramp;
}

/** Class of a run: `uren`, every fault is over within the legal day; `dagen`, sources are also gone for days. */
export type Klasse = 'uren' | 'dagen';

/** How many of each fall on 200 claims; fewer claims, fewer faults, at least one. */
const AANTAL = {
  worker: 10,
  postgres: 8,
  temporal: 8,
  brp: 5,
  polis: 5,
  speler: 5,
  hapert: 16,
  dagen: 6,
} as const;
const VOOR = 200;
/** The longest that something stays down within a day, in milliseconds: less than it takes to give up for the day. */
const LANGST_WEG = 2_500;
/** The street is busiest in the first months: half of the faults fall in the first third of the time. */
const VROEG = 1.6;

/** The faults of a run, in order; they follow from the seed and the class alone. */
export function maakPlan(zaad: number, vorderingen: number, klasse: Klasse): readonly Gepland[] {
  const t = toeval(zaad, `plan ${klasse}`);
  const keer = (aantal: number): number => Math.max(1, Math.round((aantal * vorderingen) / VOOR));
  const weg = klasse === 'dagen' ? BRONNEN.flatMap((bron) => herhaal(keer(AANTAL.dagen / 2), () => uitval(t, bron))) : [];
  const isWeg = (wie: string, dag: Dag): boolean => weg.some(({ dag: vanaf, ramp }) => ramp.soort === 'dagen' && ramp.bron === wie && dag >= vanaf && dag <= ramp.tot);
  const gedood = SLACHTOFFERS.flatMap((wie) => herhaal(keer(AANTAL[wie]), () => gepland(t, { soort: 'gedood', wie, ms: t.geheel(0, LANGST_WEG) })));
  const hapert = herhaal(keer(AANTAL.hapert), () => gepland(t, hapering(t)));
  // A source that is away for days is not killed or told to falter as well: it would come back by that.
  const kort = [...gedood, ...hapert].filter(({ dag, ramp }) => !isWeg(ramp.soort === 'gedood' ? ramp.wie : ramp.bron, dag));
  return [...weg, ...kort].sort((a, b) => (a.dag === b.dag ? a.stap - b.stap : a.dag < b.dag ? -1 : 1));
}

const BRONNEN = ['brp', 'polis'] as const;

function herhaal<T>(aantal: number, maak: () => T): T[] {
  return Array.from({ length: aantal }, maak);
}

function gepland<R extends Ramp>(t: Toeval, ramp: R): { readonly dag: Dag; readonly stap: number; readonly ramp: R } {
  return { dag: plusDagen(BEGIN, 1 + Math.floor((dagenTussen(BEGIN, EINDE) - 30) * t.fractie() ** VROEG)), stap: t.geheel(1, 40), ramp };
}

/** Fewer wrong answers in a row than a zaak gives up on (`POGINGEN` of the worker), and short enough to be over today. */
function hapering(t: Toeval): Extract<Ramp, { soort: 'hapert' }> {
  const hoe = t.kies(['traag', 'niet_beschikbaar', 'ongeldig', 'geen_antwoord'] as const);
  return { soort: 'hapert', bron: t.kies(BRONNEN), hoe, keer: hoe === 'geen_antwoord' ? 1 : t.geheel(1, 3), ms: t.geheel(500, 4_000) };
}

function uitval(t: Toeval, bron: Bron): Gepland {
  const { dag, stap } = gepland(t, { soort: 'dagen', bron, hoe: 'gedood', tot: BEGIN });
  const hoe = t.kies(['gedood', 'niet_beschikbaar', 'ongeldig', 'geen_antwoord'] as const);
  return { dag, stap, ramp: { soort: 'dagen', bron, hoe, tot: plusDagen(dag, t.geheel(1, 4)) } };
}

/** One line for a person: what, to whom, how long. */
export function inWoorden({ dag, stap, ramp }: Gepland): string {
  const waar = `${dag} stap ${String(stap)}`;
  switch (ramp.soort) {
    case 'gedood':
      return `${waar}: ${ramp.wie} gedood, na ${String(ramp.ms)} ms weer gestart`;
    case 'hapert':
      return `${waar}: ${ramp.bron} ${ramp.hoe}, ${String(ramp.keer)} keer${ramp.hoe === 'traag' ? ` (${String(ramp.ms)} ms)` : ''}`;
    case 'dagen':
      return `${waar}: ${ramp.bron} ${ramp.hoe} tot ${ramp.tot}`;
  }
}
