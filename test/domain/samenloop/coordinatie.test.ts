import { describe, expect, it } from 'vitest';
import { centen } from '../../../domain/geld/centen.ts';
import { dag } from '../../../domain/kalender/dag.ts';
import { coordineer } from '../../../domain/samenloop/coordinatie.ts';
import { beoordeelSamenloop } from '../../../domain/samenloop/samenloop.ts';
import { A, B, C, bijstand, gdw, gemeentebelasting, lbio, premie, rijksbelasting, uwv, vraagOver } from './beslagen.ts';

const conservatoir = { executoriaal: false } as const;
const tekst = (een: object): string => JSON.stringify(een);

describe('Rv 478 lid 1: de deurwaarder met het oudste executoriale beslag', () => {
  it('int, ook als een latere zonder deurwaarder hoger staat', () => {
    expect(coordineer(vraagOver([gdw('A', '2026-01-12'), bijstand('B', '2026-02-10')]))).toMatchObject({ soort: 'inner', cdw: A, regels: ['R1'] });
  });

  it('int niet als vooraf vaststaat dat allen worden voldaan: dan int ieder zelf', () => {
    expect(coordineer(vraagOver([gdw('A', '2026-01-12'), gdw('B', '2026-02-10')], { alleVoorafVoldaanZeker: true }))).toMatchObject({ soort: 'ieder_zelf', regels: ['R1'] });
  });

  it('is er niet bij één beslaglegger: die int, zonder coördinator', () => {
    expect(coordineer(vraagOver([gdw('A', '2026-01-12')], { alleVoorafVoldaanZeker: true }))).toMatchObject({ soort: 'inner', samenloop: false, inner: A, cdw: null });
  });

  it('is een beslag van na de dag van de vraag niet', () => {
    expect(coordineer(vraagOver([gdw('A', '2026-06-15'), gdw('B', '2026-06-16')]))).toMatchObject({ soort: 'inner', inner: A, cdw: null });
  });

  it('wordt op dezelfde dag door het tijdstip bepaald, en zonder tijdstip niet', () => {
    const tijd = (a: string | null, b: string | null) => coordineer(vraagOver([gdw('A', '2026-01-12', { tijdstip: a }), gdw('B', '2026-01-12', { tijdstip: b })]));
    expect(tijd('14:10', '09:05')).toMatchObject({ soort: 'inner', cdw: B });
    expect(tijd('09:05', null)).toMatchObject({ soort: 'onbeslist', kandidaten: [A, B] });
    expect(tekst(tijd('09:05', '09:05'))).toContain('Op welk tijdstip');
  });

  it('vraagt niet naar een tijdstip dat niets uitmaakt', () => {
    expect(coordineer(vraagOver([gdw('A', '2026-01-12'), gdw('B', '2026-02-10'), gdw('C', '2026-02-10')]))).toMatchObject({ soort: 'inner', cdw: A });
  });
});

describe('Rv 478 lid 2: de oudste zonder deurwaarder die hoger bevoorrecht is', () => {
  it('int als hij boven alle latere executoriale beslagen staat; een conservatoir beslag telt niet mee', () => {
    expect(coordineer(vraagOver([bijstand('A', '2026-01-12'), gdw('B', '2026-02-10'), premie('C', '2026-03-02', conservatoir)]))).toMatchObject({ soort: 'inner', cdw: A, regels: ['R2', 'R4', 'R13'] });
  });

  it('verliest de inning aan een deurwaarder van gelijke of hogere rang (VNG-handreiking §3.8, Zvw 18f lid 8)', () => {
    expect(coordineer(vraagOver([bijstand('A', '2026-01-12'), premie('B', '2026-02-10')]))).toMatchObject({ soort: 'inner', cdw: B, regels: ['R1', 'R13'] });
    expect(coordineer(vraagOver([bijstand('A', '2026-01-12'), gdw('B', '2026-02-10', { vordering: 'terugvordering_uwv' })]))).toMatchObject({ soort: 'inner', cdw: B, regels: ['R1'] });
  });

  it('is open als een later beslag hem die plaats ontneemt terwijl de oudste deurwaarder lager staat', () => {
    const door = (later: Parameters<typeof vraagOver>[0][number]) => coordineer(vraagOver([bijstand('A', '2026-01-12'), gdw('B', '2026-02-10'), later]));
    expect(door(uwv('C', '2026-03-02'))).toMatchObject({ soort: 'onbeslist', kandidaten: [A, B] });
    expect(door(premie('C', '2026-03-02'))).toMatchObject({ soort: 'onbeslist', kandidaten: [A, B, C] });
    expect(door(lbio('C', '2026-01-20'))).toMatchObject({ soort: 'onbeslist', kandidaten: [A, B, C] });
    expect(tekst(door(uwv('C', '2026-03-02')))).toContain('niet op alle latere beslagen');
  });

  it('is open als tussen de oudste en de oudste deurwaarder een hoger bevoorrechte zonder deurwaarder ligt', () => {
    expect(coordineer(vraagOver([gemeentebelasting('A', '2026-01-12'), bijstand('B', '2026-02-10'), gdw('C', '2026-03-02')]))).toMatchObject({ soort: 'onbeslist', kandidaten: [B, C] });
  });

  it('is niet open als die tussenliggende lager staat dan de deurwaarder', () => {
    expect(coordineer(vraagOver([gemeentebelasting('A', '2026-01-12'), bijstand('B', '2026-02-10'), premie('C', '2026-03-02')]))).toMatchObject({ soort: 'inner', cdw: C, regels: ['R1', 'R13', 'R14'] });
  });

  it('zegt niets als er geen deurwaarder is en een latere hoger staat', () => {
    expect(coordineer(vraagOver([bijstand('A', '2026-01-12'), lbio('B', '2026-02-10'), uwv('C', '2026-03-02')]))).toMatchObject({ soort: 'onbeslist', kandidaten: [A, B] });
  });
});

describe('IW 19 lid 7: de vordering met voorrang boven alle andere', () => {
  it('gaat voor, ongeacht de datum', () => {
    expect(coordineer(vraagOver([gdw('A', '2026-01-12'), rijksbelasting('B', '2026-02-10')]))).toMatchObject({ soort: 'inner', cdw: B, regels: ['R3'] });
  });

  it('is die van de gemeente niet: haar belasting is concurrent (Gemeentewet 249)', () => {
    expect(coordineer(vraagOver([gdw('A', '2026-01-12'), gemeentebelasting('B', '2026-02-10')]))).toMatchObject({ cdw: A, regels: ['R1'] });
  });

  it('telt het conservatoire beslag van gelijke rang mee', () => {
    const gelijk = gdw('C', '2026-03-02', { ...conservatoir, vordering: 'rijksbelasting_iw21' });
    expect(coordineer(vraagOver([gdw('A', '2026-01-12'), rijksbelasting('B', '2026-02-10'), gelijk]))).toMatchObject({ cdw: A, regels: ['R1', 'R4'] });
  });

  it('hangt af van een voorrang die niet bekend is', () => {
    const uit = coordineer(vraagOver([gdw('A', '2026-01-12'), rijksbelasting('B', '2026-02-10', { vordering: 'onbekend' })]));
    expect(uit).toMatchObject({ soort: 'onbeslist', kandidaten: [A, B] });
    expect(tekst(uit)).toContain('Welke voorrang');
  });
});

describe('zonder deurwaarder onder de beslagleggers', () => {
  it('blijft de gemeente met belasting die de oudste is (Gemeentewet 249, VNG-handreiking §3.6 geval 3)', () => {
    expect(coordineer(vraagOver([gemeentebelasting('A', '2026-01-12'), rijksbelasting('B', '2026-02-10', { vordering: 'concurrent' })]))).toMatchObject({ cdw: A, regels: ['R14'] });
  });

  it('blijft bij gelijke rang de oudste van gemeente, UWV en SVB (afspraak 7)', () => {
    expect(coordineer(vraagOver([uwv('A', '2026-01-12'), bijstand('B', '2026-02-10')]))).toMatchObject({ cdw: A, regels: ['R12'] });
    expect(coordineer(vraagOver([uwv('A', '2026-01-12'), bijstand('B', '2026-02-10'), gemeentebelasting('C', '2026-03-02')]))).toMatchObject({ cdw: A, regels: ['R12', 'R14'] });
  });

  it('is verhaal zonder dwangbevel een beslag als ander', () => {
    const cjib = bijstand('B', '2026-02-10', { partij: 'cjib', vordering: 'concurrent', vorm: { bevoegdheid: 'verhaal_zonder_dwangbevel' } });
    expect(coordineer(vraagOver([gemeentebelasting('A', '2026-01-12'), cjib]))).toMatchObject({ cdw: A, regels: ['R14'] });
  });
});

describe('BW 3:288 f: kinderalimentatie', () => {
  it.each([
    ['2025-06-30', { soort: 'inner', cdw: B }],
    ['2025-07-01', { soort: 'inner', cdw: A }],
  ])('op %s', (peildatum, goed) => {
    expect(coordineer(vraagOver([lbio('A', '2025-01-12'), gdw('B', '2025-02-10')], { peildatum: dag(peildatum) }))).toMatchObject(goed);
  });
});

describe('conservatoir beslag en verrekening', () => {
  it('conservatoir alleen geeft niemand de inning', () => {
    expect(coordineer(vraagOver([gdw('A', '2026-01-12', conservatoir)]))).toMatchObject({ soort: 'niemand', samenloop: false, regels: ['R4'] });
    expect(coordineer(vraagOver([gdw('A', '2026-01-12', conservatoir), gdw('B', '2026-01-12', conservatoir)]))).toMatchObject({ soort: 'niemand', samenloop: true });
  });

  it('naast conservatoir int het enige executoriale beslag', () => {
    expect(coordineer(vraagOver([gdw('A', '2026-01-12', conservatoir), bijstand('B', '2026-02-10')]))).toMatchObject({ soort: 'inner', cdw: B, regels: ['R4'] });
  });

  it('verrekening is geen beslag', () => {
    expect(coordineer(vraagOver([bijstand('A', '2026-01-12', { vorm: { bevoegdheid: 'verrekening' } })]))).toMatchObject({ soort: 'niemand', samenloop: false });
    expect(coordineer(vraagOver([bijstand('A', '2026-01-12', { vorm: { bevoegdheid: 'verrekening' } }), gdw('B', '2026-02-10')]))).toMatchObject({ samenloop: false, inner: B });
  });
});

describe('de belastingdeurwaarder', () => {
  const vorm = { bevoegdheid: 'derdenbeslag', deurwaarder: 'belastingdeurwaarder' } as const;

  it('is open waar het uitmaakt of hij «de deurwaarder» is', () => {
    const uit = coordineer(vraagOver([gemeentebelasting('A', '2026-01-12', { vorm }), gdw('B', '2026-02-10')]));
    expect(uit).toMatchObject({ soort: 'onbeslist', kandidaten: [A, B] });
    expect(tekst(uit)).toContain('Geldt de belastingdeurwaarder hier');
  });

  it('is niet open waar beide lezingen dezelfde aanwijzen', () => {
    expect(coordineer(vraagOver([rijksbelasting('A', '2026-01-12', { vorm }), gdw('B', '2026-02-10')]))).toMatchObject({ soort: 'inner', cdw: A });
    expect(coordineer(vraagOver([gdw('A', '2026-01-12'), gemeentebelasting('B', '2026-02-10', { vorm })]))).toMatchObject({ soort: 'inner', cdw: A });
  });
});

describe('wat wordt geweigerd of te veel is', () => {
  it.each([
    ['twee keer hetzelfde id', [gdw('A', '2026-01-12'), gdw('A', '2026-02-10')], 'hetzelfde id'],
    ['een negatief bedrag', [gdw('A', '2026-01-12', { openstaand: centen(-1) })], 'negatief'],
    ['een tijdstip dat er geen is', [gdw('A', '2026-01-12', { tijdstip: '9:05' })], 'geen UU:MM'],
  ])('%s', (_wat, beslagen, fout) => {
    expect(() => coordineer(vraagOver(beslagen))).toThrow(fout);
  });

  it('zo veel onbekend dat er niets over te zeggen is, wordt een vraag', () => {
    const gelijk = 'A B C D E F G H'.split(' ').map((id) => gdw(id, '2026-01-12'));
    expect(coordineer(vraagOver(gelijk))).toMatchObject({ soort: 'onbeslist', kandidaten: gelijk.map(({ id }) => id), regels: [] });
  });

  it('elke uitkomst noemt haar artikelen', () => {
    expect(beoordeelSamenloop(vraagOver([bijstand('A', '2026-01-12'), premie('B', '2026-02-10')]))).toMatchObject({ artikelen: ['Rv 478 lid 1', 'Zvw 18f lid 8'] });
  });
});
