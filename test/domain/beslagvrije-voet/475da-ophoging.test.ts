import { describe, expect, it } from 'vitest';
import { stelVast } from '../../../domain/beslagvrije-voet/vaststelling.ts';
import { dag } from '../../../domain/kalender/dag.ts';
import { invoer, perMaand, stap, vastgesteld } from './hulp.ts';

const huur = (bedrag: string) => ({ bedrag, verzoekLid5: true, verzoekLid7: false });
const eigenWoning = (bedrag: string) => ({ bedrag, verzoekLid5: false, verzoekLid7: true });

describe('Rv 475da lid 5: hoge woonkosten', () => {
  it('op de grens van 110% is er recht, maar is de ophoging nul', () => {
    expect(stap(vastgesteld({ woonkosten: huur('1026.22') }), 'ophoging lid 5')).toBe(0);
    expect(stap(vastgesteld({ woonkosten: huur('1026.23') }), 'ophoging lid 5')).toBe(0.007);
  });

  it('de ophoging komt boven het maximum van lid 1', () => {
    expect(
      vastgesteld({ belastbaar: perMaand('9000'), bron: { soort: 'inkomen', netto: '5200' }, woonkosten: huur('1126.22') }).bvv475da,
    ).toBe(220848 + 10000);
  });

  it('zonder verzoek geen ophoging', () => {
    expect(vastgesteld({ woonkosten: { bedrag: '1150', verzoekLid5: false, verzoekLid7: false } }).bvv475da).toBe(vastgesteld().bvv475da);
  });

  it('gehuwd: voor zover het niet beslagen inkomen van de echtgenoot de hogere kosten niet dekt, met voorbehoud', () => {
    const uitkomst = vastgesteld({
      leefsituatie: 'gehuwd_zonder_kinderen',
      nietBeslagen: { schuldenaar: '0', echtgenoot: '100' },
      bron: { soort: 'inkomen', netto: '3000' },
      woonkosten: huur('1176.223'),
    });
    expect(stap(uitkomst, 'ophoging lid 5')).toBe(50);
    expect(uitkomst.voorbehouden.find(({ sleutel }) => sleutel === 'ophogingEchtgenoot')).toMatchObject({
      alternatief: { beslagvrijeVoet: uitkomst.beslagvrijeVoet + 10000 },
    });
  });

  it('tot 2023 alleen als de beslagvrije voet het maximum van lid 1 is', () => {
    const in2022 = { peildatum: dag('2022-07-01'), woonkosten: huur('1200') };
    expect(stap(vastgesteld({ ...in2022 }), 'ophoging lid 5')).toBe(0);
    expect(stap(vastgesteld({ ...in2022, belastbaar: perMaand('9000') }), 'ophoging lid 5')).toBeCloseTo(1200 - 1.1 * 763.47, 6);
  });
});

describe('Rv 475da lid 7 en Besluit art. 4: geen recht op huurtoeslag', () => {
  it('de woonkosten tellen in drie schijven, tot de maximale rekenhuur', () => {
    expect(stap(vastgesteld({ woonkosten: eigenWoning('450') }), 'woonkosten in aanmerking genomen')).toBe(450);
    expect(stap(vastgesteld({ woonkosten: eigenWoning('600') }), 'woonkosten in aanmerking genomen')).toBeCloseTo(498.2 + 0.65 * 101.8, 6);
    expect(stap(vastgesteld({ woonkosten: eigenWoning('2000') }), 'woonkosten in aanmerking genomen')).toBe(725.797);
  });

  it('onder de normhuur is er geen ophoging', () => {
    expect(stap(vastgesteld({ woonkosten: eigenWoning('200') }), 'ophoging lid 7')).toBe(0);
  });

  it('het inkomen moet lager zijn dan de grens', () => {
    const bij = (C: string) => vastgesteld({ belastbaar: { soort: 'per jaar', C }, woonkosten: eigenWoning('900') });
    expect(stap(bij('55682.77'), 'normhuur lid 7')).toBeDefined();
    expect(stap(bij('55682.78'), 'normhuur lid 7')).toBeUndefined();
  });

  it('alleenstaande ouder: de grens van het meerpersoonshuishouden', () => {
    expect(
      stap(
        vastgesteld({ leefsituatie: 'alleenstaande_ouder', belastbaar: { soort: 'per jaar', C: '60000' }, woonkosten: eigenWoning('900') }),
        'normhuur lid 7',
      ),
    ).toBeDefined();
  });

  it('vanaf 2026 staat de andere lezing van de normhuur als voorbehoud bij de uitkomst', () => {
    const uitkomst = vastgesteld({ belastbaar: perMaand('2400'), woonkosten: eigenWoning('900') });
    expect(uitkomst.voorbehouden).toMatchObject([
      { sleutel: 'normhuur', alternatief: { beslagvrijeVoet: uitkomst.beslagvrijeVoet - 12094 } },
    ]);
  });

  it('tot 2023 noemde lid 7 geen bedrag: onbeslist', () => {
    expect(stelVast(invoer({ peildatum: dag('2022-07-01'), woonkosten: eigenWoning('900') })).soort).toBe('onbeslist');
  });
});
