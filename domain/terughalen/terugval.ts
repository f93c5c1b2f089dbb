import type { Dag } from '../kalender/dag.ts';
import { BRIEFSTAPPEN, type Briefstap } from '../regime/weg.ts';
import { beginVanTermijn, type Straatdossier } from '../straat/bewijs.ts';
import { termijnVanStap } from '../straat/termijn-van-stap.ts';

/** Where a claim can go on after a letter was taken back. */
export type Terugvalstap = 'betaaltermijn' | Briefstap;

export interface Terugval {
  readonly stap: Terugvalstap;
  /** `maken`: the letter of this step is to be made. `wachten`: it counts, or is under way, and is waited for. */
  readonly wat: 'maken' | 'wachten';
  /** First day of the step after it, where its term runs; null where no term does. */
  readonly vanaf: Dag | null;
}

/**
 * Where a claim goes on when the letter of a step does not count any more: the earliest step whose proof is missing, or whose
 * term still runs; where every earlier letter is proven and its term over, that step itself. Nothing is demanded twice and
 * nothing is skipped: the careful reading for the inwoner, for a dwangbevel rests on an aanmaning (IW 12; Awb 4:117 lid 1)
 * and the aanmaning by policy on a herinnering. A letter that the way of the claim does not know is not missed. Before the
 * end of its only payment term (IW 9, Awb 4:87) a claim goes back to that; of a claim in terms the herinnering waits by itself.
 * `dossier` is the claim without the letters that were taken back.
 */
export function terugvalNa(stap: Briefstap, vandaag: Dag, dossier: Straatdossier): Terugval {
  const { weg, betaaltermijnTotEnMet, termijnen = [], brieven } = dossier;
  if (weg.versneld !== true && termijnen.length <= 1 && vandaag <= betaaltermijnTotEnMet) return { stap: 'betaaltermijn', wat: 'wachten', vanaf: null };
  for (const eerder of BRIEFSTAPPEN.slice(0, BRIEFSTAPPEN.indexOf(stap))) {
    if (!weg.stappen.includes(eerder)) continue;
    const bewijs = brieven[eerder];
    if (bewijs === undefined) return { stap: eerder, wat: 'maken', vanaf: null };
    const { dagtekening, terpostbezorgdOp, teruggekomen, betekendOp, beleid } = bewijs;
    if (terpostbezorgdOp === null || teruggekomen) return { stap: eerder, wat: 'wachten', vanaf: null };
    const termijn = termijnVanStap(eerder, weg, { begin: beginVanTermijn(dagtekening, terpostbezorgdOp), betekendOp, beleid });
    if (termijn.soort === 'wacht_op_betekening') return { stap: eerder, wat: 'wachten', vanaf: null };
    if (vandaag < termijn.volgendeStapVanaf) return { stap: eerder, wat: 'wachten', vanaf: termijn.volgendeStapVanaf };
  }
  return { stap, wat: 'maken', vanaf: null };
}
