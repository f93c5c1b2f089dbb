import type { Dag } from '../kalender/dag.ts';
import type { Beslag } from './beslag.ts';
import type { Overdracht } from './overdracht.ts';

/** What is asked: who collects on one inkomstenbron on one day. */
export interface Samenloopvraag {
  readonly peildatum: Dag;
  readonly bron: string;
  /** All that is known of, in any order; what does not count on the day or the source is left out. */
  readonly beslagen: readonly Beslag[];
  /** It is certain beforehand that all can be paid (Rv 478 lid 1): then there is no coordination. */
  readonly alleVoorafVoldaanZeker: boolean;
  readonly overdracht: Overdracht | null;
}
