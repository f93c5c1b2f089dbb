import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dag } from '../../../domain/kalender/dag.ts';
import { jongerDan } from '../../../domain/leefsituatie/brp-datum.ts';
import type { BrpDatum, BrpGegevens, Kind, Partner } from '../../../domain/leefsituatie/brp-gegevens.ts';
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
