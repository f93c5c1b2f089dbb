import { describe, expect, it } from 'vitest';
import { CONTROLE, START, UITKOMST, type Antwoorden } from '../../../web/burgerportaal/antwoorden/antwoorden.ts';
import { antwoordInWoorden } from '../../../web/burgerportaal/vragen/in-woorden.ts';
import { bereikbaar, volgende, vorige } from '../../../web/burgerportaal/vragen/volgorde.ts';
import { eersteOpen, geschoond, vragenlijst } from '../../../web/burgerportaal/vragen/vragenlijst.ts';
import { bijstand, brief, instelling, moeder, stel } from './personen.ts';

const sleutels = (antwoorden: Antwoorden): string[] => vragenlijst(antwoorden).map(({ sleutel }) => sleutel);
const zonder = (antwoorden: Antwoorden, ...weg: string[]): Antwoorden =>
  Object.fromEntries(Object.entries(antwoorden).filter(([sleutel]) => !weg.includes(sleutel)));

describe('alleen vragen die ertoe doen', () => {
  it.each([
    ['moeder', moeder],
    ['stel', stel],
    ['brief', brief],
    ['bijstand', bijstand],
    ['instelling', instelling],
  ])('%s: alle antwoorden worden gevraagd, en niets daarbuiten', (_, antwoorden) => {
    expect(eersteOpen(antwoorden)).toBeUndefined();
    expect(sleutels(antwoorden).sort()).toEqual(Object.keys(zonder(antwoorden, 'weg')).sort());
  });

  it('zonder keuze van de weg is er geen vraag', () => {
    expect(vragenlijst({})).toEqual([]);
  });

  it('bij bijstand telt de situatie thuis niet (475dc lid 2)', () => {
    expect(sleutels(bijstand).some((sleutel) => sleutel.startsWith('e.'))).toBe(false);
  });

  it('in een inrichting tellen kinderen, belastbaar inkomen en woonkosten niet (475e lid 2)', () => {
    expect(sleutels(instelling)).not.toContain('e.kinderen');
    expect(sleutels(instelling)).not.toContain('e.belastbaar');
    expect(sleutels(instelling)).not.toContain('e.situatie');
  });

  it('zonder woonadres telt het belastbaar inkomen niet, met inzicht wel (475da lid 4, 475e lid 1)', () => {
    const dakloos = { ...moeder, 'e.wonen': 'geen', 'e.plek': 'nee' };
    expect(sleutels(dakloos)).not.toContain('e.belastbaar');
    expect(sleutels({ ...dakloos, 'e.plek': 'ja' })).toContain('e.belastbaar');
  });

  it('zonder partner wordt niet naar inkomen van een partner gevraagd', () => {
    expect(sleutels(moeder).some((sleutel) => sleutel.includes('artnerInkomen'))).toBe(false);
    expect(sleutels({ ...stel, 'e.partnerInkomen': 'nee' })).not.toContain('e.partnerNetto');
  });
});

describe('de brief, onderdeel voor onderdeel', () => {
  it('wat klopt hoeft niet nog eens', () => {
    expect(sleutels({ ...brief, 'klopt.ander': 'ja' })).not.toContain('e.ander');
  });

  it('wat niet in de brief staat wordt aan de inwoner gevraagd, zonder te vragen of het klopt', () => {
    expect(sleutels(brief)).not.toContain('klopt.inhouding');
    expect(sleutels(brief)).toContain('e.inhouding');
  });

  it('heeft de inwoner een partner van wie de brief niet weet, dan volgt de vraag naar diens inkomen', () => {
    const onbekend = { ...brief, 'b.leefsituatie': 'alleenstaande', 'e.partner': 'ja' };
    expect(sleutels(onbekend)).toContain('e.partnerInkomen');
    expect(sleutels(onbekend)).not.toContain('b.partnerBelastbaar');
  });

  it('de vraag of het klopt noemt elk bedrag met zijn naam', () => {
    const metPartner = { ...brief, 'klopt.thuis': 'ja' };
    expect(vragenlijst(metPartner).find(({ sleutel }) => sleutel === 'klopt.partner')?.regels).toEqual([
      { naam: 'Belastbaar inkomen van uw partner', waarde: '€\u00a01.500,00 per maand' },
      { naam: 'Netto inkomen van uw partner', waarde: '€\u00a01.300,00 per maand' },
    ]);
  });

  it('of het inkomen van de partner klopt wordt niet gevraagd aan wie geen partner heeft', () => {
    expect(sleutels(brief)).toContain('b.partnerNetto');
    expect(sleutels(brief)).not.toContain('klopt.partner');
  });

  it('een brief met een andere soort berekening zegt niet genoeg: dan wordt gevraagd wat de eigen berekening nodig heeft', () => {
    const zonderAdres = { ...brief, 'b.wonen': 'geen', 'klopt.wonen': 'nee', 'e.wonen': 'adres', 'e.partner': 'ja', 'e.partnerInkomen': 'ja', 'klopt.partner': 'ja' };
    expect(sleutels(zonderAdres)).not.toContain('klopt.partner');
    expect(sleutels(zonderAdres)).toContain('e.partnerBelastbaar');
  });
});

describe('heen en terug', () => {
  it('elke vraag is te bereiken door terug te gaan vanaf het einde', () => {
    let plaats = vorige(UITKOMST, stel);
    const gezien: string[] = [];
    for (plaats = vorige(plaats, stel); plaats !== START; plaats = vorige(plaats, stel)) gezien.push(plaats);
    expect(gezien.reverse()).toEqual(sleutels(stel));
  });

  it('na de laatste vraag komt het overzicht', () => {
    expect(volgende('e.inhoudingBedrag', moeder, false)).toBe(CONTROLE);
  });

  it('na een wijziging komt eerst wat daardoor open is, en anders het overzicht', () => {
    expect(volgende('e.partner', { ...moeder, 'e.partner': 'ja' }, true)).toBe('e.partnerInkomen');
    expect(volgende('netto', moeder, true)).toBe(CONTROLE);
  });

  it('de uitkomst is pas te zien als alles is gevraagd', () => {
    expect(bereikbaar(UITKOMST, zonder(moeder, 'e.kinderen'))).toBe('e.kinderen');
    expect(bereikbaar('e.woonlast', zonder(moeder, 'netto'))).toBe('netto');
    expect(bereikbaar('bestaat niet', moeder)).toBe(CONTROLE);
    expect(bereikbaar(UITKOMST, {})).toBe(START);
  });

  it('een antwoord dat niet bij de vraag past telt als niet gegeven', () => {
    const fout = { ...moeder, netto: 'veel', datum: '1999-01-01', 'e.partner': 'misschien' };
    expect(Object.keys(geschoond(fout)).sort()).toEqual(Object.keys(zonder(moeder, 'netto', 'datum', 'e.partner')).sort());
  });

  it('elk antwoord is in woorden te lezen', () => {
    for (const antwoorden of [moeder, stel, brief, bijstand, instelling]) {
      for (const vraag of vragenlijst(antwoorden)) expect(antwoordInWoorden(vraag, antwoorden[vraag.sleutel])).not.toBe('');
    }
  });
});
