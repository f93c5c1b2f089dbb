import type { VaststellingInvoer } from '../../../domain/beslagvrije-voet/invoer.ts';
import type { Adres } from '../../../domain/beslagvrije-voet/475da-lid4.ts';
import type { Vaststelling } from '../../../domain/beslagvrije-voet/uitkomst.ts';
import { stelVast } from '../../../domain/beslagvrije-voet/vaststelling.ts';
import type { Dag } from '../../../domain/kalender/dag.ts';
import type { BeslagenBron } from '../../../domain/beslagvrije-voet/invoer.ts';
import { Getal } from '../../../domain/spoor/getal.ts';
import type { Situatie, Wonen } from './situatie.ts';

/** The beslagvrije voet for a situation, by the same code as the seizing party's own calculation. */
export function bereken(peildatum: Dag, situatie: Situatie, bron: BeslagenBron): Vaststelling {
  return stelVast(invoerVoor(peildatum, situatie, bron));
}

/** The facts in the form in which the law's calculation takes them. */
export function invoerVoor(peildatum: Dag, situatie: Situatie, bron: BeslagenBron): VaststellingInvoer {
  const { wonen, winst, anderNetto, partnerNetto, autoBelasting, woonkosten, inhoudingen } = situatie;
  return {
    peildatum,
    leefsituatie: situatie.leefsituatie,
    adres: adresVan(wonen),
    belastbaar: {
      soort: 'per maand',
      schuldenaar: situatie.belastbaar,
      echtgenoot: situatie.partnerBelastbaar,
      ...(isNul(winst) ? {} : { uitOnderneming: winst }),
    },
    ...(isNul(anderNetto) && isNul(partnerNetto) ? {} : { nietBeslagen: { schuldenaar: anderNetto, echtgenoot: partnerNetto } }),
    ...(isNul(autoBelasting) ? {} : { loonbelastingAuto: autoBelasting }),
    ...(wonen.soort === 'instelling' ? { inrichting: { prijs: wonen.prijs, norm: wonen.beiden ? 'gehuwd' : 'alleenstaand' } } : {}),
    ...(woonkosten ? { woonkosten: { bedrag: woonkosten.bedrag, verzoekLid5: true, verzoekLid7: woonkosten.geenHuurtoeslag } } : {}),
    ...(inhoudingen.length > 0 ? { andereInhoudingen: inhoudingen } : {}),
    bron,
  };
}

function adresVan(wonen: Wonen): Adres {
  switch (wonen.soort) {
    case 'adres':
    case 'instelling':
      return { soort: 'woonadres' };
    case 'geen':
      return { soort: 'geen' };
    case 'inzicht':
      return { soort: 'niet_in_brp_wel_inzicht' };
    case 'buitenland':
      return { soort: 'buitenland', land: wonen.land };
  }
}

const isNul = (bedrag: string): boolean => new Getal(bedrag).isZero();
