import { kleinste, min, nietNegatief, NUL, type Centen } from '../geld/centen.ts';
import type { Dag } from '../kalender/dag.ts';

/** A claim as far as spreading an afdracht needs it; `centen` is what is open on it, or what was booked on it. */
export interface VorderingMetBedrag {
  readonly id: string;
  readonly dagtekening: Dag;
  readonly centen: Centen;
}

/** What of an amount goes to which claim, and what no claim takes; cents. The parts and the rest add up to the amount. */
export interface Spreiding {
  readonly delen: readonly { readonly id: string; readonly centen: Centen }[];
  readonly rest: Centen;
}

/**
 * Spreads what a derde paid over the claims, the oldest dagtekening first; at the same dagtekening by id. Claims that
 * get nothing are left out. Unit: cents; throws on a negative amount.
 */
export function spreidOverVorderingen(bedrag: Centen, vorderingen: readonly VorderingMetBedrag[]): Spreiding {
  return verdeelInVolgorde(bedrag, oudsteEerst(vorderingen));
}

/** Takes an amount back from the claims on which it was booked, the newest dagtekening first. Unit: cents; throws on a negative amount. */
export function neemTerugVanVorderingen(bedrag: Centen, geboekt: readonly VorderingMetBedrag[]): Spreiding {
  return verdeelInVolgorde(bedrag, oudsteEerst(geboekt).reverse());
}

function oudsteEerst(vorderingen: readonly VorderingMetBedrag[]): VorderingMetBedrag[] {
  return [...vorderingen].sort((a, b) => (a.dagtekening === b.dagtekening ? (a.id < b.id ? -1 : 1) : a.dagtekening < b.dagtekening ? -1 : 1));
}

function verdeelInVolgorde(bedrag: Centen, vorderingen: readonly VorderingMetBedrag[]): Spreiding {
  if (bedrag < 0) throw new RangeError('een afdracht is nul of meer');
  const delen: { id: string; centen: Centen }[] = [];
  let rest = bedrag;
  for (const vordering of vorderingen) {
    const deel = kleinste(rest, nietNegatief(vordering.centen));
    if (deel > NUL) delen.push({ id: vordering.id, centen: deel });
    rest = min(rest, deel);
  }
  return { delen, rest };
}
