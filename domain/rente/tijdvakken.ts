import { min, nietNegatief, NUL, type Centen } from '../geld/centen.ts';
import { dag, eerste, plusDagen, type Dag } from '../kalender/dag.ts';

/** What is open of the hoofdsom (the aanslag, without costs) from a day on, in cents. */
export interface Hoofdsomstand {
  readonly vanaf: Dag;
  readonly openHoofdsom: Centen;
}

/** How much of the hoofdsom was paid from a day on, all payments up to then together, in cents. */
export interface Betaald {
  readonly vanaf: Dag;
  readonly totDanToe: Centen;
}

/**
 * What was open of the hoofdsom from which day, in cents: all of it until the first payment. A payment that left it as it
 * was (on costs alone) makes no new stand. The payments are in order of time.
 */
export function hoofdsomstanden(hoofdsom: Centen, betaald: readonly Betaald[]): readonly Hoofdsomstand[] {
  const standen: Hoofdsomstand[] = [{ vanaf: BEGIN, openHoofdsom: hoofdsom }];
  for (const { vanaf, totDanToe } of betaald) {
    const openHoofdsom = nietNegatief(min(hoofdsom, totDanToe));
    if (openHoofdsom !== standen.at(-1)?.openHoofdsom) standen.push({ vanaf, openHoofdsom });
  }
  return standen;
}

/** Before every day that matters here. */
const BEGIN = dag('0001-01-01');

/** A period of uitstel, both days counted. */
export interface Uitstel {
  readonly van: Dag;
  readonly totEnMet: Dag;
}

/** A stretch of days within one calendar year over which the same sum was open. */
export interface Rentetijdvak {
  readonly van: Dag;
  readonly totEnMet: Dag;
  readonly openHoofdsom: Centen;
}

/**
 * The days from `van` up to and including `totEnMet`, cut where the open sum changes, where a year ends and where uitstel
 * begins or ends; without the days on which nothing was open, and without those of uitstel. None when `totEnMet` is earlier.
 */
export function rentetijdvakken(van: Dag, totEnMet: Dag, standen: readonly Hoofdsomstand[], uitstel: readonly Uitstel[]): readonly Rentetijdvak[] {
  const na = plusDagen(totEnMet, 1);
  const knippen = [
    ...standen.map(({ vanaf }) => vanaf),
    ...uitstel.flatMap((periode) => [periode.van, plusDagen(periode.totEnMet, 1)]),
    ...nieuwjaarsdagen(van, totEnMet),
  ];
  const tijdvakken: Rentetijdvak[] = [];
  for (let begin = van; begin <= totEnMet; ) {
    const volgende = knippen.filter((knip) => knip > begin).reduce(eerste, na);
    const openHoofdsom = openOp(begin, standen);
    if (openHoofdsom > 0 && !uitstel.some((periode) => periode.van <= begin && begin <= periode.totEnMet)) {
      tijdvakken.push({ van: begin, totEnMet: plusDagen(volgende, -1), openHoofdsom });
    }
    begin = volgende;
  }
  return tijdvakken;
}

/** The last stand that began on or before a day; of two on one day the later in the list. */
function openOp(op: Dag, standen: readonly Hoofdsomstand[]): Centen {
  let geldend: Hoofdsomstand | undefined;
  for (const stand of standen) if (stand.vanaf <= op && (geldend === undefined || stand.vanaf >= geldend.vanaf)) geldend = stand;
  return geldend?.openHoofdsom ?? NUL;
}

function nieuwjaarsdagen(van: Dag, totEnMet: Dag): readonly Dag[] {
  const eersteJaar = Number(van.slice(0, 4)) + 1;
  const aantal = Math.max(0, Number(totEnMet.slice(0, 4)) - eersteJaar + 1);
  return Array.from({ length: aantal }, (_, i) => dag(`${String(eersteJaar + i).padStart(4, '0')}-01-01`));
}
