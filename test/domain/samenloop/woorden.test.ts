import { describe, expect, it } from 'vitest';
import { dag } from '../../../domain/kalender/dag.ts';
import { coordineer } from '../../../domain/samenloop/coordinatie.ts';
import { A, B, bijstand, gdw, gemeentebelasting, lbio, premie, rijksbelasting, uwv, vraagOver } from './beslagen.ts';

const conservatoir = { executoriaal: false } as const;
const overdracht = (anders: { readonly naar?: typeof B; readonly derde?: boolean; readonly geexecuteerde?: boolean } = {}) => ({
  overdracht: { van: A, naar: anders.naar ?? B, kennisgevingDerde: anders.derde ?? true, kennisgevingGeexecuteerde: anders.geexecuteerde ?? true },
});

describe('wat de behandelaar leest: waarom deze beslaglegger int', () => {
  it.each([
    ['er ligt niets', [], {}, 'Er ligt geen beslag op deze bron.'],
    ['alleen conservatoir', [gdw('A', '2026-01-12', conservatoir)], {}, 'Er ligt alleen conservatoir beslag: niemand int.'],
    ['er is er maar een', [gdw('A', '2026-01-12')], {}, 'Beslag A is het enige op deze bron: geen samenloop, deze beslaglegger int zelf.'],
    ['allen worden voldaan (Rv 478 lid 1)', [gdw('A', '2026-01-12'), gdw('B', '2026-02-10')], { alleVoorafVoldaanZeker: true }, 'Vooraf staat vast dat allen worden voldaan: er is geen coördinator, ieder int zelf.'],
    ['naast conservatoir', [gdw('A', '2026-01-12', conservatoir), bijstand('B', '2026-02-10')], {}, 'De inning komt toe aan beslag B: het is het enige executoriale beslag.'],
    ['de oudste deurwaarder (Rv 478 lid 1)', [gdw('A', '2026-01-12'), gdw('B', '2026-02-10')], {}, 'De inning komt toe aan beslag A: deze deurwaarder legde het oudste executoriale beslag.'],
    ['de oudste die voorgaat (Rv 478 lid 2)', [bijstand('A', '2026-01-12'), gdw('B', '2026-02-10')], {}, 'De inning komt toe aan beslag A: het oudste executoriale beslag, zonder deurwaarder gelegd, is hoger bevoorrecht dan alle latere.'],
    ['artikel 19 (IW 19 lid 7)', [gdw('A', '2026-01-12'), rijksbelasting('B', '2026-02-10')], {}, 'De inning komt toe aan beslag B: zijn vordering van artikel 19 gaat in voorrang boven alle andere waarvoor beslag ligt.'],
    ['de deurwaarder van gelijke of hogere rang (VNG-handreiking §3.8)', [bijstand('A', '2026-01-12'), premie('B', '2026-02-10')], {}, 'De inning komt toe aan beslag B: de oudste gaat niet voor op alle latere, en de oudste deurwaarder heeft een gelijke of hogere rang.'],
    ['zonder deurwaarder (afspraak 7)', [uwv('A', '2026-01-12'), bijstand('B', '2026-02-10')], {}, 'De inning komt toe aan beslag A: de oudste beslaglegger blijft: er is geen deurwaarder en geen latere vordering gaat voor.'],
    ['overgedragen (Rv 478 lid 4)', [gdw('A', '2026-01-12'), gdw('B', '2026-02-10')], overdracht(), 'De inning komt toe aan beslag B: de inning is in onderlinge overeenstemming overgedragen.'],
  ])('%s', (_wat, beslagen, anders, reden) => {
    expect(coordineer(vraagOver(beslagen, anders)).reden).toBe(reden);
  });
});

describe('wat de behandelaar leest: waarom een overdracht niet telt (Rv 478 lid 4)', () => {
  const inning = 'De inning komt toe aan beslag A: deze deurwaarder legde het oudste executoriale beslag.';
  const twee = [gdw('A', '2026-01-12'), gdw('B', '2026-02-10')];
  it.each([
    ['aan wie er niet meer ligt', [...twee, gdw('C', '2026-03-02', { afgemeldOp: dag('2026-05-01') })], { naar: gdw('C', '2026-03-02').id }, 'De overdracht aan C telt niet: daar ligt geen executoriaal beslag.'],
    ['aan een conservatoir beslag', [gdw('A', '2026-01-12'), gdw('B', '2026-02-10', conservatoir), gdw('C', '2026-03-02')], {}, 'De overdracht aan B telt niet: daar ligt geen executoriaal beslag.'],
    ['aan wie geen deurwaarder is', [gdw('A', '2026-01-12'), bijstand('B', '2026-02-10')], {}, 'De overdracht aan B telt niet: overdragen kan alleen aan een deurwaarder (Rv 478 lid 4).'],
    ['de derde weet het niet', twee, { derde: false }, 'De overdracht aan B werkt nog niet: er is geen kennisgeving aan de derde (Rv 478 lid 4).'],
    ['de geëxecuteerde weet het niet', twee, { geexecuteerde: false }, 'De overdracht aan B werkt nog niet: er is geen kennisgeving aan de geëxecuteerde (Rv 478 lid 4).'],
    ['beiden weten het niet', twee, { derde: false, geexecuteerde: false }, 'De overdracht aan B werkt nog niet: er is geen kennisgeving aan de derde en de geëxecuteerde (Rv 478 lid 4).'],
  ])('%s', (_wat, beslagen, anders, gebrek) => {
    expect(coordineer(vraagOver(beslagen, overdracht(anders))).reden).toBe(`${inning} ${gebrek}`);
  });

  it('zij was niet van wie overdroeg', () => {
    const uit = coordineer(vraagOver([bijstand('A', '2026-02-10'), gdw('B', '2026-03-02'), gdw('C', '2026-01-12')], overdracht()));
    expect(uit.reden).toBe('De inning komt toe aan beslag C: deze deurwaarder legde het oudste executoriale beslag. De overdracht telt niet: A was niet bevoegd tot de inning.');
  });
});

describe('wat de behandelaar leest: waarom niet beslist is, en wat hij moet vragen', () => {
  const belastingdeurwaarder = { vorm: { bevoegdheid: 'derdenbeslag', deurwaarder: 'belastingdeurwaarder' } } as const;
  it.each([
    ['twee deurwaarders op één dag', [gdw('A', '2026-01-12'), gdw('B', '2026-01-12')], 'beslagen van dezelfde dag hebben geen tijdstip en hun volgorde bepaalt wie int', 'Op welk tijdstip is elk van deze beslagen gelegd? Wie int voor allen: beslag A of B?'],
    ['een voorrang die niet bekend is', [gdw('A', '2026-01-12'), rijksbelasting('B', '2026-02-10', { vordering: 'onbekend' })], 'van een vordering is de voorrang niet bekend', 'Welke voorrang heeft de vordering waarvan die niet bekend is? Wie int voor allen: beslag A of B?'],
    ['een belastingdeurwaarder', [gemeentebelasting('A', '2026-01-12', belastingdeurwaarder), gdw('B', '2026-02-10')], 'open is of een belastingdeurwaarder «de deurwaarder» van Rv 478 is', 'Geldt de belastingdeurwaarder hier als de deurwaarder van Rv 478? Wie int voor allen: beslag A of B?'],
    ['zonder deurwaarder gaat een latere voor', [bijstand('A', '2026-01-12'), lbio('B', '2026-02-10')], 'er is geen deurwaarder onder de beslagleggers en een latere beslaglegger gaat in rang voor: Rv 478 lid 1 en 2 wijzen niemand aan', 'Wie int voor allen: beslag A of B?'],
    ['een hogere ertussen', [gemeentebelasting('A', '2026-01-12'), bijstand('B', '2026-02-10'), gdw('C', '2026-03-02')], 'tussen het oudste beslag en dat van de oudste deurwaarder ligt een hoger bevoorrecht beslag zonder deurwaarder: Rv 478 laat open wie dan int', 'Wie int voor allen: beslag B of C?'],
    ['lid 1 en lid 2 wijzen een ander aan', [bijstand('A', '2026-01-12'), gdw('B', '2026-02-10'), uwv('C', '2026-03-02')], 'de oudste gaat voor op de oudste deurwaarder, maar niet op alle latere beslagen: Rv 478 lid 1 en 2 wijzen niet dezelfde aan', 'Wie int voor allen: beslag A of B?'],
  ])('%s', (_wat, beslagen, reden, vraag) => {
    expect(coordineer(vraagOver(beslagen))).toMatchObject({ soort: 'onbeslist', reden: `Niet beslist: ${reden}.`, vraag });
  });

  it('wat open is en niets uitmaakt wordt niet gevraagd', () => {
    // Whether B or C came first does not matter: both go before A, and none of the three has a deurwaarder.
    const hoger = [bijstand('A', '2026-01-12'), lbio('B', '2026-02-10'), bijstand('C', '2026-02-10', { partij: 'cak', vordering: 'bestuursrechtelijke_premie_zvw18f' })];
    expect(coordineer(vraagOver(hoger))).toMatchObject({ soort: 'onbeslist', kandidaten: ['A', 'B', 'C'], vraag: 'Wie int voor allen: beslag A of B of C?' });
    // The order of A and B decides; the rank of C, who came later, does not.
    const later = [gdw('A', '2026-01-12'), gdw('B', '2026-01-12'), gdw('C', '2026-02-10', { vordering: 'onbekend' })];
    expect(coordineer(vraagOver(later))).toMatchObject({ soort: 'onbeslist', vraag: 'Op welk tijdstip is elk van deze beslagen gelegd? Wie int voor allen: beslag A of B?' });
  });

  it('van twee dingen die het uitmaken worden beide gevraagd', () => {
    const beide = [gdw('A', '2026-01-12'), gdw('B', '2026-01-12'), rijksbelasting('C', '2026-02-10', { vordering: 'onbekend' })];
    expect(coordineer(vraagOver(beide))).toMatchObject({
      reden: 'Niet beslist: beslagen van dezelfde dag hebben geen tijdstip en hun volgorde bepaalt wie int; van een vordering is de voorrang niet bekend.',
      vraag: 'Op welk tijdstip is elk van deze beslagen gelegd? Welke voorrang heeft de vordering waarvan die niet bekend is? Wie int voor allen: beslag A of B of C?',
    });
  });

  it('lost een overdracht de ene lezing op, dan noemt de reden die niet meer', () => {
    const drie = [bijstand('A', '2026-01-12'), gdw('B', '2026-02-10'), rijksbelasting('C', '2026-03-02', { vordering: 'onbekend' })];
    expect(coordineer(vraagOver(drie, overdracht()))).toMatchObject({ soort: 'onbeslist', kandidaten: ['B', 'C'], reden: 'Niet beslist: van een vordering is de voorrang niet bekend.' });
  });

  it('te veel onbekend', () => {
    const gelijk = 'H G F E D C B A'.split(' ').map((id) => gdw(id, '2026-01-12'));
    expect(coordineer(vraagOver(gelijk))).toMatchObject({
      samenloop: true,
      kandidaten: 'A B C D E F G H'.split(' '),
      reden: 'Er is te veel onbekend om te bepalen wie int.',
      vraag: 'Van te veel beslagen zijn het tijdstip of de voorrang onbekend. Vraag ze op en bepaal opnieuw wie int.',
    });
  });
});
