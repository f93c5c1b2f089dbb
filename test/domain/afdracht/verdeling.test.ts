import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { verdeelOverRangen } from '../../../domain/afdracht/over-rangen.ts';
import { verdeelAfdracht, type Verdeling } from '../../../domain/afdracht/verdeling.ts';
import { centen, NUL, som } from '../../../domain/geld/centen.ts';
import { dag } from '../../../domain/kalender/dag.ts';
import { actieveBeslagen, type Beslag } from '../../../domain/samenloop/beslag.ts';
import { A, B, beslagen, bijstand, C, gdw, gemeentebelasting, lbio, premie, rijksbelasting, uwv, vraagOver } from '../samenloop/beslagen.ts';

const open = (euro: number) => ({ openstaand: centen(euro * 100) });
const verdeel = (lijst: readonly Beslag[], euro: number, kosten = 0): Verdeling => verdeelAfdracht(vraagOver(lijst), centen(euro * 100), centen(kosten * 100));
const perBeslag = (verdeling: Verdeling) => (verdeling.status === 'verdeeld' ? Object.fromEntries(verdeling.delen.map(({ id, centen: deel }) => [id, deel / 100])) : verdeling.status);

describe('rangen en evenredigheid', () => {
  it('gaan de kosten van executie voor alle rangen (Rv 477 lid 2)', () => {
    const uit = verdeel([rijksbelasting('A', '2026-01-12', open(100)), gdw('B', '2026-02-10')], 50, 20);
    expect([perBeslag(uit), uit]).toEqual([{ A: 30, B: 0 }, expect.objectContaining({ kosten: 20_00, overschot: 0 })]);
    expect(verdeel([gdw('A', '2026-01-12')], 15, 20)).toMatchObject({ kosten: 15_00, delen: [{ id: A, centen: 0 }], overschot: 0 });
  });

  it('staan alle rangen in hun orde: IW 21, Zvw 18f lid 8, BW 3:288 e, BW 3:288 f, Pw 60 lid 7, concurrent', () => {
    const zes = [
      gdw('F', '2026-01-01', open(10)),
      bijstand('E', '2026-01-02', open(10)),
      lbio('D', '2026-01-03', open(10)),
      gdw('C', '2026-01-04', { ...open(10), vordering: 'loonvordering_bw3_288e' }),
      premie('B', '2026-01-05', open(10)),
      rijksbelasting('A', '2026-01-06', open(10)),
    ];
    expect(perBeslag(verdeel(zes, 55))).toEqual({ A: 10, B: 10, C: 10, D: 10, E: 10, F: 5 });
  });

  it('is kinderalimentatie tot 1 juli 2025 concurrent (BW 3:288 f)', () => {
    const op = (peildatum: string) => perBeslag(verdeelAfdracht(vraagOver([lbio('A', '2025-01-12', open(60)), gdw('B', '2025-02-10', open(30))], { peildatum: dag(peildatum) }), centen(60_00), NUL));
    expect([op('2025-06-30'), op('2025-07-01')]).toEqual([{ A: 40, B: 20 }, { A: 60, B: 0 }]);
  });

  it('krijgt binnen een rang ieder naar wat openstaat, de restcent bij gelijke rest het oudste beslag (BW 3:277 lid 1)', () => {
    expect(perBeslag(verdeel([gdw('B', '2026-01-12'), gdw('A', '2026-02-10'), gdw('C', '2026-03-02')], 100))).toEqual({ B: 33.34, A: 33.33, C: 33.33 });
  });

  it('ligt de restcent bij beslagen van dezelfde dag vast, en maakt de verdeling niet open', () => {
    expect(perBeslag(verdeel([gdw('B', '2026-01-12'), gdw('A', '2026-01-12')], 0.01))).toEqual({ A: 0.01, B: 0 });
  });

  it('gaat wat een rang niet nodig heeft naar de volgende, en het laatste terug naar de schuldenaar', () => {
    expect(verdeel([bijstand('A', '2026-01-12', open(30)), gdw('B', '2026-02-10', open(40)), gdw('C', '2026-03-02', open(0))], 100)).toMatchObject({ overschot: 30_00 });
  });

  it('gemeentelijke belasting en die van een waterschap delen met concurrente vorderingen (Gemeentewet 249, Waterschapswet 138)', () => {
    const waterschap = gemeentebelasting('B', '2026-02-10', { ...open(100), partij: 'waterschap', vordering: 'waterschapsbelasting' });
    expect(perBeslag(verdeel([gemeentebelasting('A', '2026-01-12', open(200)), waterschap, gdw('C', '2026-03-02', open(300))], 60))).toEqual({ A: 20, B: 10, C: 30 });
  });
});

describe('afspraak 7: gemeente, UWV en SVB', () => {
  it('alles naar de oudste, wat overblijft naar de volgende', () => {
    const uit = verdeel([uwv('B', '2026-02-10', open(50)), bijstand('A', '2026-01-12', open(70))], 100);
    expect([perBeslag(uit), uit]).toEqual([{ A: 70, B: 30 }, expect.objectContaining({ regels: ['R12'] })]);
  });

  it('is open waar een deurwaarder int, tenzij het niets uitmaakt', () => {
    const drie = [bijstand('A', '2026-01-12', open(70)), uwv('B', '2026-02-10', open(50)), premie('C', '2026-03-02', open(60))];
    expect(verdeel(drie, 100)).toMatchObject({ status: 'onbeslist', vraag: expect.stringContaining('afspraak 7') });
    expect(perBeslag(verdeel(drie, 60))).toEqual({ A: 0, B: 0, C: 60 });
    expect(perBeslag(verdeel(drie, 180))).toEqual({ A: 70, B: 50, C: 60 });
  });

  it('is open bij concurrente vorderingen van deze partijen onder elkaar', () => {
    const concurrent = (id: string, op: string) => uwv(id, op, { vordering: 'concurrent' });
    expect(verdeel([gemeentebelasting('A', '2026-01-12'), concurrent('B', '2026-02-10')], 100)).toMatchObject({ status: 'onbeslist' });
  });

  it('geldt niet waar een ander in dezelfde rang deelt: naar evenredigheid', () => {
    const drie = [gemeentebelasting('A', '2026-01-12'), uwv('B', '2026-02-10', { vordering: 'concurrent' }), gdw('C', '2026-03-02')];
    expect(perBeslag(verdeel(drie, 30))).toEqual({ A: 10, B: 10, C: 10 });
  });

  it('vraagt bij beslagen van dezelfde dag naar de volgorde, tenzij allen worden voldaan', () => {
    const twee = [bijstand('A', '2026-01-12', open(70)), uwv('B', '2026-01-12', open(50))];
    expect(verdeel(twee, 100)).toMatchObject({ status: 'onbeslist', vraag: expect.stringContaining('lezingen') });
    expect(verdeel(twee, 130)).toMatchObject({ status: 'verdeeld', overschot: 10_00 });
  });
});

describe('afspraak 7 en wie int', () => {
  it('geldt ook waar een deurwaarder ligt die niet int', () => {
    const vier = [rijksbelasting('D', '2026-03-10', open(10)), bijstand('A', '2026-01-12', open(70)), uwv('B', '2026-02-10', open(50)), gdw('C', '2026-03-02', open(60))];
    const uit = verdeel(vier, 90);
    expect([perBeslag(uit), uit]).toEqual([{ D: 10, A: 70, B: 10, C: 0 }, expect.objectContaining({ regels: ['R12'] })]);
  });

  it('is open waar misschien een deurwaarder int', () => {
    expect(verdeel([bijstand('A', '2026-01-12', open(70)), uwv('B', '2026-02-10', open(50)), gdw('C', '2026-03-02', open(60))], 100)).toMatchObject({ status: 'onbeslist', vraag: expect.stringContaining('afspraak 7') });
  });

  it('is ook open als een van hen naar evenredigheid toevallig hetzelfde krijgt', () => {
    const drie = ['A', 'B', 'C'].map((id, plaats) => uwv(id, `2026-01-1${String(plaats)}`, open(60)));
    expect(verdeel([...drie, premie('D', '2026-03-02', open(60))], 150)).toMatchObject({ status: 'onbeslist', vraag: expect.stringContaining('afspraak 7') });
  });

  it('geldt niet als één van de rang er niet aan gebonden is', () => {
    expect(perBeslag(verdeel([bijstand('A', '2026-01-12', open(70)), uwv('B', '2026-02-10', { ...open(50), partij: 'andere' })], 60))).toEqual({ A: 35, B: 25 });
  });

  it('vraagt er twee of meer in één rang: een gemeente alleen deelt gewoon', () => {
    expect(verdeel([bijstand('A', '2026-01-12', open(70)), gdw('B', '2026-02-10', open(50))], 100)).toMatchObject({ status: 'verdeeld', regels: [], groepen: [{ wijze: 'naar_rato', leden: [A] }, { wijze: 'naar_rato', leden: [B] }] });
  });
});

describe('wat een mens leest als er niet wordt verdeeld', () => {
  const conservatoir = (vordering: Beslag['vordering']) => [bijstand('A', '2026-01-12'), gdw('B', '2026-02-10'), gdw('C', '2026-03-02', { executoriaal: false, vordering })];
  const lezingen = 'De lezingen van voorrang en volgorde geven een andere verdeling. Zoek de voorrang en de tijdstippen uit, of bepaal hoe wordt verdeeld.';
  it.each([
    ['conservatoir beslag legt stil', conservatoir('rijksbelasting_iw21'), { status: 'opgeschort', reden: 'Conservatoir beslag van gelijke of hogere rang legt de verdeling stil.' }],
    ['conservatoir beslag ligt ertussen', conservatoir('concurrent'), { status: 'onbeslist', vraag: 'Er ligt conservatoir beslag dat in rang tussen de executoriale beslagen ligt of met een ervan gelijk staat. Wordt er verdeeld, of wacht het geld?' }],
    ['afspraak 7 is open', [bijstand('A', '2026-01-12', open(70)), uwv('B', '2026-02-10', open(50)), premie('C', '2026-03-02', open(60))], { status: 'onbeslist', vraag: 'Gemeente, UWV of SVB staan gelijk in rang. Geldt afspraak 7 van het afsprakenkader hier (alles naar de oudste), of wordt naar evenredigheid verdeeld?' }],
    ['een voorrang is niet bekend', [gdw('A', '2026-01-12'), gdw('B', '2026-02-10', { vordering: 'onbekend' })], { status: 'onbeslist', vraag: lezingen }],
    ['te veel onbekend', 'A B C D E F G H'.split(' ').map((id) => gdw(id, '2026-01-12')), { status: 'onbeslist', vraag: lezingen }],
  ] as const)('%s', (_wat, beslagen, verwacht) => {
    expect(verdeel(beslagen, 100)).toEqual(verwacht);
  });
});

describe('conservatoir beslag (nota van toelichting routeervoorziening art. 5 d)', () => {
  const met = (vordering: Beslag['vordering']) => verdeel([bijstand('A', '2026-01-12'), gdw('B', '2026-02-10'), gdw('C', '2026-03-02', { executoriaal: false, vordering })], 50).status;

  it.each([
    ['rijksbelasting_iw21', 'opgeschort'],
    ['terugvordering_uwv', 'opgeschort'],
    ['concurrent', 'onbeslist'],
    ['onbekend', 'onbeslist'],
  ] as const)('%s: %s', (vordering, status) => {
    expect(met(vordering)).toBe(status);
  });

  it('van lagere rang dan alle houdt niets op', () => {
    expect(perBeslag(verdeel([bijstand('A', '2026-01-12'), gdw('C', '2026-03-02', { executoriaal: false })], 50))).toEqual({ A: 50 });
  });
});

describe('wanneer er niets te verdelen is of het open blijft', () => {
  it('zonder executoriaal beslag, en als ieder zelf int', () => {
    expect(verdeel([gdw('A', '2026-01-12', { executoriaal: false })], 50)).toEqual({ status: 'niet_van_toepassing' });
    expect(verdeelAfdracht(vraagOver([gdw('A', '2026-01-12'), gdw('B', '2026-02-10')], { alleVoorafVoldaanZeker: true }), centen(1), NUL)).toEqual({ status: 'niet_van_toepassing' });
  });

  it('wie als enige ligt krijgt zijn deel, ook als vooraf vaststaat dat allen worden voldaan', () => {
    expect(verdeelAfdracht(vraagOver([gdw('A', '2026-01-12')], { alleVoorafVoldaanZeker: true }), centen(40_00), NUL)).toMatchObject({ status: 'verdeeld', delen: [{ id: A, centen: 40_00 }] });
  });

  it('krijgt één beslag in elke lezing hetzelfde en de andere niet, dan blijft het open', () => {
    const drie = [rijksbelasting('A', '2026-03-02', open(10)), bijstand('B', '2026-01-12', open(70)), uwv('C', '2026-01-12', open(50))];
    expect(verdeel(drie, 80).status).toBe('onbeslist');
  });

  it('legt conservatoir beslag in elke lezing stil, dan staat dat vast, ook als de volgorde open is', () => {
    expect(verdeel([gdw('A', '2026-01-12'), gdw('B', '2026-01-12'), gdw('C', '2026-03-02', { executoriaal: false, vordering: 'rijksbelasting_iw21' })], 50).status).toBe('opgeschort');
  });

  it('een voorrang die niet bekend is, tenzij allen worden voldaan', () => {
    const twee = [gdw('A', '2026-01-12'), gdw('B', '2026-02-10', { vordering: 'onbekend' })];
    expect(verdeel(twee, 100).status).toBe('onbeslist');
    expect(verdeel(twee, 200).status).toBe('verdeeld');
  });

  it('te veel onbekend', () => {
    expect(verdeel('A B C D E F G H'.split(' ').map((id) => gdw(id, '2026-01-12')), 1).status).toBe('onbeslist');
  });

  it('is ook te verdelen als open is wie int', () => {
    expect(perBeslag(verdeel([bijstand('A', '2026-01-12'), lbio('B', '2026-02-10')], 50))).toEqual({ A: 0, B: 50 });
  });
});

describe('verdelen over rangen weigert', () => {
  const een = [{ wijze: 'naar_rato', leden: [A] }] as const;
  it.each([
    ['een negatieve afdracht', () => verdeelOverRangen(centen(-1), NUL, een, new Map([[A, NUL]])), 'zijn nul of meer'],
    ['negatieve kosten', () => verdeelOverRangen(NUL, centen(-1), een, new Map([[A, NUL]])), 'zijn nul of meer'],
    ['een beslag in twee rangen', () => verdeelOverRangen(NUL, NUL, [...een, ...een], new Map([[A, NUL]])), 'twee keer'],
    ['een beslag zonder openstaand bedrag', () => verdeelOverRangen(NUL, NUL, een, new Map([[B, NUL]])), 'beslag A'],
    ['een negatief openstaand bedrag', () => verdeelOverRangen(NUL, NUL, [{ wijze: 'naar_rato', leden: [C] }], new Map([[C, centen(-1)]])), 'beslag C'],
  ])('%s', (_wat, doe, fout) => {
    expect(doe).toThrow(fout);
  });
});

describe('een verdeling, bij willekeurige beslagen', () => {
  const bedrag = fc.integer({ min: 0, max: 2_000_00 }).map(centen);

  it('telt op tot de afdracht; niemand krijgt meer dan openstaat; een lagere rang niets zolang in een hogere iets openstaat', () => {
    fc.assert(
      fc.property(beslagen, bedrag, fc.integer({ min: 0, max: 50_00 }).map(centen), (lijst, afdracht, kosten) => {
        const vraag = vraagOver(lijst);
        const uit = verdeelAfdracht(vraag, afdracht, kosten);
        if (uit.status !== 'verdeeld') return;
        expect(som(uit.kosten, uit.overschot, ...uit.delen.map((deel) => deel.centen))).toBe(afdracht);
        const actief = actieveBeslagen(lijst, vraag.bron, vraag.peildatum).filter(({ executoriaal }) => executoriaal);
        const nogOpen = new Map(actief.map(({ id, openstaand }) => [id, openstaand - (uit.delen.find((deel) => deel.id === id)?.centen ?? 0)]));
        expect(uit.delen.map(({ id }) => id).sort()).toEqual([...nogOpen.keys()].sort());
        expect(Math.min(...nogOpen.values())).toBeGreaterThanOrEqual(0);
        if (uit.overschot > 0) expect(Math.max(...nogOpen.values())).toBe(0);
        uit.groepen.forEach(({ leden }, plaats) => {
          if (leden.every((id) => nogOpen.get(id) === 0)) return;
          const lager = new Set(uit.groepen.slice(plaats + 1).flatMap((groep) => groep.leden));
          expect(uit.delen.filter(({ id, centen: deel }) => lager.has(id) && deel > 0)).toEqual([]);
        });
      }),
    );
  });

  it('hangt niet af van de volgorde waarin de beslagen worden genoemd', () => {
    fc.assert(
      fc.property(
        beslagen.chain((lijst) => fc.tuple(fc.constant(lijst), fc.shuffledSubarray(lijst, { minLength: lijst.length }))),
        bedrag,
        ([lijst, geschud], afdracht) => {
          expect(verdeelAfdracht(vraagOver(geschud), afdracht, NUL)).toEqual(verdeelAfdracht(vraagOver(lijst), afdracht, NUL));
        },
      ),
    );
  });
});
