import type { Dag } from '../kalender/dag.ts';
import { deurwaarderVan, oudsteEerst, type Beslag, type BeslagId } from './beslag.ts';
import { RANGEN, rangVan, type Rang } from './rangorde.ts';

/** What may be open besides the text of Rv 478 itself, each a thing that a person can find out or decide. */
export const OPEN_PUNTEN = ['volgorde', 'rang', 'belastingdeurwaarder'] as const;
export type OpenPunt = (typeof OPEN_PUNTEN)[number];

/** One way in which what is open may turn out. */
export interface Lezing {
  /** The executoriale beslagen, oldest first. */
  readonly volgorde: readonly Beslag[];
  /** The rank of every beslag, conservatoire included. */
  readonly rangen: ReadonlyMap<BeslagId, Rang>;
  /** Whether a belastingdeurwaarder is «de deurwaarder» of Rv 478. */
  readonly belastingdeurwaarderTelt: boolean;
  /** Which turn each open point takes: two readings that differ in one of them alone tell whether it matters. */
  readonly keuze: Readonly<Record<OpenPunt, number>>;
}

/** More readings than this are not worked out: then too much is unknown to say anything. */
const MEESTE_LEZINGEN = 10_000;

/**
 * Every way in which what is open on the day may turn out: the order of beslagen of one day without time, a voorrang that is
 * not known, and whether a belastingdeurwaarder counts as deurwaarder. One reading when nothing is open; null when there are too
 * many. `actief`: the beslagen on one source.
 */
export function lezingenVan(actief: readonly Beslag[], peildatum: Dag): readonly Lezing[] | null {
  const executoriaal = oudsteEerst(actief.filter((beslag) => beslag.executoriaal));
  const gelijktijdig = perDag(executoriaal);
  const onbekend = oudsteEerst(actief).filter(({ vordering }) => rangVan(vordering, peildatum) === null);
  const telt = executoriaal.some((beslag) => deurwaarderVan(beslag) === 'belastingdeurwaarder') ? [true, false] : [true];
  const aantal = gelijktijdig.reduce((tot, vanEenDag) => tot * faculteit(vanEenDag.length), 1) * RANGEN.length ** onbekend.length * telt.length;
  if (aantal > MEESTE_LEZINGEN) return null;
  const volgordes = product(gelijktijdig.map(mogelijkeVolgordes)).map((dagen) => dagen.flat());
  const rangkeuzen = product(onbekend.map(() => RANGEN));
  return volgordes.flatMap((volgorde, v) =>
    rangkeuzen.flatMap((gekozen, r) => {
      const rangen = rangenVan(actief, peildatum, new Map(onbekend.map(({ id }, plaats) => [id, gekozen[plaats]])));
      return telt.map((belastingdeurwaarderTelt, b) => ({ volgorde, rangen, belastingdeurwaarderTelt, keuze: { volgorde: v, rang: r, belastingdeurwaarder: b } }));
    }),
  );
}

/** The open points that matter: some two readings that differ in that point alone have another outcome. */
export function bepalendePunten(gelezen: readonly { readonly lezing: Lezing; readonly uitkomst: string }[]): OpenPunt[] {
  return OPEN_PUNTEN.filter((punt) => {
    const gezien = new Map<string, string>();
    return gelezen.some(({ lezing: { keuze }, uitkomst }) => {
      const rest = OPEN_PUNTEN.filter((ander) => ander !== punt)
        .map((ander) => keuze[ander])
        .join();
      const eerder = gezien.get(rest) ?? uitkomst;
      gezien.set(rest, eerder);
      return eerder !== uitkomst;
    });
  });
}

/** The rank of a beslag in a reading. Throws when it is not one of the beslagen that the reading is of. */
export function rangIn({ rangen }: Lezing, { id }: Beslag): Rang {
  const rang = rangen.get(id);
  if (rang === undefined) throw new RangeError(`beslag ${id} hoort niet bij deze lezing`);
  return rang;
}

/** Whether a beslag was laid by «de deurwaarder» of Rv 478, in a reading. */
export function geldtAlsDeurwaarder({ belastingdeurwaarderTelt }: Lezing, beslag: Beslag): boolean {
  const deurwaarder = deurwaarderVan(beslag);
  return deurwaarder === 'gerechtsdeurwaarder' || (deurwaarder === 'belastingdeurwaarder' && belastingdeurwaarderTelt);
}

function rangenVan(actief: readonly Beslag[], peildatum: Dag, gekozen: ReadonlyMap<BeslagId, Rang | undefined>): Map<BeslagId, Rang> {
  return new Map(actief.flatMap(({ id, vordering }) => {
    const rang = rangVan(vordering, peildatum) ?? gekozen.get(id);
    return rang === undefined ? [] : [[id, rang] as const];
  }));
}

/** The beslagen, already sorted, by the day on which they were laid. */
function perDag(beslagen: readonly Beslag[]): Beslag[][] {
  const dagen = new Map<Dag, Beslag[]>();
  for (const beslag of beslagen) dagen.set(beslag.gelegdOp, [...(dagen.get(beslag.gelegdOp) ?? []), beslag]);
  return [...dagen.values()];
}

/** The orders of beslagen of one day that their times allow. */
function mogelijkeVolgordes(vanEenDag: readonly Beslag[]): Beslag[][] {
  if (vanEenDag.length === 0) return [[]];
  return vanEenDag.flatMap((eerste, plaats) => {
    const andere = vanEenDag.filter((_, i) => i !== plaats);
    if (andere.some(({ tijdstip }) => tijdstip !== null && eerste.tijdstip !== null && tijdstip < eerste.tijdstip)) return [];
    return mogelijkeVolgordes(andere).map((rest) => [eerste, ...rest]);
  });
}

function product<T>(keuzen: readonly (readonly T[])[]): T[][] {
  return keuzen.reduce<T[][]>((tot, keuze) => tot.flatMap((begin) => keuze.map((een) => [...begin, een])), [[]]);
}

function faculteit(n: number): number {
  return n < 2 ? 1 : n * faculteit(n - 1);
}
