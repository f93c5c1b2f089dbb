import { kleinste, min, NUL, som, type Centen } from '../geld/centen.ts';
import { verdeelNaarRato } from '../geld/verdeling.ts';
import type { BeslagId } from '../samenloop/beslag.ts';

/** Those who share one rank, the oldest beslag first, and how they share: by what is open, or one after the other. */
export interface Ranggroep {
  readonly wijze: 'naar_rato' | 'oudste_eerst';
  readonly leden: readonly BeslagId[];
}

/** What of an afdracht goes to one beslag; zero is said too. Unit: cents. */
export interface Deel {
  readonly id: BeslagId;
  readonly centen: Centen;
}

/** An afdracht divided; kosten, delen and overschot add up to it exactly. Unit: cents. */
export interface VerdeeldeAfdracht {
  readonly kosten: Centen;
  /** In the order of the ranks and their members. */
  readonly delen: readonly Deel[];
  /** What nobody has to claim: back to the debtor (Rv 477 lid 2). */
  readonly overschot: Centen;
}

/**
 * Divides an afdracht: the costs of execution first (Rv 477 lid 2), then rank after rank; within a rank in proportion to what is open
 * (BW 3:277 lid 1), to the cent by largest remainder and at equal remainders to the oldest, or one after the other. Nobody gets more
 * than is open on him; what a rank does not need goes to the next, and last to the debtor. Unit: cents. Throws a RangeError on a
 * negative amount, on a member twice and on one without an open amount.
 */
export function verdeelOverRangen(afdracht: Centen, kosten: Centen, groepen: readonly Ranggroep[], openstaand: ReadonlyMap<BeslagId, Centen>): VerdeeldeAfdracht {
  if (afdracht < 0 || kosten < 0) throw new RangeError('een afdracht en haar kosten zijn nul of meer');
  const alle = groepen.flatMap(({ leden }) => leden);
  if (new Set(alle).size !== alle.length) throw new RangeError('een beslag staat twee keer in de rangorde');
  const voldaneKosten = kleinste(afdracht, kosten);
  const delen: Deel[] = [];
  let rest = min(afdracht, voldaneKosten);
  for (const { wijze, leden } of groepen) {
    const open = leden.map((id) => openVan(openstaand, id));
    const bedragen = wijze === 'naar_rato' ? naarRato(rest, open) : naElkaar(rest, open);
    for (const [plaats, id] of leden.entries()) delen.push({ id, centen: bedragen[plaats] ?? NUL });
    rest = min(rest, som(...bedragen));
  }
  return { kosten: voldaneKosten, delen, overschot: rest };
}

function naarRato(rest: Centen, open: readonly Centen[]): readonly Centen[] {
  return rest >= som(...open) ? open : verdeelNaarRato(rest, open);
}

function naElkaar(bedrag: Centen, open: readonly Centen[]): Centen[] {
  let rest = bedrag;
  return open.map((nodig) => {
    const deel = kleinste(rest, nodig);
    rest = min(rest, deel);
    return deel;
  });
}

function openVan(openstaand: ReadonlyMap<BeslagId, Centen>, id: BeslagId): Centen {
  const open = openstaand.get(id);
  if (open === undefined || open < 0) throw new RangeError(`van beslag ${id} is geen openstaand bedrag van nul of meer bekend`);
  return open;
}
