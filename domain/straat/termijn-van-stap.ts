import { aanmaningAwb } from '../kalender/bestuursrecht.ts';
import { plusDagen, type Dag } from '../kalender/dag.ts';
import { aanmaningIw11, betekendVanaf, postbetekening, vooraankondigingIw19 } from '../kalender/invorderingswet.ts';
import { lezing, uitersteDag, werkdatum, type Termijn } from '../kalender/termijn.ts';
import type { Briefstap, Weg } from '../regime/weg.ts';
import type { Straatbeleid } from './bewijs.ts';

/** The term a letter gives: its last day, the first day for the next step, and the day a dwangbevel counts as served. */
export type Staptermijn =
  | {
      readonly soort: 'loopt';
      readonly laatsteDag: Dag;
      readonly volgendeStapVanaf: Dag;
      /** Only of a dwangbevel. */
      readonly betekendOp: Dag | null;
      /** Where the term stands: an article, or policy. */
      readonly grondslag: string;
    }
  /** The dwangbevel was sent; the day on which it was served is not known yet: a person enters it (Awb 4:123, Pw 60 lid 5). */
  | { readonly soort: 'wacht_op_betekening'; readonly grondslag: string };

/** What the term of a step begins with. `betekendOp`: the day of service that a person entered. */
export interface Stapbegin {
  readonly begin: Dag;
  readonly betekendOp: Dag | null;
  readonly beleid: Straatbeleid;
}

/**
 * The term of the letter of a step that begins on a day (see `beginVanTermijn`). Where the law leaves the end open,
 * the careful date: lawful under every reading.
 */
export function termijnVanStap(stap: Briefstap, weg: Weg, { begin, betekendOp, beleid }: Stapbegin): Staptermijn {
  switch (stap) {
    case 'herinnering':
      return { soort: 'loopt', ...lezing(plusDagen(begin, beleid.herinneringDagen)), betekendOp: null, grondslag: 'beleid' };
    case 'aanmaning':
      return weg.regime === 'belasting' ? loopt(aanmaningIw11(begin), 'IW 11') : loopt(aanmaningAwb(begin), 'Awb 4:112 lid 1');
    case 'dwangbevel':
      return naDwangbevel(weg, begin, betekendOp, beleid);
    case 'vooraankondiging': {
      const aankondiging = vooraankondigingIw19(begin, { dwangbevelBetekendPerPost: true, derdeIsBank: false, derdeBetaaltAlOpVordering: false });
      if (!aankondiging.vereist) throw new RangeError('een vooraankondiging bij een derde die nog niet betaalt is altijd vereist');
      return loopt(aankondiging.termijn, 'IW 19 lid 9');
    }
  }
}

/** From the day of service the debtor has the days of the policy; by post under IW 13 that day follows from the posting. */
function naDwangbevel({ betekening, regime, versneld }: Weg, begin: Dag, ingevoerd: Dag | null, { dwangbevelDagen }: Straatbeleid): Staptermijn {
  const grond = betekening === 'exploot' && regime === 'belasting' ? 'IW 13 lid 1' : GROND_BETEKENING[betekening];
  const betekendOp = betekening === 'post_iw13' ? betekendVanaf(postbetekening(begin)) : ingevoerd;
  if (betekendOp === null) return { soort: 'wacht_op_betekening', grondslag: grond };
  // IW 15 lid 1 b and c: at once after the bevel.
  if (versneld === true) return { soort: 'loopt', laatsteDag: betekendOp, volgendeStapVanaf: betekendOp, betekendOp, grondslag: 'IW 15 lid 1' };
  return { soort: 'loopt', ...lezing(plusDagen(betekendOp, dwangbevelDagen)), betekendOp, grondslag: `${grond} en beleid` };
}

const GROND_BETEKENING: Readonly<Record<Weg['betekening'], string>> = {
  post_iw13: 'IW 13 lid 5',
  post_pw60: 'Pw 60 lid 5',
  exploot: 'Awb 4:123',
  geen: 'geen betekening',
};

function loopt(termijn: Termijn, grondslag: string): Staptermijn {
  return { soort: 'loopt', laatsteDag: uitersteDag(termijn), volgendeStapVanaf: werkdatum(termijn), betekendOp: null, grondslag };
}
