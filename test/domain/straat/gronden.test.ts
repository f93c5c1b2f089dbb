import { describe, expect, it } from 'vitest';
import { BRIEFSTAPPEN, wegVan, type Weg } from '../../../domain/regime/weg.ts';
import { artikelBetaaltermijn, artikelVan, grondVan } from '../../../domain/straat/gronden.ts';

const PW = { regime: 'awb', grondslag: 'participatiewet', schendingInlichtingenplicht: false } as const;
const BELASTING = wegVan({ regime: 'belasting' }, 'vordering_iw19');
const VERREKENING_BELASTING = wegVan({ regime: 'belasting' }, 'verrekening');
const VEREENVOUDIGD = wegVan(PW, 'vereenvoudigd_derdenbeslag');
const DEURWAARDER = wegVan(PW, 'derdenbeslag');
const BIJZONDERE_WET = wegVan({ regime: 'awb', grondslag: 'bijzondere_wet', wet: 'Zorgverzekeringswet art. 18f lid 7' }, 'derdenbeslag');

describe('waarop een stap rust', () => {
  it.each<[Parameters<typeof grondVan>[0], string, Weg, readonly string[]]>([
    ['herinnering', 'belasting', BELASTING, ['beleid (de wet kent geen herinnering)']],
    ['aanmaning', 'belasting', BELASTING, ['IW 11', 'Kostenwet art. 2']],
    ['aanmaning', 'Awb', VEREENVOUDIGD, ['Awb 4:112', 'Awb 4:113']],
    ['dwangbevel', 'belasting', BELASTING, ['IW 12', 'IW 13 lid 3', 'Kostenwet art. 3 lid 1']],
    ['dwangbevel', 'bijstand, per post', VEREENVOUDIGD, ['Awb 4:114', 'Awb 4:117', 'Awb 4:122', 'Pw 60 lid 2', 'Pw 60 lid 5']],
    ['dwangbevel', 'bijstand, bij exploot', DEURWAARDER, ['Awb 4:114', 'Awb 4:117', 'Awb 4:122', 'Pw 60 lid 2', 'Awb 4:123']],
    ['dwangbevel', 'bijzondere wet: het artikel dat de bevoegdheid geeft (Awb 4:115)', BIJZONDERE_WET, ['Awb 4:114', 'Awb 4:117', 'Awb 4:122', 'Zorgverzekeringswet art. 18f lid 7', 'Awb 4:123']],
    ['vooraankondiging', 'belasting', BELASTING, ['IW 19 lid 9']],
    ['verhaal', 'belasting, vordering', BELASTING, ['IW 19 lid 1', 'IW 19 lid 5', 'IW 19 lid 9']],
    ['verhaal', 'belasting, verrekening', VERREKENING_BELASTING, ['Awb art. 4:93', 'Rv art. 475c', 'Rv art. 475d']],
    ['verhaal', 'bijstand, deurwaarder', DEURWAARDER, ['Awb art. 4:116', 'Rv art. 475', 'Rv art. 475c', 'Rv art. 475d']],
  ])('%s (%s)', (stap, _naam, weg, grond) => {
    expect(grondVan(stap, weg)).toEqual(grond);
  });
});

describe('waar staat dat de vorige brief er moet zijn geweest', () => {
  it('onder de belastingen', () => {
    expect(BRIEFSTAPPEN.map((stap) => artikelVan(stap, BELASTING))).toEqual(['beleid', 'IW 12', 'IW 19 lid 5', 'IW 19 lid 9']);
  });
  it('onder de Awb', () => {
    expect((['herinnering', 'aanmaning', 'dwangbevel'] as const).map((stap) => artikelVan(stap, VEREENVOUDIGD))).toEqual(['beleid', 'Awb 4:117 lid 1', 'Awb 4:116']);
  });
  it('en dat de betaaltermijn om moet zijn', () => {
    expect([artikelBetaaltermijn(BELASTING), artikelBetaaltermijn(DEURWAARDER)]).toEqual(['IW 9', 'Awb 4:87']);
  });
});
