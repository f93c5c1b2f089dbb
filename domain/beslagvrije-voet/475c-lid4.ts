import { totaal, type Term } from '../spoor/term.ts';
import type { Rekengrond } from './grond.ts';
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
 */
export function metAndereInhoudingen({ schrijver }: Rekengrond, bvv: Term, { andereInhoudingen = [], herkomst }: VaststellingInvoer): Term {
  if (andereInhoudingen.length === 0) return bvv;
  const bedragen = andereInhoudingen.map(({ soort, op, bedrag }) => invoerTerm(herkomst, 'andere inhoudingen', `${soort} op ${op}`, bedrag));
  return schrijver.stap(
    'bvv met andere inhoudingen',
    'Rv 475c lid 4',
    'Met wat anderen al inhouden of verrekenen wordt rekening gehouden: de beslagvrije voet gaat met dat bedrag omhoog.',
    totaal([bvv, ...bedragen]),
  );
}
