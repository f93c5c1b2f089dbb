import { isGehuwd } from '../leefsituatie/leefsituatie.ts';
import { maal, NUL, plus, totaal, TWAALF, type Term } from '../spoor/term.ts';
import { maalWoonlandfactor, bvvZonderWoonadres } from './475da-lid4.ts';
import { geldtLid5 } from './475da-lid5-duur.ts';
import { geenOphogingLid5, ophogingLid5, ophogingLid7 } from './475da-ophoging.ts';
import { bvvLid2 } from './475da.ts';
import { na475db } from './475db.ts';
import { bvvInrichting } from './475e.ts';
import type { Rekengrond } from './grond.ts';
import { invoerTerm } from './herkomst.ts';
import type { Grondslag } from './invoer.ts';
import { VANAF_2023 } from './vast.ts';

/** The beslagvrije voet after 475da (or 475e lid 2) and after 475db. Euros per month, unrounded. */
export type Tussenterm = { readonly bvv475da: Term; readonly na475db: Term };

/** Rv 475da or 475e lid 2, and then 475db, in the order of the law. Throws `Onbeslist`. */
export function berekenTot475db(grond: Rekengrond, invoer: Grondslag): Tussenterm {
  const { herkomst, inrichting } = invoer;
  const bvv475da = inrichting
    ? bvvInrichting(grond, { prijs: invoerTerm(herkomst, 'inrichting', 'prijs van de inrichting', inrichting.prijs), norm: inrichting.norm })
    : volgens475da(grond, invoer);
  if (inrichting && grond.peildatum < VANAF_2023) return { bvv475da, na475db: bvv475da };
  return {
    bvv475da,
    na475db: na475db(grond, bvv475da, {
      echtgenoot: nietBeslagenEchtgenoot(invoer),
      eigen: nietBeslagenEigen(invoer),
      auto: belastingAuto(invoer),
    }),
  };
}

/** Tax on the private use of the employer's car. Euros per month. */
function belastingAuto({ herkomst, loonbelastingAuto }: Grondslag): Term {
  return loonbelastingAuto === undefined ? NUL : invoerTerm(herkomst, 'loonbelasting auto', 'loonbelasting privégebruik auto', loonbelastingAuto);
}

/** Own income a–i on which this beslag does not lie, as it was given (Rv 475db lid 1 b). Euros per month; zero where none was given. Throws a RangeError on text that is no number. */
export function nietBeslagenEigen({ herkomst, nietBeslagen }: Grondslag): Term {
  const veld = 'eigen inkomen niet onder beslag';
  return nietBeslagen === undefined ? NUL : invoerTerm(herkomst, veld, veld, nietBeslagen.schuldenaar);
}

/** Income a–i of the spouse that is not seized (Rv 475db lid 1 a). Euros per month. */
function nietBeslagenEchtgenoot({ herkomst, nietBeslagen }: Grondslag): Term {
  const veld = 'inkomen echtgenoot niet onder beslag';
  return nietBeslagen === undefined ? NUL : invoerTerm(herkomst, veld, veld, nietBeslagen.echtgenoot);
}

/** 475da: lid 1 to 3 or lid 4, then the ophogingen of lid 5 and 7. */
function volgens475da(grond: Rekengrond, invoer: Grondslag): Term {
  const C = jaarinkomen(grond, invoer);
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
  const kosten = invoerTerm(invoer.herkomst, 'woonkosten', 'woonkosten', woonkosten.bedrag);
  return totaal([
    basis,
    ...(woonkosten.verzoekLid5 ? [hogeWoonkosten(grond, invoer, kosten, voorFactor)] : []),
    ...(woonkosten.verzoekLid7 ? [ophogingLid7(grond, kosten, C)] : []),
  ]);
}

/** Lid 5, as long as it holds on the peildatum. */
function hogeWoonkosten(grond: Rekengrond, invoer: Grondslag, kosten: Term, voorFactor: Term): Term {
  const duur = invoer.woonkosten?.duurLid5;
  if (duur !== undefined && !geldtLid5(duur, grond.peildatum)) return geenOphogingLid5(grond, duur);
  return ophogingLid5(grond, kosten, voorFactor, nietBeslagenEchtgenoot(invoer));
}

/** C: twelve times the belastbaar maandinkomen, of gehuwden that of both (Rv 475d lid 1, 475da lid 2). */
function jaarinkomen({ leefsituatie, schrijver }: Rekengrond, { belastbaar, herkomst }: Grondslag): Term {
  const zin = 'Het belastbaar inkomen, herleid tot een jaarinkomen.';
  if (belastbaar.soort === 'per jaar') {
    return schrijver.stap('C', 'Rv 475da lid 2', zin, invoerTerm(herkomst, 'belastbaar inkomen', 'jaarinkomen', belastbaar.C), 'EUR/jaar');
  }
  const eigen = metOnderneming(
    invoerTerm(herkomst, 'belastbaar inkomen', 'belastbaar maandinkomen', belastbaar.schuldenaar),
    onderneming(herkomst, 'inkomen uit onderneming', belastbaar.uitOnderneming),
  );
  const echtgenoot = invoerTerm(herkomst, 'belastbaar inkomen echtgenoot', 'belastbaar maandinkomen echtgenoot', belastbaar.echtgenoot);
  const samen = isGehuwd(leefsituatie)
    ? metOnderneming(plus(eigen, echtgenoot), onderneming(herkomst, 'inkomen uit onderneming echtgenoot', belastbaar.uitOndernemingEchtgenoot))
    : eigen;
  return schrijver.stap('C', 'Rv 475da lid 2', zin, maal(TWAALF, samen), 'EUR/jaar');
}

const metOnderneming = (inkomen: Term, winst: Term): Term => (winst.waarde.isZero() ? inkomen : plus(inkomen, winst));

/** Winst uit onderneming is belastbaar inkomen (Rv 475ab lid 1). Euros per month. */
function onderneming(herkomst: Grondslag['herkomst'], veld: 'inkomen uit onderneming' | 'inkomen uit onderneming echtgenoot', bedrag: string | undefined): Term {
  return bedrag === undefined ? NUL : invoerTerm(herkomst, veld, `${veld} per maand`, bedrag);
}
