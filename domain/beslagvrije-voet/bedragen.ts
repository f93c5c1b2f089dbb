import { centen, type Centen } from '../geld/centen.ts';
import { naarCenten, type DecimaalBedrag } from '../spoor/getal.ts';
import { grootste, min, NUL, opCenten, type Term } from '../spoor/term.ts';
import { metAndereInhoudingen } from './475c-lid4.ts';
import { na475dc } from './475dc.ts';
import { berekenTot475db, nietBeslagenEigen, type Tussenterm } from './berekening.ts';
import { Onbeslist, type Rekengrond } from './grond.ts';
import { invoerTerm } from './herkomst.ts';
import type { BeslagenBron, VaststellingInvoer } from './invoer.ts';
import type { Vastgesteld } from './uitkomst.ts';

/** A source that is no bijstand. */
export type Inkomensbron = Extract<BeslagenBron, { soort: 'inkomen' }>;

/** The amounts of a vaststelling. Cents per month. */
export type Bedragen = Pick<
  Vastgesteld,
  'beslagvrijeVoet' | 'bvv475da' | 'na475db' | 'nettoBeslagen' | 'vatbaarPerMaand' | 'begrensdDoor475dc'
>;

/** The amounts, and the stand after 475db on which they rest. */
export type Uitgerekend = { readonly bedragen: Bedragen; readonly tussen: Tussenterm };

/**
 * 475da to 475dc and what others already take, for a source with this net income. With `eerder` the stand after 475db
 * is taken over: of a reading that differs only after it. Throws `Onbeslist`.
 */
export function bedragenVan(grond: Rekengrond, invoer: VaststellingInvoer, nettoTekst: DecimaalBedrag, eerder?: Tussenterm): Uitgerekend {
  const { herkomst } = invoer;
  const netto = invoerTerm(herkomst, 'netto inkomen onder beslag', 'netto inkomen onder beslag', nettoTekst);
  if (netto.waarde.isNegative()) throw new Onbeslist('Het netto inkomen van de bron is negatief; een mens moet ernaar kijken.');
  const tussen = eerder ?? berekenTot475db(grond, invoer);
  const { bvv475da, na475db } = tussen;
  const toets475dc = !invoer.inrichting || grond.lezing.inrichting === 'met 475dc';
  const voet = toets475dc ? na475dc(grond, na475db, netto, nietBeslagenEigen(invoer)) : zonder475dc(grond, na475db);
  const { beslagvrij, vatbaar } = vastgesteld(grond, metAndereInhoudingen(grond, voet, invoer), netto);
  const bedragen: Bedragen = {
    beslagvrijeVoet: naarCenten(beslagvrij.waarde),
    bvv475da: naarCenten(bvv475da.waarde),
    na475db: naarCenten(na475db.waarde),
    nettoBeslagen: naarCenten(netto.waarde),
    vatbaarPerMaand: naarCenten(vatbaar.waarde),
    begrensdDoor475dc: voet.waarde.lt(na475db.waarde),
  };
  return { bedragen, tussen };
}

function zonder475dc({ schrijver }: Rekengrond, bvv: Term): Term {
  return schrijver.stap(
    'beslagvrije voet',
    'Rv 475e lid 2',
    'Bij verblijf in een inrichting geldt de grens van 95% van het inkomen niet.',
    bvv,
  );
}

/** What is told to debtor and derde: the voet in whole cents, and what the income is above it. */
export function vastgesteld({ schrijver }: Rekengrond, voet: Term, netto: Term): { readonly beslagvrij: Term; readonly vatbaar: Term } {
  const beslagvrij = schrijver.stap(
    'vastgestelde beslagvrije voet',
    'Rv 475d lid 6',
    'Het bedrag per maand waarop geen beslag kan liggen.',
    opCenten(voet.waarde.isNegative() ? NUL : voet),
  );
  const vatbaar = schrijver.stap(
    'vatbaar per maand',
    'Rv 475b lid 1',
    'Beslag kan liggen op wat het netto inkomen meer is dan de beslagvrije voet.',
    grootste(min(opCenten(netto), beslagvrij), NUL),
  );
  return { beslagvrij, vatbaar };
}

/** What is open to beslag: the amount above the voet, never below zero. */
export function boven(bedrag: Centen, voet: Centen): Centen {
  return centen(Math.max(0, bedrag - voet));
}
