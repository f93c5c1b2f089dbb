import { dagenTussen, plusDagen, plusJaren, plusMaanden, type Dag } from './dag.ts';
import { dagsoort } from './dagsoort.ts';
import { openTermijn, vasteTermijn, type Gebonden, type Termijn, type VerlengingsReden } from './termijn.ts';

/** How a law writes the length of a term: the unit matters for Algemene termijnenwet art. 4. */
export type Lengte = { readonly dagen: number } | { readonly weken: number } | { readonly maanden: number } | { readonly jaren: number };

/**
 * The last day of a term before any extension: the day of the starting point does not count, a week is seven
 * days, and months and years end on the same day number or else on the last day of the month.
 */
export function nominaalEinde(beginpunt: Dag, lengte: Lengte): Dag {
  if ('dagen' in lengte) return plusDagen(beginpunt, lengte.dagen);
  if ('weken' in lengte) return plusDagen(beginpunt, 7 * lengte.weken);
  if ('maanden' in lengte) return plusMaanden(beginpunt, lengte.maanden);
  return plusJaren(beginpunt, lengte.jaren);
}

/** Whether the Algemene termijnenwet leaves a term of this length out (art. 4 onder a). */
export function teLangVoorTermijnenwet(lengte: Lengte): boolean {
  if ('dagen' in lengte) return lengte.dagen > 90;
  if ('weken' in lengte) return lengte.weken > 12;
  if ('maanden' in lengte) return lengte.maanden > 3;
  return true;
}

/** A term to which the Algemene termijnenwet does not apply (IW 9 lid 10; ministeriële regelingen). */
export function termijnZonderTermijnenwet(beginpunt: Dag, lengte: Lengte): Termijn {
  return vasteTermijn(nominaalEinde(beginpunt, lengte));
}

/**
 * A term in a law within which someone must act (Algemene termijnenwet art. 1, 2 and 4): it ends on no free day
 * and, from three days on, holds at least two days that are not free. `gebonden` says who must act. Open when the
 * end depends on the gelijkgestelde dagen of a year without data.
 */
export function handelingstermijn(beginpunt: Dag, lengte: Lengte, gebonden: Gebonden): Termijn {
  const nominaal = nominaalEinde(beginpunt, lengte);
  if (teLangVoorTermijnenwet(lengte)) return vasteTermijn(nominaal);
  const gewoon = verlengd(beginpunt, nominaal);
  const mogelijk = mogelijkeEinden(beginpunt, nominaal, gewoon);
  if (mogelijk.length === 1) return vasteTermijn(gewoon.laatsteDag, gewoon.verlengdDoor);
  return openTermijn(mogelijk, gebonden, JAAR_ONBEKEND);
}

/**
 * A waiting term or legal fiction ("zodra … zijn verstreken", "niet eerder dan", "geacht te zijn betekend"): when
 * it ends on a free day it is open whether Algemene termijnenwet art. 1 works, so both readings are given.
 */
export function wachttermijn(beginpunt: Dag, lengte: Lengte, gebonden: Gebonden): Termijn {
  const nominaal = nominaalEinde(beginpunt, lengte);
  if (teLangVoorTermijnenwet(lengte)) return vasteTermijn(nominaal);
  const gewoon = verlengd(beginpunt, nominaal);
  const reden = dagsoort(nominaal).soort === 'vrij' ? WACHTTERMIJN_OP_VRIJE_DAG : JAAR_ONBEKEND;
  return openTermijn([nominaal, ...mogelijkeEinden(beginpunt, nominaal, gewoon)], gebonden, reden);
}

const JAAR_ONBEKEND = 'de gelijkgestelde dagen van dit jaar zijn niet bekend (Algemene termijnenwet art. 3 lid 3)';
const WACHTTERMIJN_OP_VRIJE_DAG =
  'de termijn eindigt op een zaterdag, zondag of feestdag en het is open of Algemene termijnenwet art. 1 voor een wachttermijn werkt';

interface Verlenging {
  readonly laatsteDag: Dag;
  readonly verlengdDoor: readonly VerlengingsReden[];
}

/** Art. 1 and 2, a day at a time. `veronderstel` is a day of an unknown year taken as gelijkgesteld, to see what that changes. */
function verlengd(beginpunt: Dag, nominaal: Dag, veronderstel?: Dag): Verlenging {
  const vrij = (d: Dag): VerlengingsReden | undefined => {
    const soort = dagsoort(d);
    if (soort.soort === 'vrij') return soort.reden;
    return d === veronderstel ? 'gelijkgestelde_dag' : undefined;
  };
  const verlengdDoor: VerlengingsReden[] = [];
  let laatsteDag = nominaal;
  for (;;) {
    const reden = vrij(laatsteDag) ?? (heeftTweeWerkdagen(beginpunt, nominaal, laatsteDag, vrij) ? undefined : 'atw_2');
    if (!reden) return { laatsteDag, verlengdDoor };
    verlengdDoor.push(reden);
    laatsteDag = plusDagen(laatsteDag, 1);
  }
}

/** Art. 2: a term of at least three days (as the law gives it) holds at least two days that are not free. */
function heeftTweeWerkdagen(beginpunt: Dag, nominaal: Dag, laatsteDag: Dag, vrij: (d: Dag) => unknown): boolean {
  if (dagenTussen(beginpunt, nominaal) < 3) return true;
  let werkdagen = 0;
  for (let d = laatsteDag; d > beginpunt && werkdagen < 2; d = plusDagen(d, -1)) if (!vrij(d)) werkdagen += 1;
  return werkdagen === 2;
}

/**
 * Every last day the term can have. In a year without data each ordinary day of the term may turn out to be
 * gelijkgesteld; one at a time, for never yet have two working days in a row been.
 */
function mogelijkeEinden(beginpunt: Dag, nominaal: Dag, gewoon: Verlenging): readonly Dag[] {
  const einden = new Set([gewoon.laatsteDag]);
  // Only the last week can matter: art. 1 looks at the end, and art. 2 bites on terms of a few days.
  for (let d = gewoon.laatsteDag; d > beginpunt && dagenTussen(d, gewoon.laatsteDag) <= 7; d = plusDagen(d, -1)) {
    if (dagsoort(d).soort === 'onbekend') einden.add(verlengd(beginpunt, nominaal, d).laatsteDag);
  }
  return [...einden];
}
