import { naarCenten } from '../spoor/getal.ts';
import { bedragenVan, type Inkomensbron } from './bedragen.ts';
import { berekenTot475db } from './berekening.ts';
import { versieVan, type Rekengrond } from './grond.ts';
import { eisGoedgekeurd, eisMetDeHand } from './herkomst.ts';
import type { Grondslag, VaststellingInvoer } from './invoer.ts';
import { opDeNormen } from './op-de-normen.ts';
import { alsPercentage } from './percentage.ts';
import type { Tussenstand, Vastgesteld, Vaststelling } from './uitkomst.ts';
import { voorbehoudenBij } from './voorbehoud.ts';

/**
 * The beslagvrije voet for one chosen source (Rv 475b–475e), with its trace. Cents per month. `onbeslist` where a norm,
 * a rule or a fact is missing; never a guess. Throws a RangeError that names the value, only on text that is no number.
 */
export function stelVast(invoer: VaststellingInvoer): Vaststelling {
  return opDeNormen(invoer, (grond) => {
    eisBruikbaar(invoer);
    return invoer.bron.soort === 'bijstand' ? alsPercentage(grond, invoer, invoer.bron) : alsBedrag(grond, invoer, invoer.bron);
  });
}

/**
 * The calculation up to and including Rv 475db, before a source is chosen: what the beslagvolgorde starts from. Cents per
 * month. `onbeslist` and throws as `stelVast` does.
 */
export function berekenTussenstand(invoer: Grondslag): Tussenstand {
  return opDeNormen(invoer, (grond) => {
    eisBruikbaar(invoer);
    const { bvv475da, na475db } = berekenTot475db(grond, invoer);
    return {
      soort: 'berekend',
      bvv475da: naarCenten(bvv475da.waarde),
      na475db: naarCenten(na475db.waarde),
      normversie: versieVan(grond.halfjaar),
      spoor: grond.schrijver.spoor(),
    };
  });
}

/** The four eyes over what was entered by hand, and that what no register knows was entered so. Throws `Onbeslist`. */
function eisBruikbaar({ herkomst, belastbaar }: Grondslag): void {
  eisGoedgekeurd(herkomst);
  if (belastbaar.soort === 'per jaar') return;
  if (belastbaar.uitOnderneming !== undefined) eisMetDeHand(herkomst, 'inkomen uit onderneming');
  if (belastbaar.uitOndernemingEchtgenoot !== undefined) eisMetDeHand(herkomst, 'inkomen uit onderneming echtgenoot');
}

function alsBedrag(grond: Rekengrond, invoer: VaststellingInvoer, bron: Inkomensbron): Vastgesteld {
  const uitgerekend = bedragenVan(grond, invoer, bron.netto);
  return {
    soort: 'vastgesteld',
    ...uitgerekend.bedragen,
    normversie: versieVan(grond.halfjaar),
    spoor: grond.schrijver.spoor(),
    voorbehouden: voorbehoudenBij(grond, invoer, bron, uitgerekend),
  };
}
