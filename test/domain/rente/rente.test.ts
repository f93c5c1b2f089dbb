import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { centen, type Centen } from '../../../domain/geld/centen.ts';
import { dag, dagenTussen, plusDagen, type Dag } from '../../../domain/kalender/dag.ts';
import { dertigdaagseMaanden, kalenderdagen } from '../../../domain/rente/dagtelling.ts';
import { grondslagPercentage, rentepercentage, rentesoortVan } from '../../../domain/rente/percentages.ts';
import { berekenRente, type Renteinvoer } from '../../../domain/rente/rente.ts';
import { hoofdsomstanden, rentetijdvakken } from '../../../domain/rente/tijdvakken.ts';

const openstaand = (centenBedrag = 32_000): Renteinvoer => ({
  regime: 'belasting',
  laatsteBetaaldag: dag('2024-12-31'),
  standen: hoofdsomstanden(centen(centenBedrag), []),
  uitstel: [],
  peildag: dag('2026-01-01'),
});
const bedrag = (invoer: Renteinvoer): number => {
  const rente = berekenRente(invoer);
  if (rente.soort !== 'berekend') throw new Error(JSON.stringify(rente));
  return rente.bedrag;
};

describe('het percentage', () => {
  it.each([
    ['2023-12-31', null],
    ['2024-01-01', '4'],
    ['2025-12-31', '4'],
    ['2026-01-01', '4.3'],
    ['2026-12-31', '4.3'],
    ['2027-01-01', null],
  ])('van de invorderingsrente op %s is %s', (op, procent) => {
    expect(rentepercentage('invorderingsrente', dag(op))).toBe(procent);
  });
  it('van de wettelijke rente is nooit verzameld', () => {
    expect(['2024-01-01', '2025-01-01', '2026-01-01'].map((op) => rentepercentage('wettelijke_rente', dag(op)))).toEqual([null, null, null]);
  });
  it('hoort bij het regime en noemt zijn grond', () => {
    expect([rentesoortVan('belasting'), rentesoortVan('awb')]).toEqual(['invorderingsrente', 'wettelijke_rente']);
    expect(grondslagPercentage('invorderingsrente')).toBe('Besluit belasting- en invorderingsrente art. 2 (IW 29)');
    expect(grondslagPercentage('wettelijke_rente')).toBe('Awb 4:98 lid 1 (BW 6:119 en 6:120)');
  });
});

describe('de dagen', () => {
  it.each([
    ['2025-01-01', '2025-12-31', 365, 365, 360],
    ['2024-01-01', '2024-12-31', 366, 366, 360],
    ['2025-02-01', '2025-02-28', 28, 365, 30],
    ['2025-01-31', '2025-01-31', 1, 365, 1],
    ['2025-01-30', '2025-01-30', 1, 365, 0],
    ['2025-12-01', '2025-12-31', 31, 365, 30],
    ['2025-03-15', '2025-05-14', 61, 365, 60],
  ])('van %s tot en met %s zijn het er %i van %i, of %i van 360', (van, totEnMet, dagen, jaar, dertig) => {
    expect(kalenderdagen(dag(van), dag(totEnMet))).toEqual({ dagen, jaar });
    expect(dertigdaagseMaanden(dag(van), dag(totEnMet))).toEqual({ dagen: dertig, jaar: 360 });
  });
});

describe('IW 28: invorderingsrente', () => {
  it('loopt van de dag na de betaaltermijn tot en met de dag voor de betaling: een heel jaar is 4%', () => {
    expect(berekenRente(openstaand())).toMatchObject({ soort: 'berekend', rentesoort: 'invorderingsrente', bedrag: 1280, van: '2025-01-01', totEnMet: '2025-12-31' });
  });
  it('op de eerste dag na de betaaltermijn is er nog geen dag voorbij', () => {
    expect(berekenRente({ ...openstaand(), peildag: dag('2025-01-01') })).toEqual({
      soort: 'geen',
      rentesoort: 'invorderingsrente',
      reden: 'er stond na de betaaltermijn niets open waarover rente loopt',
      grondslag: 'IW 28 lid 1 en 2',
    });
    expect(berekenRente({ ...openstaand(), peildag: dag('2024-06-01') }).soort).toBe('geen');
  });
  it('de tweede dag telt één dag, van kalenderdagen en van maanden van dertig dagen de laagste: 32.000 × 4% / 365', () => {
    const rente = berekenRente({ ...openstaand(3_200_000), peildag: dag('2025-01-02') });
    expect(rente).toMatchObject({ bedrag: 351, totEnMet: '2025-01-01' });
  });
  it('in februari is de kalender lager, in december de maand van dertig dagen', () => {
    const maand = (van: string, tot: string): number => bedrag({ ...openstaand(3_200_000), laatsteBetaaldag: plusDagen(dag(van), -1), peildag: dag(tot) });
    expect(maand('2025-02-01', '2025-03-01')).toBe(9819); // 32.000 × 4% × 28/365 = 98,19; × 30/360 = 106,67
    expect(maand('2025-12-01', '2026-01-01')).toBe(10_667); // × 31/365 = 108,71; × 30/360 = 106,67
  });
  it('wisselt met het percentage: 2025 tegen 4%, daarna 4,3%', () => {
    expect(bedrag({ ...openstaand(), peildag: dag('2027-01-01') })).toBe(1280 + 1376);
  });
  it('is enkelvoudig: over de rente van een eerder tijdvak loopt geen rente', () => {
    expect(bedrag({ ...openstaand(1_000_000), laatsteBetaaldag: dag('2023-12-31'), peildag: dag('2026-01-01') })).toBe(80_000);
  });
  it('gaat na een betaling over wat nog openstaat, vanaf de dag van betaling', () => {
    const standen = hoofdsomstanden(centen(32_000), [{ vanaf: dag('2025-07-01'), totDanToe: centen(12_000) }]);
    const rente = berekenRente({ ...openstaand(), standen });
    // 320 × 4% × 181/365 = 6,347 (180/360 = 6,40) en 200 × 4% × 180/360 = 4,00 (184/365 = 4,03)
    expect(rente).toMatchObject({ soort: 'berekend', bedrag: 1035 });
    if (rente.soort !== 'berekend') throw new Error('geen rente');
    expect(rente.spoor.map(({ sleutel }) => sleutel)).toEqual(['tijdvak_2025-01-01', 'tijdvak_2025-07-01', 'invorderingsrente']);
  });
  it('eindigt bij volledige betaling', () => {
    const standen = hoofdsomstanden(centen(32_000), [{ vanaf: dag('2025-07-01'), totDanToe: centen(40_000) }]);
    expect(berekenRente({ ...openstaand(), standen })).toMatchObject({ bedrag: 635, totEnMet: '2025-06-30' });
  });
  it('loopt weer vanaf de dag na het uitstel, en op de eerste en laatste dag ervan niet (lid 3)', () => {
    const met = (van: string, totEnMet: string): readonly string[] =>
      rentetijdvakken(dag('2025-03-01'), dag('2025-05-31'), hoofdsomstanden(centen(100), []), [{ van: dag(van), totEnMet: dag(totEnMet) }]).map((vak) => `${vak.van}/${vak.totEnMet}`);
    expect(met('2025-04-01', '2025-04-30')).toEqual(['2025-03-01/2025-03-31', '2025-05-01/2025-05-31']);
    expect(met('2025-04-15', '2025-04-15')).toEqual(['2025-03-01/2025-04-14', '2025-04-16/2025-05-31']);
    expect(met('2025-02-01', '2025-03-01')).toEqual(['2025-03-02/2025-05-31']);
    expect(met('2025-05-31', '2025-08-01')).toEqual(['2025-03-01/2025-05-30']);
  });
  it('een betaling die alleen kosten raakt, knipt het tijdvak niet', () => {
    const standen = hoofdsomstanden(centen(100), [{ vanaf: dag('2025-04-01'), totDanToe: centen(0) }, { vanaf: dag('2025-05-01'), totDanToe: centen(40) }]);
    expect(standen.map(({ openHoofdsom }) => openHoofdsom)).toEqual([100, 60]);
  });
  it('van twee betalingen op één dag telt wat na de laatste openstaat', () => {
    const standen = hoofdsomstanden(centen(100), [{ vanaf: dag('2025-04-01'), totDanToe: centen(30) }, { vanaf: dag('2025-04-01'), totDanToe: centen(50) }]);
    expect(rentetijdvakken(dag('2025-03-01'), dag('2025-05-31'), standen, [])).toEqual([
      { van: '2025-03-01', totEnMet: '2025-03-31', openHoofdsom: 100 },
      { van: '2025-04-01', totEnMet: '2025-05-31', openHoofdsom: 50 },
    ]);
  });
  it('een teruggenomen betaling staat weer open, vanaf de dag dat de bank haar terugnam', () => {
    const standen = hoofdsomstanden(centen(100), [{ vanaf: dag('2025-04-01'), totDanToe: centen(100) }, { vanaf: dag('2025-05-01'), totDanToe: centen(0) }]);
    expect(rentetijdvakken(dag('2025-03-01'), dag('2025-05-31'), standen, []).map(({ van, totEnMet }) => [van, totEnMet])).toEqual([
      ['2025-03-01', '2025-03-31'],
      ['2025-05-01', '2025-05-31'],
    ]);
  });
  it('loopt niet over de tijd van uitstel (lid 3)', () => {
    expect(bedrag({ ...openstaand(), uitstel: [{ van: dag('2025-04-01'), totEnMet: dag('2025-12-31') }] })).toBe(bedrag({ ...openstaand(), peildag: dag('2025-04-01') }));
    expect(berekenRente({ ...openstaand(), uitstel: [{ van: dag('2024-01-01'), totEnMet: dag('2026-12-31') }] }).soort).toBe('geen');
  });
  it('toont per tijdvak zin, formule en uitkomst, en de som', () => {
    const rente = berekenRente(openstaand());
    if (rente.soort !== 'berekend') throw new Error('geen rente');
    expect(rente.spoor).toMatchObject([
      {
        artikel: 'IW 28 lid 1 en 2',
        zin: '€ 320,00 van 1 januari 2025 tot en met 31 december 2025, 4% per jaar: 365 van 365 dagen, of 360 van 360. De laagste uitkomst telt.',
        formule: 'de laagste van (320 × (4 / 100) × 365 / 365) en (320 × (4 / 100) × 360 / 360)',
        uitkomst: '12.8',
        eenheid: 'EUR',
      },
      { sleutel: 'invorderingsrente', artikel: 'IW 28 lid 1 en 2', zin: 'Alle tijdvakken samen, zonder rente over rente.', uitkomst: '12.8', eenheid: 'EUR' },
    ]);
    expect([...new Set(rente.spoor[0]?.invoer.map(({ naam, bron }) => `${naam}: ${bron}`))]).toEqual([
      'openstaande hoofdsom: toerekening van betalingen',
      'percentage: Besluit belasting- en invorderingsrente art. 2 (IW 29)',
      'honderd: vast getal',
      'dagen: kalender',
      'dagen per jaar: lezing',
    ]);
    expect(rente.spoor[0]?.invoer).toContainEqual({ naam: 'percentage', waarde: '4', bron: 'Besluit belasting- en invorderingsrente art. 2 (IW 29)' });
  });
});

describe('een percentage dat ontbreekt', () => {
  it.each([
    ['voor 2024', dag('2023-06-30'), dag('2025-01-01'), '1 juli 2023'],
    ['na het laatste dat is gelezen', dag('2026-06-30'), dag('2027-02-01'), '1 januari 2027'],
  ])('%s: geen bedrag, ook niet voor de jaren die wel bekend zijn', (_naam, laatsteBetaaldag, peildag, wanneer) => {
    expect(berekenRente({ ...openstaand(), laatsteBetaaldag, peildag })).toMatchObject({ soort: 'onbeslist', reden: `het percentage van de invorderingsrente op ${wanneer} is niet verzameld` });
  });
  it('Awb 4:98: wettelijke rente is altijd onbeslist, ook tijdens uitstel (4:101)', () => {
    const uitstel = [{ van: dag('2025-01-01'), totEnMet: dag('2026-12-31') }];
    expect(berekenRente({ ...openstaand(), regime: 'awb', uitstel })).toMatchObject({ soort: 'onbeslist', rentesoort: 'wettelijke_rente', reden: expect.stringContaining('wettelijke rente'), grondslag: 'Awb 4:98 lid 1 (BW 6:119 en 6:120)' });
  });
  it('Awb: binnen de betaaltermijn is er geen verzuim en geen rente', () => {
    expect(berekenRente({ ...openstaand(), regime: 'awb', peildag: dag('2024-12-31') })).toMatchObject({ soort: 'geen', grondslag: 'Awb 4:97 en 4:98' });
  });
});

describe('wat altijd geldt', () => {
  const dagVan2024Tot2026 = fc.integer({ min: 0, max: 1094 }).map((aantal): Dag => plusDagen(dag('2024-01-01'), aantal));
  const hoofdsom = fc.integer({ min: 1, max: 5_000_000 }).map((bedragInCenten): Centen => centen(bedragInCenten));

  it('de tijdvakken zijn aaneengesloten, elk binnen een jaar, en samen precies de dagen', () => {
    fc.assert(
      fc.property(dagVan2024Tot2026, dagVan2024Tot2026, hoofdsom, (a, b, som) => {
        const [van, totEnMet] = a < b ? [a, b] : [b, a];
        const tijdvakken = rentetijdvakken(van, totEnMet, hoofdsomstanden(som, []), []);
        expect(tijdvakken.reduce((dagen, tijdvak) => dagen + dagenTussen(tijdvak.van, tijdvak.totEnMet) + 1, 0)).toBe(dagenTussen(van, totEnMet) + 1);
        expect(tijdvakken.every((tijdvak) => tijdvak.van.slice(0, 4) === tijdvak.totEnMet.slice(0, 4))).toBe(true);
      }),
    );
  });
  it('nooit meer dan de hoofdsom tegen het hoogste percentage over alle dagen van 365', () => {
    fc.assert(
      fc.property(dagVan2024Tot2026, dagVan2024Tot2026, hoofdsom, (a, b, som) => {
        const [laatsteBetaaldag, peildag] = a < b ? [a, b] : [b, a];
        const rente = berekenRente({ regime: 'belasting', laatsteBetaaldag, standen: hoofdsomstanden(som, []), uitstel: [], peildag });
        const dagen = dagenTussen(laatsteBetaaldag, peildag);
        expect(rente.soort === 'berekend' ? rente.bedrag : 0).toBeLessThanOrEqual((som * 0.043 * dagen) / 365 + 0.5);
      }),
    );
  });
  it('wie eerder betaalt, betaalt niet meer rente', () => {
    fc.assert(
      fc.property(dagVan2024Tot2026, dagVan2024Tot2026, hoofdsom, fc.integer({ min: 1, max: 5_000_000 }), (a, b, som, deel) => {
        const [vroeg, laat] = a < b ? [a, b] : [b, a];
        const op = (vanaf: Dag): number => {
          const rente = berekenRente({ ...openstaand(), laatsteBetaaldag: dag('2024-01-15'), peildag: dag('2026-12-31'), standen: hoofdsomstanden(som, [{ vanaf, totDanToe: centen(deel) }]) });
          return rente.soort === 'berekend' ? rente.bedrag : 0;
        };
        // The lower of two conventions for each stretch: cutting a year elsewhere may move at most two days of rente.
        expect(op(vroeg)).toBeLessThanOrEqual(op(laat) + Math.ceil((som * 0.043 * 4) / 360));
      }),
    );
  });
});
