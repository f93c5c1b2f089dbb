import type { Dag } from '../domain/kalender/dag.ts';
import type { KalenderSoort } from './kalender.ts';
import type { Tegenslagstand } from './tegenslag.ts';
import type { Bevoegdheid } from './verhaal.ts';
import type { BeslagId, OpdrachtgeverId } from './zaak.ts';

export const SAMENLOOPFASEN = ['aanmelden', 'coordinatie', 'melden', 'lopend', 'afmelden'] as const;
export type Samenloopfase = (typeof SAMENLOOPFASEN)[number];

/**
 * Who collects on the inkomstenbron of our beslag. `alleen`: nobody else has a beslag on it. `onbeslist`: a person must say.
 * `onbekend`: the routeervoorziening did not answer yet.
 */
export const COORDINATIES = ['alleen', 'wij', 'ander', 'onbeslist', 'onbekend'] as const;
export type Coordinatie = (typeof COORDINATIES)[number];

/** The last outcome on who collects, as the workflow carries it: codes and numbers of organisations, no personal data. */
export interface Coordinatiestand {
  readonly soort: Coordinatie;
  /** Who coordinates, by kind and number; null where that is not another party. */
  readonly partij: string | null;
  /** Since when that is so. */
  readonly sinds: Dag;
  readonly besluitId: number;
  /** Our own beslagvrije voet holds until it is known who coordinates (Rv 475i lid 5). */
  readonly onderVoorbehoud: boolean;
  /** Dutch. */
  readonly reden: string;
  /** From this day it is asked again. */
  readonly opnieuwVanaf: Dag;
  readonly taak: string | null;
}

export interface SamenloopStart {
  readonly versie: 1;
  readonly beslagId: BeslagId;
  readonly opdrachtgeverId: OpdrachtgeverId;
  readonly bevoegdheid: Bevoegdheid;
  readonly kalender: KalenderSoort;
  readonly vandaag: Dag;
  readonly stand: SamenloopStand | null;
}

export interface SamenloopStand {
  readonly fase: Samenloopfase;
  /** The day that the router gave; null: it does not know of the beslag yet. */
  readonly aangemeldOp: Dag | null;
  readonly taak: string | null;
  /** Absent in a run of before it was asked who coordinates; null: not known yet. */
  readonly coordinatie?: Coordinatiestand | null;
  /** Number of the next question who coordinates. */
  readonly volgnummer?: number;
  /** Something came in that may change who collects: it is to be determined again. */
  readonly herbepaal?: boolean;
  /** Money that is not for us alone waits to be divided, or for an account. */
  readonly teVerdelen?: true;
  /** The task by which a second person approves that the collection is handed over in agreement. */
  readonly overleg?: number;
  /** First day on which a payment that was announced counts as missing. */
  readonly aangekondigdTot?: Dag;
  readonly verwerkt: readonly number[];
  readonly uitgevoerd: readonly string[];
  readonly tegenslag?: Tegenslagstand;
}

export type SamenloopEinde = { readonly op: Dag };
