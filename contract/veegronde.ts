import type { Dag } from '../domain/kalender/dag.ts';
import type { KalenderSoort } from './kalender.ts';
import type { BeslagId, VorderingId } from './zaak.ts';

/** How far a sweep over the open claims is. */
export interface Veegstand {
  /** The last claim that was looked at; null: none yet. */
  readonly na: VorderingId | null;
  readonly klaar: boolean;
  readonly gezien: number;
  readonly gewaarschuwd: number;
  readonly verjaard: number;
  /** First later day on which a claim that was looked at must be looked at again. */
  readonly volgende: Dag | null;
}

/** How far it is with the running beslagen that the routeervoorziening does not know of. */
export interface Aansluitstand {
  /** The last beslag that was looked at; null: none yet. */
  readonly na: BeslagId | null;
  readonly klaar: boolean;
  readonly aangesloten: number;
}

/** How far a round over the digital letters is. */
export interface Digitaalstand {
  /** The last letter that was offered again; null: none yet. */
  readonly bezorgNa: number | null;
  /** Every letter that waits was offered. */
  readonly allesBezorgd: boolean;
  /** The last part of a run of which it was printed what was left; absent: none yet. */
  readonly gedruktNa?: number;
  /** The last letter that was looked at; null: none yet. */
  readonly na: number | null;
  readonly klaar: boolean;
  readonly bezorgd: number;
  readonly gelezen: number;
  /** Not read in time: taken back, to be made again on paper. */
  readonly vervangen: number;
}

/** What a sweep begins with; small, and versioned. */
export interface VeegrondeStart {
  readonly versie: 1;
  readonly kalender: KalenderSoort;
  /** The legal day of the whole sweep; null: the day on which it begins (calendar `echt`). */
  readonly vandaag: Dag | null;
  readonly stand: Veegstand | null;
  /** How far it is with the beslagen to report; absent: it has not come to them. */
  readonly aansluiten?: Aansluitstand;
  /** How far it is with the digital letters; absent: it has not come to them. */
  readonly digitaal?: Digitaalstand | null;
}

/** Name of the workflow type, of the Temporal schedule that starts it each night, and beginning of its ids. */
export const VEEGRONDE = 'veegronde';
