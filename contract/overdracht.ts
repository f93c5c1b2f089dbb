import type { Dag, Maand } from '../domain/kalender/dag.ts';
import type { Overdrachteinde, Overdrachtgrond, Overdrachtrol, Overdrachtstap } from '../domain/samenloop/overdrachtsgang.ts';
import type { KalenderSoort } from './kalender.ts';
import type { Tegenslagstand } from './tegenslag.ts';
import type { Bevoegdheid } from './verhaal.ts';
import type { BeslagId, OpdrachtgeverId } from './zaak.ts';

/** How far an overdracht is, as the workflow carries it: codes, months and numbers of organisations, no personal data. */
export interface Overdrachtstaat {
  readonly rol: Overdrachtrol;
  readonly grond: Overdrachtgrond;
  /** The other party by its number; null as long as it is looked for. */
  readonly partij: string | null;
  readonly stap: Overdrachtstap;
  /** First month of income that the new one collects. */
  readonly vanafMaand: Maand | null;
  /** The day on which the step is looked at again; null: it waits for a message or a person. */
  readonly wekOp: Dag | null;
  /** Kind of the task that is open. */
  readonly taak: string | null;
  readonly einde: Overdrachteinde | null;
}

export interface OverdrachtStart {
  readonly versie: 1;
  readonly nummer: number;
  readonly beslagId: BeslagId;
  readonly opdrachtgeverId: OpdrachtgeverId;
  readonly bevoegdheid: Bevoegdheid;
  readonly kalender: KalenderSoort;
  readonly vandaag: Dag;
  readonly stand: OverdrachtStand | null;
}

export interface OverdrachtStand {
  /** Null: nothing was read yet. */
  readonly staat: Overdrachtstaat | null;
  /** What came in after our beslag ended waits to be passed on. */
  readonly teVerdelen?: true;
  readonly verwerkt: readonly number[];
  readonly uitgevoerd: readonly string[];
  readonly tegenslag?: Tegenslagstand;
}

export interface OverdrachtAfloop {
  readonly einde: Overdrachteinde;
  readonly op: Dag;
}
