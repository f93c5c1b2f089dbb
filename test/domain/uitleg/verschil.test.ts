import { describe, expect, it } from 'vitest';
import type { VaststellingInvoer } from '../../../domain/beslagvrije-voet/invoer.ts';
import { dag } from '../../../domain/kalender/dag.ts';
import { invoer, perMaand } from '../beslagvrije-voet/hulp.ts';
import { verschil } from './hulp.ts';

const samen = (partner: string, netto: string, anders: Parameters<typeof invoer>[0] = {}) =>
  invoer({ leefsituatie: 'gehuwd_zonder_kinderen', belastbaar: perMaand('2600', partner), nietBeslagen: { schuldenaar: '0', echtgenoot: netto }, ...anders });

describe('het verschil met de vorige vaststelling, in gewone taal', () => {
  it('de partner is meer gaan verdienen', () => {
    const uit = verschil(samen('500', '480'), samen('900', '850'));
    expect(uit.redenen).toEqual(['uw partner meer is gaan verdienen']);
    expect(uit.richting).toBe('lager');
    expect(uit.zin).toMatch(/^Uw beslagvrije voet wordt lager, omdat uw partner meer is gaan verdienen\. Eerst was hij € [\d.,]+ per maand\. Nu is hij € [\d.,]+ per maand\.$/);
    expect(uit.stappen.map(({ sleutel }) => sleutel)).toContain('vermindering echtgenoot');
  });

  it.each<[string, VaststellingInvoer, VaststellingInvoer, string]>([
    ['de partner verdient minder', samen('900', '850'), samen('500', '480'), 'uw partner minder is gaan verdienen'],
    ['de partner heeft niets meer', samen('900', '850'), samen('0', '0'), 'uw partner geen inkomen meer heeft'],
    ['alleen het inkomen vóór belasting van de partner stijgt', samen('900', '850'), samen('1200', '850'), 'uw partner meer is gaan verdienen'],
    ['u verdient meer', invoer(), invoer({ belastbaar: perMaand('3000'), bron: { soort: 'inkomen', netto: '2400' } }), 'u meer bent gaan verdienen'],
    ['u verdient minder', invoer(), invoer({ belastbaar: perMaand('2400') }), 'u minder bent gaan verdienen'],
    ['andere situatie thuis', invoer(), invoer({ leefsituatie: 'alleenstaande_ouder' }), 'uw situatie thuis is veranderd: eerst alleenstaand, nu alleenstaande ouder'],
    ['geen woonadres meer', invoer(), invoer({ adres: { soort: 'geen' } }), 'u geen woonadres meer hebt in de basisregistratie'],
    ['weer een woonadres', invoer({ adres: { soort: 'geen' } }), invoer(), 'u nu een woonadres in de basisregistratie hebt'],
    ['inzicht gegeven', invoer({ adres: { soort: 'geen' } }), invoer({ adres: { soort: 'niet_in_brp_wel_inzicht' } }), 'u ons hebt laten weten waar u woont'],
    ['naar Polen', invoer(), invoer({ adres: { soort: 'buitenland', land: 'Polen' } }), 'u nu in Polen woont'],
    ['meer ander inkomen', invoer(), invoer({ nietBeslagen: { schuldenaar: '200', echtgenoot: '0' } }), 'u meer inkomen hebt waarop geen beslag ligt'],
    ['minder ander inkomen', invoer({ nietBeslagen: { schuldenaar: '200', echtgenoot: '0' } }), invoer(), 'u minder inkomen hebt waarop geen beslag ligt'],
    ['woonkosten erbij', invoer(), invoer({ woonkosten: { bedrag: '1300', verzoekLid5: true, verzoekLid7: false } }), 'wij nu rekening houden met uw woonkosten'],
    ['woonkosten eraf', invoer({ woonkosten: { bedrag: '1300', verzoekLid5: true, verzoekLid7: false } }), invoer(), 'wij geen rekening meer houden met uw woonkosten'],
    [
      'woonkosten hoger',
      invoer({ woonkosten: { bedrag: '1300', verzoekLid5: true, verzoekLid7: false } }),
      invoer({ woonkosten: { bedrag: '1400', verzoekLid5: true, verzoekLid7: false } }),
      'uw woonkosten hoger zijn geworden',
    ],
    [
      'ander verzoek',
      invoer({ woonkosten: { bedrag: '1300', verzoekLid5: true, verzoekLid7: false } }),
      invoer({ woonkosten: { bedrag: '1300', verzoekLid5: true, verzoekLid7: true } }),
      'wij anders rekening houden met uw woonkosten',
    ],
    ['naar een inrichting', invoer(), invoer({ inrichting: { prijs: '900', norm: 'alleenstaand' } }), 'u nu in een inrichting woont'],
    ['uit een inrichting', invoer({ inrichting: { prijs: '900', norm: 'alleenstaand' } }), invoer(), 'u niet meer in een inrichting woont'],
    [
      'andere prijs',
      invoer({ inrichting: { prijs: '900', norm: 'alleenstaand' } }),
      invoer({ inrichting: { prijs: '950', norm: 'alleenstaand' } }),
      'de prijs van de inrichting is veranderd',
    ],
    ['anderen houden in', invoer(), invoer({ andereInhoudingen: [{ soort: 'verrekening', op: 'toeslag', bedrag: '80' }] }), 'anderen nu een ander bedrag van u inhouden'],
    ['auto', invoer(), invoer({ loonbelastingAuto: '90' }), 'u anders gebruikmaakt van een auto van uw werk'],
    ['nieuwe normen', invoer({ peildatum: dag('2026-06-30') }), invoer(), 'wij nu rekenen met de bedragen die op 1 juli 2026 gelden'],
  ])('%s', (_naam, voor, na, reden) => {
    expect(verschil(voor, na).redenen).toEqual([reden]);
  });

  it('wat veranderde maar niets uitmaakte is geen reden', () => {
    // Partner above half of the voet already: earning more after tax takes nothing more off.
    const uit = verschil(samen('3000', '2400'), samen('3000', '2600', { andereInhoudingen: [{ soort: 'verrekening', op: 'toeslag', bedrag: '25' }] }));
    expect(uit.redenen).toEqual(['anderen nu een ander bedrag van u inhouden']);
  });

  it('twee redenen komen na elkaar, in de volgorde van de wet', () => {
    const uit = verschil(invoer(), invoer({ leefsituatie: 'alleenstaande_ouder', loonbelastingAuto: '90' }));
    expect(uit.zin).toContain('omdat uw situatie thuis is veranderd: eerst alleenstaand, nu alleenstaande ouder en u anders gebruikmaakt');
  });

  it('waar 95% van het inkomen geldt is meer inkomen de reden dat er meer vrij blijft', () => {
    const laag = invoer({ belastbaar: perMaand('1500'), bron: { soort: 'inkomen', netto: '1000' } });
    const uit = verschil(laag, { ...laag, bron: { soort: 'inkomen', netto: '1100' } });
    expect(uit).toMatchObject({ richting: 'hoger', redenen: ['u meer bent gaan verdienen'] });
  });

  it('gelijk gebleven: geen redenen', () => {
    expect(verschil(invoer(), invoer({ bron: { soort: 'inkomen', netto: '2300.00' } }))).toMatchObject({
      richting: 'gelijk',
      redenen: [],
      zin: expect.stringMatching(/^Uw beslagvrije voet blijft € [\d.,]+ per maand\.$/) as unknown,
    });
    expect(verschil(invoer(), invoer({ belastbaar: perMaand('2600.00') })).redenen).toEqual([]);
  });

  it('van en naar een percentage', () => {
    const bijstand = invoer({ bron: { soort: 'bijstand', wet: 'participatiewet', norm: null, inkomenArt32: '0' } });
    expect(verschil(invoer(), bijstand)).toMatchObject({ na: null, richting: 'onbekend', zin: 'Uw beslagvrije voet is een deel van uw bijstandsnorm, omdat wij nu inhouden op uw bijstand en niet meer op ander inkomen.' });
    expect(verschil(bijstand, invoer())).toMatchObject({ voor: null, zin: expect.stringMatching(/^Uw beslagvrije voet is nu € /) as unknown });
    const metNorm = (norm: 'pw_21_a' | 'pw_21_b') => invoer({ bron: { soort: 'bijstand', wet: 'participatiewet', norm, inkomenArt32: '0' } });
    expect(verschil(metNorm('pw_21_a'), metNorm('pw_21_b')).richting).toBe('hoger');
  });
});
