import { centen, kleinste, type Centen } from '../geld/centen.ts';
import { naarCenten, type DecimaalBedrag } from '../spoor/getal.ts';
import { grootste, min, NUL, opCenten, type Term } from '../spoor/term.ts';
import { metAndereInhoudingen } from './475c-lid4.ts';
import { na475dc } from './475dc.ts';
import { berekenTot475db, nietBeslagenEigen, type Tussenterm } from './berekening.ts';
import { Onbeslist, type Rekengrond } from './grond.ts';
import { invoerTerm } from './herkomst.ts';
import type { BeslagenBron, VaststellingInvoer } from './invoer.ts';
import { gekozenLezing } from './lezing.ts';
import { tenMinsteVijfProcent } from './maatwerk.ts';
import { geldtVoetbesluit, volgensVoetbesluit } from './voetbesluit.ts';
import type { Vastgesteld } from './uitkomst.ts';

/** A source that is no bijstand. */
export type Inkomensbron = Extract<BeslagenBron, { soort: 'inkomen' }>;

/** The amounts of a vaststelling. Cents per month. */
export type Bedragen = Pick<
  Vastgesteld,
  'beslagvrijeVoet' | 'bvv475da' | 'na475db' | 'nettoBeslagen' | 'vatbaarPerMaand' | 'begrensdDoor475dc' | 'minimaal5Procent'
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
  const eigen = nietBeslagenEigen(invoer);
  const voet = toets475dc ? na475dc(grond, na475db, netto, eigen) : zonder475dc(grond, na475db);
  const minimum = (ruimte: Term): Centen | null => (grond.lezing === gekozenLezing ? vijfProcentBoven(ruimte, invoer, netto, eigen) : null);
  const { beslagvrij, vatbaar, minimaal5Procent } = vastgesteld(grond, volgensVoetbesluit(grond, metAndereInhoudingen(grond, voet, invoer), invoer), netto, minimum);
  const bedragen: Bedragen = {
    beslagvrijeVoet: naarCenten(beslagvrij.waarde),
    bvv475da: naarCenten(bvv475da.waarde),
    na475db: naarCenten(na475db.waarde),
    nettoBeslagen: naarCenten(netto.waarde),
    vatbaarPerMaand: naarCenten(vatbaar.waarde),
    begrensdDoor475dc: voet.waarde.lt(na475db.waarde),
    minimaal5Procent,
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

/**
 * The 5% that must be open to beslag (475dc lid 1, DPIA Wvbvv risk 4), where lid 1 as it reads leaves less: with other own
 * income, of all own income together and at most the source. Null where it leaves as much, and where the rule does not
 * hold: in an inrichting (475dc does not name 475e), and where others take already (475c lid 4: the 5% of the debtor is
 * theirs first). Cents per month.
 */
function vijfProcentBoven(ruimte: Term, { inrichting, andereInhoudingen = [], voetbesluit, peildatum }: VaststellingInvoer, netto: Term, eigen: Term): Centen | null {
  if (eigen.waarde.lte(0) || inrichting !== undefined || andereInhoudingen.length > 0) return null;
  // What a court decided about the voet goes before a rule of the VNG.
  if (voetbesluit !== undefined && geldtVoetbesluit(voetbesluit, peildatum)) return null;
  const inkomen = netto.waarde.plus(eigen.waarde);
  if (ruimte.waarde.times(20).gte(inkomen)) return null;
  const vijfProcent = kleinste(tenMinsteVijfProcent(centen(0), naarCenten(inkomen)), naarCenten(netto.waarde));
  return naarCenten(ruimte.waarde) < vijfProcent ? vijfProcent : null;
}

/**
 * What is told to debtor and derde: the voet in whole cents, never below zero (Rv 475d lid 6), and what the income is above
 * it (475b lid 1). Euros per month. `minimum` gives what must be open to beslag at least where that is less, in cents.
 */
export function vastgesteld(
  { schrijver }: Rekengrond,
  voet: Term,
  netto: Term,
  minimum: (ruimte: Term) => Centen | null = () => null,
): { readonly beslagvrij: Term; readonly vatbaar: Term; readonly minimaal5Procent: Centen | null } {
  const beslagvrij = schrijver.stap(
    'vastgestelde beslagvrije voet',
    'Rv 475d lid 6',
    'Het bedrag per maand waarop geen beslag kan liggen.',
    opCenten(voet.waarde.isNegative() ? NUL : voet),
  );
  const ruimte = grootste(min(opCenten(netto), beslagvrij), NUL);
  const minimaal5Procent = minimum(ruimte);
  const zin = 'Beslag kan liggen op wat het netto inkomen meer is dan de beslagvrije voet.';
  const vatbaar = schrijver.stap('vatbaar per maand', 'Rv 475b lid 1', minimaal5Procent === null ? zin : MINDER_DAN_5, ruimte);
  return { beslagvrij, vatbaar, minimaal5Procent };
}

const MINDER_DAN_5 =
  'Beslag kan liggen op wat het netto inkomen meer is dan de beslagvrije voet. Dat is minder dan 5% van al het eigen inkomen; volgens de VNG (DPIA Wvbvv, risico 4) hoort de uitkomst dan op die 5% te worden gesteld. Wie beslag legt beslist.';

/** What is open to beslag (Rv 475b lid 1): the amount above the voet, never below zero. Cents per month. */
export function boven(bedrag: Centen, voet: Centen): Centen {
  return centen(Math.max(0, bedrag - voet));
}
