import { centen, type Centen } from '../geld/centen.ts';
import { Getal, naarCenten } from '../spoor/getal.ts';
import { blad, type Term } from '../spoor/term.ts';
import { metAndereInhoudingen } from './475c-lid4.ts';
import { na475dc } from './475dc.ts';
import { berekenTot475db } from './berekening.ts';
import { Onbeslist, type Rekengrond } from './grond.ts';
import type { BeslagenBron, VaststellingInvoer } from './invoer.ts';
import type { Vastgesteld } from './uitkomst.ts';

/** A source that is no bijstand. */
export type Inkomensbron = Extract<BeslagenBron, { soort: 'inkomen' }>;

/** The amounts of a vaststelling. Cents per month. */
export type Bedragen = Pick<
  Vastgesteld,
  'beslagvrijeVoet' | 'bvv475da' | 'na475db' | 'nettoBeslagen' | 'vatbaarPerMaand' | 'begrensdDoor475dc'
>;

/** 475da to 475dc and what others already take, for a source with this net income. Throws `Onbeslist`. */
export function bedragenVan(grond: Rekengrond, invoer: VaststellingInvoer, nettoTekst: string): Bedragen {
  const netto = blad('netto inkomen onder beslag', nettoTekst);
  if (netto.waarde.isNegative()) throw new Onbeslist('Het netto inkomen van de bron is negatief; een mens moet ernaar kijken.');
  const { bvv475da, na475db } = berekenTot475db(grond, invoer);
  const eigen = blad('eigen inkomen niet onder beslag', invoer.nietBeslagen?.schuldenaar ?? '0');
  const toets475dc = !invoer.inrichting || grond.lezing.inrichting === 'met 475dc';
  const voet = toets475dc ? na475dc(grond, na475db, netto, eigen) : zonder475dc(grond, na475db);
  const uitkomst = naarCenten(Getal.max(metAndereInhoudingen(grond, voet, invoer.andereInhoudingen ?? []).waarde, 0));
  const nettoBeslagen = naarCenten(netto.waarde);
  return {
    beslagvrijeVoet: uitkomst,
    bvv475da: naarCenten(bvv475da.waarde),
    na475db: naarCenten(na475db.waarde),
    nettoBeslagen,
    vatbaarPerMaand: boven(nettoBeslagen, uitkomst),
    begrensdDoor475dc: voet.waarde.lt(na475db.waarde),
  };
}

function zonder475dc({ schrijver }: Rekengrond, bvv: Term): Term {
  return schrijver.stap(
    'beslagvrije voet',
    'Rv 475e lid 2',
    'Bij verblijf in een inrichting geldt de grens van 95% van het inkomen niet.',
    bvv,
  );
}

/** What is open to beslag: the amount above the voet, never below zero. */
export function boven(bedrag: Centen, voet: Centen): Centen {
  return centen(Math.max(0, bedrag - voet));
}
