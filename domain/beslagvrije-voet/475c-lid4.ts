import { totaal, type Term } from '../spoor/term.ts';
import { nietBeslagenEigen } from './berekening.ts';
import { Onbeslist, type Rekengrond } from './grond.ts';
import { invoerTerm } from './herkomst.ts';
import type { VaststellingInvoer } from './invoer.ts';

/** What is already taken each month from another income or from a toeslag. Euros per month as a decimal string. */
export type AndereInhouding = {
  readonly soort: 'beslag' | 'verrekening';
  readonly op: 'ander inkomen' | 'toeslag';
  readonly bedrag: string;
};

/**
 * Raises the beslagvrije voet by what others already take from another income or from a toeslag (Rv 475c lid 4):
 * a voet of 1.000 with 80 of the zorgtoeslag set off becomes 1.080. Euros per month.
 *
 * Another own income is taken off whole (475db lid 1 b) and comes back here for the part that others take: of 500, from
 * which 100 is taken, the debtor has 400, and 400 goes off the voet. So more cannot be taken from it than it is: then it
 * was left out of `nietBeslagen` and the voet would come out too high. Throws `Onbeslist` for that, and for an amount
 * below zero.
 */
export function metAndereInhoudingen({ schrijver }: Rekengrond, bvv: Term, invoer: VaststellingInvoer): Term {
  const { andereInhoudingen = [] } = invoer;
  if (andereInhoudingen.length === 0) return bvv;
  const bedragen = inhoudingenVan(invoer);
  const opInkomen = bedragen.filter((_bedrag, plaats) => andereInhoudingen[plaats]?.op === 'ander inkomen');
  if (opInkomen.length > 0 && totaal(opInkomen).waarde.gt(nietBeslagenEigen(invoer).waarde)) {
    throw new Onbeslist('Anderen houden meer in van ander inkomen dan er aan ander inkomen is opgegeven; geef dat inkomen helemaal op, met wat ervan wordt ingehouden.');
  }
  return schrijver.stap(
    'bvv met andere inhoudingen',
    'Rv 475c lid 4',
    'Met wat anderen al inhouden of verrekenen wordt rekening gehouden: de beslagvrije voet gaat met dat bedrag omhoog.',
    totaal([bvv, ...bedragen]),
  );
}

/** What others take, one number each, in the order given. Euros per month. Throws `Onbeslist` on an amount below zero. */
export function inhoudingenVan({ andereInhoudingen = [], herkomst }: VaststellingInvoer): Term[] {
  const bedragen = andereInhoudingen.map(({ soort, op, bedrag }) => invoerTerm(herkomst, 'andere inhoudingen', `${soort} op ${op}`, bedrag));
  if (bedragen.some(({ waarde }) => waarde.lt(0))) throw new Onbeslist('Een inhouding van anderen is negatief; een mens moet ernaar kijken.');
  return bedragen;
}
