import { describe, expect, it } from 'vitest';
import type { VaststellingInvoer } from '../../../domain/beslagvrije-voet/invoer.ts';
import { dag } from '../../../domain/kalender/dag.ts';
import { pasOpgaveToe, veldenVan, type Opgave } from '../../../domain/rekentool/opgave.ts';

const bron = { soort: 'bron', bron: 'opgave schuldenaar', op: dag('2026-02-01') } as const;
const INVOER: VaststellingInvoer = {
  peildatum: dag('2026-02-01'),
  leefsituatie: 'gehuwd_zonder_kinderen',
  adres: { soort: 'woonadres' },
  belastbaar: { soort: 'per maand', schuldenaar: '2600', echtgenoot: '900' },
  nietBeslagen: { schuldenaar: '100', echtgenoot: '850' },
  bron: { soort: 'inkomen', netto: '2240', opbouw: '170' },
  herkomst: { leefsituatie: { soort: 'bron', bron: 'BRP', op: dag('2026-01-20') } },
};
const pas = (opgave: Opgave): VaststellingInvoer => pasOpgaveToe(INVOER, opgave, bron);

describe('een opgave komt in de plaats van het gegeven van het register', () => {
  it.each([
    [{ leefsituatie: 'alleenstaande' }, { leefsituatie: 'alleenstaande' }],
    [{ belastbaar: '2000' }, { belastbaar: { soort: 'per maand', schuldenaar: '2000', echtgenoot: '900' } }],
    [{ belastbaarEchtgenoot: '0' }, { belastbaar: { soort: 'per maand', schuldenaar: '2600', echtgenoot: '0' } }],
    [{ onderneming: '300' }, { belastbaar: { soort: 'per maand', schuldenaar: '2600', echtgenoot: '900', uitOnderneming: '300' } }],
    [{ ondernemingEchtgenoot: '250' }, { belastbaar: { soort: 'per maand', schuldenaar: '2600', echtgenoot: '900', uitOndernemingEchtgenoot: '250' } }],
    [{ netto: '2000' }, { bron: { soort: 'inkomen', netto: '2000' } }],
    [{ nietBeslagen: '0' }, { nietBeslagen: { schuldenaar: '0', echtgenoot: '850' } }],
    [{ nietBeslagenEchtgenoot: '400' }, { nietBeslagen: { schuldenaar: '100', echtgenoot: '400' } }],
    [{ auto: '90' }, { loonbelastingAuto: '90' }],
    [{ inrichting: { prijs: '700', norm: 'alleenstaand' } }, { inrichting: { prijs: '700', norm: 'alleenstaand' } }],
    [{ woonkosten: { bedrag: '1200', verzoekLid5: false, verzoekLid7: true } }, { woonkosten: { bedrag: '1200', verzoekLid5: false, verzoekLid7: true } }],
  ] satisfies [Opgave, Partial<VaststellingInvoer>][])('%j', (opgave, gewijzigd) => {
    expect({ ...pas(opgave), herkomst: INVOER.herkomst }).toEqual({ ...INVOER, ...gewijzigd });
  });

  it.each([
    [{ adres: 'inzicht_gegeven' }, { adres: { soort: 'niet_in_brp_wel_inzicht' } }],
    [{ andereInhoudingen: [{ soort: 'verrekening', op: 'toeslag', bedrag: '80' }] }, { andereInhoudingen: [{ soort: 'verrekening', op: 'toeslag', bedrag: '80' }] }],
  ] satisfies [Opgave, Partial<VaststellingInvoer>][])('%j', (opgave, gewijzigd) => {
    expect({ ...pas(opgave), herkomst: INVOER.herkomst }).toEqual({ ...INVOER, ...gewijzigd });
  });

  it('woonkosten en inrichting die er niet meer zijn vervallen', () => {
    const met: VaststellingInvoer = { ...INVOER, woonkosten: { bedrag: '1200', verzoekLid5: false, verzoekLid7: true }, inrichting: { prijs: '700', norm: 'gehuwd' } };
    const na = pasOpgaveToe(met, { woonkosten: 'niet_meer', inrichting: 'niet_meer' }, bron);
    expect([na.woonkosten, na.inrichting]).toEqual([undefined, undefined]);
  });

  it('andere woonkosten beginnen de achttien maanden van lid 5 niet opnieuw', () => {
    const eerst = pas({ woonkosten: { bedrag: '1200', verzoekLid5: true, verzoekLid7: false } });
    const later = pasOpgaveToe({ ...eerst, peildatum: dag('2026-08-01') }, { woonkosten: { bedrag: '1300', verzoekLid5: true, verzoekLid7: false, totEnMet: dag('2027-01-31'), voldaanOp: dag('2027-10-01') } }, bron);
    expect(later.woonkosten).toEqual({
      bedrag: '1300',
      verzoekLid5: true,
      verzoekLid7: false,
      duurLid5: { vanaf: '2026-02-01', kostenTotEnMet: '2027-01-31', verlenging: { voldaanOp: '2027-10-01' } },
    });
  });

  it('hoge woonkosten (475da lid 5) lopen vanaf de peildatum', () => {
    expect(pas({ woonkosten: { bedrag: '1200', verzoekLid5: true, verzoekLid7: false } }).woonkosten?.duurLid5).toEqual({ vanaf: '2026-02-01', kostenTotEnMet: null, verlenging: null });
  });

  it('zonder ander inkomen begint het ander inkomen bij nul', () => {
    const { nietBeslagen: _geen, ...zonder } = INVOER;
    expect(pasOpgaveToe(zonder, { nietBeslagen: '50' }, bron).nietBeslagen).toEqual({ schuldenaar: '50', echtgenoot: '0' });
  });

  it('een jaarinkomen blijft staan', () => {
    const perJaar = { ...INVOER, belastbaar: { soort: 'per jaar', C: '30000' } } as const;
    expect(pasOpgaveToe(perJaar, { belastbaar: '1' }, bron).belastbaar).toEqual(perJaar.belastbaar);
  });

  it('bijstand: de norm van de gemelde leefsituatie', () => {
    const bijstand = { ...INVOER, bron: { soort: 'bijstand', wet: 'participatiewet', norm: 'pw_21_b', inkomenArt32: '0' } } as const;
    expect(pasOpgaveToe(bijstand, { leefsituatie: 'alleenstaande' }, bron).bron).toMatchObject({ norm: 'pw_21_a' });
    expect(pasOpgaveToe({ ...bijstand, bron: { ...bijstand.bron, norm: null } }, { leefsituatie: 'alleenstaande' }, bron).bron).toMatchObject({ norm: null });
    expect(pasOpgaveToe(bijstand, { netto: '1' }, bron).bron).toEqual(bijstand.bron);
  });

  describe('bijstand: het andere inkomen van Pw art. 32 is wat er gemeld is (475dc lid 2)', () => {
    const bijstand = (leefsituatie: VaststellingInvoer['leefsituatie'], inkomenArt32: string, nietBeslagen = { schuldenaar: '300', echtgenoot: '700' }): VaststellingInvoer => ({ ...INVOER, leefsituatie, nietBeslagen, bron: { soort: 'bijstand', wet: 'participatiewet', norm: null, inkomenArt32 } });

    it.each([
      ['het eigen inkomen viel weg', bijstand('alleenstaande', '300', { schuldenaar: '300', echtgenoot: '0' }), { nietBeslagen: '0' }, '0'],
      ['van gehuwden telt dat van beiden', bijstand('gehuwd_zonder_kinderen', '1000'), { nietBeslagenEchtgenoot: '450' }, '750'],
      ['wie gaat samenwonen: dat van de partner komt erbij', bijstand('alleenstaande', '300', { schuldenaar: '300', echtgenoot: '0' }), { leefsituatie: 'gehuwd_zonder_kinderen', nietBeslagenEchtgenoot: '200' }, '500'],
      ['wie alleen verdergaat: dat van de partner telt niet meer', bijstand('gehuwd_zonder_kinderen', '1000'), { leefsituatie: 'alleenstaande' }, '300'],
      ['over iets anders gemeld: zoals het was', bijstand('gehuwd_zonder_kinderen', '300'), { auto: '10' }, '300'],
    ] satisfies [string, VaststellingInvoer, Opgave, string][])('%s', (_, invoer, opgave, inkomenArt32) => {
      expect(pasOpgaveToe(invoer, opgave, bron).bron).toMatchObject({ inkomenArt32 });
    });
  });

  it('elk gemeld gegeven draagt zijn herkomst, de andere houden de hunne', () => {
    expect(pas({ netto: '2000', auto: '90' }).herkomst).toEqual({ ...INVOER.herkomst, 'netto inkomen onder beslag': bron, 'loonbelasting auto': bron });
    expect(veldenVan({ auto: '1', leefsituatie: 'alleenstaande' })).toEqual(['leefsituatie', 'loonbelasting auto']);
  });
});
