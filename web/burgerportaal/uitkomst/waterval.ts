import type { Vastgesteld } from '../../../domain/beslagvrije-voet/uitkomst.ts';
import { centen, NUL, type Centen } from '../../../domain/geld/centen.ts';
import { Getal, naarCenten } from '../../../domain/spoor/getal.ts';
import type { Spoor } from '../../../domain/spoor/spoor.ts';

/** One part of the beslagvrije voet: `bedrag` raises it, or lowers it when negative. Cents a month. */
export type Deel = { readonly sleutel: string; readonly naam: string; readonly bedrag: Centen };

/** From income over the parts of the beslagvrije voet to what may be taken. The parts add up to `voet` exactly. */
export type Waterval = {
  readonly inkomen: Centen;
  readonly delen: readonly Deel[];
  readonly voet: Centen;
  readonly ruimte: Centen;
};

/** The parts of an outcome, read from its trace. Throws when they do not add up to the outcome: then a step is missing here. */
export function watervalVan({ spoor, beslagvrijeVoet, nettoBeslagen, vatbaarPerMaand }: Vastgesteld): Waterval {
  const delen = opDeCent(standen(spoor));
  const samen = delen.reduce((totaal, { bedrag }) => totaal + bedrag, 0);
  const rest = beslagvrijeVoet - samen;
  if (rest !== 0 && beslagvrijeVoet !== 0) throw new RangeError(`de delen zijn samen ${String(samen)} en niet ${String(beslagvrijeVoet)} cent`);
  const heel = rest === 0 ? delen : [...delen, { sleutel: 'nul', naam: 'Niet lager dan nul', bedrag: centen(rest) }];
  return { inkomen: nettoBeslagen, delen: heel.filter(({ bedrag }) => bedrag !== 0), voet: beslagvrijeVoet, ruimte: vatbaarPerMaand };
}

/** How high the voet stands after a step, in euros, unrounded. */
type Stand = { readonly sleutel: string; readonly naam: string; readonly hoogte: Getal };

/** Steps that give a new part, and steps that give the height of the whole up to there. */
const DEEL: Readonly<Record<string, string>> = {
  basis: 'Basisbedrag: 95% van de bijstand',
  zorgdeel: 'Omdat u minder zorgtoeslag krijgt',
  huurdeel: 'Omdat u minder huurtoeslag krijgt',
  'kindgebonden-budgetdeel': 'Omdat u minder kindgebonden budget krijgt',
  'bvv lid 4': 'Basisbedrag zonder woonadres',
  'bvv inrichting': 'Kosten van de instelling en geld voor uzelf',
  'ophoging lid 5': 'Verhoging voor hoge woonkosten',
  'ophoging lid 7': 'Verhoging omdat u geen huurtoeslag kunt krijgen',
};
const HOOGTE: Readonly<Record<string, string>> = {
  'bvv lid 1-3': 'Boven het maximum van de wet',
  'bvv maal woonlandfactor': 'Het leven is goedkoper in uw land',
  'bvv na a': 'Inkomen van uw partner',
  'bvv na b': 'Uw andere inkomen',
  'bvv na c': 'Belasting over de auto',
  'beslagvrije voet': 'Minstens 5% mag worden ingehouden',
  'bvv met andere inhoudingen': 'Wat anderen al inhouden',
};

function standen(spoor: Spoor): Stand[] {
  const gevonden: Stand[] = [];
  for (const { sleutel, uitkomst } of spoor) {
    const nu = gevonden.at(-1)?.hoogte ?? new Getal(0);
    const deel = DEEL[sleutel];
    const hoogte = HOOGTE[sleutel];
    if (deel !== undefined) gevonden.push({ sleutel, naam: deel, hoogte: nu.plus(uitkomst) });
    else if (hoogte !== undefined) gevonden.push({ sleutel, naam: hoogte, hoogte: new Getal(uitkomst) });
  }
  return gevonden;
}

/** Rounds the heights, not the parts, so that the parts add up to the cent. */
function opDeCent(standen: readonly Stand[]): Deel[] {
  let vorige: Centen = NUL;
  return standen.map(({ sleutel, naam, hoogte }) => {
    const afgerond = naarCenten(hoogte);
    const bedrag = centen(afgerond - vorige);
    vorige = afgerond;
    return { sleutel, naam, bedrag };
  });
}
