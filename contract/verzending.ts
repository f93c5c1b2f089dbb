import type { Dag } from '../domain/kalender/dag.ts';
import type { Bevindingcode } from '../domain/verzending/bevinding.ts';
import { isDezelfdePersoon } from '../domain/vier-ogen/persoon.ts';
import type { KalenderSoort } from './kalender.ts';
import type { Tegenslagstand } from './tegenslag.ts';

/** Name of the workflow type, of the Temporal schedule that starts it each day, and beginning of its ids. */
export const VERZENDRUN = 'verzendrun';

/** Who prepared a run that no person started. */
export const SYSTEEM = 'systeem';

/** Where a part of a run stands; the last four are its end. */
export const RUNDEELSTATUSSEN = ['proef', 'wacht_op_goedkeuring', 'vrijgegeven', 'verzonden', 'geweigerd', 'gestopt', 'vervallen'] as const;
export type Rundeelstatus = (typeof RUNDEELSTATUSSEN)[number];

/** A part of a run as its workflow knows it: the letters of one kind of one opdrachtgever. */
export interface Rundeelstand {
  readonly deelId: number;
  readonly opdrachtgeverId: string;
  readonly soort: string;
  readonly status: Rundeelstatus;
  readonly aantal: number;
  /** Letters that the proef has judged, and that were made final. */
  readonly getoetst: number;
  readonly definitief: number;
  readonly somCenten: number;
  readonly bevindingen: readonly Bevindingcode[];
  /** Who put it up for approval; null: nobody yet. */
  readonly aangebodenDoor: string | null;
}

/** Which letters a run takes; without it all of the day. */
export interface Runkeuze {
  readonly opdrachtgeverId?: string;
  readonly soort?: string;
}

export interface VerzendrunStand {
  /** The posting day. */
  readonly dag: Dag;
  /** Null: the letters were not gathered yet. */
  readonly delen: readonly Rundeelstand[] | null;
  readonly uitgevoerd: readonly string[];
  readonly tegenslag?: Tegenslagstand;
}

/** What a run begins with; small, and versioned. */
export interface VerzendrunStart {
  readonly versie: 1;
  readonly kalender: KalenderSoort;
  /** The posting day; null: the day on which it begins (calendar `echt`). */
  readonly vandaag: Dag | null;
  /** `systeem`, or the person who started it by hand: he may not approve. */
  readonly voorbereidDoor: string;
  readonly keuze: Runkeuze;
  readonly stand: VerzendrunStand | null;
}

export interface VerzendrunAfloop {
  readonly dag: Dag;
  readonly delen: readonly Rundeelstand[];
}

/** Whether a part still waits for something in its run. */
export function isLopend({ status }: Pick<Rundeelstand, 'status'>): boolean {
  return status === 'proef' || status === 'wacht_op_goedkeuring' || status === 'vrijgegeven';
}

/** Why somebody may not put a part up, in Dutch; null: he may. The system that starts a run is no person; who did it already need not again. */
export function waaromNietAanbieden(door: string, { aangebodenDoor }: Pick<Rundeelstand, 'aangebodenDoor'>): string | null {
  if (isDezelfdePersoon(door, SYSTEEM)) return 'Een mens bekijkt een deel en biedt het aan: noem uw naam.';
  return aangebodenDoor !== null && isDezelfdePersoon(door, aangebodenDoor) ? 'U hebt dit deel al aangeboden: laat iemand anders het goedkeuren.' : null;
}

/** Why a person may not approve a part, in Dutch; null: he may. Four eyes: not who put it up, and not who started the run. */
export function waaromNietGoedkeuren(door: string, { aangebodenDoor, voorbereidDoor }: Pick<Rundeelstand, 'aangebodenDoor'> & Pick<VerzendrunStart, 'voorbereidDoor'>): string | null {
  if (aangebodenDoor === null) return 'Dit deel is nog niet aangeboden: laat iemand anders het eerst bekijken en aanbieden.';
  if (isDezelfdePersoon(door, SYSTEEM)) return 'Een mens keurt een deel goed: noem uw naam.';
  if (isDezelfdePersoon(door, aangebodenDoor)) return 'Wie een deel aanbiedt keurt het niet zelf goed.';
  return isDezelfdePersoon(door, voorbereidDoor) ? 'Wie de run startte keurt haar niet zelf goed.' : null;
}
