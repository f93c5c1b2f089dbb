import { kleinste, min, NUL, som, type Centen } from '../geld/centen.ts';
import { verdeelNaarRato } from '../geld/verdeling.ts';

/** One aanslag on a combined aanslagbiljet, in cents: the amount the biljet names and what is still open of it. */
export interface Onderdeel {
  readonly naam: string;
  readonly vermeld: Centen;
  readonly open: Centen;
}

/**
 * The onderdelen of a combined aanslagbiljet of which `hoofdsom` cents are open, in the order of the biljet. When part
 * was paid before, what is open is taken in proportion too. Throws when all named amounts are zero and the hoofdsom is not.
 */
export function onderdelenVan(hoofdsom: Centen, vermeld: readonly { readonly naam: string; readonly vermeld: Centen }[]): readonly Onderdeel[] {
  const open = verdeelNaarRato(hoofdsom, vermeld.map((onderdeel) => onderdeel.vermeld));
  return koppel(vermeld, open).map(([onderdeel, bedrag]) => ({ ...onderdeel, open: bedrag }));
}

/**
 * Divides what a payment put on the hoofdsom over the onderdelen, in cents and in proportion to the amounts on the
 * biljet (IW 7 lid 2): largest remainder, at equal remainders the order of the biljet. No onderdeel gets more than is
 * open of it: a cent too many goes to the next. Throws when `betaald` is more than is open in all.
 */
export function verdeelOverAanslagbiljet(betaald: Centen, onderdelen: readonly Onderdeel[]): readonly Centen[] {
  if (betaald > som(...onderdelen.map(({ open }) => open))) throw new RangeError('meer betaald dan er op het aanslagbiljet openstaat');
  let delen = onderdelen.map(() => NUL);
  for (let rest = betaald; rest > 0; rest = min(betaald, som(...delen))) {
    const ruimte = koppel(onderdelen, delen).map(([{ vermeld, open }, deel]) => (deel < open ? vermeld : NUL));
    const erbij = verdeelNaarRato(rest, ruimte);
    delen = koppel(onderdelen, delen).map(([{ open }, deel], plaats) => kleinste(open, som(deel, erbij[plaats] ?? NUL)));
  }
  return delen;
}

/** What is open of each onderdeel after it was paid its part. */
export function naBetaling(onderdelen: readonly Onderdeel[], delen: readonly Centen[]): readonly Onderdeel[] {
  return koppel(onderdelen, delen).map(([onderdeel, deel]) => ({ ...onderdeel, open: min(onderdeel.open, deel) }));
}

function koppel<A, B>(een: readonly A[], ander: readonly B[]): readonly (readonly [A, B])[] {
  return een.flatMap((a, plaats) => {
    const b = ander[plaats];
    return b === undefined ? [] : [[a, b] as const];
  });
}
