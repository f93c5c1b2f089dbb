import type { Centen } from '../domain/geld/centen.ts';
import type { Dag } from '../domain/kalender/dag.ts';
import type { Leefsituatie } from '../domain/leefsituatie/leefsituatie.ts';
import type { Briefstap, Route } from './invordering.ts';
import type { Intrekreden, Pauzereden } from './zaak.ts';

/**
 * What an operator can do to a zaak: Temporal updates with a validator. `sleutel` is a business key that makes
 * each of them happen once, also over several runs; `door` is who did it, not proven until sign-in exists.
 */
export interface Handeling {
  readonly sleutel: string;
  readonly door: string;
}

export interface Handelingen {
  kalenderdag: { readonly dag: Dag };
  pauzeer: Handeling & { readonly reden: Pauzereden; readonly totEnMet: Dag };
  hervat: Handeling;
  trekIn: Handeling & { readonly reden: Intrekreden };
  kiesRoute: Handeling & { readonly route: Route };
  zetTerug: Handeling & { readonly stap: Briefstap; readonly reden: string };
  meldWijziging: Handeling & { readonly gemeldOp: Dag; readonly wijzigingId: number };
  stelOpnieuwVast: Handeling & { readonly reden: string };
}

export type HandelingNaam = keyof Handelingen;

/** What a person reports; stored in PostgreSQL, only its id goes to the workflow. */
export interface GemeldeWijziging {
  readonly leefsituatie?: Leefsituatie;
  /** Belastbaar income a month (Besluit 2), cents. */
  readonly belastbaarCenten?: Centen;
  /** Net income a month with vakantiebijslag (Besluit 5), cents. */
  readonly nettoCenten?: Centen;
  readonly reden: string;
  readonly bewijs: string;
}
