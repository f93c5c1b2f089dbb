import { describe, expect, it } from 'vitest';
import { OPGAVE_BIJSTAND } from '../../../domain/beslagvrije-voet/475dc.ts';
import type { Herkomsten } from '../../../domain/beslagvrije-voet/herkomst.ts';
import type { BeslagenBron } from '../../../domain/beslagvrije-voet/invoer.ts';
import type { Percentage } from '../../../domain/beslagvrije-voet/uitkomst.ts';
import { stelVast } from '../../../domain/beslagvrije-voet/vaststelling.ts';
import { dag } from '../../../domain/kalender/dag.ts';
import { invoer, perMaand, stap, vastgesteld } from './hulp.ts';

const gehuwd = { leefsituatie: 'gehuwd_zonder_kinderen', belastbaar: perMaand('2600', '950') } as const;

describe('Rv 475db lid 1', () => {
  it('onder a: het inkomen van de echtgenoot telt ten hoogste voor de helft van de beslagvrije voet', () => {
    const uitkomst = vastgesteld({ ...gehuwd, nietBeslagen: { schuldenaar: '0', echtgenoot: '5000' } });
    expect(uitkomst.na475db).toBe(113855);
  });

  it('onder a: bij een alleenstaande telt het niet', () => {
    expect(vastgesteld({ nietBeslagen: { schuldenaar: '0', echtgenoot: '500' } }).na475db).toBe(vastgesteld().na475db);
  });

  it('onder b: eigen inkomen dat niet beslagen is gaat er geheel af, maar nooit onder nul', () => {
    expect(vastgesteld({ nietBeslagen: { schuldenaar: '2000', echtgenoot: '0' } }).na475db).toBe(0);
  });

  it('onder c: de loonbelasting over de auto van de werkgever gaat eraf', () => {
    expect(vastgesteld({ loonbelastingAuto: '245' }).na475db).toBe(vastgesteld().na475db - 24500);
  });

  it.each([
    ['het eigen andere inkomen', {}, { schuldenaar: '-10', echtgenoot: '0' }, 'eigen netto inkomen'],
    ['het inkomen van de echtgenoot', gehuwd, { schuldenaar: '0', echtgenoot: '-1000' }, 'inkomen van de partner'],
  ])('is %s negatief, dan kijkt een mens', (_wat, wie, nietBeslagen, reden) => {
    expect(stelVast({ ...invoer(), ...wie, nietBeslagen })).toMatchObject({ soort: 'onbeslist', redenen: [expect.stringContaining(reden)] });
  });

  it('een negatief inkomen van wie geen echtgenoot is telt niet', () => {
    expect(vastgesteld({ nietBeslagen: { schuldenaar: '0', echtgenoot: '-10' } }).na475db).toBe(vastgesteld().na475db);
  });

  it('in een inrichting werkte 475db tot 2023 niet', () => {
    const nietBeslagen = { schuldenaar: '100', echtgenoot: '0' };
    const inrichting = { prijs: '500', norm: 'alleenstaand' } as const;
    const verschil = (peildatum: string) => {
      const { bvv475da, na475db } = vastgesteld({ peildatum: dag(peildatum), nietBeslagen, inrichting });
      return bvv475da - na475db;
    };
    expect([verschil('2022-12-31'), verschil('2023-01-01')]).toStrictEqual([0, 10000]);
  });
});

describe('Rv 475dc lid 1: ten minste 5% is vatbaar', () => {
  it('inkomen onder de beslagvrije voet: 95% van het inkomen', () => {
    expect(vastgesteld({ belastbaar: perMaand('1500'), bron: { soort: 'inkomen', netto: '1380' } })).toMatchObject({
      beslagvrijeVoet: 131100,
      vatbaarPerMaand: 6900,
      begrensdDoor475dc: true,
    });
  });

  it('geen inkomen: niets vrij te laten en niets te nemen', () => {
    expect(vastgesteld({ bron: { soort: 'inkomen', netto: '0' } })).toMatchObject({ beslagvrijeVoet: 0, vatbaarPerMaand: 0 });
  });

  it('met eigen neveninkomen staat de andere lezing als voorbehoud bij de uitkomst', () => {
    const uitkomst = vastgesteld({
      belastbaar: perMaand('1500'),
      nietBeslagen: { schuldenaar: '300', echtgenoot: '0' },
      bron: { soort: 'inkomen', netto: '1000' },
    });
    expect(uitkomst.beslagvrijeVoet).toBe(104849);
    expect(uitkomst.voorbehouden).toMatchObject([{ sleutel: 'dc', alternatief: { beslagvrijeVoet: 93500, vatbaarPerMaand: 6500 } }]);
  });

  it('met opgebouwde vakantiebijslag staat de lezing die haar meetelt als voorbehoud bij de uitkomst', () => {
    const uitkomst = vastgesteld({ belastbaar: perMaand('1400'), bron: { soort: 'inkomen', netto: '1200', opbouw: '100' } });
    expect(uitkomst).toMatchObject({
      beslagvrijeVoet: 114000,
      voorbehouden: [{ sleutel: 'vakantiebijslag', alternatief: { beslagvrijeVoet: 123500, vatbaarPerMaand: 0 } }],
    });
  });

  it.each([
    ['netto inkomen onder beslag', { bron: { soort: 'inkomen', netto: '2240,00' } }],
    ['netto inkomen onder beslag', { bron: { soort: 'inkomen', netto: 'NaN' } }],
    ['belastbaar maandinkomen', { belastbaar: perMaand('') }],
    ['eigen inkomen niet onder beslag', { nietBeslagen: { schuldenaar: 'x', echtgenoot: '0' } }],
    ['opbouw vakantiebijslag', { bron: { soort: 'inkomen', netto: '2240', opbouw: 'x' } }],
  ] as const)('tekst die geen getal is: een fout in het Nederlands die het gegeven noemt, %s', (naam, anders) => {
    expect(() => stelVast(invoer(anders))).toThrow(new RegExp(`^«${naam}» is geen bedrag in euro met een punt`));
  });

  it('een negatief netto inkomen is onbeslist', () => {
    expect(stelVast(invoer({ bron: { soort: 'inkomen', netto: '-1' } })).soort).toBe('onbeslist');
  });
});

describe('Rv 475dc lid 2: bijstand als percentage', () => {
  const bijstand = (anders: Partial<Extract<BeslagenBron, { soort: 'bijstand' }>> = {}): BeslagenBron => ({
    soort: 'bijstand',
    wet: 'participatiewet',
    norm: null,
    inkomenArt32: '0',
    ...anders,
  });

  it('zonder bekende norm een opgave in woorden', () => {
    expect(stelVast(invoer({ bron: bijstand() }))).toMatchObject({
      soort: 'percentage',
      opgave: OPGAVE_BIJSTAND,
      fractie: '0.95',
      inGeld: null,
    });
  });

  it('met een norm ook in geld, verminderd met het inkomen van Pw art. 32', () => {
    expect(stelVast(invoer({ bron: bijstand({ norm: 'pw_21_a', inkomenArt32: '400' }) }))).toMatchObject({
      inGeld: { beslagvrijeVoet: 94849, uitkering: 101946, vatbaar: 7097 },
    });
  });

  it.each(['ioaw', 'ioaz', 'bbz'] as const)('%s is niet aangewezen gevonden: onbeslist', (wet) => {
    expect(stelVast(invoer({ bron: bijstand({ wet }) })).soort).toBe('onbeslist');
  });

  it('in 2021 bestond lid 2 niet: onbeslist', () => {
    expect(stelVast(invoer({ peildatum: dag('2021-12-31'), bron: bijstand() })).soort).toBe('onbeslist');
  });

  it('met ander inkomen van beide echtgenoten blijft 5% van de norm vatbaar', () => {
    const { inGeld } = stelVast(invoer({ leefsituatie: 'gehuwd_zonder_kinderen', bron: bijstand({ norm: 'pw_21_b', inkomenArt32: '900' }) })) as Percentage;
    expect(inGeld).toMatchObject({ beslagvrijeVoet: 102640, uitkering: 112779, vatbaar: 10139 });
  });

  it('een bedrag in euro heeft een voorbehoud voor kostendelers en inrichting, tenzij de norm is opgegeven', () => {
    const sleutels = (anders: Parameters<typeof bijstand>[0], herkomst: Herkomsten = {}) =>
      (stelVast(invoer({ bron: bijstand(anders), herkomst })) as Percentage).voorbehouden.map(({ sleutel }) => sleutel);
    expect(sleutels({ norm: 'pw_21_a' })).toStrictEqual(['aanwijzing', 'bijstandsnorm']);
    expect(sleutels({ norm: null })).toStrictEqual(['aanwijzing']);
    expect(sleutels({ norm: 'pw_21_a' }, { bijstandsnorm: { soort: 'bron', bron: 'BRP', op: dag('2026-07-01') } })).toStrictEqual(['aanwijzing', 'bijstandsnorm']);
    expect(sleutels({ norm: 'pw_21_a' }, { bijstandsnorm: { soort: 'bron', bron: 'derdenverklaring', op: dag('2026-07-01') } })).toStrictEqual(['aanwijzing']);
    const twee = (door: string) => ({ door, op: dag('2026-07-01'), bewezen: false }) as const;
    const hand = { soort: 'met de hand', reden: 'opgave', bewijs: 'beschikking', ingevoerd: twee('a'), goedkeuring: { staat: 'goedgekeurd', ...twee('b') } } as const;
    expect(sleutels({ norm: 'pw_21_a' }, { bijstandsnorm: hand })).toStrictEqual(['aanwijzing']);
  });

  it('wat anderen inhouden zit niet in het percentage: een voorbehoud', () => {
    const uitkomst = stelVast(invoer({ bron: bijstand(), andereInhoudingen: [{ soort: 'verrekening', op: 'toeslag', bedrag: '80' }] })) as Percentage;
    expect(uitkomst.voorbehouden.at(-1)).toMatchObject({ sleutel: 'andere inhoudingen', artikel: 'Rv 475c lid 4', alternatief: null, tekst: expect.stringContaining('zit niet in het percentage') });
  });

  it('een norm die niet gelezen is maakt het bedrag onbeslist', () => {
    expect(stelVast(invoer({ peildatum: dag('2022-01-01'), bron: bijstand({ norm: 'pw_20_1_a' }) }))).toMatchObject({
      soort: 'onbeslist',
      redenen: [expect.stringContaining('Pw art. 20')],
    });
  });
});

describe('Rv 475c lid 4: rekening houden met wat anderen al inhouden', () => {
  it('een verrekening van 80 op de zorgtoeslag verhoogt de beslagvrije voet met 80', () => {
    const zonder = vastgesteld();
    const met = vastgesteld({ andereInhoudingen: [{ soort: 'verrekening', op: 'toeslag', bedrag: '80' }] });
    expect([met.beslagvrijeVoet - zonder.beslagvrijeVoet, zonder.vatbaarPerMaand - met.vatbaarPerMaand]).toStrictEqual([8000, 8000]);
  });

  it('van 500 ander inkomen waarvan 100 wordt ingehouden gaat 400 van de beslagvrije voet af', () => {
    const met = vastgesteld({ nietBeslagen: { schuldenaar: '500', echtgenoot: '0' }, andereInhoudingen: [{ soort: 'verrekening', op: 'ander inkomen', bedrag: '100' }] });
    expect(vastgesteld().beslagvrijeVoet - met.beslagvrijeVoet).toBe(40000);
  });

  it('ligt er beslag op, dan is omslag (lid 5) de andere weg: een voorbehoud', () => {
    const met = vastgesteld({ nietBeslagen: { schuldenaar: '500', echtgenoot: '0' }, andereInhoudingen: [{ soort: 'beslag', op: 'ander inkomen', bedrag: '100' }] });
    expect(met.voorbehouden.at(-1)).toMatchObject({ sleutel: 'omslag', artikel: 'Rv 475c lid 5', alternatief: null, tekst: expect.stringContaining('over de inkomens worden omgeslagen') });
  });

  it.each([
    ['verrekening op een ander inkomen', [{ soort: 'verrekening', op: 'ander inkomen', bedrag: '100' }], false],
    ['beslag op een toeslag', [{ soort: 'beslag', op: 'toeslag', bedrag: '100' }], false],
    ['beslag op een ander inkomen naast verrekening met een toeslag', [{ soort: 'verrekening', op: 'toeslag', bedrag: '80' }, { soort: 'beslag', op: 'ander inkomen', bedrag: '100' }], true],
  ] as const)('%s: omslag %s', (_wat, andereInhoudingen, omslag) => {
    const { voorbehouden } = vastgesteld({ nietBeslagen: { schuldenaar: '500', echtgenoot: '0' }, andereInhoudingen });
    expect(voorbehouden.some(({ sleutel }) => sleutel === 'omslag')).toBe(omslag);
  });

  it.each([{}, { nietBeslagen: { schuldenaar: '99.99', echtgenoot: '1000' } }])('een inkomen waarvan meer wordt ingehouden dan is opgegeven: onbeslist, %j', (anders) => {
    expect(stelVast(invoer({ ...anders, andereInhoudingen: [{ soort: 'verrekening', op: 'ander inkomen', bedrag: '100' }] }))).toMatchObject({
      soort: 'onbeslist',
      redenen: [expect.stringContaining('geef dat inkomen helemaal op')],
    });
  });

  it.each([{ soort: 'inkomen', netto: '2240' } as const, { soort: 'bijstand', wet: 'participatiewet', norm: null, inkomenArt32: '0' } as const])('een negatieve inhouding is onbeslist: $soort', (bron) => {
    expect(stelVast(invoer({ bron, andereInhoudingen: [{ soort: 'verrekening', op: 'toeslag', bedrag: '-0.01' }] }))).toMatchObject({
      soort: 'onbeslist',
      redenen: ['Een inhouding van anderen is negatief; een mens moet ernaar kijken.'],
    });
  });
});

describe('Rv 475e lid 2: inrichting', () => {
  it.each([
    ['alleenstaand', 124663],
    ['gehuwd', 147207],
  ] as const)('%s', (norm, bedrag) => {
    expect(vastgesteld({ inrichting: { prijs: '900', norm } }).bvv475da).toBe(bedrag);
  });

  it('475dc blijft buiten toepassing, met de andere lezing als voorbehoud', () => {
    const uitkomst = vastgesteld({ bron: { soort: 'inkomen', netto: '1450' }, inrichting: { prijs: '1400', norm: 'alleenstaand' } });
    expect(uitkomst).toMatchObject({
      beslagvrijeVoet: 174663,
      vatbaarPerMaand: 0,
      voorbehouden: [{ sleutel: 'inrichting', alternatief: { beslagvrijeVoet: 137750, vatbaarPerMaand: 7250 } }],
    });
    expect(stap(uitkomst, '95% van het inkomen')).toBeUndefined();
  });
});
