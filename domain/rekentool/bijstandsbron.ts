import type { Grondslag, VaststellingInvoer } from '../beslagvrije-voet/invoer.ts';
import type { BijstandsWet } from '../inkomen/soort-inkomstenverhouding.ts';
import { jongerDan } from '../leefsituatie/brp-datum.ts';
import type { BrpGegevens } from '../leefsituatie/brp-gegevens.ts';
import { isGehuwd, type Leefsituatie } from '../leefsituatie/leefsituatie.ts';
import type { DecimaalBedrag } from '../spoor/getal.ts';
import { bijstandsnorm } from './bijstandsnorm.ts';
import { totaalVan } from './inkomstenbron.ts';

/** What decides the percentage of Rv 475dc lid 2 besides the basis of every calculation. Amounts net a month. */
export type Bijstandsfeiten = {
  readonly wet: BijstandsWet;
  /** Income of the debtor besides the bijstand. */
  readonly overig: DecimaalBedrag;
  /** Income of the spouse. */
  readonly echtgenoot: DecimaalBedrag;
  readonly geboortedatum: BrpGegevens['geboortedatum'];
};

/**
 * The input for beslag on bijstand (Rv 475dc lid 2), out of the registers. A norm only where the BRP shows it for sure: of 21 or older,
 * below AOW age, not gehuwd, and no inrichting known; else the opgave is in words alone.
 */
export function opBijstand(basis: Grondslag, { wet, overig, echtgenoot, geboortedatum }: Bijstandsfeiten): VaststellingInvoer {
  const { peildatum, leefsituatie, inrichting } = basis;
  const volwassen = jongerDan(geboortedatum, 21, peildatum) === 'nee' && jongerDan(geboortedatum, 66, peildatum) === 'ja';
  return {
    ...basis,
    bron: {
      soort: 'bijstand',
      wet,
      norm: volwassen && inrichting === undefined ? bijstandsnorm(leefsituatie) : null,
      inkomenArt32: inkomenArt32(leefsituatie, { schuldenaar: overig, echtgenoot }),
    },
  };
}

/** The other income of Pw art. 32: that of the debtor and, of gehuwden, that of the spouse too (Pw art. 31 and 32 lid 3). */
export function inkomenArt32(leefsituatie: Leefsituatie, { schuldenaar, echtgenoot }: NonNullable<Grondslag['nietBeslagen']>): DecimaalBedrag {
  return isGehuwd(leefsituatie) ? totaalVan([schuldenaar, echtgenoot]) : schuldenaar;
}
