import type { Dag } from '../domain/kalender/dag.ts';
import type { OudePauzereden, Pauzereden } from '../domain/pauze/redenen.ts';

/** The entity workflows, the run over their letters and the list that takes letters back; each has one id form, without slashes and without personal data. */
export type ZaakSoort = 'invordering' | 'verhaal' | 'beslag' | 'samenloop' | 'overdracht' | 'verzendrun' | 'terughaling';

declare const merk: unique symbol;
export type ZaakId = string & { readonly [merk]: 'ZaakId' };
export type VorderingId = string & { readonly [merk]: 'VorderingId' };
export type OpdrachtgeverId = string & { readonly [merk]: 'OpdrachtgeverId' };
export type VerhaalId = number & { readonly [merk]: 'VerhaalId' };
export type BeslagId = number & { readonly [merk]: 'BeslagId' };

export const zaakVanVordering = (id: VorderingId): ZaakId => `invordering-${id}` as ZaakId;
export const zaakVanVerhaal = (id: VerhaalId): ZaakId => `verhaal-${String(id)}` as ZaakId;
export const zaakVanBeslag = (id: BeslagId): ZaakId => `beslag-${String(id)}` as ZaakId;

/** What a beslag is among those of others; one a beslag, only of an opdrachtgever that is connected to the routeervoorziening. */
export const zaakVanSamenloop = (id: BeslagId): ZaakId => `samenloop-${String(id)}` as ZaakId;

/** The collection on an income that passes to another party or to us; one an overdracht, by the number of its row. */
export const zaakVanOverdracht = (nummer: number): ZaakId => `overdracht-${String(nummer)}` as ZaakId;

/** The so many-th run over the letters of a posting day. */
export const zaakVanVerzendrun = (dag: Dag, volgnummer: number): ZaakId => `verzendrun-${dag}-${String(volgnummer)}` as ZaakId;

/** The record of an opdrachtgever itself: it has a chain and tasks, and no workflow is its writer. */
export const zaakVanOpdrachtgever = (id: string): string => `opdrachtgever-${id}`;

/** Which workflow an id belongs to. Throws on an id of another form. */
export function soortVanZaak(zaak: string): ZaakSoort {
  const soort = zaak.slice(0, zaak.indexOf('-'));
  if (soort === 'invordering' || soort === 'verhaal' || soort === 'beslag' || soort === 'samenloop' || soort === 'overdracht' || soort === 'verzendrun' || soort === 'terughaling') return soort;
  throw new RangeError(`geen zaak: ${zaak}`);
}

/** The key of the record behind a zaak: everything after the kind. */
export function sleutelVanZaak(zaak: string): string {
  return zaak.slice(zaak.indexOf('-') + 1);
}

/** Coded reasons to pause a zaak; each has its own legal effect (`domain/pauze`). */
export { PAUZEREDENEN, type Pauzereden } from '../domain/pauze/redenen.ts';

export interface Pauze {
  readonly reden: Pauzereden | OudePauzereden;
  /** Last day of the pause; the street goes on the day after. */
  readonly totEnMet: Dag;
}

export const INTREKREDENEN = ['aanslag_vernietigd', 'verzet_gegrond', 'kwijtschelding_verleend', 'oninbaar', 'beleid'] as const;
export type Intrekreden = (typeof INTREKREDENEN)[number];
/** Those that a person gives with `trekIn`: kwijtschelding is a decision of its own, that the inwoner hears (`beslisKwijtschelding`). */
export const TE_KIEZEN_INTREKREDENEN = INTREKREDENEN.filter((reden) => reden !== 'kwijtschelding_verleend');

/** How a request for kwijtschelding is decided (IW 26 lid 1: geheel of gedeeltelijk). */
export const KWIJTSCHELDINGSBESLUITEN = ['geheel', 'gedeeltelijk', 'afgewezen'] as const;
export type Kwijtscheldingsbesluit = (typeof KWIJTSCHELDINGSBESLUITEN)[number];
