import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { slaOm } from '../../../domain/beslagvrije-voet/475c-omslag.ts';
import { vordering19 } from '../../../domain/beslagvrije-voet/invorderingswet-19.ts';
import { pasMaatwerkToe, tenMinsteVijfProcent } from '../../../domain/beslagvrije-voet/maatwerk.ts';
import { beschermdBedragBank } from '../../../domain/beslagvrije-voet/uitvoeringsregeling-1cbis-2.ts';
import { centen, som } from '../../../domain/geld/centen.ts';
import { dag } from '../../../domain/kalender/dag.ts';
import { perMaand, vastgesteld, WOONADRES } from './hulp.ts';

describe('Rv 475c lid 5: omslag', () => {
  it('naar de hoogte van de betalingen', () => {
    expect(slaOm(centen(180000), [centen(120000), centen(90000)])).toMatchObject({ delen: [102857, 77143], vatbaar: [17143, 12857] });
  });

  it('het spoor toont waar de betalingen vandaan komen, en dat de beslagvrije voet een vaststelling is', () => {
    const { spoor } = slaOm(centen(100000), [centen(120000)], { soort: 'bron', bron: 'derdenverklaring', op: dag('2026-07-01') });
    expect(spoor[0]?.invoer.map(({ bron }) => bron.split(';')[0])).toStrictEqual([
      'vaststelling van de beslagvrije voet (Rv 475d)',
      'derdenverklaring op 1 juli 2026',
      'derdenverklaring op 1 juli 2026',
    ]);
  });

  it('waar niets wordt betaald en niets vrij blijft is er niets te verdelen', () => {
    expect(slaOm(centen(0), [centen(0), centen(0)])).toStrictEqual({ delen: [0, 0], vatbaar: [0, 0], spoor: [] });
  });

  it('de delen zijn samen altijd de hele beslagvrije voet', () => {
    const bedrag = fc.integer({ min: 1, max: 500_000 }).map(centen);
    fc.assert(
      fc.property(bedrag, fc.array(bedrag, { minLength: 1, maxLength: 5 }), (bvv, bronnen) => som(...slaOm(bvv, bronnen).delen) === bvv),
    );
  });
});

describe('IW 1990 art. 19 lid 1 en 2', () => {
  const basis = { nettoInkomen: '1700', beslagvrijeVoet: '1361.4245', aanslagenTweeMaandenTeLaat: 2, uitstelOfKwijtschelding: false };
  it('eerste zin het meerdere, tweede zin ten hoogste een tiende van het niet vatbare deel', () => {
    expect(vordering19(basis)).toMatchObject({ eersteZin: 33858, tweedeZinTenHoogste: 13614 });
  });
  it('ten hoogste een tiende: de tiende van 1.000,05 is 100,00, niet 100,01', () => {
    expect(vordering19({ ...basis, beslagvrijeVoet: '1000.05' }).tweedeZinTenHoogste).toBe(10000);
    expect(vordering19({ ...basis, beslagvrijeVoet: '1000.19' }).tweedeZinTenHoogste).toBe(10001);
  });
  it('lid 10: voor aanslagen in een schuldsanering is er geen vordering', () => {
    expect(vordering19({ ...basis, schuldsanering: true })).toStrictEqual({
      eersteZin: 0,
      tweedeZinTenHoogste: 0,
      geweigerd: 'Een vordering kan niet: voor deze aanslagen werkt de schuldsaneringsregeling natuurlijke personen (IW 1990 art. 19 lid 10).',
      spoor: [],
    });
    expect(vordering19({ ...basis, schuldsanering: false }).geweigerd).toBeNull();
  });
  it('het spoor toont waar het netto inkomen vandaan komt', () => {
    const { spoor } = vordering19({ ...basis, herkomst: { 'netto inkomen onder beslag': { soort: 'bron', bron: 'polisadministratie', op: dag('2026-07-01') } } });
    expect(spoor[0]?.invoer.find(({ naam }) => naam === 'netto inkomen')?.bron).toBe('polisadministratie op 1 juli 2026; eigenaar: UWV, naar opgave van wie het inkomen betaalt');
  });
  it('tekst die geen getal is: een fout die het gegeven noemt', () => {
    expect(() => vordering19({ ...basis, beslagvrijeVoet: '1.361,42' })).toThrow('«beslagvrije voet» is geen bedrag in euro met een punt: «1.361,42».');
  });
  it.each([{ aanslagenTweeMaandenTeLaat: 1 }, { uitstelOfKwijtschelding: true }])(
    'zonder de voorwaarden van lid 2 geen tiende: %j',
    (anders) => {
      expect(vordering19({ ...basis, ...anders }).tweedeZinTenHoogste).toBe(0);
    },
  );
});

describe('Uitvoeringsregeling IW 1990 art. 1cbis.2: beslag op bankgeld', () => {
  const op = dag('2026-07-01');
  it.each([
    ['alleenstaande', 220848],
    ['alleenstaande_ouder', 254375],
    ['gehuwd_zonder_kinderen', 290579],
    ['gehuwd_met_kinderen', 317968],
  ] as const)('%s: het maximum van 475da lid 1', (leefsituatie, beschermdBedrag) => {
    expect(beschermdBedragBank(op, leefsituatie, WOONADRES)).toMatchObject({ soort: 'vastgesteld', beschermdBedrag });
  });
  it('zonder adres de helft van onderdeel c, ook voor een alleenstaande ouder', () => {
    expect(beschermdBedragBank(op, 'alleenstaande_ouder', { soort: 'geen' })).toMatchObject({ beschermdBedrag: 145290 });
  });
  it('buiten Nederland niets, tenzij op verzoek', () => {
    expect(beschermdBedragBank(op, 'alleenstaande', { soort: 'buitenland', land: 'Polen' })).toMatchObject({ beschermdBedrag: 0 });
    expect(beschermdBedragBank(op, 'alleenstaande', { soort: 'niet_in_brp_wel_inzicht' })).toMatchObject({ beschermdBedrag: 220848 });
  });
  it('een dag zonder normen is onbeslist', () => {
    expect(beschermdBedragBank(dag('2027-01-01'), 'alleenstaande', WOONADRES).soort).toBe('onbeslist');
  });
});

describe('maatwerk: minder inhouden dan de afloscapaciteit', () => {
  it.each([
    [7000, 7000, false, 'toegestaan'],
    [7000, 2000, true, 'toegestaan'],
    [7000, 0, true, 'toegestaan'],
    [7000, 2000, false, 'geweigerd'],
    [7000, 7001, true, 'geweigerd'],
    [7000, -1, true, 'geweigerd'],
  ])('capaciteit %i, gewenst %i, enige beslaglegger %s: %s', (capaciteit, gewenst, enige, soort) => {
    expect(pasMaatwerkToe(centen(capaciteit), centen(gewenst), enige).soort).toBe(soort);
  });
});

describe('Rv 475dc lid 1: ten minste 5% van een uitkomst van elders', () => {
  it.each([
    [0, 100_000, 5_000],
    [4_999, 100_000, 5_000],
    [5_001, 100_000, 5_001],
    [0, 0, 0],
    [0, -500, 0],
    [0, 138_010, 6_900],
  ])('capaciteit %i bij netto %i wordt %i', (capaciteit, netto, uitkomst) => {
    expect(tenMinsteVijfProcent(centen(capaciteit), centen(netto))).toBe(uitkomst);
  });

  it('is wat de rekentool zelf geeft als het inkomen lager is dan de beslagvrije voet', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 120_000 }), (netto) => {
        const { vatbaarPerMaand } = vastgesteld({ belastbaar: perMaand('1500'), bron: { soort: 'inkomen', netto: (netto / 100).toFixed(2) } });
        return tenMinsteVijfProcent(centen(0), centen(netto)) === vatbaarPerMaand;
      }),
    );
  });
});

describe('waar de rekentool minder dan 5% overlaat', () => {
  const laag = { belastbaar: perMaand('1500'), bron: { soort: 'inkomen', netto: '1000' } } as const;
  const nevens = (schuldenaar: string) => ({ ...laag, nietBeslagen: { schuldenaar, echtgenoot: '0' } });

  it('met eigen neveninkomen: de uitkomst blijft zoals de wet haar leest, met de 5% van al het eigen inkomen ernaast', () => {
    expect(vastgesteld(nevens('300'))).toMatchObject({ vatbaarPerMaand: 0, minimaal5Procent: 6500 });
  });

  it('de 5% is nooit meer dan wat de bron betaalt', () => {
    expect(vastgesteld({ ...nevens('1300'), bron: { soort: 'inkomen', netto: '20' } })).toMatchObject({ vatbaarPerMaand: 0, minimaal5Procent: 2000 });
  });

  it('het spoor noemt haar bij wat vatbaar is', () => {
    const zin = (anders: Parameters<typeof vastgesteld>[0]) => vastgesteld(anders).spoor.at(-1)?.zin;
    expect(zin(nevens('300'))).toContain('minder dan 5% van al het eigen inkomen');
    expect(zin(nevens('600'))).not.toContain('5%');
  });

  it.each([
    ['waar 475dc lid 1 haar zelf overlaat', laag],
    ['waar de uitkomst meer overlaat', nevens('600')],
    ['in een inrichting: 475dc noemt 475e niet', { ...nevens('300'), inrichting: { prijs: '1400', norm: 'alleenstaand' } as const }],
    ['waar anderen al inhouden: die 5% is van hen', { ...nevens('300'), andereInhoudingen: [{ soort: 'verrekening', op: 'toeslag', bedrag: '10' }] as const }],
  ])('geen: %s', (_naam, anders) => {
    expect(vastgesteld(anders).minimaal5Procent).toBeNull();
  });
});

describe('maatwerk: de reden van een weigering', () => {
  it.each([
    [-1, true, 'De afdracht kan niet negatief zijn.'],
    [101, true, 'Meer inhouden dan de afloscapaciteit mag niet.'],
    [99, false, 'Minder inhouden kan alleen als er geen andere beslagleggers zijn.'],
  ])('gewenst %i', (gewenst, enige, reden) => {
    expect(pasMaatwerkToe(centen(100), centen(gewenst), enige)).toStrictEqual({ soort: 'geweigerd', reden });
  });

  it.each([0, 100])('gewenst %i mag', (gewenst) => {
    expect(pasMaatwerkToe(centen(100), centen(gewenst), true)).toStrictEqual({ soort: 'toegestaan', afdracht: gewenst });
  });
});
