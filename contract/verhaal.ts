import type { Dag } from '../domain/kalender/dag.ts';
import type { Bevoegdheid } from '../domain/regime/grond.ts';
import type { Bericht } from './berichten.ts';
import type { KalenderSoort } from './kalender.ts';
import type { Tegenslagstand } from './tegenslag.ts';
import type { Vorderingseinde } from './invordering.ts';
import type { BeslagId, OpdrachtgeverId, Pauze, VerhaalId, VorderingId } from './zaak.ts';

export type { Bevoegdheid } from '../domain/regime/grond.ts';

export const VERHAALFASEN = ['vaststelling', 'wachten', 'lopend', 'sluiten'] as const;
export type Verhaalfase = (typeof VERHAALFASEN)[number];

export type Aanleiding = 'eerste' | 'opnieuw' | 'herberekening' | 'correctie';

export interface VerhaalStart {
  readonly versie: 1;
  readonly verhaalId: VerhaalId;
  readonly opdrachtgeverId: OpdrachtgeverId;
  readonly bevoegdheid: Bevoegdheid;
  readonly kalender: KalenderSoort;
  readonly vandaag: Dag;
  readonly stand: VerhaalStand | null;
}

export interface VerhaalStand {
  readonly fase: Verhaalfase;
  readonly vorderingen: readonly VorderingId[];
  readonly aanleiding: Aanleiding;
  /** How often was determined: part of the idempotency key. */
  readonly volgnummer: number;
  readonly beslagId: BeslagId | null;
  /** The beslagen at the other derden over which one voet is spread (Rv 475c lid 5). */
  readonly naast?: readonly BeslagId[];
  /** A beslag of this verhaal was lifted: a report may still work back to it (Rv 475i lid 3). */
  readonly opgeheven?: true;
  /** Day from which the vaststelling must be made anew; null: it does not lapse, or a person must decide. */
  readonly opnieuwVanaf: Dag | null;
  /** The next vaststelling is not put off by a pause: until then the debtor has no beslagvrije voet (Pw 60 lid 6). */
  readonly ookInPauze?: true;
  /** The first day on which the debtor has a beslagvrije voet again, whatever is waited for on it; absent: he has one. */
  readonly voetWeerVanaf?: Dag;
  /** How the claim ended that was told last; how the verhaal ends when it was the last one. Absent: paid. */
  readonly laatsteEinde?: Vorderingseinde;
  readonly waarom: string;
  readonly pauze: Pauze | null;
  /** Claims that joined during the pause: the derde who pays hears of them when it is over. Absent: none. */
  readonly naPauze?: readonly Bericht<'vordering_aangemeld'>[];
  readonly taak: string | null;
  readonly verwerkt: readonly number[];
  readonly uitgevoerd: readonly string[];
  /** Messages that lie aside, and a phase that cannot be done; absent when there is nothing. */
  readonly tegenslag?: Tegenslagstand;
}

/** `andere_weg`: every claim left the verhaal, and something is still to be paid on one. */
export const VERHAALEINDEN = ['voldaan', 'ingetrokken', 'verjaard', 'andere_weg'] as const satisfies readonly (Vorderingseinde | 'andere_weg')[];
export type Verhaaleinde = (typeof VERHAALEINDEN)[number];
export type VerhaalEinde = { readonly einde: Verhaaleinde; readonly op: Dag };
