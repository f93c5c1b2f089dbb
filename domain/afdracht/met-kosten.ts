import { NUL, som, type Centen } from '../geld/centen.ts';
import { verdeelNaarRato } from '../geld/verdeling.ts';
import { actieveBeslagen, oudsteEerst, type BeslagId } from '../samenloop/beslag.ts';
import type { Samenloopvraag } from '../samenloop/vraag.ts';
import { verdeelAfdracht, type Verdeling } from './verdeling.ts';

/** What one beslag gets of an afdracht: of its costs of execution, and of what is open on it besides. Unit: cents. */
export interface Aandeel {
  readonly id: BeslagId;
  readonly kosten: Centen;
  readonly opVordering: Centen;
  /** Both together. */
  readonly centen: Centen;
}

/** A distribution in which it is also known whose costs were met. The shares and the surplus add up to the afdracht exactly. */
export type VerdelingMetKosten = Exclude<Verdeling, { readonly status: 'verdeeld' }> | (Extract<Verdeling, { readonly status: 'verdeeld' }> & { readonly aandelen: readonly Aandeel[] });

/**
 * Divides an afdracht where every beslaglegger may have costs of execution: those go before all ranks (Rv 477 lid 2, BW 3:277 lid 1), and
 * among themselves in proportion where the afdracht does not meet them all. `openstaand` of a beslag is without its costs. Only
 * executoriale beslagen on the source share. Unit: cents; throws a RangeError on negative amounts and beslagen that cannot be.
 */
export function verdeelMetKosten(vraag: Samenloopvraag, afdracht: Centen, kosten: ReadonlyMap<BeslagId, Centen>): VerdelingMetKosten {
  const delers = oudsteEerst(actieveBeslagen(vraag.beslagen, vraag.bron, vraag.peildatum).filter(({ executoriaal }) => executoriaal));
  const gemaakt = delers.map(({ id }) => kosten.get(id) ?? NUL);
  const verdeling = verdeelAfdracht(vraag, afdracht, som(...gemaakt));
  if (verdeling.status !== 'verdeeld') return verdeling;
  const voldaan = verdeelNaarRato(verdeling.kosten, gemaakt);
  const aandelen = delers.map(({ id }, plaats): Aandeel => {
    const deel = verdeling.delen.find((een) => een.id === id)?.centen ?? NUL;
    const eigen = voldaan[plaats] ?? NUL;
    return { id, kosten: eigen, opVordering: deel, centen: som(eigen, deel) };
  });
  return { ...verdeling, aandelen };
}
