import { describe, expect, it } from 'vitest';
import { geldtLid5, periodeInWoorden, periodeLid5, type DuurLid5 } from '../../../domain/beslagvrije-voet/475da-lid5-duur.ts';
import { dag } from '../../../domain/kalender/dag.ts';
import { stap, vastgesteld } from './hulp.ts';

const duur = (anders: Partial<DuurLid5> = {}): DuurLid5 => ({ vanaf: dag('2026-01-15'), kostenTotEnMet: null, verlenging: null, ...anders });
const HOOG = { bedrag: '1126.22', verzoekLid5: true, verzoekLid7: false };

describe('Rv 475da lid 5: hoe lang de ophoging voor hoge woonkosten duurt', () => {
  it('ten hoogste achttien maanden, de eerste dag meegeteld', () => {
    expect(periodeLid5(duur())).toStrictEqual({ vanaf: '2026-01-15', totEnMet: '2027-07-14', verlengd: false, grond: 'ten hoogste achttien maanden' });
  });

  it('niet langer dan de schuldenaar deze woonkosten heeft', () => {
    expect(periodeLid5(duur({ kostenTotEnMet: dag('2026-09-30') }))).toMatchObject({ totEnMet: '2026-09-30', grond: 'daarna zijn de woonkosten er niet meer' });
  });

  it('woonkosten die langer duren maken de termijn niet langer', () => {
    expect(periodeLid5(duur({ kostenTotEnMet: dag('2029-01-01') })).totEnMet).toBe('2027-07-14');
  });
});

describe('Rv 475da lid 6: zes maanden langer', () => {
  it('als de vordering binnen die zes maanden helemaal kan zijn betaald', () => {
    expect(periodeLid5(duur({ verlenging: { voldaanOp: dag('2028-01-14') } }))).toMatchObject({
      totEnMet: '2028-01-14',
      verlengd: true,
      grond: 'achttien maanden, en zes maanden langer omdat de vordering dan helemaal kan zijn betaald (lid 6)',
    });
  });

  it('niet als dat een dag later is', () => {
    const periode = periodeLid5(duur({ verlenging: { voldaanOp: dag('2028-01-15') } }));
    expect(periode).toMatchObject({ totEnMet: '2027-07-14', verlengd: false, grond: expect.stringContaining('niet binnen zes maanden') as unknown });
  });

  it('eindigen de woonkosten op de laatste dag van de achttien maanden, dan is er niets verlengd', () => {
    const periode = periodeLid5(duur({ kostenTotEnMet: dag('2027-07-14'), verlenging: { voldaanOp: dag('2027-12-01') } }));
    expect([periode.totEnMet, periode.verlengd]).toEqual(['2027-07-14', false]);
  });

  it('eindigen de woonkosten binnen de achttien maanden, dan is er niets verlengd', () => {
    expect(periodeLid5(duur({ kostenTotEnMet: dag('2026-12-31'), verlenging: { voldaanOp: dag('2027-12-01') } }))).toMatchObject({ totEnMet: '2026-12-31', verlengd: false });
  });
});

describe('in de berekening', () => {
  it.each([
    ['2026-01-14', false],
    ['2026-01-15', true],
    ['2027-07-14', true],
    ['2027-07-15', false],
  ])('op %s geldt de ophoging: %s', (op, geldt) => {
    expect(geldtLid5(duur(), dag(op))).toBe(geldt);
  });

  it('binnen de termijn telt de ophoging, en zonder termijn ook', () => {
    const zonder = vastgesteld({ woonkosten: HOOG });
    expect(stap(zonder, 'ophoging lid 5')).toBeCloseTo(99.997);
    expect(vastgesteld({ woonkosten: { ...HOOG, duurLid5: duur() } }).beslagvrijeVoet).toBe(zonder.beslagvrijeVoet);
  });

  it('zonder termijn staat er een voorbehoud bij: ten hoogste achttien maanden', () => {
    const sleutels = (woonkosten: Parameters<typeof vastgesteld>[0]) => vastgesteld(woonkosten).voorbehouden.map(({ sleutel, alternatief }) => [sleutel, alternatief]);
    expect(sleutels({ woonkosten: HOOG })).toStrictEqual([['duur lid 5', null]]);
    expect(sleutels({ woonkosten: { ...HOOG, duurLid5: duur() } })).toStrictEqual([]);
    expect(sleutels({ woonkosten: { ...HOOG, bedrag: '1000' } })).toStrictEqual([]);
  });

  it('erbuiten is zij nul, en het spoor zegt waarom', () => {
    const voorbij = duur({ vanaf: dag('2024-01-01') });
    const uitkomst = vastgesteld({ woonkosten: { ...HOOG, duurLid5: voorbij } });
    expect(uitkomst.bvv475da).toBe(vastgesteld().bvv475da);
    expect(uitkomst.spoor.find(({ sleutel }) => sleutel === 'ophoging lid 5')).toMatchObject({
      artikel: 'Rv 475da lid 5 en 6',
      uitkomst: '0',
      zin: `De ophoging geldt ${periodeInWoorden(voorbij)}.`,
    });
    expect(periodeInWoorden(voorbij)).toBe('van 1 januari 2024 tot en met 30 juni 2025 (ten hoogste achttien maanden)');
  });
});

describe('Rv 475da lid 5: de grenzen van de regel', () => {
  it('sinds 1 januari 2023 ook onder het maximum van lid 1', () => {
    const ophoging = (peildatum: string) => stap(vastgesteld({ peildatum: dag(peildatum), woonkosten: { ...HOOG, bedrag: '1500' } }), 'ophoging lid 5');
    expect(ophoging('2022-12-31')).toBe(0);
    expect(ophoging('2023-01-01')).toBeGreaterThan(0);
  });

  it('een gehuwde van wie geen ander inkomen bekend is krijgt de hele ophoging, zonder voorbehoud', () => {
    const uitkomst = vastgesteld({ leefsituatie: 'gehuwd_zonder_kinderen', woonkosten: { ...HOOG, duurLid5: duur() } });
    expect(stap(uitkomst, 'ophoging lid 5')).toBeCloseTo(99.997);
    expect(uitkomst.voorbehouden).toStrictEqual([]);
  });
});
