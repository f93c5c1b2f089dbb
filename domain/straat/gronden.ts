import { BESLAGWIJZEN } from '../regime/beslagwijze.ts';
import type { Briefstap, Weg } from '../regime/weg.ts';
import type { Straatstap } from './bewijs.ts';

/** The articles a step rests on, by the way of the claim. */
export function grondVan(stap: Straatstap, { regime, bevoegdheid, betekening, dwanggrond, versneld }: Weg): readonly string[] {
  switch (stap) {
    case 'herinnering':
      return ['beleid (de wet kent geen herinnering)'];
    case 'aanmaning':
      return regime === 'belasting' ? ['IW 11', 'Kostenwet art. 2'] : ['Awb 4:112', 'Awb 4:113'];
    case 'dwangbevel':
      if (versneld === true) return ['IW 10 lid 1', 'IW 15 lid 1 onder a en b', 'IW 12', 'IW 13 lid 1', 'Kostenwet art. 3 lid 1'];
      if (regime === 'belasting') return ['IW 12', 'IW 13 lid 3', 'Kostenwet art. 3 lid 1'];
      return ['Awb 4:114', 'Awb 4:117', 'Awb 4:122', ...(dwanggrond === null ? [] : [dwanggrond]), betekening === 'post_pw60' ? 'Pw 60 lid 5' : 'Awb 4:123'];
    case 'vooraankondiging':
      return ['IW 19 lid 9'];
    case 'verhaal':
      if (versneld === true && bevoegdheid === 'vordering_iw19') return ['IW 10 lid 1', 'IW 15 lid 1', 'IW 19 lid 1', 'IW 19 lid 5'];
      return regime === 'belasting' && bevoegdheid === 'vordering_iw19' ? ['IW 19 lid 1', 'IW 19 lid 5', 'IW 19 lid 9'] : BESLAGWIJZEN[bevoegdheid].grond;
  }
}

/** Where it stands that the letter of an earlier step must have gone, and its term be over, before the next. */
export function artikelVan(eerder: Briefstap, { regime }: Weg): string {
  switch (eerder) {
    case 'herinnering':
      return 'beleid';
    case 'aanmaning':
      return regime === 'belasting' ? 'IW 12' : 'Awb 4:117 lid 1';
    case 'dwangbevel':
      return regime === 'belasting' ? 'IW 19 lid 5' : 'Awb 4:116';
    case 'vooraankondiging':
      return 'IW 19 lid 9';
  }
}

/** Where it stands that nothing may be done before the payment term is over. */
export function artikelBetaaltermijn({ regime }: Weg): string {
  return regime === 'belasting' ? 'IW 9' : 'Awb 4:87';
}
