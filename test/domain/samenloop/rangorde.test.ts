import { describe, expect, it } from 'vitest';
import { dag } from '../../../domain/kalender/dag.ts';
import { valtOnderAfspraak7 } from '../../../domain/samenloop/afspraak-7.ts';
import { ZONDER_DEURWAARDER } from '../../../domain/samenloop/beslag.ts';
import { gdwNummer, isPartijAfspraak7, oin, PARTIJSOORTEN } from '../../../domain/samenloop/partij.ts';
import { CONCURRENT, GROND_VAN_RANG, NA_BW_3_288, RANGEN, rangVan, VORDERINGSOORTEN } from '../../../domain/samenloop/rangorde.ts';
import { artikelenVan, geordend, REGELS, type Regel } from '../../../domain/samenloop/regels.ts';
import { vorderingsoortVan } from '../../../domain/samenloop/vorderingsoort.ts';
import { bijstand, gdw } from './beslagen.ts';

describe('de rang van een vordering, en waarop hij rust', () => {
  it('volgt uit haar soort', () => {
    const gronden = VORDERINGSOORTEN.map((soort) => {
      const rang = rangVan(soort, dag('2026-06-15'));
      return [soort, rang === null ? null : GROND_VAN_RANG[rang]];
    });
    expect(Object.fromEntries(gronden)).toEqual({
      rijksbelasting_iw21: 'IW 21',
      bestuursrechtelijke_premie_zvw18f: 'Zvw 18f lid 8',
      loonvordering_bw3_288e: 'BW 3:288 onder a tot en met e',
      kinderalimentatie: 'BW 3:288 onder f',
      terugvordering_pw60: 'Pw 60 lid 7',
      terugvordering_ioaw_ioaz: 'Pw 60 lid 7',
      terugvordering_uwv: 'Pw 60 lid 7',
      terugvordering_svb: 'Pw 60 lid 7',
      gemeentelijke_belasting: 'BW 3:277 lid 1',
      waterschapsbelasting: 'BW 3:277 lid 1',
      concurrent: 'BW 3:277 lid 1',
      onbekend: null,
    });
  });

  it('de hoogste staat voorop, en lager dan concurrent is er niet', () => {
    expect([...RANGEN].sort((a, b) => a - b)).toEqual(RANGEN);
    expect([RANGEN.at(-1), RANGEN.at(-2)]).toEqual([CONCURRENT, NA_BW_3_288]);
  });
});

describe('wat een vordering van onszelf is tussen die van anderen', () => {
  it.each([
    ['een gemeentelijke belasting (Gemeentewet 249)', { regime: 'belasting' }, 'gemeente', 'gemeentelijke_belasting'],
    ['een gemeentelijke belasting die een gerechtsdeurwaarder int', { regime: 'belasting' }, 'gerechtsdeurwaarder', 'gemeentelijke_belasting'],
    ['een belasting van een waterschap (Waterschapswet 138)', { regime: 'belasting' }, 'waterschap', 'waterschapsbelasting'],
    ['een belasting die een incassocentrum int: van wie zij is, is niet bekend', { regime: 'belasting' }, 'cjib', 'onbekend'],
    ['teruggevorderde bijstand (Pw 60 lid 7)', { regime: 'awb', grondslag: 'participatiewet', schendingInlichtingenplicht: false }, 'gemeente', 'terugvordering_pw60'],
    ['een vordering op een andere wet: de voorrang is niet bekend', { regime: 'awb', grondslag: 'bijzondere_wet', wet: 'Leerplichtwet 1969 art. 1' }, 'gemeente', 'onbekend'],
  ] as const)('%s', (_wat, grond, partij, soort) => {
    expect(vorderingsoortVan(grond, partij)).toBe(soort);
  });
});

describe('afspraak 7 van het afsprakenkader', () => {
  it('bindt gemeente, UWV en SVB, en geen ander', () => {
    expect(PARTIJSOORTEN.filter(isPartijAfspraak7)).toEqual(['gemeente', 'uwv', 'svb']);
    expect(PARTIJSOORTEN.filter((soort) => !isPartijAfspraak7(soort))).toEqual(['belastingdienst', 'waterschap', 'cjib', 'cak', 'lbio', 'gerechtsdeurwaarder', 'andere']);
  });

  it.each([
    ['bijstand door vereenvoudigd derdenbeslag', NA_BW_3_288, bijstand('A', '2026-01-12'), true],
    ['in een andere rang', CONCURRENT, bijstand('A', '2026-01-12'), false],
    ['van een partij die er niet aan gebonden is', NA_BW_3_288, bijstand('A', '2026-01-12', { partij: 'cak' }), false],
    ['bij exploot gelegd', NA_BW_3_288, gdw('A', '2026-01-12', { partij: 'gemeente', vordering: 'terugvordering_pw60' }), false],
    ['door vordering van artikel 19', NA_BW_3_288, bijstand('A', '2026-01-12', { vorm: { bevoegdheid: 'vordering_iw19' } }), false],
  ] as const)('%s: %s', (_wat, rang, beslag, valt) => {
    expect(valtOnderAfspraak7(rang, beslag)).toBe(valt);
  });
});

describe('de regels', () => {
  it('noemen elk hun artikelen', () => {
    expect(Object.fromEntries((Object.keys(REGELS) as Regel[]).map((regel) => [regel, artikelenVan([regel]).join('; ')]))).toEqual({
      R1: 'Rv 478 lid 1',
      R2: 'Rv 478 lid 2',
      R3: 'IW 19 lid 7',
      R4: 'nota van toelichting routeervoorziening art. 4 onder e en art. 5 onder d',
      R5: 'Rv 478 lid 3',
      R6: 'Rv 478 lid 4',
      R7: 'Rv 478 lid 5',
      R8: 'Rv 478 lid 6',
      R9: 'Rv 478 lid 7',
      R10: 'Rv 475i lid 5',
      R11: 'nota van toelichting routeervoorziening art. 4 onder b en art. 5 onder c',
      R12: 'Afsprakenkader coördinerend deurwaarderschap, afspraak 7',
      R13: 'Zvw 18f lid 8',
      R14: 'Gemeentewet 249; VNG-handreiking Wvbvv §3.6',
    });
  });

  it('staan in hun eigen orde, en elk met haar artikelen maar één keer', () => {
    expect(geordend(['R14', 'R2', 'R14', 'R1'])).toEqual(['R1', 'R2', 'R14']);
    expect(artikelenVan(['R2', 'R14', 'R2'])).toEqual(['Rv 478 lid 2', 'Gemeentewet 249', 'VNG-handreiking Wvbvv §3.6']);
  });
});

describe('wie zonder deurwaarder op een inkomen kan komen', () => {
  it('doet dat door vereenvoudigd derdenbeslag (Rv 479g), vordering (IW 19) of verhaal zonder dwangbevel (Wahv 27)', () => {
    expect(ZONDER_DEURWAARDER).toEqual(['vereenvoudigd_derdenbeslag', 'vordering_iw19', 'verhaal_zonder_dwangbevel']);
  });
});

describe('het nummer van een partij', () => {
  const OIN = '00000099000000000001';
  it.each([`${OIN}0`, `a${OIN}`, `${OIN}a`, ` ${OIN}`, OIN.slice(1), ''])('«%s» is geen OIN', (tekst) => {
    expect(() => oin(tekst)).toThrow('een OIN heeft twintig cijfers');
  });
  it.each(['12345678901', 'a1', '1a', ''])('«%s» is geen GDW-nummer', (tekst) => {
    expect(() => gdwNummer(tekst)).toThrow('een GDW-nummer heeft een tot tien cijfers');
  });
  it('een GDW-nummer heeft er een tot tien', () => {
    expect([gdwNummer('1'), gdwNummer('1234567890')]).toEqual(['1', '1234567890']);
  });
});
