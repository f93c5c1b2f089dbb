import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gelijkeTermijnen } from '../../../domain/betaaltermijn/termijnen.ts';
import { centen, NUL, som } from '../../../domain/geld/centen.ts';
import { dag, plusDagen } from '../../../domain/kalender/dag.ts';
import { versneldeWeg } from '../../../domain/regime/versneld.ts';
import { BRIEFSTAPPEN, wegVan, type Weg } from '../../../domain/regime/weg.ts';
import type { Briefbewijs, Straatdossier } from '../../../domain/straat/bewijs.ts';
import { magStap } from '../../../domain/straat/mag-stap.ts';
import { grondVanTerughaling } from '../../../domain/terughalen/grond.ts';
import { kanZijnAangekomen, plekVan } from '../../../domain/terughalen/plek.ts';
import { terugvalNa } from '../../../domain/terughalen/terugval.ts';
import { totaalVanTerughaling, type Terughaalpost } from '../../../domain/terughalen/totaal.ts';

const beleid = { herinneringDagen: 14, dwangbevelDagen: 14 };
const bewijs = (d: string, anders: Partial<Briefbewijs> = {}): Briefbewijs => ({ dagtekening: dag(d), terpostbezorgdOp: dag(d), teruggekomen: false, betekendOp: null, beleid, ...anders });
const BELASTING = wegVan({ regime: 'belasting' }, 'vordering_iw19');
const dossier = (brieven: Straatdossier['brieven'], weg: Weg = BELASTING, anders: Partial<Straatdossier> = {}): Straatdossier => ({
  weg,
  betaaltermijnTotEnMet: dag('2024-12-12'),
  openstaand: centen(32_000),
  openHoofdsom: centen(32_000),
  kleinsteKostenstap: NUL,
  verjaardVanaf: null,
  brieven,
  derdeBetaaltAl: false,
  ...anders,
});
const H = bewijs('2025-01-06');
const M = bewijs('2025-01-21');
const VANDAAG = dag('2025-02-10');

describe('waar een vordering verder gaat als een brief wordt teruggehaald', () => {
  it('dwangbevel zonder herinnering en zonder aanmaning: bij de herinnering', () => {
    expect(terugvalNa('dwangbevel', VANDAAG, dossier({}))).toEqual({ stap: 'herinnering', wat: 'maken', vanaf: null });
  });

  it('dwangbevel met herinnering en zonder aanmaning: bij de aanmaning', () => {
    expect(terugvalNa('dwangbevel', VANDAAG, dossier({ herinnering: H }))).toEqual({ stap: 'aanmaning', wat: 'maken', vanaf: null });
  });

  it('alles ervoor is bewezen en de termijn is om: dezelfde stap opnieuw', () => {
    expect(terugvalNa('dwangbevel', VANDAAG, dossier({ herinnering: H, aanmaning: M }))).toEqual({ stap: 'dwangbevel', wat: 'maken', vanaf: null });
  });

  it('de twee weken van de aanmaning lopen nog (IW 11): daar wachten, niets tweemaal vragen', () => {
    expect(terugvalNa('dwangbevel', dag('2025-02-04'), dossier({ herinnering: H, aanmaning: M }))).toEqual({ stap: 'aanmaning', wat: 'wachten', vanaf: '2025-02-05' });
  });

  it('op de eerste dag na die twee weken wordt er niet meer gewacht', () => {
    expect(terugvalNa('dwangbevel', dag('2025-02-05'), dossier({ herinnering: H, aanmaning: M }))).toEqual({ stap: 'dwangbevel', wat: 'maken', vanaf: null });
  });

  it('de aanmaning ligt nog in de post: daar wachten', () => {
    expect(terugvalNa('dwangbevel', VANDAAG, dossier({ herinnering: H, aanmaning: bewijs('2025-02-10', { terpostbezorgdOp: null }) }))).toEqual({ stap: 'aanmaning', wat: 'wachten', vanaf: null });
  });

  it('de aanmaning kwam terug (IW 13 lid 4): daar wachten op een mens', () => {
    expect(terugvalNa('dwangbevel', VANDAAG, dossier({ herinnering: H, aanmaning: { ...M, teruggekomen: true } }))).toMatchObject({ stap: 'aanmaning', wat: 'wachten' });
  });

  it('de betaaltermijn loopt nog (IW 9): terug tot daar', () => {
    expect(terugvalNa('herinnering', dag('2024-12-12'), dossier({}))).toEqual({ stap: 'betaaltermijn', wat: 'wachten', vanaf: null });
  });

  it('op de dag na de betaaltermijn is zij om', () => {
    expect(terugvalNa('herinnering', dag('2024-12-13'), dossier({}))).toEqual({ stap: 'herinnering', wat: 'maken', vanaf: null });
  });

  it('één termijn is een gewone betaaltermijn', () => {
    const termijnen = gelijkeTermijnen(centen(32_000), [dag('2024-12-12')]);
    expect(terugvalNa('herinnering', dag('2024-12-12'), dossier({}, BELASTING, { termijnen }))).toEqual({ stap: 'betaaltermijn', wat: 'wachten', vanaf: null });
  });

  it('versneld wordt op geen betaaltermijn gewacht (IW 10 lid 1)', () => {
    expect(terugvalNa('dwangbevel', dag('2024-12-01'), dossier({}, versneldeWeg(BELASTING, { grond: 'c', bevel: 'nieuw' })))).toEqual({ stap: 'dwangbevel', wat: 'maken', vanaf: null });
  });

  it('in termijnen betaalbaar: de herinnering wacht zelf op de eerste die onbetaald voorbijging (Gemeentewet 250)', () => {
    const termijnen = gelijkeTermijnen(centen(32_000), [dag('2024-11-30'), dag('2024-12-31'), dag('2025-01-31'), dag('2025-02-28')]);
    expect(terugvalNa('dwangbevel', dag('2024-12-12'), dossier({}, BELASTING, { termijnen, betaaltermijnTotEnMet: dag('2025-02-28') })).stap).toBe('herinnering');
  });

  it('versneld (IW 15): de overgeslagen brieven worden niet gemist', () => {
    expect(terugvalNa('dwangbevel', VANDAAG, dossier({}, versneldeWeg(BELASTING, { grond: 'c', bevel: 'nieuw' })))).toEqual({ stap: 'dwangbevel', wat: 'maken', vanaf: null });
  });

  it('een dwangbevel waarvan de dag van betekening ontbreekt (Awb 4:123): daar wachten', () => {
    const weg = wegVan({ regime: 'awb', grondslag: 'participatiewet', schendingInlichtingenplicht: false }, 'derdenbeslag');
    expect(terugvalNa('vooraankondiging', dag('2025-04-01'), dossier({ herinnering: H, aanmaning: M, dwangbevel: bewijs('2025-02-06') }, weg))).toMatchObject({ stap: 'dwangbevel', wat: 'wachten' });
  });

  it('wat gemaakt wordt, mag gemaakt worden, en wat wacht mag nog niet verder (IW 9, 11, 12; Awb 4:117)', () => {
    const brief = fc.option(fc.record({ op: fc.integer({ min: 0, max: 120 }), gepost: fc.boolean(), terug: fc.boolean() }), { nil: undefined });
    fc.assert(
      fc.property(fc.record({ herinnering: brief, aanmaning: brief }), fc.integer({ min: 1, max: 160 }), fc.constantFrom(...BRIEFSTAPPEN.slice(0, 3)), (gemaakt, dagen, stap) => {
        const vandaag = plusDagen(dag('2024-12-12'), dagen);
        const eerder = Object.fromEntries(
          Object.entries(gemaakt).flatMap(([soort, b]) => (b === undefined || BRIEFSTAPPEN.findIndex((s) => s === soort) >= BRIEFSTAPPEN.indexOf(stap) ? [] : [[soort, bewijs(plusDagen(dag('2024-12-13'), b.op), { terpostbezorgdOp: b.gepost ? plusDagen(dag('2024-12-13'), b.op) : null, teruggekomen: b.terug })]])),
        );
        const straat = dossier(eerder);
        const { stap: naar, wat } = terugvalNa(stap, vandaag, straat);
        if (naar === 'betaaltermijn') return;
        expect(BRIEFSTAPPEN.indexOf(naar)).toBeLessThanOrEqual(BRIEFSTAPPEN.indexOf(stap));
        if (wat === 'maken') expect(magStap(naar, vandaag, straat).soort).toBe('toegestaan');
        else expect(straat.brieven[naar]).toBeDefined();
      }),
    );
  });
});

describe('waar een brief is', () => {
  const op = dag('2025-02-05');
  it.each([
    ['in de rij', { status: 'klaargezet', aangenomenOp: null, terpostbezorgdOp: null }, 'in_de_rij', false],
    ['definitief, nog niet bij de drukker', { status: 'klaargezet', aangenomenOp: op, uitgegeven: false, terpostbezorgdOp: null }, 'in_de_rij', false],
    ['uitgegeven voor er kanalen waren, en niet definitief', { status: 'klaargezet', aangenomenOp: null, uitgegeven: true, terpostbezorgdOp: null }, 'in_de_rij', false],
    ['bij de drukker, zonder bewijs', { status: 'klaargezet', aangenomenOp: op, terpostbezorgdOp: null }, 'onderweg', true],
    ['gepost', { status: 'verzonden', aangenomenOp: op, terpostbezorgdOp: op }, 'gepost', true],
    ['bewijs al, status nog niet', { status: 'klaargezet', aangenomenOp: op, terpostbezorgdOp: op }, 'gepost', true],
    ['teruggekomen', { status: 'retour', aangenomenOp: op, terpostbezorgdOp: op }, 'teruggekomen', true],
    ['uit de post gehaald', { status: 'teruggehaald', aangenomenOp: null, terpostbezorgdOp: null }, 'weg', false],
    ['vervallen', { status: 'vervallen', aangenomenOp: op, terpostbezorgdOp: op }, 'weg', false],
  ] as const)('%s', (_naam, brief, plek, aangekomen) => {
    const waar = plekVan({ uitgegeven: brief.aangenomenOp !== null, ...brief });
    expect([waar, kanZijnAangekomen(waar)]).toEqual([plek, aangekomen]);
  });

  it('een status die niet bestaat is een fout', () => {
    expect(() => plekVan({ status: 'zoek', aangenomenOp: null, uitgegeven: false, terpostbezorgdOp: null })).toThrow('geen status van een brief: zoek');
  });
});

describe('waarop het terughalen rust', () => {
  it.each([
    ['stap_overgeslagen', 'belasting', ['IW 11', 'IW 12']],
    ['stap_overgeslagen', 'awb', ['Awb 4:112', 'Awb 4:117 lid 1']],
    ['bedrag_verkeerd', 'belasting', ['beleid']],
  ] as const)('%s onder %s', (reden, regime, grond) => {
    expect(grondVanTerughaling(reden, regime)).toEqual(grond);
  });
});

describe('het totaal', () => {
  const post = fc.record({ gevolg: fc.constantFrom('uit_de_rij', 'ingetrokken', 'niets'), naar: fc.constantFrom('herinnering', 'aanmaning', ''), kosten: fc.integer({ min: 0, max: 2_000_000 }).map(centen), terug: fc.integer({ min: 0, max: 2_000_000 }).map(centen) });

  it('de groepen zijn samen het geheel, en het geheel is de som van de regels', () => {
    fc.assert(
      fc.property(fc.array(post), (posten: Terughaalpost[]) => {
        const { aantal, kosten, terug, groepen } = totaalVanTerughaling(posten);
        expect({ aantal, kosten, terug }).toEqual({ aantal: posten.length, kosten: som(...posten.map((p) => p.kosten)), terug: som(...posten.map((p) => p.terug)) });
        expect({ aantal, kosten, terug }).toEqual({ aantal: groepen.reduce((n, g) => n + g.aantal, 0), kosten: som(...groepen.map((g) => g.kosten)), terug: som(...groepen.map((g) => g.terug)) });
      }),
    );
  });

  it('noemt per gevolg en vervolg hoeveel brieven, kosten en geld, op naam', () => {
    const regel = (gevolg: string, naar: string, kosten: number, terug: number): Terughaalpost => ({ gevolg, naar, kosten: centen(kosten), terug: centen(terug) });
    expect(totaalVanTerughaling([regel('uit_de_rij', '', 0, 0), regel('ingetrokken', 'herinnering', 900, 100), regel('ingetrokken', 'aanmaning', 1_900, 0), regel('ingetrokken', 'herinnering', 800, 50)])).toEqual({
      aantal: 4,
      kosten: 3_600,
      terug: 150,
      groepen: [
        { gevolg: 'ingetrokken', naar: 'aanmaning', aantal: 1, kosten: 1_900, terug: 0 },
        { gevolg: 'ingetrokken', naar: 'herinnering', aantal: 2, kosten: 1_700, terug: 150 },
        { gevolg: 'uit_de_rij', naar: '', aantal: 1, kosten: 0, terug: 0 },
      ],
    });
    expect(totaalVanTerughaling([])).toEqual({ aantal: 0, kosten: 0, terug: 0, groepen: [] });
  });

  it('de volgorde van de lijst doet er niet toe', () => {
    fc.assert(fc.property(fc.array(post), (posten: Terughaalpost[]) => { expect(totaalVanTerughaling([...posten].reverse())).toEqual(totaalVanTerughaling(posten)); }));
  });
});
