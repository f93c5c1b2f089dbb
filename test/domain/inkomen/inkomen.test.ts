import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inkomenUit, stelInkomenVast, type InkomenVastgesteld } from '../../../domain/inkomen/inkomen.ts';
import type { Inkomstenverhouding } from '../../../domain/inkomen/polisgegevens.ts';
import { dag } from '../../../domain/kalender/dag.ts';
import { opgave, verhouding } from './hulp.ts';

const opvraag = dag('2026-07-01');
const maart = opgave('2026-03-01', '2026-03-31', { loonLbPh: '2600', vakantiebijslagOpgebouwd: '208', loonheffing: '270' });
const april = opgave('2026-04-01', '2026-04-30', { loonLbPh: '2600', vakantiebijslagOpgebouwd: '208', loonheffing: '270' });
const mei = opgave('2026-05-01', '2026-05-31', { loonLbPh: '2600', vakantiebijslagOpgebouwd: '208', loonheffing: '270' });

function vastgesteld(een: Inkomstenverhouding, op = opvraag): InkomenVastgesteld {
  const uitkomst = inkomenUit(een, op);
  if (uitkomst.soort !== 'vastgesteld') throw new Error(JSON.stringify(uitkomst));
  return uitkomst;
}

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
      signalen: [{ code: 'loonheffing_niet_geleverd' }],
    });
  });

  it('een niet geleverde bijdrage Zvw is nul, met een signaal', () => {
    expect(
      vastgesteld(verhouding([opgave('2026-05-01', '2026-05-31', { loonLbPh: '2600', loonheffing: '300', bijdrageZvw: null })])),
    ).toMatchObject({
      maandinkomen: { netto: '2300' },
      signalen: [{ code: 'zvw_niet_geleverd' }],
    });
  });
});

describe('wat een mens moet bekijken', () => {
  it('geen tijdvak in het venster', () => {
    expect(inkomenUit(verhouding([]), opvraag)).toMatchObject({
      soort: 'onbeslist',
      redenen: [expect.stringContaining('geen aangiftetijdvak')],
    });
  });
  it('een opgave zonder einddatum', () => {
    expect(inkomenUit(verhouding([mei, opgave('2026-04-01', null, { loonLbPh: '1' })]), opvraag)).toMatchObject({
      soort: 'onbeslist',
      redenen: [expect.stringContaining('geen einddatum')],
    });
  });
  it('een tijdvak dat niet tot een maand te herleiden is', () => {
    expect(inkomenUit(verhouding([mei, opgave('2026-03-10', '2026-04-20', { loonLbPh: '1' })]), opvraag)).toMatchObject({
      soort: 'onbeslist',
      redenen: [expect.stringContaining('niet tot een maand te herleiden')],
    });
  });
  it('geen loon LB/PH', () => {
    expect(inkomenUit(verhouding([opgave('2026-05-01', '2026-05-31', { loonLbPh: null })]), opvraag)).toMatchObject({
      soort: 'onbeslist',
      redenen: [expect.stringContaining('geen loon LB/PH')],
    });
  });
  it('een inkomen dat door correcties negatief is', () => {
    expect(inkomenUit(verhouding([opgave('2026-05-01', '2026-05-31', { loonLbPh: '-5' })]), opvraag)).toMatchObject({
      soort: 'onbeslist',
      redenen: [expect.stringContaining('negatief')],
    });
  });
  it('een deel van een maand telt zoals het is, met een signaal', () => {
    expect(vastgesteld(verhouding([opgave('2026-05-11', '2026-05-31', { loonLbPh: '1800' })]))).toMatchObject({
      maandinkomen: { belastbaar: '1800' },
      signalen: [{ code: 'tijdvak_gedeeltelijk' }],
    });
  });
  it('een verhouding die voorbij is, is geen inkomen meer', () => {
    expect(inkomenUit(verhouding([mei], { eind: dag('2026-06-15') }), opvraag)).toMatchObject({ soort: 'beeindigd', eind: '2026-06-15' });
    expect(inkomenUit(verhouding([mei], { eind: opvraag }), opvraag).soort).toBe('vastgesteld');
  });
});

describe('code soort inkomstenverhouding', () => {
  it.each([
    ['43', 'a'],
    ['33', 'b'],
    ['22', 'b'],
    ['23', 'c'],
    ['11', 'd'],
    ['15', 'e'],
    ['56', 'g'],
  ])('%s hoort bij onderdeel %s', (codeSoort, letter) => {
    expect(vastgesteld(verhouding([mei], { perioden: [{ van: dag('2026-01-01'), tot: null, codeSoort }] })).duiding).toMatchObject({
      letter,
    });
  });

  it.each(['99', 'constructor', null])('%s wordt gemeld en niet geraden', (codeSoort) => {
    expect(vastgesteld(verhouding([mei], { perioden: [{ van: dag('2026-01-01'), tot: null, codeSoort }] }))).toMatchObject({
      duiding: { soort: 'onbekend' },
      signalen: [{ code: 'letter_onbekend' }],
    });
  });

  it('de code van de periode waarin het jongste tijdvak valt', () => {
    const perioden = [
      { van: dag('2026-06-01'), tot: null, codeSoort: '33' },
      { van: dag('2020-01-01'), tot: dag('2026-05-31'), codeSoort: '15' },
    ];
    expect(vastgesteld(verhouding([mei], { perioden })).codeSoort).toBe('15');
  });

  it('meer inkomstenverhoudingen komen in vaste volgorde terug', () => {
    const [een, twee] = [verhouding([mei], { id: 'a' }), verhouding([april], { id: 'b' })];
    expect(stelInkomenVast({ inkomstenverhoudingen: [twee, een] }, opvraag)).toStrictEqual(
      stelInkomenVast({ inkomstenverhoudingen: [een, twee] }, opvraag),
    );
  });
});

describe('bron en eigenaar van elk bedrag van de polis', () => {
  const bronnen = (een: Inkomstenverhouding): Map<string, string> =>
    new Map(vastgesteld(een).maandinkomen.spoor.flatMap(({ invoer }) => invoer.map(({ naam, bron }) => [naam, bron])));
  const polis = 'polisadministratie op 1 juli 2026; eigenaar: UWV, naar opgave van wie het inkomen betaalt';

  it('het spoor noemt de polisadministratie, de dag en de eigenaar', () => {
    const gezien = bronnen(verhouding([mei]));
    for (const naam of ['loon LB/PH', 'uitbetaalde vakantiebijslag of extra periode', 'opbouw vakantiebijslag of extra periode', 'bijdrage Zvw', 'loonheffing']) {
      expect([naam, gezien.get(naam)]).toStrictEqual([naam, polis]);
    }
  });

  it('wat niet geleverd is staat er als zodanig', () => {
    const zonder = { ...mei, bijdrageZvw: null, vakantiebijslagUitbetaald: null, extraPeriodeUitbetaald: null };
    const gezien = bronnen(verhouding([zonder]));
    expect(gezien.get('bijdrage Zvw')).toBe(`${polis}; niet geleverd, als nul gerekend`);
    expect(gezien.get('uitbetaalde vakantiebijslag of extra periode')).toBe(`${polis}; niet geleverd, als nul gerekend`);
  });
});
