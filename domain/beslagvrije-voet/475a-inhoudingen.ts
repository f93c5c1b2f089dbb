import type { Centen } from '../geld/centen.ts';
import { naarCenten, type DecimaalBedrag } from '../spoor/getal.ts';
import { nieuwSpoor, type Spoor } from '../spoor/spoor.ts';
import { grootste, min, NUL, totaal, type Term } from '../spoor/term.ts';
import { invoerTerm, type Herkomsten } from './herkomst.ts';

/** One payment of the derde before anything is kept from it. Euros as decimal strings. */
export type Betaling = {
  readonly bruto: DecimaalBedrag;
  /** Kept from it by law, for a ziektekostenverzekering, or for a pension or retirement scheme (lid 2). */
  readonly inhoudingen: readonly { readonly naam: string; readonly bedrag: DecimaalBedrag }[];
  /** Onkostenvergoedingen in it that are no fiscal wage (lid 3); those that are belong in `bruto` alone. */
  readonly onkostenvergoedingen: DecimaalBedrag;
  readonly herkomst?: Herkomsten;
};

/**
 * The part of a payment that a beslag can lie on (Rv 475a lid 2 and 3), before the beslagvrije voet: less what is kept from
 * it by law, for a ziektekostenverzekering or a pension, and less onkostenvergoedingen. Cents, never below zero. Throws a
 * RangeError that names the value on text that is no number, and on one below zero.
 */
export function onderBeslag475a({ bruto, inhoudingen, onkostenvergoedingen, herkomst }: Betaling): { readonly bedrag: Centen; readonly spoor: Spoor } {
  const schrijver = nieuwSpoor();
  const getal = (naam: string, waarde: DecimaalBedrag): Term => nietNegatief(naam, invoerTerm(herkomst, 'netto inkomen onder beslag', naam, waarde));
  const naLid2 = schrijver.stap(
    'betaling na inhoudingen',
    'Rv 475a lid 2',
    'Op wat krachtens de wet, voor een ziektekostenverzekering of voor pensioen wordt ingehouden, kan geen beslag liggen.',
    inhoudingen.length === 0 ? getal('betaling', bruto) : min(getal('betaling', bruto), totaal(inhoudingen.map(({ naam, bedrag }) => getal(naam, bedrag)))),
    'EUR',
  );
  const onder = schrijver.stap(
    'betaling onder beslag',
    'Rv 475a lid 3',
    'Onkostenvergoedingen die geen fiscaal loon zijn, vallen buiten het beslag.',
    grootste(min(naLid2, getal('onkostenvergoedingen', onkostenvergoedingen)), NUL),
    'EUR',
  );
  return { bedrag: naarCenten(onder.waarde), spoor: schrijver.spoor() };
}

function nietNegatief(naam: string, term: Term): Term {
  if (term.waarde.lt(0)) throw new RangeError(`«${naam}» is negatief.`);
  return term;
}
