import { describe, expect, it } from 'vitest';
import { kostenEnToerekening } from '../../bin/ketentest/kosten-en-toerekening.ts';
import { publiekeGevallen, zonderReden } from './publieke-gevallen.ts';

describe('ketentest kosten_en_toerekening: de openbare gevallen', () => {
  it.each(publiekeGevallen('kosten_en_toerekening'))('$id $titel', ({ invoer, verwacht }) => {
    expect(zonderReden(kostenEnToerekening.rekenUit(invoer))).toStrictEqual(zonderReden(verwacht));
  });

  it('zegt bij elke onbesliste uitkomst waarom', () => {
    const uitkomsten = publiekeGevallen('kosten_en_toerekening').map(({ invoer }) => kostenEnToerekening.rekenUit(invoer));
    for (const uitkomst of uitkomsten) expect('reden' in uitkomst).toBe(uitkomst['onbeslist']);
  });
});

describe('ketentest kosten_en_toerekening: gevallen van dezelfde vorm', () => {
  it('verdeelt twee betalingen over een gecombineerd aanslagbiljet', () => {
    const vordering = { kosten: '10.00', rente: '0.00', hoofdsom: '300.00', onderdelen_aanslagbiljet: { ozb: '100.00', riool: '100.00', afval: '100.00' } };
    expect(kostenEnToerekening.rekenUit({ onderwerp: 'toerekening', regime: 'iw7', vordering, betalingen: ['110.00', '250.00'] })).toMatchObject({
      stappen: [
        { kosten: '10.00', hoofdsom: '100.00', hoofdsom_per_onderdeel: { ozb: '33.34', riool: '33.33', afval: '33.33' }, overschot: '0.00' },
        { kosten: '0.00', hoofdsom: '200.00', hoofdsom_per_onderdeel: { ozb: '66.66', riool: '66.67', afval: '66.67' }, overschot: '50.00' },
      ],
      restant: { kosten: '0.00', rente: '0.00', hoofdsom: '0.00' },
      voldaan: true,
    });
  });

  it('zonder betalingen blijft alles open', () => {
    const vordering = { kosten: '1.00', rente: '0.00', hoofdsom: '0.00' };
    expect(kostenEnToerekening.rekenUit({ onderwerp: 'toerekening', regime: 'awb_4_92', vordering, betalingen: [] })).toStrictEqual({
      onbeslist: false,
      stappen: [],
      restant: vordering,
      voldaan: false,
    });
  });
});

describe('ketentest kosten_en_toerekening: wat niet te lezen is, noemt het veld', () => {
  it.each<[unknown, string]>([
    [{ onderwerp: 'kosten', soort: 'bestaat_niet' }, 'invoer.soort is geen bekende soort kosten'],
    [{ onderwerp: 'kosten', soort: 'aanmaning_kw2', peildatum: '2026-01-01' }, 'invoer.gevorderde_som ontbreekt'],
    [{ onderwerp: 'kosten', soort: 'aanmaning_kw2', peildatum: '2026-01-01', gevorderde_som: 453.99 }, 'invoer.gevorderde_som moet een bedrag zijn'],
    [{ onderwerp: 'anders' }, 'invoer.onderwerp moet een zijn van: kosten, toerekening'],
    [
      { onderwerp: 'toerekening', regime: 'iw7', vordering: { kosten: '1.00', rente: '0.00', hoofdsom: '-1.00' }, betalingen: [] },
      'invoer.vordering.hoofdsom mag niet negatief zijn',
    ],
  ])('%j: %s', (invoer, reden) => {
    expect(() => kostenEnToerekening.rekenUit(invoer)).toThrow(reden);
  });
});
