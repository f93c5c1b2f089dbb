import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inkomenUit } from '../../../domain/inkomen/inkomen.ts';
import { dag } from '../../../domain/kalender/dag.ts';
import { april, maart, mei, opgave, opvraag, vastgesteld, verhouding } from './hulp.ts';

describe('Besluit art. 2: belastbaar maandinkomen', () => {
  it('opbouw van vakantiebijslag telt mee', () => {
    expect(vastgesteld(verhouding([mei])).maandinkomen.belastbaar).toBe('2808');
  });

  it('uitbetaalde vakantiebijslag en extra periode tellen niet mee, de opbouw wel', () => {
    const een = opgave('2026-05-01', '2026-05-31', {
      loonLbPh: '6084',
      vakantiebijslagUitbetaald: '2592',
      vakantiebijslagOpgebouwd: '216',
      extraPeriodeUitbetaald: '900',
      extraPeriodeOpgebouwd: '75',
    });
    expect(vastgesteld(verhouding([een])).maandinkomen).toMatchObject({ belastbaar: '2883', opbouw: '291' });
  });

  it('lid 3: vier weken maal 13/12', () => {
    const een = opgave('2026-04-20', '2026-05-17', { loonLbPh: '2400' });
    expect(vastgesteld(verhouding([een])).maandinkomen.belastbaar).toBe('2600');
  });

  it('lid 3: een week maal 52/12', () => {
    expect(vastgesteld(verhouding([opgave('2026-05-04', '2026-05-10', { loonLbPh: '600' })])).maandinkomen.belastbaar).toBe('2600');
  });

  it('lid 3: een kwartaal gedeeld door drie', () => {
    expect(vastgesteld(verhouding([opgave('2026-03-01', '2026-05-31', { loonLbPh: '7800' })])).maandinkomen.belastbaar).toBe('2600');
  });

  it('februari van 28 dagen is een maand', () => {
    expect(
      vastgesteld(verhouding([opgave('2026-02-01', '2026-02-28', { loonLbPh: '2600' })]), dag('2026-04-10')).maandinkomen.belastbaar,
    ).toBe('2600');
  });

  it('het eerste vierwekentijdvak van het jaar mag korter zijn', () => {
    const opgaven = [opgave('2026-01-01', '2026-01-25', { loonLbPh: '2400' }), opgave('2026-01-26', '2026-02-22', { loonLbPh: '2400' })];
    expect(vastgesteld(verhouding(opgaven), dag('2026-04-10'))).toMatchObject({ maandinkomen: { belastbaar: '2600' }, signalen: [] });
  });

  it('opgaven over hetzelfde tijdvak tellen op: een correctie naar beneden', () => {
    expect(vastgesteld(verhouding([mei, opgave('2026-05-01', '2026-05-31', { loonLbPh: '-100.50' })])).maandinkomen.belastbaar).toBe(
      '2707.5',
    );
  });
});

describe('Besluit art. 3: het venster', () => {
  it('lid 1 a: van de vier maanden voor de maand van opvraag', () => {
    const februari = opgave('2026-02-01', '2026-02-28', { loonLbPh: '1' });
    expect(vastgesteld(verhouding([februari, maart, april, mei])).tijdvakken.map(({ van }) => van)).toStrictEqual([
      '2026-03-01',
      '2026-04-01',
      '2026-05-01',
    ]);
  });

  it('lid 1 b: juni telt op 31 juli nog niet, omdat de aangiftetermijn op die dag nog loopt', () => {
    const juni = opgave('2026-06-01', '2026-06-30', { loonLbPh: '3000' });
    expect(vastgesteld(verhouding([mei, juni]), dag('2026-07-31')).tijdvakken).toHaveLength(1);
    expect(vastgesteld(verhouding([mei, juni]), dag('2026-08-01')).tijdvakken).toHaveLength(2);
  });

  it('een vierwekentijdvak tot en met 17 mei telt vanaf 18 juni', () => {
    const een = verhouding([opgave('2026-04-20', '2026-05-17', { loonLbPh: '2400' })]);
    expect([inkomenUit(een, dag('2026-06-17')).soort, inkomenUit(een, dag('2026-06-18')).soort]).toStrictEqual([
      'onbeslist',
      'vastgesteld',
    ]);
  });

  it('een tijdvak dat voor het venster begint telt niet mee', () => {
    expect(inkomenUit(verhouding([opgave('2026-02-23', '2026-03-22', { loonLbPh: '2400' })]), opvraag).soort).toBe('onbeslist');
  });
});

describe('Besluit art. 3 lid 2 en 3: gemiddelde', () => {
  it('jongste gelijk aan het gemiddelde: het jongste', () => {
    expect(vastgesteld(verhouding([maart, april, mei])).maandinkomen).toMatchObject({ belastbaar: '2808', gemiddeld: false });
  });

  it('elke afwijking, ook van een cent: het gemiddelde', () => {
    const meer = opgave('2026-05-01', '2026-05-31', { loonLbPh: '2600.03', vakantiebijslagOpgebouwd: '208', loonheffing: '270' });
    expect(vastgesteld(verhouding([maart, april, meer])).maandinkomen).toMatchObject({ belastbaar: '2808.01', gemiddeld: true });
  });

  it('de volgorde van de opgaven maakt niet uit', () => {
    const hoog = opgave('2026-05-01', '2026-05-31', { loonLbPh: '3200', loonheffing: '400' });
    const verwacht = vastgesteld(verhouding([maart, april, hoog]));
    fc.assert(
      fc.property(fc.shuffledSubarray([maart, april, hoog], { minLength: 3 }), (opgaven) => {
        expect(vastgesteld(verhouding(opgaven))).toStrictEqual(verwacht);
      }),
    );
  });
});

describe('Besluit art. 5: netto', () => {
  it('loon min uitbetaalde vakantiebijslag, bijdrage Zvw en loonheffing', () => {
    const een = opgave('2026-05-01', '2026-05-31', {
      loonLbPh: '5184',
      vakantiebijslagUitbetaald: '2592',
      vakantiebijslagOpgebouwd: '216',
      loonheffing: '300',
      bijdrageZvw: '120',
    });
    expect(vastgesteld(verhouding([een])).maandinkomen.netto).toBe('2172');
  });

  it('lid 3: wordt voor het belastbaar inkomen gemiddeld, dan ook voor het netto', () => {
    const hoog = opgave('2026-05-01', '2026-05-31', { loonLbPh: '3200', loonheffing: '400' });
    expect(vastgesteld(verhouding([april, hoog])).maandinkomen.netto).toBe('2565');
  });

  it('zonder geleverde loonheffing is er geen netto, met een signaal', () => {
    expect(vastgesteld(verhouding([opgave('2026-05-01', '2026-05-31', { loonLbPh: '2600', loonheffing: null })]))).toMatchObject({
      maandinkomen: { netto: null },
      signalen: [{ code: 'loonheffing_niet_geleverd', tekst: 'De ingehouden loonheffing is niet geleverd; het netto inkomen staat niet vast.' }],
    });
  });

  it('een niet geleverde bijdrage Zvw is nul, met een signaal', () => {
    expect(
      vastgesteld(verhouding([opgave('2026-05-01', '2026-05-31', { loonLbPh: '2600', loonheffing: '300', bijdrageZvw: null })])),
    ).toMatchObject({
      maandinkomen: { netto: '2300' },
      signalen: [{ code: 'zvw_niet_geleverd', tekst: 'De ingehouden bijdrage Zvw is niet geleverd en als nul gerekend.' }],
    });
  });
});

describe('wat een mens moet bekijken', () => {
  it('geen tijdvak in het venster', () => {
    expect(inkomenUit(verhouding([]), opvraag)).toMatchObject({
      soort: 'onbeslist',
      redenen: ['Er is geen aangiftetijdvak dat tussen 1 maart 2026 en 30 juni 2026 valt en waarvan de aangiftetermijn op 1 juli 2026 voorbij is.'],
    });
  });
  it('een opgave zonder einddatum', () => {
    expect(inkomenUit(verhouding([mei, opgave('2026-04-01', null, { loonLbPh: '1' })]), opvraag)).toMatchObject({
      soort: 'onbeslist',
      redenen: ['De opgave vanaf 1 april 2026 heeft geen einddatum.'],
    });
  });
  it.each(['2026-02-28', '2026-07-01'])('een opgave zonder einddatum vanaf %s, buiten het venster, doet er niet toe', (van) => {
    expect(vastgesteld(verhouding([mei, opgave(van, null, { loonLbPh: '1' })])).maandinkomen.belastbaar).toBe('2808');
  });
  it.each(['2026-03-01', '2026-06-30'])('een opgave zonder einddatum vanaf %s, net in het venster, wel', (van) => {
    expect(inkomenUit(verhouding([mei, opgave(van, null, { loonLbPh: '1' })]), opvraag).soort).toBe('onbeslist');
  });
  it('een tijdvak dat niet tot een maand te herleiden is', () => {
    expect(inkomenUit(verhouding([mei, opgave('2026-03-10', '2026-04-20', { loonLbPh: '1' })]), opvraag)).toMatchObject({
      soort: 'onbeslist',
      redenen: ['Het tijdvak van 10 maart 2026 tot en met 20 april 2026 is niet tot een maand te herleiden.'],
    });
  });
  it('geen loon LB/PH', () => {
    expect(inkomenUit(verhouding([opgave('2026-05-01', '2026-05-31', { loonLbPh: null })]), opvraag)).toMatchObject({
      soort: 'onbeslist',
      redenen: ['De opgave van 1 mei 2026 tot en met 31 mei 2026 noemt geen loon LB/PH.'],
    });
  });
  it('een inkomen dat door correcties negatief is', () => {
    expect(inkomenUit(verhouding([opgave('2026-05-01', '2026-05-31', { loonLbPh: '-5' })]), opvraag)).toMatchObject({
      soort: 'onbeslist',
      redenen: ['Het belastbaar maandinkomen is door correcties negatief.'],
    });
  });
  it('een deel van een maand telt zoals het is, met een signaal', () => {
    expect(vastgesteld(verhouding([opgave('2026-05-11', '2026-05-31', { loonLbPh: '1800' })]))).toMatchObject({
      maandinkomen: { belastbaar: '1800' },
      signalen: [{ code: 'tijdvak_gedeeltelijk', tekst: 'Een tijdvak is maar voor een deel gewerkt en telt mee zoals het is.' }],
    });
  });
  it('een gewone maand geeft geen enkel signaal', () => {
    expect(vastgesteld(verhouding([mei])).signalen).toEqual([]);
  });
  it('een verhouding die voorbij is, is geen inkomen meer', () => {
    expect(inkomenUit(verhouding([mei], { eind: dag('2026-06-15') }), opvraag)).toMatchObject({ soort: 'beeindigd', eind: '2026-06-15' });
    expect(inkomenUit(verhouding([mei], { eind: opvraag }), opvraag).soort).toBe('vastgesteld');
  });
});
