import { plusDagen, type Dag } from '../kalender/dag.ts';

/**
 * Digital letters that come once more on paper when they are not read: those after whose term force follows. The herinnering is
 * followed by the aanmaning; a dwangbevel never goes digitally (IW 13).
 */
export const TERUGVAL: readonly string[] = ['aanmaning', 'vooraankondiging'];

/** The first day on which a digital letter that was not read comes on paper: its publication and the days (calendar days) of the policy. */
export function leesdag(gepubliceerdOp: Dag, dagen: number): Dag {
  return plusDagen(gepubliceerdOp, dagen);
}
