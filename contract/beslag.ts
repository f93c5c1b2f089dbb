import type { Centen } from '../domain/geld/centen.ts';
import type { Dag, Maand } from '../domain/kalender/dag.ts';
import type { BeslagEinde } from './berichten.ts';
import type { KalenderSoort } from './kalender.ts';
import type { Tegenslagstand } from './tegenslag.ts';
import type { Bevoegdheid } from './verhaal.ts';
import type { BeslagId, OpdrachtgeverId } from './zaak.ts';

export const BESLAGFASEN = ['beschikking', 'voltooien', 'verklaring', 'afdracht', 'opheffing'] as const;
export type Beslagfase = (typeof BESLAGFASEN)[number];

export interface BeslagStart {
  readonly versie: 1;
  readonly beslagId: BeslagId;
  readonly opdrachtgeverId: OpdrachtgeverId;
  readonly bevoegdheid: Bevoegdheid;
  readonly kalender: KalenderSoort;
  readonly vandaag: Dag;
  readonly stand: BeslagStand | null;
}

/** How far the verklaring of the derde is. */
export type Verklaringstand =
  | { readonly soort: 'gevraagd'; readonly herinnerenVanaf: Dag }
  | { readonly soort: 'herinnerd'; readonly taakVanaf: Dag }
  | { readonly soort: 'derde_zwijgt' }
  | { readonly soort: 'ontvangen' }
  | { readonly soort: 'niet_gevraagd' };

export interface BeslagStand {
  readonly fase: Beslagfase;
  /** The calculation that holds; 0 before the order to lay the beslag has come. */
  readonly berekeningId: number;
  /** Planned posting day of the letters of this phase; null: still to be made. */
  readonly plandag: Dag | null;
  readonly gelegdOp: Dag | null;
  /** The letter was posted, and the beslag lies only when the derde or the deurwaarder has done his part; then a task. */
  readonly voltooien?: { readonly door: 'gezien' | 'exploot'; readonly taakVanaf: Dag } | null;
  /** A further beslag beside the one that lies, for a claim that joined: what it waits for; then a task. */
  readonly verder?: { readonly door: 'gezien' | 'exploot'; readonly taakVanaf: Dag };
  /** Day from which the service on the debtor must be proven (Rv 475i lid 1); null: proven, or not asked. */
  readonly overbetekenenVoor?: Dag | null;
  /** Day from which the posting of the copy for the debtor must be proven (Rv 479g lid 3); null: asked already, or not owed. */
  readonly afschriftVoor?: Dag | null;
  readonly verklaring: Verklaringstand | null;
  /** Last day of the relation with the derde, where he told one that is still to come: the beslag is lifted the day after. */
  readonly relatieTotEnMet?: Dag | null;
  /** Month whose afdracht is expected next, and the day from which it counts as missing. */
  readonly wachtOp: { readonly periode: Maand; readonly ontbreektVanaf: Dag } | null;
  /** Another coordinates the beslagen on this income: no afdracht is expected of the derde, it comes from him. */
  readonly anderInt?: boolean;
  /** The first month that he collects, where it was handed over to him: what the derde owes over the months before is still ours to ask. */
  readonly anderVanaf?: Maand;
  readonly openstaandCenten: Centen;
  readonly einde: BeslagEinde | null;
  readonly volgnummer: number;
  readonly taak: string | null;
  readonly verwerkt: readonly number[];
  /** Business keys of operator actions carried out. */
  readonly uitgevoerd?: readonly string[];
  /** Messages that lie aside, and a phase that cannot be done; absent when there is nothing. */
  readonly tegenslag?: Tegenslagstand;
}

export type BeslagAfloop = { readonly einde: BeslagEinde; readonly op: Dag };
