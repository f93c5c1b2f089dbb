import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dag } from '../../../domain/kalender/dag.ts';
import { grenzen, jongerDan, ligtNa } from '../../../domain/leefsituatie/brp-datum.ts';
import type { BrpDatum, BrpGegevens, Kind, Partner } from '../../../domain/leefsituatie/brp-gegevens.ts';
import { inWoorden, isGehuwd, isMeerpersoons, leefsituaties, onderdeelVan } from '../../../domain/leefsituatie/leefsituatie.ts';
import { leefsituatieUitBrp } from '../../../domain/leefsituatie/uit-brp.ts';

const peildatum = dag('2026-07-01');
const op = (tekst: string): BrpDatum => ({ soort: 'dag', dag: dag(tekst) });
const kind = (anders: Partial<Kind> = {}): Kind => ({
  geboortedatum: op('2015-05-05'),
  opAdresVanSchuldenaar: 'ja',
  overleden: false,
  inOnderzoek: false,
  ...anders,
});
const partner = (anders: Partial<Partner> = {}): Partner => ({
  id: 'p1',
  verbintenis: 'huwelijk',
  aangaan: op('2010-06-01'),
  ontbinding: null,
  opAdresVanSchuldenaar: 'ja',
  overleden: false,
  inOnderzoek: false,
  ...anders,
});
const brp = (anders: Partial<BrpGegevens> = {}): BrpGegevens => ({
  geboortedatum: op('1980-01-01'),
  overlijden: null,
  opschorting: null,
  verblijfplaats: { soort: 'woonadres', inOnderzoek: false },
  partners: [],
  kinderen: [],
  ...anders,
});
const uit = (anders: Partial<BrpGegevens>) => leefsituatieUitBrp(brp(anders), peildatum);

describe('de vier leefsituaties', () => {
  it.each([
    [{}, 'alleenstaande', null],
    [{ kinderen: [kind()] }, 'alleenstaande_ouder', null],
    [{ partners: [partner()] }, 'gehuwd_zonder_kinderen', 'p1'],
    [{ partners: [partner()], kinderen: [kind()] }, 'gehuwd_met_kinderen', 'p1'],
  ] as const)('%#: %s', (anders, leefsituatie, echtgenoot) => {
    expect(uit(anders)).toMatchObject({ soort: 'bepaald', leefsituatie, echtgenoot, adres: { soort: 'woonadres' } });
  });

  it('a tot en met d van Rv 475da lid 1, voor een lezer in woorden', () => {
    expect(leefsituaties.map((een) => [onderdeelVan(een), inWoorden(een), isGehuwd(een), isMeerpersoons(een)])).toEqual([
      ['a', 'alleenstaand', false, false],
      ['b', 'alleenstaande ouder', false, true],
      ['c', 'gehuwd zonder kinderen', true, true],
      ['d', 'gehuwd met een of meer kinderen', true, true],
    ]);
  });
});

describe('waarom deze leefsituatie, voor een lezer', () => {
  const gronden = (anders: Partial<BrpGegevens>): readonly string[] => {
    const uitkomst = uit(anders);
    return uitkomst.soort === 'bepaald' ? uitkomst.gronden : uitkomst.redenen;
  };
  it('alleenstaand: geen partner, geen kind, een woonadres', () => {
    expect(gronden({})).toEqual(['Alleenstaand: de BRP noemt geen partner.', 'Zonder kinderen: geen kind jonger dan 18 staat op hetzelfde adres.', 'Woonadres in Nederland.']);
  });
  it('gehuwd met een kind', () => {
    expect(gronden({ partners: [partner()], kinderen: [kind()] })).toEqual([
      'Gehuwd: de partner staat in de BRP op hetzelfde adres (Rv 475ga lid 2).',
      'Met een of meer kinderen: een kind jonger dan 18 staat op hetzelfde adres.',
      'Woonadres in Nederland.',
    ]);
  });
  it('een partner elders', () => {
    expect(gronden({ partners: [partner({ opAdresVanSchuldenaar: 'nee' })] })[0]).toBe('Alleenstaand: uit de BRP blijkt niet dat de partner op hetzelfde adres woont (Rv 475ga lid 2).');
  });
  it.each([
    ['briefadres', 'Alleen een briefadres: geen woonadres (Rv 475da lid 4).'],
    ['onbekend', 'Geen bekende verblijfplaats: geen woonadres (Rv 475da lid 4).'],
  ] as const)('%s: %s', (soort, grond) => {
    expect(gronden({ verblijfplaats: { soort, inOnderzoek: false } })[2]).toBe(grond);
  });
  it('buiten Nederland', () => {
    expect(gronden({ verblijfplaats: { soort: 'buitenland', land: null, inOnderzoek: false } })[2]).toBe('Verblijfplaats buiten Nederland (Rv 475da lid 4).');
  });
});

describe('waarom een mens moet kijken', () => {
  it.each<[string, Partial<BrpGegevens>, readonly string[]]>([
    ['overleden', { overlijden: { soort: 'onbekend' } }, ['De schuldenaar is volgens de BRP overleden.']],
    ['opgeschort na overlijden', { opschorting: 'overlijden' }, ['De schuldenaar is volgens de BRP overleden.']],
    ['opgeschort om een fout', { opschorting: 'fout' }, ['De bijhouding van de schuldenaar in de BRP is opgeschort.']],
    ['opgeschort door de minister', { opschorting: 'ministerieel_besluit' }, ['De bijhouding van de schuldenaar in de BRP is opgeschort.']],
    ['opgeschort om iets anders', { opschorting: 'anders' }, ['De bijhouding van de schuldenaar in de BRP is opgeschort.']],
    ['adres in onderzoek', { verblijfplaats: { soort: 'woonadres', inOnderzoek: true } }, ['De verblijfplaats van de schuldenaar is in onderzoek.']],
    ['twee partners', { partners: [partner(), partner({ id: 'p2' })] }, ['De BRP noemt meer dan een partner die niet is ontbonden.']],
    ['partner in onderzoek', { partners: [partner({ inOnderzoek: true })] }, ['De gegevens van de partner zijn in onderzoek.']],
    ['kind in onderzoek', { kinderen: [kind({ inOnderzoek: true })] }, ['De gegevens van een kind zijn in onderzoek.']],
    ['kind zonder adres', { kinderen: [kind({ opAdresVanSchuldenaar: 'onbekend' })] }, ['Van een kind dat jonger dan 18 kan zijn is het adres niet bekend.']],
    ['kind zonder leeftijd', { kinderen: [kind({ geboortedatum: { soort: 'onbekend' } })] }, ['Van een kind op het adres is niet bekend of het al 18 is.']],
    [
      'meer kinderen: elke reden eenmaal',
      { kinderen: [kind({ opAdresVanSchuldenaar: 'onbekend' }), kind({ inOnderzoek: true }), kind({ inOnderzoek: true })] },
      ['De gegevens van een kind zijn in onderzoek.', 'Van een kind dat jonger dan 18 kan zijn is het adres niet bekend.'],
    ],
  ])('%s', (_naam, anders, redenen) => {
    expect(uit(anders)).toMatchObject({ soort: 'onbeslist', redenen });
  });
  it.each(['emigratie', 'pl_aangelegd_in_rni'] as const)('niet bij opschorting door %s', (opschorting) => {
    expect(uit({ opschorting }).soort).toBe('bepaald');
  });
});

describe('wat alleen de inwoner weet (Rv 475g lid 1)', () => {
  const vragen = (anders: Partial<BrpGegevens>): readonly string[] => uit(anders).vragen.map(({ code, tekst }) => `${code}: ${tekst}`);
  const SAMEN = 'gezamenlijke_huishouding: Woont u samen met iemand met wie u het huishouden en de kosten deelt?';
  it('een alleenstaande: woont u samen?', () => {
    expect(vragen({})).toEqual([SAMEN]);
  });
  it('een gehuwde: leeft u gescheiden?', () => {
    expect(vragen({ partners: [partner()] })).toEqual(['duurzaam_gescheiden: Leeft u gescheiden van uw partner, ook al staat u op hetzelfde adres ingeschreven?']);
  });
  it('een partner en een kind elders, zonder woonadres', () => {
    expect(vragen({ partners: [partner({ opAdresVanSchuldenaar: 'nee' })], kinderen: [kind({ opAdresVanSchuldenaar: 'nee' })], verblijfplaats: { soort: 'briefadres', inOnderzoek: false } })).toEqual([
      'partner_elders: U hebt een partner die niet op uw adres staat ingeschreven. Woont u samen of leeft u gescheiden?',
      SAMEN,
      'kind_elders: U hebt een kind dat niet op uw adres staat ingeschreven of van wie wij de leeftijd niet zeker weten. Zorgt u voor dit kind?',
      'inzicht_verblijf: U hebt geen woonadres in de basisregistratie. Hebt u wel een vaste plek om te wonen? Laat ons dan weten waar en met wie u woont en welk inkomen u hebt.',
    ]);
  });
  it('buiten Nederland: waar?', () => {
    expect(vragen({ verblijfplaats: { soort: 'buitenland', land: null, inOnderzoek: false } })).toEqual([SAMEN, 'verblijf_buitenland: In welk land woont u, en met wie?']);
  });
  it('een overleden kind geeft geen vraag, en een kind op het adres ook niet', () => {
    expect(vragen({ kinderen: [kind({ overleden: true }), kind()] })).toEqual([SAMEN]);
  });
});

describe('een datum die de BRP maar deels kent', () => {
  it('is ergens in die maand, dat jaar, of geheel onbekend', () => {
    expect(grenzen({ soort: 'maand', jaar: 2024, maand: 2 })).toEqual({ vroegst: '2024-02-01', laatst: '2024-02-29' });
    expect(grenzen({ soort: 'jaar', jaar: 980 })).toEqual({ vroegst: '0980-01-01', laatst: '0980-12-31' });
    expect(grenzen({ soort: 'onbekend' })).toBeNull();
  });
  it.each<[string, BrpDatum, boolean]>([
    ['de dag zelf', op('2026-07-01'), false],
    ['de dag erna', op('2026-07-02'), true],
    ['deze maand', { soort: 'maand', jaar: 2026, maand: 7 }, false],
    ['de volgende maand', { soort: 'maand', jaar: 2026, maand: 8 }, true],
    ['dit jaar', { soort: 'jaar', jaar: 2026 }, false],
    ['volgend jaar', { soort: 'jaar', jaar: 2027 }, true],
    ['ooit', { soort: 'onbekend' }, false],
  ])('ligt na 1 juli 2026: %s', (_naam, datum, verwacht) => {
    expect(ligtNa(datum, peildatum)).toBe(verwacht);
  });
  it('maakt een partner pas van morgen als het zeker is', () => {
    expect(uit({ partners: [partner({ aangaan: { soort: 'jaar', jaar: 2026 } })] })).toMatchObject({ leefsituatie: 'gehuwd_zonder_kinderen' });
    expect(uit({ partners: [partner({ aangaan: null })] })).toMatchObject({ leefsituatie: 'gehuwd_zonder_kinderen' });
  });
  it('een kind dat nog geboren moet worden telt niet', () => {
    expect(uit({ kinderen: [kind({ geboortedatum: op('2026-07-02') })] })).toMatchObject({ leefsituatie: 'alleenstaande', kinderen: 0 });
    expect(uit({ kinderen: [kind({ geboortedatum: op('2026-07-01') })] })).toMatchObject({ leefsituatie: 'alleenstaande_ouder', kinderen: 1 });
  });
});

describe('Rv 475ga lid 2: de partner', () => {
  it('die elders staat: alleenstaand, met een vraag', () => {
    expect(uit({ partners: [partner({ opAdresVanSchuldenaar: 'nee' })] })).toMatchObject({
      leefsituatie: 'alleenstaande',
      vragen: [{ code: 'partner_elders' }, { code: 'gezamenlijke_huishouding' }],
    });
  });
  it('van wie het adres niet bekend is: alleenstaand, want het blijkt niet uit de BRP', () => {
    expect(uit({ partners: [partner({ opAdresVanSchuldenaar: 'onbekend' })] })).toMatchObject({ leefsituatie: 'alleenstaande' });
  });
  it('telt niet na ontbinding, ook niet als de datum van ontbinding onbekend is', () => {
    expect(uit({ partners: [partner({ ontbinding: op('2024-01-01') })] })).toMatchObject({ leefsituatie: 'alleenstaande' });
    expect(uit({ partners: [partner({ ontbinding: { soort: 'onbekend' } })] })).toMatchObject({ leefsituatie: 'alleenstaande' });
  });
  it('telt nog op de dag voor een ontbinding in de toekomst', () => {
    expect(uit({ partners: [partner({ ontbinding: op('2026-07-02') })] })).toMatchObject({ leefsituatie: 'gehuwd_zonder_kinderen' });
  });
  it('telt niet na overlijden', () => {
    expect(uit({ partners: [partner({ overleden: true })] })).toMatchObject({ leefsituatie: 'alleenstaande' });
  });
  it('telt pas vanaf het huwelijk', () => {
    expect(uit({ partners: [partner({ aangaan: op('2026-07-02') })] })).toMatchObject({ leefsituatie: 'alleenstaande' });
  });
  it('een vroegere partner naast een nieuwe: alleen de nieuwe', () => {
    expect(
      uit({ partners: [partner({ ontbinding: op('2015-01-01') }), partner({ id: 'p2', verbintenis: 'geregistreerd_partnerschap' })] }),
    ).toMatchObject({ echtgenoot: 'p2' });
  });
  it('twee die niet ontbonden zijn: onbeslist', () => {
    expect(uit({ partners: [partner(), partner({ id: 'p2' })] }).soort).toBe('onbeslist');
  });
  it('in onderzoek: onbeslist', () => {
    expect(uit({ partners: [partner({ inOnderzoek: true })] }).soort).toBe('onbeslist');
  });
});

describe('kinderen jonger dan 18 op het adres', () => {
  it.each([
    ['2008-07-02', 'alleenstaande_ouder'],
    ['2008-07-01', 'alleenstaande'],
  ])('geboren op %s: %s', (geboren, leefsituatie) => {
    expect(uit({ kinderen: [kind({ geboortedatum: op(geboren) })] })).toMatchObject({ leefsituatie });
  });
  it('een kind elders telt niet, met een vraag', () => {
    expect(uit({ kinderen: [kind({ opAdresVanSchuldenaar: 'nee' })] })).toMatchObject({
      leefsituatie: 'alleenstaande',
      vragen: expect.arrayContaining([expect.objectContaining({ code: 'kind_elders' })]) as unknown,
    });
  });
  it('een overleden kind telt niet', () => {
    expect(uit({ kinderen: [kind({ overleden: true })] })).toMatchObject({ leefsituatie: 'alleenstaande' });
  });
  it('van wie het adres niet bekend is: onbeslist, als er geen ander kind is', () => {
    expect(uit({ kinderen: [kind({ opAdresVanSchuldenaar: 'onbekend' })] }).soort).toBe('onbeslist');
    expect(uit({ kinderen: [kind(), kind({ opAdresVanSchuldenaar: 'onbekend' })] })).toMatchObject({
      leefsituatie: 'alleenstaande_ouder',
      kinderen: 1,
    });
  });
  it('een geboortejaar dat de 18 openlaat: onbeslist', () => {
    expect(uit({ kinderen: [kind({ geboortedatum: { soort: 'jaar', jaar: 2008 } })] }).soort).toBe('onbeslist');
    expect(uit({ kinderen: [kind({ geboortedatum: { soort: 'jaar', jaar: 2009 } })] })).toMatchObject({
      leefsituatie: 'alleenstaande_ouder',
    });
    expect(uit({ kinderen: [kind({ geboortedatum: { soort: 'maand', jaar: 2008, maand: 6 } })] })).toMatchObject({
      leefsituatie: 'alleenstaande',
    });
  });
  it('een kind dat volwassen is en elders woont stelt geen vraag', () => {
    expect(uit({ kinderen: [kind({ geboortedatum: op('1999-01-01'), opAdresVanSchuldenaar: 'nee' })] })).toMatchObject({
      vragen: [{ code: 'gezamenlijke_huishouding' }],
    });
  });
});

describe('Rv 475da lid 4: het adres', () => {
  it.each([
    [{ soort: 'briefadres', inOnderzoek: false }, { soort: 'geen' }],
    [{ soort: 'onbekend', inOnderzoek: false }, { soort: 'geen' }],
    [
      { soort: 'buitenland', land: 'Polen', inOnderzoek: false },
      { soort: 'buitenland', land: 'Polen' },
    ],
  ] as const)('%j', (verblijfplaats, adres) => {
    expect(uit({ verblijfplaats })).toMatchObject({ soort: 'bepaald', adres });
  });
  it('zonder woonadres doet een kind met onbekend adres er niet toe', () => {
    expect(
      uit({ verblijfplaats: { soort: 'briefadres', inOnderzoek: false }, kinderen: [kind({ opAdresVanSchuldenaar: 'onbekend' })] }).soort,
    ).toBe('bepaald');
  });
  it('in onderzoek: onbeslist', () => {
    expect(uit({ verblijfplaats: { soort: 'woonadres', inOnderzoek: true } }).soort).toBe('onbeslist');
  });
});

describe('de schuldenaar', () => {
  it.each([
    { overlijden: op('2026-01-01') },
    { opschorting: 'overlijden' },
    { opschorting: 'fout' },
    { opschorting: 'ministerieel_besluit' },
  ] as const)('%j: onbeslist', (anders) => {
    expect(uit(anders).soort).toBe('onbeslist');
  });
  it('geëmigreerd is geen beletsel', () => {
    expect(uit({ opschorting: 'emigratie', verblijfplaats: { soort: 'buitenland', land: 'Spanje', inOnderzoek: false } }).soort).toBe(
      'bepaald',
    );
  });
});

describe('eigenschappen', () => {
  const datum: fc.Arbitrary<BrpDatum> = fc.oneof(
    fc.constant<BrpDatum>({ soort: 'onbekend' }),
    fc.integer({ min: 1940, max: 2026 }).map((jaar): BrpDatum => ({ soort: 'jaar', jaar })),
    fc.record({ soort: fc.constant('maand' as const), jaar: fc.integer({ min: 1940, max: 2026 }), maand: fc.integer({ min: 1, max: 12 }) }),
  );
  const adres = fc.constantFrom('ja', 'nee', 'onbekend');
  const kinderen = fc.array(
    fc.record({ geboortedatum: datum, opAdresVanSchuldenaar: adres, overleden: fc.boolean(), inOnderzoek: fc.boolean() }),
    { maxLength: 4 },
  );
  const partners = fc.array(
    fc.record({
      id: fc.uuid(),
      verbintenis: fc.constant('huwelijk' as const),
      aangaan: datum,
      ontbinding: fc.option(datum),
      opAdresVanSchuldenaar: adres,
      overleden: fc.boolean(),
      inOnderzoek: fc.boolean(),
    }),
    { maxLength: 3 },
  );

  it('de volgorde van partners en kinderen maakt niet uit, en er komt altijd een antwoord', () => {
    fc.assert(
      fc.property(partners, kinderen, (p, k) => {
        expect(uit({ partners: [...p].reverse(), kinderen: [...k].reverse() })).toStrictEqual(uit({ partners: p, kinderen: k }));
      }),
    );
  });

  it('jongerDan kent bij een onbekende datum geen antwoord', () => {
    expect(jongerDan({ soort: 'onbekend' }, 18, peildatum)).toBe('onbekend');
  });
});
