import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { centen, som } from '../../../domain/geld/centen.ts';
import { dag } from '../../../domain/kalender/dag.ts';
import { leefsituaties } from '../../../domain/leefsituatie/leefsituatie.ts';
import { halfjaren } from '../../../domain/normen/normen.ts';
import type { Antwoorden } from '../../../web/burgerportaal/antwoorden/antwoorden.ts';
import { bereken, invoerVoor } from '../../../web/burgerportaal/rekenen/berekening.ts';
import { beslagenBron, eigenSituatie, type Situatie, type Wonen } from '../../../web/burgerportaal/rekenen/situatie.ts';
import { bijInkomen, schuifbereik, verloop } from '../../../web/burgerportaal/uitkomst/schuif.ts';
import { watervalVan } from '../../../web/burgerportaal/uitkomst/waterval.ts';
import { bijstand, instelling, moeder, onbeslist, stel } from './personen.ts';

const reken = (antwoorden: Antwoorden) => {
  const bron = beslagenBron(antwoorden);
  if (bron === undefined) throw new Error('geen bron');
  return bereken(dag(antwoorden['datum'] ?? ''), eigenSituatie(antwoorden), bron);
};

describe('de antwoorden worden de invoer van de wet', () => {
  it('van een stel met een bedrijf, een auto en ander inkomen', () => {
    expect(invoerVoor(dag('2025-03-10'), eigenSituatie(stel), { soort: 'inkomen', netto: '0' })).toMatchObject({
      leefsituatie: 'gehuwd_zonder_kinderen',
      adres: { soort: 'woonadres' },
      belastbaar: { soort: 'per maand', schuldenaar: '2816.66666666666666666667', echtgenoot: '1500', uitOnderneming: '300' },
      nietBeslagen: { schuldenaar: '200', echtgenoot: '1350' },
      loonbelastingAuto: '110',
    });
  });

  it('van een moeder: de verhoging van lid 5 en 7 wordt gevraagd, de verrekening telt mee (475c lid 4)', () => {
    expect(invoerVoor(dag('2026-08-01'), eigenSituatie(moeder), { soort: 'inkomen', netto: '0' })).toMatchObject({
      leefsituatie: 'alleenstaande_ouder',
      woonkosten: { bedrag: '850', verzoekLid5: true, verzoekLid7: true },
      andereInhoudingen: [{ soort: 'verrekening', op: 'toeslag', bedrag: '80' }],
    });
  });

  it('van twee echtgenoten in een inrichting: de norm voor gehuwden (475e lid 2)', () => {
    expect(invoerVoor(dag('2026-02-01'), eigenSituatie(instelling), { soort: 'inkomen', netto: '0' }).inrichting).toEqual({ prijs: '900', norm: 'gehuwd' });
  });

  it('van een partner die weer weg is blijft niets over', () => {
    const alleen = eigenSituatie({ ...stel, 'e.partner': 'nee' });
    expect(alleen.partnerBelastbaar).toBe('0');
    expect(alleen.partnerNetto).toBe('0');
  });

  it('van bijstand: een percentage, met geld als de norm bekend is', () => {
    expect(reken(bijstand)).toMatchObject({ soort: 'percentage', inGeld: { beslagvrijeVoet: 134849, vatbaar: 7097 } });
    expect(reken({ ...bijstand, norm: 'anders' })).toMatchObject({ soort: 'percentage', inGeld: null });
  });

  it('wat niet vaststaat wordt niet gegokt', () => {
    expect(reken(onbeslist)).toMatchObject({ soort: 'onbeslist' });
    expect(reken({ ...bijstand, beslag: 'ioaw' })).toMatchObject({ soort: 'onbeslist' });
  });
});

const bedrag = fc.integer({ min: 0, max: 600_000 }).map((waarde) => (waarde / 100).toFixed(2));
const wonen: fc.Arbitrary<Wonen> = fc.oneof(
  fc.constantFrom<Wonen>({ soort: 'adres' }, { soort: 'geen' }, { soort: 'inzicht' }, { soort: 'buitenland', land: 'Turkije' }),
  fc.record({ soort: fc.constant('instelling' as const), prijs: bedrag, beiden: fc.boolean() }),
);
const situatie: fc.Arbitrary<Situatie> = fc.record({
  wonen,
  leefsituatie: fc.constantFrom(...leefsituaties),
  belastbaar: bedrag,
  winst: fc.oneof(fc.constant('0'), bedrag),
  partnerBelastbaar: bedrag,
  partnerNetto: fc.oneof(fc.constant('0'), bedrag),
  anderNetto: fc.oneof(fc.constant('0'), bedrag),
  autoBelasting: fc.oneof(fc.constant('0'), bedrag),
  woonkosten: fc.option(fc.record({ bedrag, geenHuurtoeslag: fc.boolean() })),
  inhoudingen: fc.oneof(fc.constant([]), bedrag.map((waarde) => [{ soort: 'verrekening' as const, op: 'toeslag' as const, bedrag: waarde }])),
});
const peildatum = fc.constantFrom(...halfjaren.map(({ van }) => dag(van)));

describe('de waterval', () => {
  it('telt van inkomen tot inhouding op de cent op, in elke situatie en elk halfjaar', () => {
    fc.assert(
      fc.property(peildatum, situatie, bedrag, (datum, feiten, netto) => {
        const uitkomst = bereken(datum, feiten, { soort: 'inkomen', netto });
        if (uitkomst.soort !== 'vastgesteld') return;
        const { inkomen, delen, voet, ruimte } = watervalVan(uitkomst);
        expect(som(...delen.map((deel) => deel.bedrag))).toBe(uitkomst.beslagvrijeVoet);
        expect([inkomen, voet, ruimte]).toEqual([uitkomst.nettoBeslagen, uitkomst.beslagvrijeVoet, uitkomst.vatbaarPerMaand]);
        expect(ruimte).toBe(centen(Math.max(0, inkomen - voet)));
      }),
      { numRuns: 400 },
    );
  });

  it('noemt alleen delen die iets doen', () => {
    const uitkomst = reken(moeder);
    if (uitkomst.soort !== 'vastgesteld') throw new Error('niet vastgesteld');
    expect(watervalVan(uitkomst).delen.map(({ sleutel }) => sleutel)).toEqual([
      'basis',
      'zorgdeel',
      'huurdeel',
      'kindgebonden-budgetdeel',
      'ophoging lid 7',
      'bvv met andere inhoudingen',
    ]);
  });
});

describe('de schuif', () => {
  const feiten = eigenSituatie(moeder);
  const datum = dag('2026-08-01');

  it('staat op het echte inkomen op de echte uitkomst', () => {
    expect(reken(moeder)).toMatchObject({ beslagvrijeVoet: bijInkomen(datum, feiten, '2150.5', '2150.5')?.voet });
  });

  it('loopt van niets tot twee keer het inkomen, met ten minste 1.500 euro meer', () => {
    expect(schuifbereik('2150.50')).toEqual({ min: -2150, max: 2150, stap: 10 });
    expect(schuifbereik('0')).toEqual({ min: 0, max: 1500, stap: 10 });
  });

  it('houdt nooit meer in dan er is, en wie meer verdient houdt niet minder dan niets', () => {
    for (const { netto, ruimte } of verloop(datum, feiten, '2150.5')) {
      expect(ruimte).toBeGreaterThanOrEqual(0);
      expect(ruimte).toBeLessThanOrEqual(netto);
    }
  });
});
