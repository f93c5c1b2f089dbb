import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { verdeelMetKosten } from '../../../domain/afdracht/met-kosten.ts';
import { verdeelAfdracht } from '../../../domain/afdracht/verdeling.ts';
import { centen, NUL, som, type Centen } from '../../../domain/geld/centen.ts';
import { beslagId, type Beslag, type BeslagId } from '../../../domain/samenloop/beslag.ts';
import { A, B, beslagen, bijstand, gdw, gemeentebelasting, rijksbelasting, uwv, vraagOver } from '../samenloop/beslagen.ts';

const kosten = (...paren: (readonly [BeslagId, number])[]): Map<BeslagId, Centen> => new Map(paren.map(([id, bedrag]) => [id, centen(bedrag)]));
const aandelen = (uit: ReturnType<typeof verdeelMetKosten>): Record<string, number> => (uit.status === 'verdeeld' ? Object.fromEntries(uit.aandelen.map(({ id, centen: bedrag }) => [id, bedrag])) : { [uit.status]: 0 });

describe('een afdracht met kosten van executie (Rv 477 lid 2, BW 3:277 lid 1)', () => {
  it('de kosten gaan voor alle rangen, ook die van een lagere', () => {
    const uit = verdeelMetKosten(vraagOver([rijksbelasting('A', '2026-01-12', { openstaand: centen(100_00) }), gdw('B', '2026-02-10', { openstaand: centen(100_00) })]), centen(50_00), kosten([B, 20_00]));
    expect(aandelen(uit)).toEqual({ A: 30_00, B: 20_00 });
  });

  it('dekt de afdracht niet alle kosten, dan naar evenredigheid daarvan, en niets op de vorderingen', () => {
    const uit = verdeelMetKosten(vraagOver([gdw('A', '2026-01-12'), gdw('B', '2026-02-10')]), centen(10_01), kosten([A, 20_00], [B, 10_00]));
    expect(aandelen(uit)).toEqual({ A: 6_67, B: 3_34 });
  });

  it('twee concurrente gemeentelijke vorderingen: naar evenredigheid', () => {
    const uit = verdeelMetKosten(vraagOver([gemeentebelasting('A', '2026-01-12', { openstaand: centen(300_00) }), gdw('B', '2026-02-10', { openstaand: centen(100_00) })]), centen(100_00), new Map());
    expect(aandelen(uit)).toEqual({ A: 75_00, B: 25_00 });
  });

  it('gemeente en UWV in één rang: niets verdelen, alles naar de oudste (afspraak 7)', () => {
    const uit = verdeelMetKosten(vraagOver([bijstand('A', '2026-01-12', { openstaand: centen(300_00) }), uwv('B', '2026-02-10')]), centen(100_00), new Map());
    expect(aandelen(uit)).toEqual({ A: 100_00, B: 0 });
  });

  it('per beslag staat wat op zijn kosten gaat en wat op zijn vordering; conservatoir deelt niet, ook niet in kosten', () => {
    const drie = [bijstand('A', '2026-01-12', { openstaand: centen(300_00) }), rijksbelasting('B', '2026-02-10', { openstaand: centen(50_00) }), gdw('C', '2026-03-02', { executoriaal: false })];
    expect(verdeelMetKosten(vraagOver(drie), centen(100_00), kosten([A, 10_00], [beslagId('C'), 5_00]))).toMatchObject({
      status: 'verdeeld',
      kosten: 10_00,
      aandelen: [
        { id: A, kosten: 10_00, opVordering: 40_00, centen: 50_00 },
        { id: B, kosten: 0, opVordering: 50_00, centen: 50_00 },
      ],
    });
  });

  it('wordt er niet verdeeld, dan zijn er geen aandelen', () => {
    expect(verdeelMetKosten(vraagOver([gdw('A', '2026-01-12', { executoriaal: false })]), centen(100_00), new Map())).toEqual({ status: 'niet_van_toepassing' });
  });

  it('wat niemand te vorderen heeft gaat naar de schuldenaar', () => {
    const uit = verdeelMetKosten(vraagOver([gdw('A', '2026-01-12', { openstaand: centen(10_00) })]), centen(15_00), kosten([A, 2_00]));
    expect(uit).toMatchObject({ status: 'verdeeld', overschot: 3_00 });
  });
});

describe('bij willekeurige beslagen en kosten', () => {
  const gevallen = fc.tuple(beslagen, fc.array(fc.integer({ min: 0, max: 90_00 }), { minLength: 5, maxLength: 5 }), fc.integer({ min: 0, max: 900_00 }));
  const reken = (lijst: readonly Beslag[], bedragen: readonly number[], afdracht: number): ReturnType<typeof verdeelMetKosten> =>
    verdeelMetKosten(vraagOver(lijst), centen(afdracht), new Map([...lijst].sort((a, b) => (a.id < b.id ? -1 : 1)).map(({ id }, plaats) => [id, centen(bedragen[plaats] ?? 0)])));

  it('zijn de aandelen en wat naar de schuldenaar gaat samen de afdracht, tot op de cent', () => {
    fc.assert(
      fc.property(gevallen, ([lijst, bedragen, afdracht]) => {
        const uit = reken(lijst, bedragen, afdracht);
        if (uit.status === 'verdeeld') expect(som(...uit.aandelen.map((een) => een.centen), uit.overschot)).toBe(afdracht);
      }),
    );
  });

  it('krijgt niemand meer dan zijn kosten en wat openstaat, en niemand minder dan nul', () => {
    fc.assert(
      fc.property(gevallen, ([lijst, bedragen, afdracht]) => {
        const uit = reken(lijst, bedragen, afdracht);
        if (uit.status !== 'verdeeld') return;
        for (const { id, kosten: opKosten, opVordering } of uit.aandelen) {
          expect(opVordering).toBeLessThanOrEqual(lijst.find((een) => een.id === id)?.openstaand ?? -1);
          expect(opKosten).toBeGreaterThanOrEqual(NUL);
          expect(opVordering).toBeGreaterThanOrEqual(NUL);
        }
      }),
    );
  });

  it('wordt er niets verdeeld zolang niet alle kosten zijn voldaan', () => {
    fc.assert(
      fc.property(gevallen, ([lijst, bedragen, afdracht]) => {
        const uit = reken(lijst, bedragen, afdracht);
        if (uit.status === 'verdeeld' && uit.aandelen.some(({ opVordering }) => opVordering > 0)) expect(uit.kosten).toBe(som(...uit.aandelen.map((een) => een.kosten)));
      }),
    );
  });

  it('maakt de volgorde waarin zij worden genoemd niets uit', () => {
    fc.assert(
      fc.property(gevallen, ([lijst, bedragen, afdracht]) => {
        expect(reken([...lijst].reverse(), bedragen, afdracht)).toEqual(reken(lijst, bedragen, afdracht));
      }),
    );
  });

  it('is het zonder kosten de gewone verdeling', () => {
    fc.assert(
      fc.property(gevallen, ([lijst, , afdracht]) => {
        expect(verdeelMetKosten(vraagOver(lijst), centen(afdracht), new Map())).toMatchObject(verdeelAfdracht(vraagOver(lijst), centen(afdracht), NUL));
      }),
    );
  });
});
