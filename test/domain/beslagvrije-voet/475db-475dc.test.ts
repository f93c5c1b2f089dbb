import { describe, expect, it } from 'vitest';
import { OPGAVE_BIJSTAND } from '../../../domain/beslagvrije-voet/475dc.ts';
import type { BeslagenBron } from '../../../domain/beslagvrije-voet/invoer.ts';
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
