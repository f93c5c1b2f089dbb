import { beoordeel, type Oordeel } from '../../brieven/b1/oordeel.ts';
import { hashVan } from '../../adapters/opslagplaats/opslagplaats.ts';
import { sjabloonVan } from '../../brieven/sjablonen.ts';
import type { Sjabloon } from '../../brieven/sjabloon.ts';
import { blokken } from './blokken.ts';
import { leesPdf } from './lees-pdf.ts';
import type { Proefbrief } from './proefbrieven.ts';

/** How a template does over all its examples: of each figure the worst. */
export interface Score {
  readonly sjabloon: Sjabloon;
  readonly grond: readonly string[];
  readonly paginas: number;
  readonly gemiddeld: number;
  readonly langste: number;
  /** Passive sentences, as a fraction. */
  readonly lijdend: number;
  readonly wetswoorden: readonly string[];
  readonly gebreken: readonly string[];
  /** SHA-256 of the letter of which the picture shows the first page: that of the first example. */
  readonly hash: string;
}

/** The score of each template that is used now, in the order in which the house lists them; an older version only draws what went out in it. */
export async function scores(brieven: readonly Proefbrief[]): Promise<readonly Score[]> {
  const sjablonen = [...new Set(brieven.map(({ sjabloon }) => sjabloon))].filter((sjabloon) => sjabloonVan(sjabloon.soort) === sjabloon);
  return Promise.all(sjablonen.map((sjabloon) => score(sjabloon, brieven.filter((brief) => brief.sjabloon === sjabloon))));
}

async function score(sjabloon: Sjabloon, brieven: readonly Proefbrief[]): Promise<Score> {
  const oordelen: Oordeel[] = [];
  for (const { gemaakt } of brieven) oordelen.push(beoordeel(blokken(await leesPdf(gemaakt.pdf)), sjabloon));
  const [eerste] = brieven;
  if (eerste === undefined) throw new RangeError(`sjabloon ${sjabloon.soort} heeft geen voorbeeld`);
  return {
    sjabloon,
    grond: uniek(brieven.flatMap(({ gegevens }) => gegevens.kop.grond)),
    paginas: Math.max(...brieven.map(({ gemaakt }) => gemaakt.paginas)),
    gemiddeld: Math.max(...oordelen.map(({ gemiddeld }) => gemiddeld)),
    langste: Math.max(...oordelen.map(({ langste }) => langste.woorden)),
    lijdend: Math.max(...oordelen.map(({ lijdend, zinnen }) => (zinnen === 0 ? 0 : lijdend.length / zinnen))),
    wetswoorden: uniek(oordelen.flatMap(({ wetswoorden }) => wetswoorden)),
    gebreken: uniek(oordelen.flatMap(({ gebreken }) => gebreken)),
    hash: hashVan(eerste.gemaakt.pdf),
  };
}

function uniek(alle: readonly string[]): readonly string[] {
  return [...new Set(alle)];
}
