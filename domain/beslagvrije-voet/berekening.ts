import { isGehuwd } from '../leefsituatie/leefsituatie.ts';
import { blad, maal, NUL, plus, totaal, TWAALF, type Term } from '../spoor/term.ts';
import { maalWoonlandfactor, bvvZonderWoonadres } from './475da-lid4.ts';
import { ophogingLid5, ophogingLid7 } from './475da-ophoging.ts';
import { bvvLid2 } from './475da.ts';
import { na475db } from './475db.ts';
import { bvvInrichting } from './475e.ts';
import type { Rekengrond } from './grond.ts';
import type { BelastbaarInkomen, Grondslag } from './invoer.ts';

const VANAF_2023 = '2023-01-01';

/** The beslagvrije voet after 475da (or 475e lid 2) and after 475db. Euros per month, unrounded. */
export type Tussenterm = { readonly bvv475da: Term; readonly na475db: Term };

/** Rv 475da or 475e lid 2, and then 475db, in the order of the law. Throws `Onbeslist`. */
export function berekenTot475db(grond: Rekengrond, invoer: Grondslag): Tussenterm {
  const bvv475da = invoer.inrichting ? inInrichting(grond, invoer.inrichting) : volgens475da(grond, invoer);
  if (invoer.inrichting && grond.peildatum < VANAF_2023) return { bvv475da, na475db: bvv475da };
  return {
    bvv475da,
    na475db: na475db(grond, bvv475da, {
      echtgenoot: blad('inkomen echtgenoot niet onder beslag', invoer.nietBeslagen?.echtgenoot ?? '0'),
      eigen: blad('eigen inkomen niet onder beslag', invoer.nietBeslagen?.schuldenaar ?? '0'),
      auto: blad('loonbelasting privégebruik auto', invoer.loonbelastingAuto ?? '0'),
    }),
  };
}

function inInrichting(grond: Rekengrond, { prijs, norm }: NonNullable<Grondslag['inrichting']>): Term {
  return bvvInrichting(grond, { prijs: blad('prijs van de inrichting', prijs), norm });
}

/** 475da: lid 1 to 3 or lid 4, then the ophogingen of lid 5 and 7. */
function volgens475da(grond: Rekengrond, invoer: Grondslag): Term {
  const C = jaarinkomen(grond, invoer.belastbaar);
  const { adres } = invoer;
  const zonderOphoging = adres.soort === 'geen' ? bvvZonderWoonadres(grond) : bvvLid2(grond, C);
  const eerstFactor = adres.soort === 'buitenland' && grond.lezing.woonlandfactor === 'voor ophoging';
  const basis = eerstFactor ? maalWoonlandfactor(grond, adres.land, zonderOphoging) : zonderOphoging;
  const opgehoogd = metOphogingen(grond, invoer, C, zonderOphoging, basis);
  const laatstFactor = adres.soort === 'buitenland' && grond.lezing.woonlandfactor === 'na ophoging';
  const uitkomst = laatstFactor ? maalWoonlandfactor(grond, adres.land, opgehoogd) : opgehoogd;
  return grond.schrijver.stap('bvv 475da', 'Rv 475da', 'De beslagvrije voet volgens artikel 475da.', uitkomst);
}

function metOphogingen(grond: Rekengrond, invoer: Grondslag, C: Term, voorFactor: Term, basis: Term): Term {
  const { woonkosten } = invoer;
  if (!woonkosten) return basis;
  const kosten = blad('woonkosten', woonkosten.bedrag);
  const echtgenoot = blad('inkomen echtgenoot niet onder beslag', invoer.nietBeslagen?.echtgenoot ?? '0');
  return totaal([
    basis,
    ...(woonkosten.verzoekLid5 ? [ophogingLid5(grond, kosten, voorFactor, echtgenoot)] : []),
    ...(woonkosten.verzoekLid7 ? [ophogingLid7(grond, kosten, C)] : []),
  ]);
}

/** C: twelve times the belastbaar maandinkomen, of gehuwden that of both (Rv 475d lid 1, 475da lid 2). */
function jaarinkomen({ leefsituatie, schrijver }: Rekengrond, inkomen: BelastbaarInkomen): Term {
  const zin = 'Het belastbaar inkomen, herleid tot een jaarinkomen.';
  if (inkomen.soort === 'per jaar') return schrijver.stap('C', 'Rv 475da lid 2', zin, blad('jaarinkomen', inkomen.C), 'EUR/jaar');
  const eigen = blad('belastbaar maandinkomen', inkomen.schuldenaar);
  const onderneming = inkomen.uitOnderneming === undefined ? NUL : blad('inkomen uit onderneming per maand', inkomen.uitOnderneming);
  const eigenSamen = onderneming.waarde.isZero() ? eigen : plus(eigen, onderneming);
  const samen = isGehuwd(leefsituatie) ? plus(eigenSamen, blad('belastbaar maandinkomen echtgenoot', inkomen.echtgenoot)) : eigenSamen;
  return schrijver.stap('C', 'Rv 475da lid 2', zin, maal(TWAALF, samen), 'EUR/jaar');
}
