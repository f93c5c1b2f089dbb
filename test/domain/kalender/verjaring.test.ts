import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dag, plusDagen, plusJaren, type Dag } from '../../../domain/kalender/dag.ts';
import { verjaring, type Stuiting, type Verlenging, type Verjaring } from '../../../domain/kalender/verjaring.ts';

const BETAALTERMIJN = dag('2021-04-11');
/** At most this many 29ths of February lie in the time over which these cases run, twice counted. */
const SCHRIKKELDAGEN = 10;
const uitstel = (van: string, totEnMet: string): Verlenging => ({ van: dag(van), totEnMet: dag(totEnMet), grond: 'uitstel' });
const stuit = (datum: string, soort: Stuiting['soort'] = 'aanmaning'): Stuiting => ({ datum: dag(datum), soort });

function van(stuitingen: readonly Stuiting[], verlengingen: readonly Verlenging[] = []): Verjaring {
  return verjaring(BETAALTERMIJN, stuitingen, verlengingen);
}

describe('Awb 4:104 lid 1: verjaring', () => {
  it('na vijf jaren na de betalingstermijn, ook als dat een zaterdag is', () => {
    expect(van([])).toEqual({ laatsteDag: '2026-04-11', verjaardVanaf: '2026-04-12', genegeerd: [] });
  });

  it('eindigt op 28 februari na een betalingstermijn tot 29 februari', () => {
    expect(verjaring(dag('2024-02-29'), [], []).laatsteDag).toBe('2029-02-28');
  });
});

describe('Awb 4:105, 4:106 en 4:110; IW 27: stuiting', () => {
  it('laat vijf nieuwe jaren lopen vanaf de volgende dag', () => {
    expect(van([stuit('2023-06-01')])).toMatchObject({ laatsteDag: '2028-06-01', verjaardVanaf: '2028-06-02' });
  });

  it('telt bij meer stuitingen vanaf de laatste, in welke volgorde zij ook zijn opgegeven', () => {
    expect(van([stuit('2025-01-10', 'dwangbevel'), stuit('2023-06-01')]).laatsteDag).toBe('2030-01-10');
  });

  it('kan op de laatste dag nog', () => {
    expect(van([stuit('2026-04-11')])).toMatchObject({ laatsteDag: '2031-04-11', genegeerd: [] });
  });

  it('helpt na voltooiing niet meer (4:104 lid 2)', () => {
    expect(van([stuit('2026-04-12', 'dwangbevel')])).toEqual({
      laatsteDag: '2026-04-11',
      verjaardVanaf: '2026-04-12',
      genegeerd: [{ datum: '2026-04-12', waarom: 'al_verjaard' }],
    });
  });

  it('telt een stuiting na een late stuiting ook niet', () => {
    expect(van([stuit('2026-05-01'), stuit('2027-01-01')]).genegeerd).toEqual([
      { datum: '2026-05-01', waarom: 'al_verjaard' },
      { datum: '2027-01-01', waarom: 'al_verjaard' },
    ]);
  });

  it('gebeurt niet door wat geen stuiting is', () => {
    expect(van([stuit('2023-06-01', 'stuit_niet')])).toMatchObject({ laatsteDag: '2026-04-11', genegeerd: [{ datum: '2023-06-01', waarom: 'stuit_niet' }] });
  });

  it('gebeurt niet op de laatste dag van de betaaltermijn, en wel op de dag erna: de eerste van de termijn', () => {
    expect(van([stuit('2021-04-11')])).toMatchObject({ laatsteDag: '2026-04-11', genegeerd: [{ waarom: 'stuit_niet' }] });
    expect(van([stuit('2021-04-12')])).toMatchObject({ laatsteDag: '2026-04-12', genegeerd: [] });
  });

  it('gebeurt niet voordat de termijn loopt', () => {
    expect(van([stuit('2021-04-01')])).toMatchObject({ laatsteDag: '2026-04-11', genegeerd: [{ datum: '2021-04-01', waarom: 'stuit_niet' }] });
  });
});

describe('Awb 4:111: verlenging', () => {
  it('komt er in kalenderdagen bij, beide dagen meegeteld', () => {
    expect(van([], [uitstel('2022-01-01', '2022-03-31')]).laatsteDag).toBe('2026-07-10');
  });

  it('telt alleen voor zover na de aanvang van de termijn', () => {
    expect(van([], [uitstel('2021-04-01', '2021-04-21')]).laatsteDag).toBe('2026-04-21');
  });

  it('telt dagen die samenvallen eenmaal', () => {
    const faillissement: Verlenging = { ...uitstel('2022-03-01', '2022-04-10'), grond: 'faillissement' };
    expect(van([], [uitstel('2022-01-01', '2022-03-31'), faillissement]).laatsteDag).toBe('2026-07-20');
  });

  it('telt de dag waarop het ene uitstel eindigt en het andere begint eenmaal', () => {
    expect(van([], [uitstel('2022-01-01', '2022-01-10'), uitstel('2022-01-10', '2022-01-20')]).laatsteDag).toBe('2026-05-01');
  });

  it('telt een uitstel dat binnen een ander ligt niet', () => {
    expect(van([], [uitstel('2022-01-01', '2022-03-31'), uitstel('2022-02-01', '2022-02-10')]).laatsteDag).toBe('2026-07-10');
  });

  it('van één dag op de eerste dag van de termijn geeft één dag; een dag eerder niets', () => {
    expect(van([], [uitstel('2021-04-12', '2021-04-12')]).laatsteDag).toBe('2026-04-12');
    expect(van([], [uitstel('2021-04-11', '2021-04-11')]).laatsteDag).toBe('2026-04-11');
  });

  it('telt na een stuiting tijdens het uitstel alleen voor het deel na de stuiting', () => {
    expect(van([stuit('2022-03-21', 'erkenning')], [uitstel('2022-01-01', '2022-03-31')]).laatsteDag).toBe('2027-03-31');
  });

  it('telt na een latere stuiting niet meer mee', () => {
    expect(van([stuit('2023-06-01')], [uitstel('2022-01-01', '2022-03-31')]).laatsteDag).toBe('2028-06-01');
  });

  it('maakt een stuiting mogelijk die zonder uitstel te laat was', () => {
    expect(van([stuit('2026-07-10')], [uitstel('2022-01-01', '2022-03-31')])).toMatchObject({ laatsteDag: '2031-07-10', genegeerd: [] });
  });

  it('telt in haar geheel als zij op de laatste dag begint', () => {
    expect(van([], [uitstel('2026-04-11', '2026-04-20')]).laatsteDag).toBe('2026-04-21');
  });

  it('helpt niet meer als zij na de voltooiing begint', () => {
    expect(van([], [uitstel('2026-04-12', '2026-12-31')]).laatsteDag).toBe('2026-04-11');
  });

  it('helpt wel als zij begint in de tijd die een eerder uitstel gaf', () => {
    expect(van([], [uitstel('2022-01-01', '2022-03-31'), uitstel('2026-07-10', '2026-07-19')]).laatsteDag).toBe('2026-07-20');
  });
});

describe('verjaring, altijd', () => {
  const datum: fc.Arbitrary<Dag> = fc.integer({ min: 1, max: 365 * 12 }).map((n) => plusDagen(BETAALTERMIJN, n));
  const stuitingen = fc.array(datum.map((d): Stuiting => ({ datum: d, soort: 'aanmaning' })), { maxLength: 5 });
  const verlengingen = fc.array(
    fc.tuple(datum, fc.integer({ min: 0, max: 900 })).map(([d, n]): Verlenging => ({ van: d, totEnMet: plusDagen(d, n), grond: 'uitstel' })),
    { maxLength: 4 },
  );

  it('komt zonder verlenging nooit eerder door een stuiting erbij', () => {
    fc.assert(
      fc.property(stuitingen, datum, (s, extra) => {
        expect(van([...s, { datum: extra, soort: 'erkenning' }], []).laatsteDag >= van(s, []).laatsteDag).toBe(true);
      }),
    );
  });

  it('komt met verlenging hooguit de schrikkeldagen eerder: een stuiting telt in jaren, een verlenging in dagen', () => {
    fc.assert(
      fc.property(stuitingen, verlengingen, datum, (s, v, extra) => {
        expect(van([...s, { datum: extra, soort: 'erkenning' }], v).laatsteDag >= plusDagen(van(s, v).laatsteDag, -SCHRIKKELDAGEN)).toBe(true);
      }),
    );
  });

  it('op de laatste dag van een uitstel kost een erkenning één dag', () => {
    const aanmaning = stuit('2023-03-01');
    const lang = [uitstel('2021-11-08', '2024-02-29')];
    expect(van([aanmaning], lang).laatsteDag).toBe('2029-03-01');
    expect(van([aanmaning, stuit('2024-02-29', 'erkenning')], lang).laatsteDag).toBe('2029-02-28');
  });

  it('komt nooit eerder dan vijf jaren na de betalingstermijn', () => {
    fc.assert(
      fc.property(stuitingen, verlengingen, (s, v) => {
        expect(van(s, v).laatsteDag >= plusJaren(BETAALTERMIJN, 5)).toBe(true);
      }),
    );
  });

  it('hangt niet af van de volgorde van opgave', () => {
    fc.assert(
      fc.property(stuitingen, verlengingen, (s, v) => {
        expect(van([...s].reverse(), [...v].reverse())).toEqual(van(s, v));
      }),
    );
  });
});
