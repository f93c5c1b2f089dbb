import { dagenTussen, plusDagen, type Dag } from '../../domain/kalender/dag.ts';
import type { SoortStoring } from '../../adapters/standin/toestand.ts';
import { BEGIN, EINDE } from './looptijd.ts';
import { toeval, type Toeval } from './toeval.ts';

/** The sources that have a stand-in. */
export const BRONNEN = ['brp', 'polis', 'insolventie', 'bewind', 'magazijn', 'opslag'] as const;
export type Bron = (typeof BRONNEN)[number];
/** Around the routeervoorziening: itself, the other parties with the line by which we reach it, and what answers it for us. They have no fault but to be gone. */
export const KRING = ['router', 'partijen', 'bronhouder'] as const;
export type Kringdeel = (typeof KRING)[number];
/** What can be killed. The driver (`speler`) falls over in the middle of what it was doing; it is the process that looks. */
export const SLACHTOFFERS = ['worker', 'postgres', 'temporal', ...BRONNEN, ...KRING, 'speler'] as const;
export type Slachtoffer = (typeof SLACHTOFFERS)[number];

export type Ramp =
  /** Killed at once, and started again after so many milliseconds. */
  | { readonly soort: 'gedood'; readonly wie: Slachtoffer; readonly ms: number }
  /** The next requests go wrong, or every answer of some seconds comes late. */
  | { readonly soort: 'hapert'; readonly bron: Bron; readonly hoe: SoortStoring; readonly keer: number; readonly ms: number }
  /** For days: killed and not started again, or slow, wrong or silent to everybody. */
  | { readonly soort: 'dagen'; readonly bron: Bron | Kringdeel; readonly hoe: 'gedood'; readonly dagen: number }
  | { readonly soort: 'dagen'; readonly bron: Bron; readonly hoe: SoortStoring; readonly dagen: number; readonly ms: number };

/** A fault hangs on a step of the driver (the n-th call of that day to the Temporal server), not on the clock. */
export interface Gepland {
  readonly dag: Dag;
  readonly stap: number;
  readonly ramp: Ramp;
}

/** Class of a run: `uren`, every fault is over within the legal day; `dagen`, sources are also gone for days. */
export type Klasse = 'uren' | 'dagen';

/** How many of each fall on 200 claims, of each source alike; fewer claims, fewer faults, at least one. */
const GEDOOD: Readonly<Record<Slachtoffer, number>> = { worker: 10, postgres: 8, temporal: 8, brp: 4, polis: 4, insolventie: 4, bewind: 4, magazijn: 4, opslag: 4, router: 4, partijen: 4, bronhouder: 4, speler: 5 };
const HAPERT = 20;
const DAGEN = 2;
const VOOR = 200;
/** The longest that something stays down within a day, in milliseconds: less than it takes to give up for the day. */
const LANGST_WEG = 2_500;
/** The street is busiest in the first months: half of the faults fall in the first third of the time. */
const VROEG = 1.6;

/** The faults of a run, in order; they follow from the seed and the class alone. */
export function maakPlan(zaad: number, vorderingen: number, klasse: Klasse): readonly Gepland[] {
  const t = toeval(zaad, `plan ${klasse}`);
  const keer = (aantal: number): number => Math.max(1, Math.round((aantal * vorderingen) / VOOR));
  const plan: readonly Gepland[] = [
    ...SLACHTOFFERS.flatMap((wie) => herhaal(keer(GEDOOD[wie]), () => gepland(t, { soort: 'gedood', wie, ms: t.geheel(0, LANGST_WEG) }))),
    ...herhaal(keer(HAPERT), () => gepland(t, hapering(t))),
    ...(klasse === 'dagen' ? [...BRONNEN, ...KRING].flatMap((bron) => herhaal(keer(DAGEN), () => gepland(t, uitval(t, bron)))) : []),
  ];
  return [...plan].sort((a, b) => (a.dag === b.dag ? a.stap - b.stap : a.dag < b.dag ? -1 : 1));
}

function herhaal<T>(aantal: number, maak: () => T): T[] {
  return Array.from({ length: aantal }, maak);
}

function gepland(t: Toeval, ramp: Ramp): Gepland {
  return { dag: plusDagen(BEGIN, 1 + Math.floor((dagenTussen(BEGIN, EINDE) - 30) * t.fractie() ** VROEG)), stap: t.geheel(1, 40), ramp };
}

const VRAGEN = ['traag', 'niet_beschikbaar', 'ongeldig', 'geen_antwoord'] as const;
/** Only what is told something can have done it while its answer was lost. A store that says it keeps what it does not keep nobody can know. */
const HAPERINGEN: Readonly<Partial<Record<Bron, readonly [SoortStoring, ...SoortStoring[]]>>> = { magazijn: [...VRAGEN, 'antwoord_kwijt'], opslag: ['traag', 'niet_beschikbaar', 'geen_antwoord', 'antwoord_kwijt'] };
const WEG = ['gedood', 'niet_beschikbaar', 'ongeldig', 'geen_antwoord', 'traag'] as const;
/** How long each answer of a source takes that is slow for days, in milliseconds. */
const TRAAG = [200, 1_500] as const;

/** Fewer wrong answers in a row than a zaak gives up on (`POGINGEN` of the worker), and short enough to be over today. */
function hapering(t: Toeval): Ramp {
  const bron = t.kies(BRONNEN);
  const hoe = t.kies(HAPERINGEN[bron] ?? VRAGEN);
  return { soort: 'hapert', bron, hoe, keer: hoe === 'geen_antwoord' ? 1 : t.geheel(1, 3), ms: t.geheel(500, 4_000) };
}

function uitval(t: Toeval, bron: Bron | Kringdeel): Ramp {
  const [hoe, dagen] = [t.kies(WEG), t.geheel(1, 4)];
  if (hoe === 'gedood' || bron === 'router' || bron === 'partijen' || bron === 'bronhouder' || (bron === 'opslag' && hoe === 'ongeldig')) return { soort: 'dagen', bron, hoe: 'gedood', dagen };
  return { soort: 'dagen', bron, hoe, dagen, ms: hoe === 'traag' ? t.geheel(...TRAAG) : 0 };
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
      return `${waar}: ${ramp.bron} ${ramp.hoe}, ${String(ramp.dagen)} dagen lang${ramp.hoe === 'traag' ? ` (${String(ramp.ms)} ms)` : ''}`;
  }
}
