import { plusDagen, type Dag } from '../kalender/dag.ts';
import { aanmaningIw11, betekendVanaf, postbetekening, vooraankondigingIw19 } from '../kalender/invorderingswet.ts';
import { lezing, uitersteDag, werkdatum } from '../kalender/termijn.ts';
import type { Briefstap, Straatbeleid } from './bewijs.ts';

/** The term a letter gives: its last day, the first day for the next step, and the day a dwangbevel counts as served. */
export interface Staptermijn {
  readonly laatsteDag: Dag;
  readonly volgendeStapVanaf: Dag;
  /** Only of a dwangbevel (IW 13 lid 5). */
  readonly betekendOp: Dag | null;
  /** Where the term stands: an article, or policy. */
  readonly grondslag: string;
}

/**
 * The term of the letter of a step that begins on a day (see `beginVanTermijn`). Where the law leaves the end open,
 * the careful date: lawful under every reading.
 */
export function termijnVanStap(stap: Briefstap, begin: Dag, beleid: Straatbeleid): Staptermijn {
  switch (stap) {
    case 'herinnering':
      return { ...lezing(plusDagen(begin, beleid.herinneringDagen)), betekendOp: null, grondslag: 'beleid' };
    case 'aanmaning': {
      const termijn = aanmaningIw11(begin);
      return { laatsteDag: uitersteDag(termijn), volgendeStapVanaf: werkdatum(termijn), betekendOp: null, grondslag: 'IW 11' };
    }
    case 'dwangbevel': {
      const betekendOp = betekendVanaf(postbetekening(begin));
      return { ...lezing(plusDagen(betekendOp, beleid.dwangbevelDagen)), betekendOp, grondslag: 'IW 13 lid 5 en beleid' };
    }
    case 'vooraankondiging': {
      const aankondiging = vooraankondigingIw19(begin, { dwangbevelBetekendPerPost: true, derdeIsBank: false, derdeBetaaltAlOpVordering: false });
      if (!aankondiging.vereist) throw new RangeError('een vooraankondiging bij een derde die nog niet betaalt is altijd vereist');
      const { termijn } = aankondiging;
      return { laatsteDag: uitersteDag(termijn), volgendeStapVanaf: werkdatum(termijn), betekendOp: null, grondslag: 'IW 19 lid 9' };
    }
  }
}
