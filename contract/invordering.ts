import type { Centen } from '../domain/geld/centen.ts';
import type { Dag } from '../domain/kalender/dag.ts';
import { BEVOEGDHEDEN } from '../domain/regime/grond.ts';
import type { Briefstap } from '../domain/regime/weg.ts';
import type { Opportuniteit } from '../domain/samenloop/opportuniteit.ts';
import type { Behandeling, Kennis } from '../domain/sociaal/kwadrant.ts';
import type { SocialeHandeling } from '../domain/sociaal/sociale-stap.ts';
import type { KalenderSoort } from './kalender.ts';
import type { Tegenslagstand } from './tegenslag.ts';
import type { OpdrachtgeverId, Pauze, VorderingId } from './zaak.ts';

/** The street of one claim, in the order of the law. */
export const INVORDERFASEN = ['betaaltermijn', 'herinnering', 'aanmaning', 'dwangbevel', 'vooraankondiging', 'verhaal'] as const;
export type Invorderfase = (typeof INVORDERFASEN)[number];

/** The steps that are a letter; which of them a claim knows follows from its regime and bevoegdheid (`domain/regime`). */
export { BRIEFSTAPPEN, type Briefstap } from '../domain/regime/weg.ts';

/** Where a letter of a step stands. */
export type Briefstand =
  | { readonly soort: 'in_de_post'; readonly briefId: number; readonly plandag: Dag }
  /** A dwangbevel whose day of service a person must enter (Awb 4:123, Pw 60 lid 5). */
  | { readonly soort: 'wacht_op_betekening'; readonly briefId: number }
  /** A dwangbevel that was served, and must be served again in the way that the chosen power asks. */
  | { readonly soort: 'opnieuw_betekenen'; readonly briefId: number }
  | { readonly soort: 'verzonden'; readonly briefId: number; readonly volgendeStapVanaf: Dag; readonly laatsteDag: Dag };

/** The state a new run starts with; small, and versioned because it outlives releases. */
export interface InvorderingStart {
  readonly versie: 1;
  readonly vorderingId: VorderingId;
  readonly opdrachtgeverId: OpdrachtgeverId;
  readonly kalender: KalenderSoort;
  /** The legal day; read only when the calendar is `gestuurd`. */
  readonly vandaag: Dag;
  readonly stand: InvorderingStand | null;
}

export interface InvorderingStand {
  readonly fase: Invorderfase;
  /** Of the first payment term, where there are more. */
  readonly laatsteBetaaldag: Dag;
  /** How many payment terms; absent: one. */
  readonly termijnen?: number;
  /** Versnelde invordering (IW 10, 15): no term is waited for. */
  readonly versneld?: true;
  readonly openstaandCenten: Centen;
  readonly brieven: Readonly<Partial<Record<Briefstap, Briefstand>>>;
  /** How often a step was begun: part of the idempotency key of its letter. */
  readonly pogingen: Readonly<Partial<Record<Briefstap, number>>>;
  readonly pauze: Pauze | null;
  readonly route: Route;
  /** Open question to a person; null when the street can go on by itself. */
  readonly taak: string | null;
  readonly inVerhaal: boolean;
  /** Nothing but charged rente is open; from the day after this one a person looks. Null: a person was asked; `brief`: because its letter did not go. */
  readonly rente?: { readonly laatsteDag: Dag | null; readonly brief?: 'niet_verzonden' };
  /** Withdrawn, and its record not closed yet: a run that could not close hands this on. */
  readonly ingetrokken?: true;
  /** The same of a claim that expired. */
  readonly verjaard?: true;
  /** Messages handled lately; a signal that comes twice is dropped. */
  readonly verwerkt: readonly number[];
  /** Business keys of operator actions carried out, so that a repeated update does nothing. */
  readonly uitgevoerd: readonly string[];
  /** A deurwaarder has the claim since a day: the street stands still until it comes back; absent when nobody has it. */
  readonly deurwaarder?: { readonly overdrachtId: number; readonly sinds: Dag } | null;
  /** Contact with the inwoner, for whose outcome the next step waits until a day; absent when none runs. */
  readonly contact?: Contactstand | null;
  /** The last assessment of whether the inwoner can and wants to pay; absent before there is one. */
  readonly kwadrant?: Kwadrantstand;
  /** The last weighing of a beslag beside those of others; absent before there is one. */
  readonly afweging?: Afwegingstand;
  /** Messages that lie aside, and a phase that cannot be done; absent when there is nothing. */
  readonly tegenslag?: Tegenslagstand;
}

/** A contact that runs: the street goes on from a day, with or without outcome. */
export interface Contactstand {
  readonly wat: SocialeHandeling;
  readonly verderVanaf: Dag;
  /** Key of its task within the zaak. */
  readonly sleutel: string;
}

/** What a weighing beside the beslagen of others came to (AMvB art. 2); amounts in cents a month, null where nobody told. */
export interface Afwegingstand {
  readonly op: Dag;
  readonly oordeel: Opportuniteit['oordeel'] | 'niet_gewogen';
  /** Made without all that have something running, or without the router. */
  readonly voorbehoud: 'onvolledig' | 'onbereikbaar' | null;
  readonly anderen: number;
  readonly restCenten: Centen | null;
  readonly aandeelCenten: Centen | null;
  /** The step waits until this day; null: it does not. */
  readonly verderVanaf: Dag | null;
}

export interface Kwadrantstand {
  readonly kan: Kennis;
  readonly wil: Kennis;
  readonly behandeling: Behandeling;
}

/** How a claim ends: paid, withdrawn, or expired (Awb 4:104). */
export type Vorderingseinde = 'voldaan' | 'ingetrokken' | 'verjaard';
export type InvorderingEinde = { readonly einde: Vorderingseinde; readonly op: Dag };

/** How the claim is to be recovered; chosen by policy, or by a person with `kiesRoute`. */
export const ROUTES = [...BEVOEGDHEDEN, 'wachten'] as const;
export type Route = (typeof ROUTES)[number];
