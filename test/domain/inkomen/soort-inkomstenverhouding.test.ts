import { describe, expect, it } from 'vitest';
import { inkomenUit, stelInkomenVast } from '../../../domain/inkomen/inkomen.ts';
import { duidSoort } from '../../../domain/inkomen/soort-inkomstenverhouding.ts';
import { dag } from '../../../domain/kalender/dag.ts';
import { april, mei, opvraag, vastgesteld, verhouding } from './hulp.ts';

describe('code soort inkomstenverhouding', () => {
  it.each([
    ['a', ['43 Participatiewet']],
    [
      'b',
      [
        '22 AOW',
        '24 Anw',
        '31 Ziektewet of Wazo',
        '33 WW',
        '34 IOAW',
        '35 WW-vervolguitkering',
        '36 Waz',
        '37 Wajong',
        '38 samenloop van arbeidsongeschiktheidsuitkeringen',
        '39 IVA',
        '40 WGA',
        '44 WWIK',
        '45 IOAZ',
        '46 Toeslagenwet',
        '50 overige sociale verzekeringswetten',
        '51 WIJ',
        '52 IOW',
      ],
    ],
    ['c', ['23 oorlogs- of verzetspensioen']],
    ['d', ['11 loon van een ambtenaar', '18 wachtgeld van een overheidsinstelling', '55 Appa']],
    ['e', ['12 loon', '13 loon', '14 loon', '15 loon', '17 loon van een directeur-grootaandeelhouder']],
    [
      'g',
      ['21 pensioen of lijfrente', '56 ouderdomspensioen', '57 nabestaandenpensioen', '58 arbeidsongeschiktheidspensioen', '59 lijfrente', '60 lijfrente'],
    ],
  ])('bij onderdeel %s horen zeker: %j', (letter, codes) => {
    for (const code of codes) expect(duidSoort(code.slice(0, 2))).toMatchObject({ soort: 'bekend', letter, zeker: true, toelichting: code.slice(3) });
  });

  it.each([
    ['32', 'b', 'WAO, maar ook particuliere verzekering (onderdeel f) heeft deze code'],
    ['42', 'a', 'Bbz, een uitvoeringsbesluit van de Participatiewet'],
    ['53', 'g', 'VUT: loon uit vroegere dienstbetrekking of pensioen'],
    ['54', 'e', 'opname van levenslooptegoed'],
    ['61', 'e', 'aanvulling van de werkgever na het einde van de dienstbetrekking'],
    ['63', 'g', 'overige pensioenen, of een betaling na einde dienstbetrekking'],
  ])('%s is waarschijnlijk onderdeel %s, met een signaal waarom dat niet zeker is', (codeSoort, letter, waarom) => {
    expect(vastgesteld(verhouding([mei], { perioden: [{ van: dag('2026-01-01'), tot: null, codeSoort }] }))).toMatchObject({
      duiding: { letter, zeker: false },
      signalen: [{ code: 'letter_onzeker', tekst: `Bij welk onderdeel van Rv 475c dit inkomen hoort is niet zeker: ${waarom}.` }],
    });
  });

  it('62 is geen periodieke betaling: eenmalig, zonder beslagvrije voet', () => {
    expect(vastgesteld(verhouding([mei], { perioden: [{ van: dag('2026-01-01'), tot: null, codeSoort: '62' }] }))).toMatchObject({
      duiding: { soort: 'geen periodieke betaling' },
      signalen: [{ code: 'niet_periodiek', tekst: 'Geen periodieke betaling: ontslag- of transitievergoeding: eenmalig.' }],
    });
  });

  it('alleen uitkeringen op bijstandsniveau kennen een wet van 475dc lid 2', () => {
    const wetten = Array.from({ length: 100 }, (_, code) => String(code).padStart(2, '0')).flatMap((code) => {
      const duiding = duidSoort(code);
      return duiding.soort === 'bekend' && duiding.wet !== null ? [`${code} ${duiding.wet}`] : [];
    });
    expect(wetten).toEqual(['34 ioaw', '42 bbz', '43 participatiewet', '45 ioaz']);
  });

  it.each([null, '', '  '])('een code die ontbreekt (%j) wordt zo gemeld', (code) => {
    expect(duidSoort(code)).toEqual({ soort: 'onbekend', reden: 'De polisadministratie geeft geen code soort inkomstenverhouding.' });
  });

  it('een code die niet in de lijst staat wordt genoemd', () => {
    expect(duidSoort('99')).toEqual({ soort: 'onbekend', reden: 'De code soort inkomstenverhouding 99 is niet bekend.' });
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
    expect(vastgesteld(verhouding([mei], { perioden: [...perioden].reverse() })).codeSoort).toBe('15');
  });

  it('de code van de eerste periode als alle perioden later beginnen, en geen code zonder periode', () => {
    const perioden = [
      { van: dag('2026-07-01'), tot: null, codeSoort: '33' },
      { van: dag('2026-06-01'), tot: dag('2026-06-30'), codeSoort: '15' },
    ];
    expect(vastgesteld(verhouding([mei], { perioden })).codeSoort).toBe('15');
    expect(vastgesteld(verhouding([mei], { perioden: [] })).codeSoort).toBeNull();
  });

  it('zonder tijdvak dat meetelt de code op de dag van opvraag', () => {
    const perioden = [
      { van: dag('2020-01-01'), tot: dag('2026-06-30'), codeSoort: '15' },
      { van: dag('2026-07-01'), tot: null, codeSoort: '33' },
    ];
    expect(inkomenUit(verhouding([], { perioden }), opvraag).codeSoort).toBe('33');
  });

  it('meer inkomstenverhoudingen komen in vaste volgorde terug', () => {
    const [een, twee] = [verhouding([mei], { id: 'a' }), verhouding([april], { id: 'b' })];
    for (const inkomstenverhoudingen of [[twee, een], [een, twee]]) expect(stelInkomenVast({ inkomstenverhoudingen }, opvraag).map(({ id }) => id)).toEqual(['a', 'b']);
  });
});
