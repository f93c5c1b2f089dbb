import { describe, expect, it } from 'vitest';
import { MET_BRIEF, vraagtBrief } from '../../../domain/besluit/bekendmaking.ts';
import { gatBij } from '../../../domain/besluit/keten.ts';

describe('de keten van besluiten', () => {
  it('een dwangbevel volgt op een aanmaning (IW 12, Awb 4:114), of op versnelde invordering (IW 15 lid 1 a)', () => {
    expect(gatBij('dwangbevel', ['aanmaning', 'herinnering'])).toBeNull();
    expect(gatBij('dwangbevel', ['versnelde_invordering'])).toBeNull();
  });

  it('zonder aanmaning is er een gat', () => {
    expect(gatBij('dwangbevel', [])).toMatchObject({ reden: 'voorganger_ontbreekt' });
    expect(gatBij('dwangbevel', ['herinnering'])).toEqual({ reden: 'verkeerde_voorganger', verwacht: ['aanmaning', 'versnelde_invordering'] });
  });

  it('een beschikking aan de derde rust op een vaststelling, en daarboven op een dwangbevel (IW 19 lid 5)', () => {
    expect(gatBij('vordering_iw19', ['vaststelling_bvv', 'vaststelling_bvv', 'dwangbevel', 'aanmaning', 'herinnering'])).toBeNull();
    expect(gatBij('vordering_iw19', ['vaststelling_bvv', 'herinnering'])).toMatchObject({ reden: 'titel_ontbreekt' });
    expect(gatBij('derdenbeslag', ['dwangbevel'])).toMatchObject({ reden: 'verkeerde_voorganger' });
  });

  it('verrekening en betaling op verzoek rusten op geen dwangbevel (IW 24, Pw 60a)', () => {
    expect(gatBij('verrekening', ['vaststelling_bvv', 'herinnering'])).toBeNull();
    expect(gatBij('betaling_op_verzoek', ['vaststelling_bvv', 'herinnering'])).toBeNull();
  });

  it('wat een mens over het werk beslist heeft geen vaste plaats', () => {
    expect(gatBij('pauze', [])).toBeNull();
    expect(gatBij('hervatting', [])).toBeNull();
    expect(gatBij('toString', [])).toBeNull();
  });
});

describe('bekendmaking', () => {
  it('wat de deurwaarder bij exploot bekendmaakt vraagt geen brief van ons', () => {
    for (const soort of ['betekening', 'beslagexploot', 'overbetekening', 'stap_niet_nodig']) expect(vraagtBrief(soort)).toBe(false);
    expect(MET_BRIEF.every(vraagtBrief)).toBe(true);
  });
});
