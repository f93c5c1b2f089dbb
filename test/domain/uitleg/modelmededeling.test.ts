import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { VaststellingInvoer } from '../../../domain/beslagvrije-voet/invoer.ts';
import { euro } from '../../../domain/geld/centen.ts';
import { dag } from '../../../domain/kalender/dag.ts';
import { leefsituaties } from '../../../domain/leefsituatie/leefsituatie.ts';
import { Getal, naarCenten } from '../../../domain/spoor/getal.ts';
import { heeftGewoneTaal, uitlegVan } from '../../../domain/uitleg/gewone-taal.ts';
import { modelmededeling } from '../../../domain/uitleg/modelmededeling.ts';
import { invoer, perMaand } from '../beslagvrije-voet/hulp.ts';
import { BIJSTAND, grondVan, tekst } from './hulp.ts';

describe('de zestien blokken (Regeling beslagvrije voet bijlage 2)', () => {
  it('staan er altijd alle zestien, in volgorde, met de titel van de bijlage', () => {
    const { titel, blokken } = modelmededeling(grondVan(invoer()));
    expect(titel).toBe('Overzicht van uw beslagvrije voet');
    expect(blokken.map(({ nummer }) => nummer)).toEqual(Array.from({ length: 16 }, (_, i) => i + 1));
    expect(blokken.find(({ sleutel }) => sleutel === 'titel')?.tekst).toEqual([titel]);
  });

  it('de eerste acht zijn wettelijk en worden altijd getoond, ook bij bijstand en in een inrichting', () => {
    for (const een of [invoer(), invoer({ bron: BIJSTAND }), invoer({ inrichting: { prijs: '900', norm: 'alleenstaand' } })]) {
      const wettelijk = modelmededeling(grondVan(een)).blokken.filter(({ status }) => status === 'wettelijk');
      expect(wettelijk.map(({ nummer }) => nummer)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
      expect(wettelijk.every(({ getoond, tekst: regels, grondslag }) => getoond && regels.join('').length > 20 && grondslag !== '')).toBe(true);
    }
  });

  it('elk getoond blok heeft tekst, en alleen de voorwaardelijke 11 en 12 kunnen ontbreken', () => {
    const { blokken } = modelmededeling(grondVan(invoer()));
    expect(blokken.filter(({ getoond }) => !getoond).map(({ nummer }) => nummer)).toEqual([11, 12]);
    expect(blokken.every(({ getoond, tekst: regels }) => getoond === regels.length > 0)).toBe(true);
  });
});

describe('wat de blokken zeggen', () => {
  it('1: de dag, en bij bijstand dat het een deel van de norm is', () => {
    expect(tekst('berekening')).toContain('1 juli 2026');
    expect(tekst('berekening', invoer({ bron: BIJSTAND }))).toContain('geen vast bedrag');
    expect(tekst('berekening', invoer({ bron: BIJSTAND }))).toContain('€ 948,49');
    expect(tekst('berekening', invoer({ bron: { ...BIJSTAND, norm: null } }))).toContain('weet wie uw bijstand betaalt');
  });

  it.each(leefsituaties)('2: de leefsituatie %s in woorden', (leefsituatie) => {
    expect(tekst('leefsituatie', invoer({ leefsituatie }))).toMatch(/alleenstaand|gehuwd/);
  });

  it('3: het belastbaar inkomen van beiden en samen per jaar', () => {
    const samen = tekst('belastbaar_inkomen', invoer({ leefsituatie: 'gehuwd_zonder_kinderen', belastbaar: { ...perMaand('2600', '900'), uitOnderneming: '100' } as VaststellingInvoer['belastbaar'] }));
    for (const bedrag of ['€ 2.600,00', '€ 100,00', '€ 900,00', '€ 43.200,00']) expect(samen).toContain(bedrag);
    expect(tekst('belastbaar_inkomen')).not.toContain('partner');
    expect(tekst('belastbaar_inkomen', invoer({ adres: { soort: 'geen' } }))).toContain('niet nodig');
    expect(tekst('belastbaar_inkomen', invoer({ bron: BIJSTAND }))).toContain('niet nodig');
  });

  it('4: adres, woonkosten en wat daarvoor is bijgeteld', () => {
    expect(tekst('woonsituatie')).toContain('Met woonkosten hebben wij geen rekening gehouden.');
    expect(tekst('woonsituatie', invoer({ adres: { soort: 'geen' } }))).toContain('artikel 475da lid 4');
    expect(tekst('woonsituatie', invoer({ adres: { soort: 'buitenland', land: 'Polen' } }))).toContain('(Polen)');
    expect(tekst('woonsituatie', invoer({ inrichting: { prijs: '900', norm: 'alleenstaand' } }))).toContain('€ 900,00');
    const hoog = tekst('woonsituatie', invoer({ woonkosten: { bedrag: '1126.22', verzoekLid5: true, verzoekLid7: true } }));
    expect(hoog).toContain('Uw woonkosten: € 1.126,22 per maand.');
    expect(hoog).toContain('Voor hoge woonkosten (artikel 475da lid 5) is € 100,00 bijgeteld.');
    expect(hoog).toMatch(/huis zonder huurtoeslag .* bijgeteld/);
    expect(tekst('woonsituatie', invoer({ woonkosten: { bedrag: '500', verzoekLid5: true, verzoekLid7: false } }))).toContain('is er niets bijgeteld');
  });

  it('5: inkomen waarop geen beslag ligt', () => {
    expect(tekst('neveninkomsten')).toContain('geen rekening');
    const een = invoer({ leefsituatie: 'gehuwd_zonder_kinderen', belastbaar: perMaand('2600', '900'), nietBeslagen: { schuldenaar: '75', echtgenoot: '850' } });
    expect(tekst('neveninkomsten', een)).toContain('Uw eigen andere inkomen waarop geen beslag ligt: € 75,00 per maand.');
    expect(tekst('neveninkomsten', een)).toContain('Door het inkomen van uw partner is de beslagvrije voet € 850,00 lager');
    expect(tekst('neveninkomsten', invoer({ bron: BIJSTAND }))).toContain('Uw andere inkomen waarop geen beslag ligt: € 400,00 per maand.');
  });

  it('6: of rekening is gehouden met een ander beslag', () => {
    expect(tekst('eerder_beslag')).toContain('geen rekening');
    const met = invoer({ andereInhoudingen: [{ soort: 'verrekening', op: 'toeslag', bedrag: '80' }] });
    expect(tekst('eerder_beslag', met)).toContain('artikel 475c lid 4');
  });

  it.each([
    ['onbekend', 'nog niet of een andere partij ook beslag op dit inkomen heeft'],
    ['onbeslist', 'nog niet wie het dan regelt'],
  ] as const)('6: is %s wie int, dan staat erbij dat de voet nog kan veranderen (Rv 475i lid 5)', (wieInt, wat) => {
    const blok = modelmededeling({ ...grondVan(invoer()), wieInt }).blokken.find(({ sleutel }) => sleutel === 'eerder_beslag')?.tekst.join(' ');
    expect(blok).toContain(wat);
    expect(blok).toContain('Uw beslagvrije voet kan daardoor nog veranderen. Dan krijgt u een nieuwe brief.');
    expect(tekst('eerder_beslag')).not.toContain('nog veranderen');
  });

  it('7 en 8: de plicht van 475g en de ophogingen op verzoek', () => {
    expect(tekst('informatieplicht')).toContain('artikel 475g lid 1');
    for (const artikel of ['475da lid 5', '475da lid 7', '475e lid 1']) expect(tekst('ophoging_op_verzoek')).toContain(artikel);
  });

  it('10: het bedrag, of de opgave als percentage', () => {
    expect(tekst('hoogte')).toMatch(/Uw beslagvrije voet is € [\d.,]+ per maand\. Dit deel van uw inkomen bij Zorggroep De Linde is voor u\./);
    expect(tekst('hoogte', invoer(), { betaler: null })).toContain('Dit deel van uw inkomen is voor u.');
    expect(tekst('hoogte', invoer({ bron: BIJSTAND }))).toContain('Uw beslagvrije voet bij Zorggroep De Linde is 95% van de geldende bijstandsnorm');
  });

  it('11: bij verdeling, en bij de grens van 5%', () => {
    expect(tekst('verdeling', invoer(), { verdeeld: true })).toContain('artikel 475c lid 5');
    expect(tekst('verdeling', invoer({ bron: { soort: 'inkomen', netto: '1000' } }))).toContain('5%');
  });

  it('13 en 16: controleren binnen vier weken, en waar meer staat', () => {
    expect(tekst('controleer')).toContain('binnen vier weken');
    expect(tekst('verwijzingen')).toContain('www.uwbeslagvrijevoet.nl');
    expect(tekst('verwijzingen')).toContain('www.waterstad.example/privacy');
  });

  it('14: oproep, of dat de opgegeven woonkosten niet meetellen', () => {
    expect(tekst('woonkosten')).toContain('Geef dan uw huur of hypotheek');
    expect(tekst('woonkosten', invoer({ woonkosten: { bedrag: '500', verzoekLid5: true, verzoekLid7: false } }))).toContain('tellen niet mee');
    expect(tekst('woonkosten', invoer({ woonkosten: { bedrag: '1300', verzoekLid5: true, verzoekLid7: false } }))).toContain('Geef dan');
  });

  it.each([
    ['Besluit beslagvrije voet art. 5 lid 3', 'gemiddelde'],
    ['Besluit beslagvrije voet art. 5 lid 2', 'laatste periode'],
  ])('15: volgens %s', (artikel, woord) => {
    const basis = grondVan(invoer());
    const netto = { sleutel: 'netto maandinkomen', artikel, zin: '', invoer: [], formule: '2240', uitkomst: '2240', eenheid: 'EUR/maand' } as const;
    expect(tekst('inkomen', invoer(), { spoor: [netto, ...basis.spoor] })).toContain(woord);
  });
});

const bedrag = (max: number) => fc.integer({ min: 0, max: max * 100 }).map((cent) => (cent / 100).toFixed(2));
const willekeurig: fc.Arbitrary<VaststellingInvoer> = fc.record({
  peildatum: fc.constantFrom(dag('2023-01-01'), dag('2025-07-01'), dag('2026-07-01')),
  leefsituatie: fc.constantFrom(...leefsituaties),
  adres: fc.constantFrom({ soort: 'woonadres' } as const, { soort: 'geen' } as const, { soort: 'niet_in_brp_wel_inzicht' } as const),
  belastbaar: fc.record({ soort: fc.constant('per maand' as const), schuldenaar: bedrag(9000), echtgenoot: bedrag(9000) }),
  nietBeslagen: fc.record({ schuldenaar: bedrag(2000), echtgenoot: bedrag(4000) }),
  woonkosten: fc.record({ bedrag: bedrag(2000), verzoekLid5: fc.boolean(), verzoekLid7: fc.boolean() }),
  loonbelastingAuto: bedrag(400),
  andereInhoudingen: fc.array(fc.record({ soort: fc.constantFrom('beslag' as const, 'verrekening' as const), op: fc.constant('toeslag' as const), bedrag: bedrag(300) }), { maxLength: 2 }),
  bron: fc.record({ soort: fc.constant('inkomen' as const), netto: bedrag(6000) }),
});

describe('één berekening geeft de getallen en de uitleg', () => {
  it('elk bedrag in de mededeling staat in het spoor: als uitkomst of als invoer van een stap', () => {
    fc.assert(
      fc.property(willekeurig, (een) => {
        const grond = grondVan(een);
        const bekend = new Set(grond.spoor.flatMap((stap) => [stap.uitkomst, ...stap.invoer.map(({ waarde }) => waarde)]).map((waarde) => euro(naarCenten(new Getal(waarde)))));
        const { blokken, berekening } = modelmededeling(grond);
        const zinnen = [...blokken.flatMap(({ tekst: regels }) => regels), ...berekening.map(({ zin }) => zin)];
        for (const gevonden of zinnen.join('\n').match(/-?€ [\d.]+,\d\d/g) ?? []) expect(bekend).toContain(gevonden);
      }),
      { numRuns: 60 },
    );
  });

  it('elke stap heeft een zin in gewone taal: korte zinnen, met het bedrag van die stap', () => {
    fc.assert(
      fc.property(willekeurig, (een) => {
        for (const regel of uitlegVan(grondVan(een).spoor)) {
          expect(heeftGewoneTaal(regel)).toBe(true);
          for (const zin of regel.zin.split(/(?<=[a-z])[.:] /)) expect(zin.split(' ').length).toBeLessThanOrEqual(18);
          expect(regel.zin.length).toBeGreaterThan(20);
          if (regel.bedrag > 0 || regel.zin.includes('€')) expect(regel.zin).toContain(euro(regel.bedrag));
        }
      }),
      { numRuns: 60 },
    );
  });
});
