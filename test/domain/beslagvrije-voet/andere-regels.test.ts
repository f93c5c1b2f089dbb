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
