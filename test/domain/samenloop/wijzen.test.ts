import { describe, expect, it } from 'vitest';
import { dag } from '../../../domain/kalender/dag.ts';
import type { Beslag } from '../../../domain/samenloop/beslag.ts';
import { beoordeelOpgaven, watOntbreekt, type OpgegevenBeslag } from '../../../domain/samenloop/opgegeven.ts';
import { A, gdw, rijksbelasting } from './beslagen.ts';

type Weg = Partial<Omit<OpgegevenBeslag, 'id' | 'partij'>>;
const opgave = ({ id, partij, vordering, vorm, executoriaal, bron, gelegdOp }: Beslag, anders: Weg = {}): OpgegevenBeslag => ({ id, partij, vordering, vorm, executoriaal, bron, gelegdOp, ...anders });
const oordeel = (...beslagen: OpgegevenBeslag[]) => beoordeelOpgaven({ peildatum: dag('2026-06-15'), bron: 'loon', beslagen, overdracht: null });
const beoordeel = (...beslagen: OpgegevenBeslag[]) => oordeel(...beslagen).samenloop;
const NIETS = { vorm: null, executoriaal: null, bron: null, gelegdOp: null } as const;
const conservatoir = { executoriaal: false } as const;

describe('wat niet is opgegeven (AMvB art. 4): wie int, en wat een mens navraagt', () => {
  it('noemt per beslag wat ontbreekt, en tussen wie het gaat', () => {
    const uit = beoordeel(opgave(gdw('B', '2026-01-12'), { executoriaal: null, gelegdOp: null }), opgave(gdw('A', '2026-02-10')), opgave(gdw('C', '2026-03-02'), { bron: null }));
    expect(uit).toEqual({
      samenloop: true,
      soort: 'onbeslist',
      kandidaten: ['A', 'B', 'C'],
      regels: [],
      artikelen: [],
      overname: null,
      reden: 'Niet beslist: niet is opgegeven van beslag B executoriaal, beslagdatum; van beslag C inkomstenbron.',
      vraag: 'Vraag na wat niet is opgegeven: van beslag B executoriaal, beslagdatum; van beslag C inkomstenbron. Wie int voor allen: beslag A of B of C?',
    });
  });

  it('wie conservatoir ligt int niet, en wat elders ligt of wordt verrekend telt niet mee', () => {
    const uit = beoordeel(
      opgave(gdw('A', '2026-02-10')),
      opgave(gdw('B', '2026-01-12'), { bron: null }),
      opgave(gdw('C', '2026-01-10', conservatoir)),
      opgave(gdw('D', '2026-01-10'), { bron: 'pensioen' }),
      opgave(gdw('E', '2026-01-10'), { vorm: { bevoegdheid: 'verrekening' } }),
    );
    expect(uit).toMatchObject({ samenloop: true, kandidaten: ['A', 'B'], reden: 'Niet beslist: niet is opgegeven van beslag B inkomstenbron.' });
  });

  it('is er maar één waarvan de bron kan tellen, dan is er ook bij twijfel geen samenloop', () => {
    expect(beoordeel(opgave(gdw('A', '2026-02-10'), { bron: null }))).toMatchObject({ soort: 'onbeslist', samenloop: false, kandidaten: [A] });
  });

  it('is alleen de dag van één beslag niet opgegeven, dan int dat gewoon', () => {
    expect(beoordeel(opgave(gdw('A', '2026-02-10'), { gelegdOp: null }))).toMatchObject({ soort: 'inner', inner: A, cdw: null });
  });

  it('wie later kwam, van wie niet is opgegeven of hij executoriaal ligt: dat maakt niets uit voor wie int', () => {
    expect(beoordeel(opgave(gdw('A', '2026-01-12')), opgave(gdw('B', '2026-02-10'), { executoriaal: null }))).toMatchObject({ soort: 'inner', inner: A, cdw: A });
    expect(beoordeel(opgave(gdw('A', '2026-02-10')), opgave(gdw('B', '2026-01-12'), { executoriaal: null }))).toMatchObject({ soort: 'onbeslist' });
  });

  it('kan het andere beslag van de dag van de vraag zelf zijn, dan is de volgorde open', () => {
    expect(beoordeel(opgave(gdw('A', '2026-06-15')), opgave(gdw('B', '2026-06-15'), { gelegdOp: null }))).toMatchObject({ soort: 'onbeslist', kandidaten: ['A', 'B'] });
  });

  it('van na de dag van de vraag kan het niet zijn', () => {
    expect(beoordeel(opgave(rijksbelasting('A', '2026-06-15')), opgave(gdw('B', '2026-06-15'), { gelegdOp: null }))).toMatchObject({ soort: 'inner', inner: A, cdw: A });
  });

  it('is hoe dan ook niet beslist wie int, maar tussen anderen, dan wordt gevraagd wat niet is opgegeven', () => {
    const gelijk = [opgave(gdw('A', '2026-02-10')), opgave(gdw('B', '2026-02-10'))];
    expect(beoordeel(...gelijk)).toMatchObject({ soort: 'onbeslist', vraag: expect.stringContaining('Op welk tijdstip') });
    expect(beoordeel(...gelijk, opgave(gdw('C', '2026-02-10'), { executoriaal: null }))).toMatchObject({
      vraag: 'Vraag na wat niet is opgegeven: van beslag C executoriaal. Wie int voor allen: beslag A of B of C?',
    });
  });
});

describe('een bevoegdheid die niet is opgegeven', () => {
  const twee = [opgave(gdw('A', '2026-01-12')), opgave(gdw('C', '2026-02-10'))];

  it('van een later beslag naast twee andere maakt niets uit', () => {
    expect(beoordeel(...twee, opgave(gdw('B', '2026-03-02'), { vorm: null }))).toMatchObject({ soort: 'inner', inner: A, cdw: A });
  });

  it('kan de vordering van IW 19 zijn, en die gaat met haar voorrang voor (lid 7)', () => {
    expect(beoordeel(...twee, opgave(rijksbelasting('B', '2026-03-02'), { vorm: null }))).toMatchObject({ soort: 'onbeslist', kandidaten: ['A', 'B', 'C'] });
  });

  it('kan er een van een deurwaarder zijn', () => {
    expect(beoordeel(opgave(gdw('B', '2026-01-10'), { vorm: null }), ...twee)).toMatchObject({ soort: 'onbeslist' });
  });
});

describe('hoeveel wijzen worden uitgewerkt', () => {
  const zonderDag = (aantal: number) => 'BCDEF'.slice(0, aantal).split('').map((id) => opgave(gdw(id, '2026-01-12'), { gelegdOp: null }));

  it('eenentachtig wel, meer dan tweehonderd niet: dan wordt het nagevraagd, ook als het niets zou uitmaken', () => {
    const oudste = opgave(rijksbelasting('A', '2026-02-10'));
    expect(beoordeel(oudste, ...zonderDag(4))).toMatchObject({ soort: 'inner', inner: A, regels: ['R3'] });
    expect(beoordeel(oudste, ...zonderDag(5))).toMatchObject({ soort: 'onbeslist', reden: expect.stringContaining('van beslag F beslagdatum') });
  });

  it('wat zeker op een andere bron ligt telt daar niet bij, hoe weinig daarvan ook bekend is', () => {
    const elders = 'BCD'.split('').map((id) => opgave(gdw(id, '2026-01-12'), { ...NIETS, bron: 'pensioen' }));
    expect(beoordeel(opgave(gdw('A', '2026-02-10')), ...elders)).toMatchObject({ soort: 'inner', inner: A, cdw: null });
  });

  it('de vraag waarmee is gerekend komt mee, ook als niet is beslist: een van de wijzen', () => {
    const uit = oordeel(opgave(gdw('A', '2026-02-10')), opgave(gdw('B', '2026-01-12'), NIETS));
    expect(uit.samenloop.soort).toBe('onbeslist');
    expect(uit.vraag).toMatchObject({ peildatum: '2026-06-15', bron: 'loon', alleVoorafVoldaanZeker: false, overdracht: null });
    expect(uit.vraag.beslagen.map(({ id, tijdstip, openstaand, afgemeldOp }) => [id, tijdstip, openstaand, afgemeldOp])).toEqual([['A', null, 0, null], ['B', null, 0, null]]);
  });
});

it('wat ontbreekt wordt in vaste orde genoemd, en wat er is niet', () => {
  expect(watOntbreekt(opgave(gdw('A', '2026-01-12')))).toEqual([]);
  expect(watOntbreekt(opgave(gdw('A', '2026-01-12'), { gelegdOp: null, vorm: null }))).toEqual(['bevoegdheid', 'beslagdatum']);
});
