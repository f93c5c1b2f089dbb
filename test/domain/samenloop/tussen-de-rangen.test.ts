import { describe, expect, it } from 'vitest';
import { dag } from '../../../domain/kalender/dag.ts';
import { wijsAan } from '../../../domain/samenloop/aanwijzing.ts';
import type { Beslag } from '../../../domain/samenloop/beslag.ts';
import { coordineer } from '../../../domain/samenloop/coordinatie.ts';
import { lezingenVan, rangIn } from '../../../domain/samenloop/lezingen.ts';
import { beoordeelSamenloop } from '../../../domain/samenloop/samenloop.ts';
import { A, B, bijstand, gdw, gemeentebelasting, lbio, premie, rijksbelasting, uwv, vraagOver } from './beslagen.ts';

const conservatoir = { executoriaal: false } as const;
const uit = (...beslagen: readonly Beslag[]) => coordineer(vraagOver(beslagen));

describe('een latere beslaglegger zonder deurwaarder, tegenover de oudste deurwaarder', () => {
  it('van na die deurwaarder verandert niets: alleen wie ertussen ligt kan aanspraak maken op lid 2', () => {
    expect(uit(gemeentebelasting('A', '2026-01-12'), gdw('B', '2026-02-10'), lbio('C', '2026-03-02'))).toMatchObject({ soort: 'inner', cdw: B, regels: ['R1', 'R14'] });
    expect(uit(bijstand('A', '2026-01-12'), gdw('B', '2026-02-10'), lbio('C', '2026-03-02'))).toMatchObject({ soort: 'onbeslist', kandidaten: [A, B] });
  });

  it('die ertussen ligt en niet vóór de oudste gaat maakt geen aanspraak', () => {
    expect(uit(bijstand('A', '2026-01-12'), uwv('B', '2026-02-10'), gdw('C', '2026-03-02'))).toMatchObject({ soort: 'onbeslist', kandidaten: ['A', 'C'] });
  });

  it('van de latere deurwaarders van gelijke of hogere rang neemt de eerste het over (VNG-handreiking §3.8)', () => {
    expect(uit(bijstand('A', '2026-01-12'), gdw('B', '2026-02-10'), premie('C', '2026-03-02'), premie('D', '2026-03-10'))).toMatchObject({ soort: 'onbeslist', kandidaten: ['A', 'B', 'C'] });
    expect(uit(bijstand('A', '2026-01-12'), gdw('B', '2026-02-10'), gdw('C', '2026-03-02'), premie('D', '2026-03-10'))).toMatchObject({ soort: 'onbeslist', kandidaten: ['A', 'B', 'D'] });
  });
});

describe('zonder deurwaarder, en geen latere gaat voor', () => {
  const andere = { partij: 'andere' } as const;
  it.each([
    ['gemeente en UWV in één rang (afspraak 7)', [uwv('A', '2026-01-12'), bijstand('B', '2026-02-10')], ['R12']],
    ['naast hen een vordering in een lagere rang: ook de handreiking', [uwv('A', '2026-01-12'), bijstand('B', '2026-02-10'), bijstand('C', '2026-03-02', { vordering: 'concurrent' })], ['R12', 'R14']],
    ['wie gelijk staat is er niet aan gebonden', [bijstand('A', '2026-01-12'), uwv('B', '2026-02-10', andere)], ['R14']],
    ['de oudste is er niet aan gebonden', [uwv('A', '2026-01-12', andere), bijstand('B', '2026-02-10')], ['R14']],
  ] as const)('%s', (_wat, beslagen, regels) => {
    expect(uit(...beslagen)).toMatchObject({ soort: 'inner', cdw: A, regels });
  });
});

describe('wat één lezing aanwijst', () => {
  const overgenomen = 'de oudste gaat niet voor op alle latere, en de oudste deurwaarder heeft een gelijke of hogere rang';
  const blijft = 'de oudste beslaglegger blijft: er is geen deurwaarder en geen latere vordering gaat voor';
  const volgensLid2 = { regels: ['R2'], reden: 'zijn vordering gaat voor en is zonder deurwaarder verhaald' };
  it.each([
    ['de oudste blijft (VNG-handreiking §3.6 geval 3)', [gemeentebelasting('A', '2026-01-12'), gemeentebelasting('B', '2026-02-10')], [{ id: 'A', regels: ['R14'], reden: blijft }], null],
    ['de oudste blijft (afspraak 7)', [uwv('A', '2026-01-12'), bijstand('B', '2026-02-10')], [{ id: 'A', regels: ['R12'], reden: blijft }], null],
    ['zonder deurwaarder gaat een latere voor', [bijstand('A', '2026-01-12'), lbio('B', '2026-02-10')], [{ id: 'A', regels: ['R14'], reden: blijft }, { id: 'B', ...volgensLid2 }], 'geen_deurwaarder'],
    ['de oudste deurwaarder neemt het over', [bijstand('A', '2026-01-12'), premie('B', '2026-02-10')], [{ id: 'B', regels: ['R1'], reden: overgenomen }], null],
    ['een hogere ertussen', [gemeentebelasting('A', '2026-01-12'), bijstand('B', '2026-02-10'), gdw('C', '2026-03-02')], [{ id: 'C', regels: ['R1', 'R14'], reden: overgenomen }, { id: 'B', ...volgensLid2 }], 'hoger_ertussen'],
    ['lid 1 en lid 2 wijzen een ander aan', [bijstand('A', '2026-01-12'), gdw('B', '2026-02-10'), premie('C', '2026-03-02')], [{ id: 'A', ...volgensLid2 }, { id: 'B', regels: ['R1'], reden: overgenomen }, { id: 'C', regels: ['R1'], reden: overgenomen }], 'deurwaarder_lager'],
  ] as const)('%s', (_wat, beslagen, aanwijzingen, uitleg) => {
    const [lezing] = lezingenVan(beslagen, dag('2026-06-15')) ?? [];
    expect(lezing === undefined ? null : wijsAan(lezing, beslagen)).toEqual({ aanwijzingen, uitleg });
  });
});

describe('gemeentelijke belasting en die van een waterschap zijn concurrent', () => {
  it('en verliezen de inning aan een deurwaarder die komt (Gemeentewet 249, VNG-handreiking §3.6 geval 3)', () => {
    expect(uit(gemeentebelasting('A', '2026-01-12', { partij: 'waterschap', vordering: 'waterschapsbelasting' }), gdw('B', '2026-02-10'))).toMatchObject({ cdw: B, regels: ['R1', 'R14'] });
    expect(uit(gemeentebelasting('A', '2026-01-12', { vordering: 'concurrent' }), gdw('B', '2026-02-10'))).toMatchObject({ cdw: B, regels: ['R1'] });
  });
});

describe('IW 19 lid 7 naast Rv 478 lid 2', () => {
  it('wie de oudste is en boven alle andere staat int op beide gronden', () => {
    expect(uit(rijksbelasting('A', '2026-01-12'), gdw('B', '2026-02-10'))).toMatchObject({ cdw: A, regels: ['R2', 'R3'] });
  });

  it('naast conservatoir beslag alleen is er geen later executoriaal beslag waar lid 2 over gaat', () => {
    expect(uit(rijksbelasting('A', '2026-01-12'), gdw('B', '2026-02-10', conservatoir))).toMatchObject({ cdw: A, regels: ['R3', 'R4'] });
  });

  it('een conservatoir beslag van gelijke rang ontneemt hem lid 7, niet de inning als enige', () => {
    const gelijk = gdw('B', '2026-02-10', { ...conservatoir, vordering: 'rijksbelasting_iw21' });
    expect(uit(rijksbelasting('A', '2026-01-12'), gelijk)).toMatchObject({ cdw: A, regels: ['R4'] });
  });

  it('wie als enige ligt int zonder regel', () => {
    const een = [rijksbelasting('A', '2026-01-12')];
    const [lezing] = lezingenVan(een, dag('2026-06-15')) ?? [];
    expect(lezing === undefined ? null : wijsAan(lezing, een)).toEqual({ aanwijzingen: [{ id: A, regels: [], reden: 'het is het enige executoriale beslag' }], uitleg: null });
  });
});

describe('het enige executoriale beslag', () => {
  it('van een deurwaarder int op lid 1, van een ander zonder regel van de wet', () => {
    expect(uit(gdw('A', '2026-01-12', conservatoir), gdw('B', '2026-02-10'))).toMatchObject({ cdw: B, regels: ['R1', 'R4'] });
    expect(uit(gdw('A', '2026-01-12', conservatoir), bijstand('B', '2026-02-10'))).toMatchObject({ cdw: B, regels: ['R4'] });
  });

  it('is er geen, dan wijst een lezing niemand aan', () => {
    const een = [gdw('A', '2026-01-12', conservatoir)];
    const [lezing] = lezingenVan(een, dag('2026-06-15')) ?? [];
    expect(lezing === undefined ? null : wijsAan(lezing, een)).toEqual({ aanwijzingen: [], uitleg: null });
  });
});

describe('regels die erbij worden genoemd', () => {
  it('wat op een andere bron ligt is geen samenloop (nota van toelichting art. 4 onder b)', () => {
    expect(beoordeelSamenloop(vraagOver([gdw('A', '2026-01-12'), gdw('B', '2026-01-10', { bron: 'pensioen' })]))).toMatchObject({
      samenloop: false,
      inner: A,
      cdw: null,
      regels: ['R11'],
      artikelen: ['nota van toelichting routeervoorziening art. 4 onder b en art. 5 onder c'],
    });
  });

  it('de bestuursrechtelijke premie (Zvw 18f lid 8) alleen waar zij met een ander samenloopt', () => {
    expect(uit(premie('A', '2026-01-12'))).toMatchObject({ regels: [] });
    expect(uit(premie('A', '2026-01-12'), gdw('B', '2026-02-10'))).toMatchObject({ regels: ['R1', 'R13'] });
  });
});

describe('hoeveel er open mag zijn', () => {
  const opEenDag = (aantal: number, anders: Partial<Omit<Beslag, 'id' | 'gelegdOp'>> = {}): Beslag[] => 'ABCDEFGH'.slice(0, aantal).split('').map((id) => gdw(id, '2026-01-12', anders));
  const onbekend = (aantal: number): Beslag[] => 'STUVWX'.slice(0, aantal).split('').map((id, plaats) => gdw(id, `2026-03-0${String(plaats + 1)}`, { vordering: 'onbekend' }));
  const aantal = (...beslagen: readonly Beslag[]): number | null => lezingenVan(beslagen, dag('2026-06-15'))?.length ?? null;

  it('elke volgorde van één dag, elke rang die niet bekend is, en beide lezingen van een belastingdeurwaarder', () => {
    const vorm = { bevoegdheid: 'derdenbeslag', deurwaarder: 'belastingdeurwaarder' } as const;
    expect(aantal(gdw('A', '2026-01-12'), gdw('B', '2026-02-10'))).toBe(1);
    expect(aantal(...opEenDag(3))).toBe(6);
    expect(aantal(...onbekend(2))).toBe(36);
    expect(aantal(gdw('A', '2026-01-12', { vorm }))).toBe(2);
    expect(aantal(...opEenDag(3), ...onbekend(2), gdw('Z', '2026-05-01', { vorm }))).toBe(6 * 36 * 2);
  });

  it('een tijdstip sluit volgordes uit; conservatoir heeft geen plaats in de volgorde, wel een rang', () => {
    expect(aantal(gdw('A', '2026-01-12', { tijdstip: '09:05' }), gdw('B', '2026-01-12', { tijdstip: '14:10' }), gdw('C', '2026-01-12'))).toBe(3);
    expect(aantal(gdw('A', '2026-01-12'), gdw('B', '2026-01-12', conservatoir))).toBe(1);
    expect(aantal(gdw('A', '2026-01-12'), gdw('B', '2026-01-12', { ...conservatoir, vordering: 'onbekend' }))).toBe(6);
    expect(aantal(gdw('A', '2026-01-12'), gdw('B', '2026-01-12', { ...conservatoir, vorm: { bevoegdheid: 'derdenbeslag', deurwaarder: 'belastingdeurwaarder' } }))).toBe(1);
  });

  it('meer dan tienduizend wordt niet uitgewerkt', () => {
    expect(aantal(...opEenDag(7))).toBe(5_040);
    expect(aantal(...opEenDag(7), gdw('Z', '2026-05-01', { vorm: { bevoegdheid: 'derdenbeslag', deurwaarder: 'belastingdeurwaarder' } }))).toBeNull();
    expect(aantal(...opEenDag(8))).toBeNull();
    expect(aantal(...opEenDag(6), ...onbekend(2))).toBeNull();
    expect(aantal(...onbekend(6))).toBeNull();
  });

  it('een lezing weet niets van een beslag dat er niet in zit', () => {
    const [lezing] = lezingenVan([gdw('A', '2026-01-12')], dag('2026-06-15')) ?? [];
    expect(() => (lezing === undefined ? null : rangIn(lezing, gdw('B', '2026-01-12')))).toThrow('beslag B hoort niet bij deze lezing');
  });
});
