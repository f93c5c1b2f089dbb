import type { Dag } from '../domain/kalender/dag.ts';
import type { KalenderSoort } from './kalender.ts';
import type { Tegenslagstand } from './tegenslag.ts';
import type { Bevoegdheid } from './verhaal.ts';
import type { BeslagId, OpdrachtgeverId } from './zaak.ts';

export const SAMENLOOPFASEN = ['aanmelden', 'melden', 'lopend', 'afmelden'] as const;
export type Samenloopfase = (typeof SAMENLOOPFASEN)[number];

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
  /** Something came in that may change who collects: it is to be determined again. */
  readonly herbepaal?: true;
  /** Money that is not for us alone waits to be divided, or for an account. */
  readonly teVerdelen?: true;
  /** First day on which a payment that was announced counts as missing. */
  readonly aangekondigdTot?: Dag;
  readonly verwerkt: readonly number[];
  readonly uitgevoerd: readonly string[];
  readonly tegenslag?: Tegenslagstand;
}

export type SamenloopEinde = { readonly op: Dag };
