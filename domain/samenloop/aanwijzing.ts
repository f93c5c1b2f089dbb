import { valtOnderAfspraak7 } from './afspraak-7.ts';
import type { Beslag, BeslagId } from './beslag.ts';
import { geldtAlsDeurwaarder, rangIn, type Lezing } from './lezingen.ts';
import type { Regel } from './regels.ts';

/** Who collects by one reading of the law, and why. */
export interface Aanwijzing {
  readonly id: BeslagId;
  readonly regels: readonly Regel[];
  /** A Dutch half sentence, for the operator. */
  readonly reden: string;
}

/** Where the text of Rv 478 itself points at more than one. */
export type OpenUitleg = 'geen_deurwaarder' | 'hoger_ertussen' | 'deurwaarder_lager';

/** What one reading points at: one beslag, or more where Rv 478 itself leaves it open. */
export interface Aangewezen {
  readonly aanwijzingen: readonly Aanwijzing[];
  readonly uitleg: OpenUitleg | null;
}

/**
 * Who collects for all beslagen on one source, in one reading (IW 19 lid 7, Rv 478 lid 1 and 2, VNG-handreiking §3.6 and §3.8).
 * `actief` with the conservatoire, which count for IW 19 lid 7 alone. Nobody when there is no executoriaal beslag.
 */
export function wijsAan(lezing: Lezing, actief: readonly Beslag[]): Aangewezen {
  const [oudste, ...lateren] = lezing.volgorde;
  if (oudste === undefined) return { aanwijzingen: [], uitleg: null };
  const gaatVoor = (a: Beslag, b: Beslag): boolean => rangIn(lezing, a) < rangIn(lezing, b);
  const zonder = (beslag: Beslag): boolean => !geldtAlsDeurwaarder(lezing, beslag);
  const lid2 = zonder(oudste) && lateren.length > 0 && lateren.every((later) => gaatVoor(oudste, later));

  const vordering19 = lezing.volgorde.find((beslag) => beslag.vorm.bevoegdheid === 'vordering_iw19' && actief.every((ander) => ander === beslag || gaatVoor(beslag, ander)));
  if (vordering19 !== undefined && actief.length > 1) {
    return een(vordering19, lid2 ? ['R2', 'R3'] : ['R3'], 'zijn vordering van artikel 19 gaat in voorrang boven alle andere waarvoor beslag ligt');
  }
  if (lateren.length === 0) return een(oudste, zonder(oudste) ? [] : ['R1'], 'het is het enige executoriale beslag');
  if (!zonder(oudste)) return een(oudste, ['R1'], 'deze deurwaarder legde het oudste executoriale beslag');
  if (lid2) return een(oudste, ['R2'], 'het oudste executoriale beslag, zonder deurwaarder gelegd, is hoger bevoorrecht dan alle latere');
  return zonderVoorrangVanDeOudste(lezing, oudste, lateren, gaatVoor);
}

/** The oldest has no deurwaarder, and a later beslag is of the same or a higher rank: lid 2 does not hold to the letter. */
function zonderVoorrangVanDeOudste(lezing: Lezing, oudste: Beslag, lateren: readonly Beslag[], gaatVoor: (a: Beslag, b: Beslag) => boolean): Aangewezen {
  const plaats = lateren.findIndex((beslag) => geldtAlsDeurwaarder(lezing, beslag));
  const deurwaarder = lateren[plaats];
  if (deurwaarder === undefined) {
    const blijft: Aanwijzing = { id: oudste.id, regels: blijftDoor(lezing, oudste, lateren), reden: 'de oudste beslaglegger blijft: er is geen deurwaarder en geen latere vordering gaat voor' };
    const hoger = lateren.filter((later) => gaatVoor(later, oudste));
    return hoger.length === 0 ? { aanwijzingen: [blijft], uitleg: null } : { aanwijzingen: [blijft, ...hoger.map(volgensLid2)], uitleg: 'geen_deurwaarder' };
  }
  const overgenomen: Aanwijzing = { id: deurwaarder.id, regels: overnameDoor(oudste), reden: 'de oudste gaat niet voor op alle latere, en de oudste deurwaarder heeft een gelijke of hogere rang' };
  // A higher claim without deurwaarder that lies between the two: lid 2 may be read for it as well (table row 12).
  const ertussen = lateren.slice(0, plaats).filter((later) => gaatVoor(later, oudste) && gaatVoor(later, deurwaarder));
  if (!gaatVoor(oudste, deurwaarder)) return { aanwijzingen: [overgenomen, ...ertussen.map(volgensLid2)], uitleg: ertussen.length === 0 ? null : 'hoger_ertussen' };
  // The oldest goes before the oldest deurwaarder (nota van toelichting art. 4 c and d), yet not before all later ones (lid 2 to
  // the letter, so lid 1), and a deurwaarder of the same or a higher rank who joins takes over (VNG-handreiking §3.8).
  const gelijkOfHoger = lateren.filter((later) => geldtAlsDeurwaarder(lezing, later) && !gaatVoor(oudste, later)).slice(0, 1);
  const opvolgers = gelijkOfHoger.map(({ id }): Aanwijzing => ({ ...overgenomen, id }));
  return { aanwijzingen: [volgensLid2(oudste), overgenomen, ...opvolgers, ...ertussen.map(volgensLid2)], uitleg: 'deurwaarder_lager' };
}

function volgensLid2({ id }: Beslag): Aanwijzing {
  return { id, regels: ['R2'], reden: 'zijn vordering gaat voor en is zonder deurwaarder verhaald' };
}

/** The oldest stays: agreement 7 among gemeente, UWV and SVB of one rank, and else case 3 of the handreiking. */
function blijftDoor(lezing: Lezing, oudste: Beslag, lateren: readonly Beslag[]): Regel[] {
  const rang = rangIn(lezing, oudste);
  const onderAfspraak = lateren.filter((later) => rangIn(lezing, later) === rang && valtOnderAfspraak7(rang, later));
  const afspraak7 = valtOnderAfspraak7(rang, oudste) && onderAfspraak.length > 0;
  return [...(afspraak7 ? (['R12'] as const) : []), ...(afspraak7 && onderAfspraak.length === lateren.length ? [] : (['R14'] as const))];
}

/** Municipal or waterschap tax that was first loses the role to a deurwaarder who comes (VNG-handreiking §3.6, case 3). */
function overnameDoor({ vordering }: Beslag): Regel[] {
  return vordering === 'gemeentelijke_belasting' || vordering === 'waterschapsbelasting' ? ['R1', 'R14'] : ['R1'];
}

function een({ id }: Beslag, regels: readonly Regel[], reden: string): Aangewezen {
  return { aanwijzingen: [{ id, regels, reden }], uitleg: null };
}
