import { describe, expect, it } from 'vitest';
import { centen, NUL } from '../../../domain/geld/centen.ts';
import { dag } from '../../../domain/kalender/dag.ts';
import { wegVan } from '../../../domain/regime/weg.ts';
import type { Briefbewijs, Straatdossier } from '../../../domain/straat/bewijs.ts';
import { BEVINDINGEN, voegToe, type Bevinding } from '../../../domain/verzending/bevinding.ts';
import { toetsBrief, zonderTitel, type Briefbedrag, type Brieffeiten } from '../../../domain/verzending/brief.ts';
import { midden, toetsDeel, type Deelcijfers } from '../../../domain/verzending/deel.ts';
import { VOORZICHTIGE_GRENZEN } from '../../../domain/verzending/grenzen.ts';

const VANDAAG = dag('2025-06-02');
const bewijs = (op: string): Briefbewijs => ({ dagtekening: dag(op), terpostbezorgdOp: dag(op), teruggekomen: false, betekendOp: null, beleid: { herinneringDagen: 14, dwangbevelDagen: 14 } });
const dossier: Straatdossier = {
  weg: wegVan({ regime: 'belasting' }, 'vordering_iw19'),
  betaaltermijnTotEnMet: dag('2024-12-12'),
  openstaand: centen(40_100),
  openHoofdsom: centen(32_000),
  kleinsteKostenstap: NUL,
  verjaardVanaf: null,
  brieven: { herinnering: bewijs('2025-01-06'), aanmaning: bewijs('2025-01-21'), dwangbevel: bewijs('2025-02-05'), vooraankondiging: bewijs('2025-03-03') },
  derdeBetaaltAl: false,
};
const niets: Brieffeiten = { dagtekening: VANDAAG, straat: null, bedrag: null, terug: null, genoemd: [], beslag: null, overleden: false, minderjarig: false, gepauzeerd: false, anderePersoon: false, dezelfde: 0 };
const toets = (anders: Partial<Brieffeiten>) => toetsBrief({ ...niets, ...anders }, VANDAAG, VOORZICHTIGE_GRENZEN);
const bedrag = (anders: Partial<Briefbedrag>) => toets({ bedrag: { inBrief: centen(40_100), open: centen(40_100), betaaldSinds: NUL, betalingWacht: false, ...anders } });
const precies = (cent: number) => bedrag({ inBrief: centen(cent), open: centen(cent) });
const { aanmaning, herinnering } = dossier.brieven;
const zonder = (brieven: Readonly<Record<string, Briefbewijs | undefined>>): Straatdossier => ({ ...dossier, brieven: Object.fromEntries(Object.entries(brieven).flatMap(([stap, een]) => (een === undefined ? [] : [[stap, een]]))) });

describe('waarom een vordering niet door beslag mag worden verhaald', () => {
  it.each([
    ['alle brieven zijn bewezen en de vier weken van IW 19 lid 9 zijn om', dossier, []],
    ['er is geen dwangbevel (IW 12)', zonder({ herinnering, aanmaning }), ['titel_ontbreekt']],
    ['er is niet vooraf aangekondigd (IW 19 lid 9)', zonder({ herinnering, aanmaning, dwangbevel: bewijs('2025-02-05') }), ['titel_ontbreekt']],
    ['de vier weken lopen nog', zonder({ ...dossier.brieven, vooraankondiging: bewijs('2025-05-20') }), ['titel_ontbreekt']],
    ['er staat niets open: dan is er ook niets dat een titel mist', { ...dossier, openstaand: NUL, openHoofdsom: NUL }, []],
    ['een termijn loopt nog (Gemeentewet 250)', { ...dossier, betaaltermijnTotEnMet: dag('2025-06-30'), termijnen: [{ laatsteDag: dag('2025-05-31'), centen: centen(16_000) }, { laatsteDag: dag('2025-06-30'), centen: centen(16_000) }] }, ['termijn_loopt']],
    ['een derde betaalt al: dan hoeft hij het niet vooraf te weten', { ...zonder({ herinnering, aanmaning, dwangbevel: bewijs('2025-02-05') }), derdeBetaaltAl: true }, []],
  ] as const)('%s', (_wat, stand, codes) => {
    expect(zonderTitel(VANDAAG, stand)).toEqual(codes);
  });
});

describe('het bedrag in een brief, op de grenzen van het beleid', () => {
  it.each([
    [999, ['klein_restant']],
    [1_000, []],
    [2_500_000, []],
    [2_500_001, ['hoog_bedrag']],
  ] as const)('%i cent: %j', (cent, codes) => {
    expect(precies(cent)).toEqual(codes);
  });

  it.each([
    [999, ['klein_restant']],
    [1_000, []],
  ] as const)('%i cent hoofdsom open, met kosten meer: %j', (cent, codes) => {
    const straat = { stap: 'dwangbevel', dossier: { ...dossier, openHoofdsom: centen(cent) } } as const;
    expect(toets({ straat })).toEqual(codes);
  });

  it('minder dan openstaat klopt niet, ook als er is betaald: een betaling maakt het bedrag in de brief niet te laag', () => {
    expect(bedrag({ inBrief: centen(35_100), betaaldSinds: centen(5_000) })).toEqual(['bedrag_klopt_niet']);
  });

  it('een hoofdsom die honderd keer te groot is wordt als zodanig gezien, en één keer genoemd', () => {
    const hoofdsom = { inBrief: 3_200_000, verwacht: [32_000], betaaldSinds: false };
    expect(toets({ genoemd: [hoofdsom] })).toEqual(['factor_honderd']);
    expect(toets({ bedrag: { inBrief: centen(401_00), open: centen(401), betaaldSinds: NUL, betalingWacht: false }, genoemd: [hoofdsom] })).toEqual(['factor_honderd']);
  });

  it('nul euro waar iets openstaat is geen honderdste', () => {
    expect(bedrag({ inBrief: NUL })).toEqual(['bedrag_klopt_niet', 'klein_restant']);
  });
});

describe('een brief die later gaat', () => {
  it('mag een dagtekening van morgen hebben', () => {
    expect(toets({ dagtekening: dag('2025-06-03') })).toEqual([]);
  });
});

describe('een deel, op de grenzen van het beleid', () => {
  const deel = (aantal: number, som: number, mediaan: number | null = 30_000): Deelcijfers => ({ aantal, somCenten: centen(som), mediaanCenten: mediaan === null ? null : centen(mediaan) });
  const codes = (nu: Deelcijfers, ...eerder: Deelcijfers[]) => toetsDeel(nu, eerder, VOORZICHTIGE_GRENZEN);

  it.each([
    ['duizend brieven en een half miljoen euro mogen', deel(1_000, 50_000_000), [deel(1_000, 50_000_000)], []],
    ['drie keer zo veel is geen groei die opvalt', deel(30, 900_000), [deel(10, 300_000)], []],
    ['een brief meer dan drie keer zo veel wel', deel(31, 900_000), [deel(10, 300_000)], ['aantal_gegroeid']],
    ['een cent meer dan drie keer zo veel geld ook', deel(30, 900_001), [deel(10, 300_000)], ['som_gegroeid']],
    ['vanaf vijfentwintig brieven zegt groei iets', deel(25, 900_001), [deel(8, 300_000)], ['aantal_gegroeid', 'som_gegroeid']],
    ['daaronder niet', deel(24, 900_001), [deel(1, 300_000)], []],
    ['een eerste run boven beide grenzen', deel(1_001, 100), [], ['aantal_boven_grens', 'eerste_run']],
  ] as const)('%s', (_wat, nu, eerder, verwacht) => {
    expect(codes(nu, ...eerder)).toEqual(verwacht);
  });

  it.each([
    [9_999, []],
    [10_000, ['bedrag_uitschieter']],
    [49_999, ['bedrag_uitschieter']],
    [50_000, ['factor_honderd']],
    [200_000, ['factor_honderd']],
    [200_001, ['bedrag_uitschieter']],
  ] as const)('het midden gaat van 1.000 naar %i cent: %j; en terug hetzelfde', (mediaan, verwacht) => {
    expect(codes(deel(5, 0, mediaan), deel(5, 0, 1_000))).toEqual(verwacht);
    expect(codes(deel(5, 0, 1_000), deel(5, 0, mediaan))).toEqual(verwacht);
  });

  it.each([
    ['van vier brieven zegt het niets', deel(4, 0, 100_000), deel(40, 0, 1_000)],
    ['wat niets vraagt heeft er geen', deel(5, 0, null), deel(5, 0, 1_000)],
    ['eerdere die niets vroegen zeggen niets', deel(5, 0, 100_000), deel(5, 0, null)],
    ['een midden van nul is nergens een veelvoud van', deel(5, 0, 0), deel(5, 0, 1_000)],
    ['en niets is een veelvoud van nul', deel(5, 0, 100_000), deel(5, 0, 0)],
  ])('het midden: %s', (_wat, nu, eerder) => {
    expect(codes(nu, eerder)).toEqual([]);
  });

  it('het midden van een even aantal is het lagere van de twee, op grootte en niet op schrift', () => {
    expect([midden([10, 9, 100, 2]), midden([100, 9, 10])]).toEqual([9, 10]);
  });
});

describe('bevindingen', () => {
  it('zeggen elk in eigen woorden wat wie beoordeelt leest', () => {
    const woorden = Object.values(BEVINDINGEN);
    expect(new Set(woorden).size).toBe(woorden.length);
    for (const tekst of woorden) expect(tekst).toMatch(/^[a-z][^.]{15,}[a-z)?]$/);
  });

  it('tellen elk apart, in de orde waarin zij voor het eerst voorkwamen', () => {
    const eerst = voegToe([], 1, ['overleden', 'dubbel']);
    const daarna = voegToe(eerst, 2, ['dubbel', 'klein_restant']);
    expect(daarna).toEqual<Bevinding[]>([
      { code: 'overleden', aantal: 1, brieven: [1] },
      { code: 'dubbel', aantal: 2, brieven: [1, 2] },
      { code: 'klein_restant', aantal: 1, brieven: [2] },
    ]);
    expect(voegToe(daarna, 3, [])).toEqual(daarna);
  });

  it('noemen de eerste honderd brieven', () => {
    const honderd = Array.from({ length: 101 }, (_, i) => i + 1).reduce<readonly Bevinding[]>((tot, id) => voegToe(tot, id, ['dubbel']), []);
    expect(honderd.map(({ aantal, brieven }) => [aantal, brieven.at(-1)])).toEqual([[101, 100]]);
  });
});
