import { describe, expect, it } from 'vitest';
import { perMaand, tijdvakkenVan, type Duur } from '../../../domain/inkomen/tijdvak.ts';
import { blad, type Blad } from '../../../domain/spoor/term.ts';
import { opgave } from './hulp.ts';

describe('hoe lang een tijdvak is', () => {
  const duur = (...data: readonly (readonly [string, string])[]) =>
    tijdvakkenVan({ opgaven: data.map(([van, tot]) => opgave(van, tot, {})) }).tijdvakken.map((vak) => [vak.van, vak.duur.soort === 'maanden' ? vak.duur.aantal : vak.duur.soort, vak.gedeeltelijk]);

  it('hele maanden, ook over de jaargrens', () => {
    expect(duur(['2025-12-01', '2026-01-31'], ['2026-02-01', '2026-02-28'])).toEqual([
      ['2025-12-01', 2, false],
      ['2026-02-01', 1, false],
    ]);
  });
  it('een deel van een maand, aan het begin of het eind', () => {
    expect(duur(['2026-03-01', '2026-03-30'], ['2026-05-02', '2026-05-31'])).toEqual([
      ['2026-03-01', 1, true],
      ['2026-05-02', 1, true],
    ]);
  });
  it('28 dagen zijn vier weken, en 28 dagen februari een maand', () => {
    expect(duur(['2026-02-01', '2026-02-28'])).toEqual([['2026-02-01', 1, false]]);
    expect(duur(['2026-02-02', '2026-03-01'])).toEqual([['2026-02-02', 'vier_weken', false]]);
  });
  it('wie per vier weken betaalt: een kort tijdvak is er een van vier weken, gedeeltelijk gewerkt', () => {
    expect(duur(['2026-02-23', '2026-03-22'], ['2026-03-23', '2026-04-10'])).toEqual([
      ['2026-02-23', 'vier_weken', false],
      ['2026-03-23', 'vier_weken', true],
    ]);
  });
  it('bij de jaargrens is het eerste of laatste vierwekentijdvak korter of langer zonder gedeeltelijk te zijn', () => {
    expect(duur(['2026-01-01', '2026-01-25'], ['2026-01-26', '2026-02-22'], ['2026-11-30', '2026-12-31'])).toEqual([
      ['2026-01-01', 'vier_weken', false],
      ['2026-01-26', 'vier_weken', false],
      ['2026-11-30', 'vier_weken', false],
    ]);
    expect(duur(['2026-01-26', '2026-02-22'], ['2026-12-08', '2026-12-31'])).toEqual([
      ['2026-01-26', 'vier_weken', false],
      ['2026-12-08', 'vier_weken', false],
    ]);
  });
  it('maar drie weken of minder is ook daar een deel', () => {
    expect(duur(['2026-01-01', '2026-01-21'], ['2026-01-26', '2026-02-22'])).toEqual([
      ['2026-01-01', 'vier_weken', true],
      ['2026-01-26', 'vier_weken', false],
    ]);
    expect(duur(['2026-01-01', '2026-01-22'], ['2026-01-26', '2026-02-22'])[0]).toEqual(['2026-01-01', 'vier_weken', false]);
  });
  it('midden in het jaar is elk tijdvak van minder dan vier weken een deel, een langer niet', () => {
    expect(duur(['2026-01-26', '2026-02-22'], ['2026-03-23', '2026-04-16'], ['2026-05-04', '2026-06-01'])).toEqual([
      ['2026-01-26', 'vier_weken', false],
      ['2026-03-23', 'vier_weken', true],
      ['2026-05-04', 'vier_weken', false],
    ]);
  });
  it('vijf weken is niet tot vier weken te herleiden', () => {
    const opgaven = [opgave('2026-01-26', '2026-02-22', {}), opgave('2026-02-23', '2026-03-29', {}), opgave('2026-03-30', '2026-05-02', {})];
    expect(tijdvakkenVan({ opgaven })).toMatchObject({ tijdvakken: [{ van: '2026-01-26' }, { van: '2026-03-30' }], onherleidbaar: [{ van: '2026-02-23', tot: '2026-03-29' }] });
  });
  it('een tijdvak dat eindigt voor het begint is geen tijdvak', () => {
    expect(tijdvakkenVan({ opgaven: [opgave('2026-03-01', '2026-02-28', {})] }).tijdvakken).toEqual([]);
  });
  it('oudste eerst; van tijdvakken die op één dag beginnen het kortste', () => {
    expect(duur(['2026-03-01', '2026-04-30'], ['2026-02-01', '2026-02-28'], ['2026-03-01', '2026-03-31'])).toEqual([
      ['2026-02-01', 1, false],
      ['2026-03-01', 1, false],
      ['2026-03-01', 2, false],
    ]);
  });
});

describe('opgaven over dezelfde dagen', () => {
  it('tellen bedrag voor bedrag op; wat in geen van beide is geleverd blijft niet geleverd', () => {
    const een = opgave('2026-05-01', '2026-05-31', { loonLbPh: '100', vakantiebijslagUitbetaald: '1', vakantiebijslagOpgebouwd: '2', extraPeriodeUitbetaald: '3', extraPeriodeOpgebouwd: '4', loonheffing: '5', bijdrageZvw: null });
    const twee = opgave('2026-05-01', '2026-05-31', { loonLbPh: '200', vakantiebijslagUitbetaald: '10', vakantiebijslagOpgebouwd: '20', extraPeriodeUitbetaald: '30', extraPeriodeOpgebouwd: '40', loonheffing: null, bijdrageZvw: null });
    expect(tijdvakkenVan({ opgaven: [een, twee] }).tijdvakken.map(({ bedragen }) => bedragen)).toMatchObject([
      { loonLbPh: 300_00, vakantiebijslagUitbetaald: 11_00, vakantiebijslagOpgebouwd: 22_00, extraPeriodeUitbetaald: 33_00, extraPeriodeOpgebouwd: 44_00, loonheffing: 5_00, bijdrageZvw: null },
    ]);
  });
});

describe('een bedrag van een tijdvak per maand (Besluit beslagvrije voet art. 2 lid 3)', () => {
  it.each<readonly [string, Duur, string, readonly string[]]>([
    ['een maand', { soort: 'maanden', aantal: 1 }, '1.200', ['loon 1200']],
    ['twee maanden', { soort: 'maanden', aantal: 2 }, '1.200 / 2', ['loon 1200', 'maanden in het tijdvak 2']],
    ['vier weken', { soort: 'vier_weken' }, '1.200 × 13 / 12', ['loon 1200', 'tijdvakken van vier weken per jaar 13', 'maanden per jaar 12']],
    ['een week', { soort: 'week' }, '1.200 × 52 / 12', ['loon 1200', 'weken per jaar 52', 'maanden per jaar 12']],
  ])('%s', (_wat, duur, formule, getallen) => {
    const term = perMaand(blad('loon', '1200'), duur);
    const bladeren: Blad[] = [];
    term.verzamel(bladeren);
    expect([term.tekst, bladeren.map(({ naam, waarde }) => `${naam} ${waarde}`)]).toEqual([formule, getallen]);
  });
});
