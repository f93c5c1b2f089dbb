import { describe, expect, it } from 'vitest';
import { MET_BRIEF, vraagtBrief, ZONDER_BRIEF } from '../../../domain/besluit/bekendmaking.ts';
import { gatBij, VOLGORDE } from '../../../domain/besluit/keten.ts';

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

  const BESLAG = ['vordering_iw19', 'vereenvoudigd_derdenbeslag', 'derdenbeslag', 'betaling_op_verzoek', 'verrekening'];
  const VOET = ['vaststelling_bvv'];
  describe.each<readonly [string, string, readonly string[]]>([
    ['aanmaning', 'IW 11, Awb 4:112', ['herinnering']],
    ['dwangbevel', 'IW 12 en 15 lid 1 a, Awb 4:114', ['aanmaning', 'versnelde_invordering']],
    ['betekening', 'Awb 4:123', ['dwangbevel']],
    ['herziening_kosten', 'Kostenwet', ['vermindering']],
    ['herziening_rente', 'Awb 4:99', ['rentebeschikking', 'herziening_rente']],
    ['vaststelling_bvv', 'Rv 475d', ['vaststelling_bvv', 'dwangbevel', 'herinnering', 'versnelde_invordering']],
    ['vordering_iw19', 'IW 19', VOET],
    ['vereenvoudigd_derdenbeslag', 'Pw 60 lid 5', VOET],
    ['derdenbeslag', 'Rv 475', VOET],
    ['betaling_op_verzoek', 'Pw 60a', VOET],
    ['verrekening', 'IW 24, Pw 60 lid 3', VOET],
    ['wijziging_bvv', 'Rv 475d lid 3', VOET],
    ['beslagexploot', 'Rv 475', BESLAG],
    ['overbetekening', 'Rv 475i', ['beslagexploot', ...BESLAG]],
    ['verruiming', 'IW 19 lid 1', [...BESLAG, 'wijziging_bvv']],
    ['einde_verruiming', 'IW 19 lid 1', ['verruiming']],
    ['opheffing', 'Rv 475', [...BESLAG, 'wijziging_bvv', 'einde_verruiming', 'verruiming', 'beslagexploot', 'overbetekening']],
    ['overdracht_deurwaarder', 'Awb 4:116', ['dwangbevel', 'betekening']],
    ['terugname_deurwaarder', 'Awb 4:116', ['overdracht_deurwaarder']],
  ])('%s (%s)', (soort, _artikel, op) => {
    it('volgt op de stap ervoor, en noemt die als zij ontbreekt', () => {
      expect(gatBij(soort, [])).toEqual({ reden: 'voorganger_ontbreekt', verwacht: op });
      expect(gatBij(soort, ['pauze', 'dwangbevel'])).toEqual({ reden: 'verkeerde_voorganger', verwacht: op });
      for (const voorganger of op) expect(gatBij(soort, [voorganger, 'dwangbevel'])).toBeNull();
    });
  });

  it.each(['vordering_iw19', 'vereenvoudigd_derdenbeslag', 'derdenbeslag'])('%s rust op een dwangbevel, hoe ver dat ook terug ligt', (soort) => {
    expect(gatBij(soort, ['vaststelling_bvv', 'herinnering'])).toEqual({ reden: 'titel_ontbreekt', verwacht: ['dwangbevel'] });
    expect(gatBij(soort, ['vaststelling_bvv', 'vaststelling_bvv', 'dwangbevel', 'aanmaning'])).toBeNull();
  });

  it('een hervatting volgt op een pauze, en heeft er geen nodig', () => {
    expect(VOLGORDE['hervatting']).toEqual({ op: ['pauze'], vereist: false });
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

  it('een brief vraagt alles wat de wet schriftelijk wil (Awb 3:41; IW 11, 13, 19; Rv 475d, 475i, 479g)', () => {
    expect([...MET_BRIEF].sort()).toEqual([
      'aanmaning',
      'betaling_op_verzoek',
      'derdenbeslag',
      'dwangbevel',
      'einde_verruiming',
      'herziening_kosten',
      'herziening_rente',
      'kwijtschelding',
      'opheffing',
      'overdracht_deurwaarder',
      'rentebeschikking',
      'terughaling',
      'vereenvoudigd_derdenbeslag',
      'verrekening',
      'verruiming',
      'vordering_iw19',
      'wijziging_bvv',
    ]);
  });

  it('zonder brief blijft alleen wat nog volgt, of wat terugneemt wat niemand hoorde', () => {
    expect(ZONDER_BRIEF).toEqual(['volgt', 'nooit_verzonden']);
  });
});
