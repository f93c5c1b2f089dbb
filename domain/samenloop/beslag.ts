import type { Deurwaardersoort } from '../deurwaarder/overdracht.ts';
import type { Centen } from '../geld/centen.ts';
import type { Dag } from '../kalender/dag.ts';
import type { Partijsoort } from './partij.ts';
import type { Vorderingsoort } from './rangorde.ts';

declare const merk: unique symbol;
/** One beslag or verrekening among those on an income. */
export type BeslagId = string & { readonly [merk]: 'BeslagId' };

/** Gives the text its brand. Throws a RangeError when it is empty. */
export function beslagId(tekst: string): BeslagId {
  if (tekst === '') throw new RangeError('een beslag zonder id');
  return tekst as BeslagId;
}

/**
 * The powers without a deurwaarder: vereenvoudigd derdenbeslag (Rv 479g, Pw 60 lid 5), vordering of IW 19, and verhaal
 * without dwangbevel (Wahv 27, Sv 6:4:6).
 */
export const ZONDER_DEURWAARDER = ['vereenvoudigd_derdenbeslag', 'vordering_iw19', 'verhaal_zonder_dwangbevel'] as const;

/** How the income is taken: by exploot of a deurwaarder (Rv 475), without one, or set off by who pays it (no beslag). */
export type Beslagvorm =
  | { readonly bevoegdheid: 'derdenbeslag'; readonly deurwaarder: Deurwaardersoort }
  | { readonly bevoegdheid: (typeof ZONDER_DEURWAARDER)[number] }
  | { readonly bevoegdheid: 'verrekening' };

export interface Beslag {
  readonly id: BeslagId;
  readonly partij: Partijsoort;
  readonly vorm: Beslagvorm;
  readonly vordering: Vorderingsoort;
  readonly gelegdOp: Dag;
  /** Of that day, as UU:MM; null when not known. */
  readonly tijdstip: string | null;
  /** false: conservatoir. */
  readonly executoriaal: boolean;
  /** Open on the day of the question, in cents. */
  readonly openstaand: Centen;
  /** The inkomstenbron; the same text is the same source. */
  readonly bron: string;
  /** From this day it no longer counts; null: it runs. */
  readonly afgemeldOp: Dag | null;
}

/** The beslagen on one inkomstenbron on a day. Verrekening is no beslag and is left out, as is what lies on another source. */
export function actieveBeslagen(beslagen: readonly Beslag[], bron: string, peildatum: Dag): Beslag[] {
  return beslagen.filter(
    (beslag) => beslag.bron === bron && beslag.vorm.bevoegdheid !== 'verrekening' && beslag.gelegdOp <= peildatum && (beslag.afgemeldOp === null || beslag.afgemeldOp > peildatum),
  );
}

/** Oldest first, then by time and id: an order that does not hang on that of the input. Same day without time: by id, which decides nothing in law. */
export function oudsteEerst(beslagen: readonly Beslag[]): Beslag[] {
  return [...beslagen].sort((a, b) => vergelijk(a.gelegdOp, b.gelegdOp) || vergelijk(a.tijdstip ?? '', b.tijdstip ?? '') || vergelijk(a.id, b.id));
}

/** The deurwaarder who laid the beslag; null when it was laid without one. */
export function deurwaarderVan({ vorm }: Beslag): Deurwaardersoort | null {
  return vorm.bevoegdheid === 'derdenbeslag' ? vorm.deurwaarder : null;
}

/** Throws a RangeError when two beslagen have one id, when an amount is negative or a time is not UU:MM. */
export function eisGeldig(beslagen: readonly Beslag[]): void {
  if (new Set(beslagen.map(({ id }) => id)).size !== beslagen.length) throw new RangeError('twee beslagen hebben hetzelfde id');
  for (const { id, openstaand, tijdstip } of beslagen) {
    if (openstaand < 0) throw new RangeError(`beslag ${id}: het openstaande bedrag is negatief`);
    if (tijdstip !== null && !/^([01]\d|2[0-3]):[0-5]\d$/.test(tijdstip)) throw new RangeError(`beslag ${id}: het tijdstip is geen UU:MM`);
  }
}

function vergelijk(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
