import { plusDagen, type Dag } from './dag.ts';
import { handelingstermijn, nominaalEinde } from './termijnenwet.ts';
import { lezing, valtBinnen, vasteTermijn, type Termijn } from './termijn.ts';

/** Reporting circumstances that raise the bvv: four weeks from receipt of the mededeling (Rv 475i lid 3; IW 19 lid 9), extended by the Algemene termijnenwet. */
export function meldenNaMededeling475i(ontvangstMededeling: Dag): Termijn {
  return handelingstermijn(ontvangstMededeling, { weken: 4 }, 'ander');
}

/** The same after the mededeling of a bvv that was determined again (Rv 475i lid 4). */
export function meldenNaHerziening475i(mededelingHerziening: Dag): Termijn {
  return handelingstermijn(mededelingHerziening, { weken: 4 }, 'ander');
}

/** From when a report counts; `tijdig` is undefined when that depends on the reading of the term. */
export type WerkingMelding =
  | { readonly tijdig: boolean; readonly werkingVanaf: Dag }
  | { readonly tijdig: undefined; readonly mogelijkVanaf: readonly [Dag, Dag] };

/**
 * From when a report counts: in time back to `terugTot`, the beslag (Rv 475i lid 3) or the herziening (lid 4);
 * later from the day of the report on (Rv 475d lid 5).
 */
export function werkingMelding(termijn: Termijn, gemeldOp: Dag, terugTot: Dag): WerkingMelding {
  const tijdig = valtBinnen(termijn, gemeldOp);
  if (tijdig === undefined) return { tijdig, mogelijkVanaf: [terugTot, gemeldOp] };
  return { tijdig, werkingVanaf: tijdig ? terugTot : gemeldOp };
}

/**
 * How long a vaststelling of the bvv holds: twelve months (Rv 475d lid 2), the day of the vaststelling counted; a day
 * later can be defended too. Undefined for the percentage of Rv 475dc lid 2, which has no term (Rv 475d lid 7).
 */
export function geldigheidVaststelling475d(vaststelling: Dag, volgens475dcLid2: boolean): Termijn | undefined {
  return volgens475dcLid2 ? undefined : duur(vaststelling, 12);
}

/** How long a raise for high woonkosten lasts at most: eighteen months (Rv 475da lid 5, Regeling beslagvrije voet art. 1a), the first day counted. */
export function ophogingWoonkosten475da(vanaf: Dag): Termijn {
  return duur(vanaf, 18);
}

/** How long that raise is prolonged at most: six months (Rv 475da lid 6), the first day counted. */
export function verlengingWoonkosten475da(vanaf: Dag): Termijn {
  return duur(vanaf, 6);
}

/** A duration of months that begins on `vanaf` itself; too long for the Algemene termijnenwet (art. 4). */
function duur(vanaf: Dag, maanden: number): Termijn {
  const einde = nominaalEinde(vanaf, { maanden });
  return { ...vasteTermijn(plusDagen(einde, -1)), ookVerdedigbaar: lezing(einde) };
}
