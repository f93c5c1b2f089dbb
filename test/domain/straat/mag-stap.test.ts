import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gelijkeTermijnen } from '../../../domain/betaaltermijn/termijnen.ts';
import { centen } from '../../../domain/geld/centen.ts';
import { dag, plusDagen, type Dag } from '../../../domain/kalender/dag.ts';
import { versneldeWeg } from '../../../domain/regime/versneld.ts';
import { BRIEFSTAPPEN, wegVan } from '../../../domain/regime/weg.ts';
import type { Briefbewijs, Straatdossier, Straatstap } from '../../../domain/straat/bewijs.ts';
import { magStap } from '../../../domain/straat/mag-stap.ts';
import { termijnVanStap } from '../../../domain/straat/termijn-van-stap.ts';

const beleid = { herinneringDagen: 14, dwangbevelDagen: 14 };
const gepost = (d: string, anders: Partial<Briefbewijs> = {}): Briefbewijs => ({ dagtekening: dag(d), terpostbezorgdOp: dag(d), teruggekomen: false, betekendOp: null, beleid, ...anders });
const weg = wegVan({ regime: 'belasting' }, 'vordering_iw19');
/** First day of the next step after a letter posted on a day. */
const vanaf = (stap: (typeof BRIEFSTAPPEN)[number], begin: Dag): Dag => {
  const termijn = termijnVanStap(stap, weg, { begin, betekendOp: null, beleid });
  if (termijn.soort !== 'loopt') throw new Error(stap);
  return termijn.volgendeStapVanaf;
};

/** A claim on which everything went well: every letter posted on its dagtekening. */
const VOLLEDIG: Straatdossier = {
  weg,
  betaaltermijnTotEnMet: dag('2024-12-12'),
  openstaand: centen(32_000),
  openHoofdsom: centen(32_000),
  kleinsteKostenstap: centen(0),
  verjaardVanaf: null,
  brieven: { herinnering: gepost('2025-01-06'), aanmaning: gepost('2025-01-21'), dwangbevel: gepost('2025-02-05'), vooraankondiging: gepost('2025-02-24') },
  derdeBetaaltAl: false,
};
const zonder = (stap: (typeof BRIEFSTAPPEN)[number], dossier = VOLLEDIG): Straatdossier => ({ ...dossier, brieven: Object.fromEntries(Object.entries(dossier.brieven).filter(([naam]) => naam !== stap)) });
const met = (stap: (typeof BRIEFSTAPPEN)[number], bewijs: Briefbewijs): Straatdossier => ({ ...VOLLEDIG, brieven: { ...VOLLEDIG.brieven, [stap]: bewijs } });

describe('de betaaltermijn (IW 9)', () => {
  it('op de laatste betaaldag mag nog niets', () => {
    expect(magStap('herinnering', dag('2024-12-12'), VOLLEDIG)).toEqual({ soort: 'geweigerd', reden: 'De stap mag niet: de betaaltermijn loopt tot en met 12 december 2024.', artikel: 'IW 9' });
  });
  it('de dag erna mag de herinnering', () => {
    expect(magStap('herinnering', dag('2024-12-13'), VOLLEDIG).soort).toBe('toegestaan');
  });
});

describe('de aanmaning', () => {
  it('mag niet zonder herinnering (beleid)', () => {
    expect(magStap('aanmaning', dag('2025-06-01'), zonder('herinnering'))).toMatchObject({ soort: 'geweigerd', artikel: 'beleid' });
  });
  it('mag na de termijn van de herinnering en niet op haar laatste dag', () => {
    expect(magStap('aanmaning', dag('2025-01-20'), VOLLEDIG).soort).toBe('geweigerd');
    expect(magStap('aanmaning', dag('2025-01-21'), VOLLEDIG).soort).toBe('toegestaan');
  });
});

describe('het dwangbevel (IW 12)', () => {
  it('mag niet zonder aanmaning', () => {
    expect(magStap('dwangbevel', dag('2025-06-01'), zonder('aanmaning'))).toMatchObject({ soort: 'geweigerd', artikel: 'IW 12', reden: 'De stap mag niet: er is geen aanmaning verzonden.' });
  });
  it('mag niet zonder bewijs dat de aanmaning gepost is', () => {
    expect(magStap('dwangbevel', dag('2025-06-01'), met('aanmaning', gepost('2025-01-21', { terpostbezorgdOp: null })))).toMatchObject({ soort: 'geweigerd', artikel: 'IW 12', reden: 'De stap mag niet: het bewijs van terpostbezorging van de aanmaning van 21 januari 2025 ontbreekt.' });
  });
  it('mag niet op de laatste dag van de twee weken van IW 11', () => {
    expect(magStap('dwangbevel', dag('2025-02-04'), VOLLEDIG)).toEqual({ soort: 'geweigerd', reden: 'De stap mag niet: de termijn van de aanmaning loopt tot en met 4 februari 2025.', artikel: 'IW 11' });
  });
  it('mag de dag na de twee weken', () => {
    expect(magStap('dwangbevel', dag('2025-02-05'), VOLLEDIG).soort).toBe('toegestaan');
  });
  it('wacht langer als de aanmaning later dan haar dagtekening gepost is', () => {
    expect(magStap('dwangbevel', dag('2025-02-05'), met('aanmaning', gepost('2025-01-21', { terpostbezorgdOp: dag('2025-01-24') })))).toMatchObject({ soort: 'geweigerd', artikel: 'IW 11' });
  });
  it('mag niet per post als de aanmaning terugkwam (IW 13 lid 4)', () => {
    expect(magStap('dwangbevel', dag('2025-06-01'), met('aanmaning', gepost('2025-01-21', { teruggekomen: true })))).toEqual({ soort: 'geweigerd', reden: 'De stap mag niet: de aanmaning van 21 januari 2025 kwam onbestelbaar terug.', artikel: 'IW 13 lid 4' });
  });
});

describe('de vooraankondiging en het verhaal (IW 19)', () => {
  it('de vooraankondiging mag niet zonder betekend dwangbevel (IW 19 lid 5)', () => {
    expect(magStap('vooraankondiging', dag('2025-06-01'), zonder('dwangbevel'))).toMatchObject({ soort: 'geweigerd', artikel: 'IW 19 lid 5' });
  });
  it('de vooraankondiging wacht op betekening en de dagen van het beleid', () => {
    expect(magStap('vooraankondiging', dag('2025-02-21'), VOLLEDIG)).toMatchObject({ soort: 'geweigerd', reden: expect.stringContaining('de termijn van het dwangbevel loopt') as string });
    expect(magStap('vooraankondiging', dag('2025-02-22'), VOLLEDIG).soort).toBe('toegestaan');
  });
  it('de vooraankondiging is niet nodig als een derde al betaalt (IW 19 lid 9)', () => {
    expect(magStap('vooraankondiging', dag('2025-06-01'), { ...VOLLEDIG, derdeBetaaltAl: true })).toEqual({ soort: 'niet_nodig', grond: ['IW 19 lid 9'] });
  });
  it('het verhaal mag zonder vooraankondiging als een derde al betaalt (IW 19 lid 9)', () => {
    expect(magStap('verhaal', dag('2025-06-01'), { ...zonder('vooraankondiging'), derdeBetaaltAl: true }).soort).toBe('toegestaan');
  });
  it('een dwangbevel dat terugkwam is niet betekend (IW 19 lid 5)', () => {
    expect(magStap('vooraankondiging', dag('2025-06-01'), met('dwangbevel', gepost('2025-02-05', { teruggekomen: true })))).toMatchObject({ soort: 'geweigerd', artikel: 'IW 19 lid 5' });
  });
  it('zonder aanmaning helpt ook een betekend dwangbevel niet: het had niet uitgevaardigd mogen worden (IW 12)', () => {
    expect((['vooraankondiging', 'verhaal'] as const).map((stap) => magStap(stap, dag('2025-06-01'), zonder('aanmaning')))).toMatchObject([{ artikel: 'IW 12' }, { artikel: 'IW 12' }]);
  });
  it('een derde die betaalt vervangt het dwangbevel niet', () => {
    expect(magStap('verhaal', dag('2025-06-01'), { ...zonder('dwangbevel'), derdeBetaaltAl: true })).toMatchObject({ soort: 'geweigerd', artikel: 'IW 19 lid 5' });
  });
  it('het verhaal mag niet zonder vooraankondiging', () => {
    expect(magStap('verhaal', dag('2025-06-01'), zonder('vooraankondiging'))).toMatchObject({ soort: 'geweigerd', artikel: 'IW 19 lid 9' });
  });
  it('het verhaal mag vanaf de 29e dag na de dagtekening (IW 19 lid 9)', () => {
    expect(magStap('verhaal', dag('2025-03-24'), VOLLEDIG).soort).toBe('geweigerd');
    expect(magStap('verhaal', dag('2025-03-25'), VOLLEDIG).soort).toBe('toegestaan');
  });
});

it.each([0, -1])('bij een vordering waarop %i cent openstaat is er niets te eisen', (openstaand) => {
  expect(magStap('dwangbevel', dag('2025-06-01'), { ...VOLLEDIG, openstaand: centen(openstaand) }).soort).toBe('voldaan');
});

describe('verjaring (Awb 4:104 lid 2)', () => {
  const verjaart: Straatdossier = { ...VOLLEDIG, verjaardVanaf: dag('2030-01-01') };
  it.each(['herinnering', 'aanmaning', 'dwangbevel', 'vooraankondiging', 'verhaal'] as const)('na de laatste dag mag geen %s meer', (stap) => {
    expect(magStap(stap, dag('2030-01-01'), verjaart)).toEqual({ soort: 'geweigerd', reden: 'De stap mag niet: de vordering is sinds 1 januari 2030 verjaard.', artikel: 'Awb 4:104 lid 2' });
  });
  it('op de laatste dag mag het nog', () => {
    expect(magStap('verhaal', dag('2029-12-31'), verjaart).soort).toBe('toegestaan');
  });
});

/** The same claim by gewoon derdenbeslag: its dwangbevel was served by exploot, and so is the beslag. */
const bijExploot = (dossier: Straatdossier): Straatdossier => ({
  ...dossier,
  weg: wegVan({ regime: 'awb', grondslag: 'participatiewet', schendingInlichtingenplicht: false }, 'derdenbeslag'),
  brieven: Object.fromEntries(Object.entries(dossier.brieven).map(([stap, bewijs]) => [stap, stap === 'dwangbevel' ? { ...bewijs, betekendOp: bewijs.terpostbezorgdOp } : bewijs])),
});

describe('een klein restant (beleid)', () => {
  const klein = (openHoofdsom: number, kleinsteKostenstap: number): Straatdossier => ({ ...VOLLEDIG, openHoofdsom: centen(openHoofdsom), kleinsteKostenstap: centen(kleinsteKostenstap) });

  it.each(['aanmaning', 'dwangbevel'] as const)('onder het bedrag van het beleid komt er geen %s, met de reden', (stap) => {
    expect(magStap(stap, dag('2025-06-01'), klein(999, 1000))).toEqual({ soort: 'te_klein', reden: `Geen ${stap}: er staat € 9,99 hoofdsom open, minder dan € 10,00 (beleid).` });
  });
  it('precies het bedrag mag', () => {
    expect(magStap('dwangbevel', dag('2025-06-01'), klein(1000, 1000)).soort).toBe('toegestaan');
  });
  it.each(['aanmaning', 'dwangbevel'] as const)('voor kosten alleen komt er geen %s, ook als het beleid geen bedrag noemt', (stap) => {
    expect(magStap(stap, dag('2025-06-01'), klein(0, 0))).toEqual({ soort: 'te_klein', reden: `Geen ${stap}: alleen kosten staan nog open, en voor kosten alleen komen er geen kosten bij (beleid).` });
  });
  it('een ontbrekend bewijs gaat voor: dat moet een mens eerst zien', () => {
    expect(magStap('dwangbevel', dag('2025-06-01'), { ...zonder('aanmaning'), openHoofdsom: centen(1), kleinsteKostenstap: centen(1000) }).soort).toBe('geweigerd');
  });
  it('wat niets kost mag: herinnering, vooraankondiging en verhaal door een vordering (IW 19)', () => {
    expect((['herinnering', 'vooraankondiging', 'verhaal'] as const).map((stap) => magStap(stap, dag('2025-06-01'), klein(0, 1000)).soort)).toEqual(['toegestaan', 'toegestaan', 'toegestaan']);
  });
  it('een beslag bij exploot kost (Btag art. 2 j): niet onder het bedrag van het beleid en niet voor kosten alleen', () => {
    expect(magStap('verhaal', dag('2025-06-01'), bijExploot(klein(671, 2500)))).toEqual({ soort: 'te_klein', reden: 'Geen beslag bij exploot: er staat € 6,71 hoofdsom open, minder dan € 25,00 (beleid).' });
    expect(magStap('verhaal', dag('2025-06-01'), bijExploot(klein(0, 0)))).toEqual({ soort: 'te_klein', reden: 'Geen beslag bij exploot: alleen kosten staan nog open, en voor kosten alleen komen er geen kosten bij (beleid).' });
    expect(magStap('verhaal', dag('2025-06-01'), bijExploot(klein(2500, 2500))).soort).toBe('toegestaan');
  });
  it('een beslag per kennisgeving (Pw 60 lid 5) kost niets', () => {
    const perPost: Straatdossier = { ...bijExploot(klein(671, 2500)), weg: wegVan({ regime: 'awb', grondslag: 'participatiewet', schendingInlichtingenplicht: false }, 'vereenvoudigd_derdenbeslag') };
    expect(magStap('verhaal', dag('2025-06-01'), perPost).soort).toBe('toegestaan');
  });
});

describe('voor elke mogelijke stand', () => {
  const dagen = fc.integer({ min: 0, max: 500 }).map((n): Dag => plusDagen(dag('2024-11-01'), n));
  const bewijzen = fc.record({ dagtekening: dagen, terpostbezorgdOp: fc.option(dagen), teruggekomen: fc.boolean(), betekendOp: fc.constant(null), beleid: fc.constant(beleid) });
  const dossiers: fc.Arbitrary<Straatdossier> = fc.record({
    weg: fc.constant(weg),
    betaaltermijnTotEnMet: dagen,
    openstaand: fc.integer({ min: 0, max: 1_000_000 }).map(centen),
    openHoofdsom: fc.integer({ min: 0, max: 1_000_000 }).map(centen),
    kleinsteKostenstap: fc.integer({ min: 0, max: 1_000_000 }).map(centen),
    verjaardVanaf: fc.option(dagen),
    brieven: fc.record({ herinnering: bewijzen, aanmaning: bewijzen, dwangbevel: bewijzen, vooraankondiging: bewijzen }, { requiredKeys: [] }),
    derdeBetaaltAl: fc.boolean(),
  });
  const KOST: readonly [Straatstap, (typeof BRIEFSTAPPEN)[number]][] = [
    ['aanmaning', 'herinnering'],
    ['dwangbevel', 'aanmaning'],
  ];

  /** A step that brings costs, and the way by which it does. */
  type Kostenstap = readonly [Straatstap, (dossier: Straatdossier) => Straatdossier];
  const ZO = (dossier: Straatdossier): Straatdossier => dossier;

  it('geen stap met kosten zonder bewijs van de vorige', () => {
    fc.assert(
      fc.property(dossiers, dagen, fc.constantFrom(...KOST), (dossier, vandaag, [stap, eerder]) => {
        if (magStap(stap, vandaag, dossier).soort !== 'toegestaan') return;
        const bewijs = dossier.brieven[eerder];
        const begin = bewijs?.terpostbezorgdOp == null ? null : vanaf(eerder, bewijs.terpostbezorgdOp);
        expect(dossier.openstaand).toBeGreaterThan(0);
        expect(vandaag > dossier.betaaltermijnTotEnMet).toBe(true);
        expect(bewijs?.teruggekomen).toBe(false);
        expect(begin !== null && vandaag >= begin).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('geen stap met kosten voor minder dan het bedrag van het beleid, en nooit voor kosten alleen', () => {
    fc.assert(
      fc.property(dossiers, dagen, fc.constantFrom<Kostenstap>(['aanmaning', ZO], ['dwangbevel', ZO], ['dwangbevel', bijExploot], ['verhaal', bijExploot]), (zoals, vandaag, [stap, langs]) => {
        const dossier = langs(zoals);
        if (magStap(stap, vandaag, dossier).soort !== 'toegestaan') return;
        expect(dossier.openHoofdsom).toBeGreaterThan(0);
        expect(dossier.openHoofdsom).toBeGreaterThanOrEqual(dossier.kleinsteKostenstap);
      }),
      { numRuns: 2000 },
    );
  });

  it('het bedrag van het beleid houdt geen stap zonder kosten tegen', () => {
    fc.assert(
      fc.property(dossiers, dagen, fc.constantFrom<Straatstap>('herinnering', 'vooraankondiging', 'verhaal'), (dossier, vandaag, stap) => {
        expect(magStap(stap, vandaag, dossier)).toEqual(magStap(stap, vandaag, { ...dossier, openHoofdsom: centen(1), kleinsteKostenstap: centen(0) }));
      }),
    );
  });

  it('zonder enige brief mag hoogstens de herinnering, ook als een derde al betaalt', () => {
    fc.assert(
      fc.property(dossiers, dagen, fc.constantFrom<Straatstap>('aanmaning', 'dwangbevel', 'vooraankondiging', 'verhaal'), (dossier, vandaag, stap) => {
        expect(magStap(stap, vandaag, { ...dossier, brieven: {}, openstaand: centen(1) }).soort).toBe('geweigerd');
      }),
    );
  });

  it('een latere posting maakt de termijn nooit eerder', () => {
    fc.assert(
      fc.property(dagen, fc.integer({ min: 0, max: 60 }), fc.constantFrom(...BRIEFSTAPPEN), (begin, later, stap) => {
        expect(vanaf(stap, plusDagen(begin, later)) >= vanaf(stap, begin)).toBe(true);
      }),
    );
  });
});

describe('regime awb: een vordering van sociale zaken (vereenvoudigd derdenbeslag, Pw 60 lid 5)', () => {
  const pw = wegVan({ regime: 'awb', grondslag: 'participatiewet', schendingInlichtingenplicht: false }, 'vereenvoudigd_derdenbeslag');
  const brieven = { herinnering: gepost('2025-01-06'), aanmaning: gepost('2025-01-21'), dwangbevel: gepost('2025-02-05', { betekendOp: dag('2025-02-07') }) };
  const dossier: Straatdossier = { ...VOLLEDIG, weg: pw, brieven };

  it('de betaaltermijn staat in de Awb', () => {
    expect(magStap('herinnering', dag('2024-12-12'), dossier)).toMatchObject({ soort: 'geweigerd', artikel: 'Awb 4:87' });
  });
  it('de twee weken van de aanmaning lopen vanaf de dag na toezending (Awb 4:112)', () => {
    expect(magStap('dwangbevel', dag('2025-02-04'), dossier)).toMatchObject({ soort: 'geweigerd', artikel: 'Awb 4:112 lid 1' });
    expect(magStap('dwangbevel', dag('2025-02-05'), dossier)).toMatchObject({ soort: 'toegestaan', grond: expect.arrayContaining(['Awb 4:117', 'Pw 60 lid 5']) });
  });
  it('kent geen vooraankondiging: het beslag rust op zijn eigen artikelen', () => {
    expect(magStap('vooraankondiging', dag('2025-03-01'), dossier)).toEqual({ soort: 'niet_nodig', grond: ['Participatiewet art. 60 lid 5', 'Rv art. 479g', 'Rv art. 475c', 'Rv art. 475d'] });
  });
  it('geen beslag zolang niemand de dag van betekening heeft ingevoerd', () => {
    expect(magStap('verhaal', dag('2025-06-01'), { ...dossier, brieven: { ...brieven, dwangbevel: gepost('2025-02-05') } })).toEqual({
      soort: 'geweigerd',
      reden: 'De stap mag niet: de dag waarop het dwangbevel van 5 februari 2025 is betekend is niet vastgelegd.',
      artikel: 'Pw 60 lid 5',
    });
  });
  it('een aanmaning die terugkwam is geen aanmaning (Awb 4:117)', () => {
    expect(magStap('dwangbevel', dag('2025-06-01'), { ...dossier, brieven: { ...brieven, aanmaning: gepost('2025-01-21', { teruggekomen: true }) } })).toMatchObject({ soort: 'geweigerd', artikel: 'Awb 4:117 lid 1' });
  });
  it('het beslag mag na de dagen van het beleid vanaf de betekening', () => {
    expect(magStap('verhaal', dag('2025-02-21'), dossier).soort).toBe('geweigerd');
    expect(magStap('verhaal', dag('2025-02-22'), dossier)).toMatchObject({ soort: 'toegestaan', grond: expect.arrayContaining(['Rv art. 479g']) });
  });
});

describe('wegen zonder dwangbevel', () => {
  const pw = { regime: 'awb', grondslag: 'participatiewet', schendingInlichtingenplicht: true } as const;
  it.each(['verrekening', 'betaling_op_verzoek'] as const)('%s: aanmaning en dwangbevel zijn niet nodig, de herinnering wel (beleid)', (bevoegdheid) => {
    const dossier: Straatdossier = { ...VOLLEDIG, weg: wegVan(pw, bevoegdheid), brieven: {} };
    expect((['aanmaning', 'dwangbevel', 'vooraankondiging'] as const).map((stap) => magStap(stap, dag('2025-06-01'), dossier).soort)).toEqual(['niet_nodig', 'niet_nodig', 'niet_nodig']);
    expect(magStap('verhaal', dag('2025-06-01'), dossier)).toMatchObject({ soort: 'geweigerd', artikel: 'beleid' });
    expect(magStap('verhaal', dag('2025-06-01'), { ...dossier, brieven: { herinnering: gepost('2025-01-06') } }).soort).toBe('toegestaan');
  });
});

describe('betaling in termijnen (Gemeentewet 250)', () => {
  const dagen = [dag('2024-11-30'), dag('2024-12-31'), dag('2025-01-31')];
  const inTermijnen: Straatdossier = { ...VOLLEDIG, betaaltermijnTotEnMet: dag('2025-01-31'), termijnen: gelijkeTermijnen(centen(32_000), dagen), brieven: { herinnering: gepost('2024-12-02') } };

  it('de herinnering mag de dag na de eerste termijn die verliep', () => {
    expect(magStap('herinnering', dag('2024-11-30'), inTermijnen)).toEqual({ soort: 'nog_niet', vanaf: '2024-12-01' });
    expect(magStap('herinnering', dag('2024-12-01'), inTermijnen).soort).toBe('toegestaan');
  });
  it('is de eerste termijn betaald, dan wacht de herinnering op de tweede', () => {
    expect(magStap('herinnering', dag('2024-12-15'), { ...inTermijnen, openHoofdsom: centen(21_333) })).toEqual({ soort: 'nog_niet', vanaf: '2025-01-01' });
  });
  it('de aanmaning wacht tot de laatste termijn is verstreken: één aanmaning voor één aanslag (IW 8 lid 5)', () => {
    expect(magStap('aanmaning', dag('2025-01-31'), inTermijnen)).toEqual({ soort: 'nog_niet', vanaf: '2025-02-01' });
    expect(magStap('aanmaning', dag('2025-02-01'), inTermijnen).soort).toBe('toegestaan');
  });
  it('geen stap met kosten zolang een termijn loopt, wat er ook is betaald', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 32_000 }), fc.integer({ min: 0, max: 92 }), fc.constantFrom<Straatstap>('aanmaning', 'dwangbevel', 'vooraankondiging', 'verhaal'), (open, na, stap) => {
        const op = plusDagen(dag('2024-10-31'), na);
        expect(magStap(stap, op, { ...inTermijnen, openHoofdsom: centen(open) }).soort).toBe('nog_niet');
      }),
    );
  });
});

describe('versnelde invordering (IW 10 en 15)', () => {
  const versneld = (bevel: 'nieuw' | 'gedaan', brieven: Straatdossier['brieven'] = {}): Straatdossier => ({ ...VOLLEDIG, betaaltermijnTotEnMet: dag('2025-12-31'), weg: versneldeWeg(weg, { grond: 'c', bevel }), brieven });

  it.each(['herinnering', 'aanmaning', 'vooraankondiging'] as const)('de %s is niet nodig (lid 1 a en f)', (stap) => {
    expect(magStap(stap, dag('2025-01-06'), versneld('nieuw')).soort).toBe('niet_nodig');
  });
  it('het dwangbevel mag terstond, zonder aanmaning en voor de betaaltermijn om is (lid 1 a)', () => {
    expect(magStap('dwangbevel', dag('2025-01-06'), versneld('nieuw'))).toMatchObject({ soort: 'toegestaan', grond: expect.arrayContaining(['IW 10 lid 1', 'IW 15 lid 1 onder a en b', 'IW 13 lid 1']) });
  });
  it('zonder betekend dwangbevel nooit een vordering (IW 19 lid 5)', () => {
    expect(magStap('verhaal', dag('2025-12-30'), versneld('nieuw'))).toMatchObject({ soort: 'geweigerd', artikel: 'IW 19 lid 5' });
    expect(magStap('verhaal', dag('2025-12-30'), versneld('nieuw', { dwangbevel: gepost('2025-01-06') }))).toMatchObject({ soort: 'geweigerd', artikel: 'IW 13 lid 1' });
  });
  it('op de dag van het exploot mag de vordering (lid 1 b), zonder aankondiging (lid 1 f)', () => {
    const dossier = versneld('nieuw', { dwangbevel: gepost('2025-01-06', { betekendOp: dag('2025-01-08') }) });
    expect(magStap('verhaal', dag('2025-01-08'), dossier)).toMatchObject({ soort: 'toegestaan', grond: ['IW 10 lid 1', 'IW 15 lid 1', 'IW 19 lid 1', 'IW 19 lid 5'] });
  });
  it('een bevel dat al per post was gedaan: vanaf de dag dat het geldt als betekend, niet eerder (lid 1 c, IW 13 lid 5)', () => {
    const dossier = versneld('gedaan', { dwangbevel: gepost('2025-02-05') });
    expect(magStap('verhaal', dag('2025-02-06'), dossier)).toMatchObject({ soort: 'geweigerd' });
    expect(magStap('verhaal', dag('2025-02-07'), dossier).soort).toBe('toegestaan');
  });
  it('een verjaarde aanslag wordt ook versneld niet ingevorderd', () => {
    expect(magStap('dwangbevel', dag('2025-01-06'), { ...versneld('nieuw'), verjaardVanaf: dag('2025-01-01') })).toMatchObject({ soort: 'geweigerd', artikel: 'Awb 4:104 lid 2' });
  });
  it('verrekening wacht op geen termijn (Gemeentewet 252)', () => {
    const dossier: Straatdossier = { ...VOLLEDIG, betaaltermijnTotEnMet: dag('2025-12-31'), weg: versneldeWeg(wegVan({ regime: 'belasting' }, 'verrekening'), { grond: 'b', bevel: 'nieuw' }), brieven: {} };
    expect(magStap('verhaal', dag('2025-01-06'), dossier).soort).toBe('toegestaan');
  });
  it('bestaat niet buiten de belastingen', () => {
    const pw = wegVan({ regime: 'awb', grondslag: 'participatiewet', schendingInlichtingenplicht: false }, 'derdenbeslag');
    expect(() => versneldeWeg(pw, { grond: 'a', bevel: 'nieuw' })).toThrow(RangeError);
  });
});
