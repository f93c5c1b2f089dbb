import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { centen } from '../../../domain/geld/centen.ts';
import { midden, toetsDeel, type Deelcijfers } from '../../../domain/verzending/deel.ts';
import { verzendgrenzen, VOORZICHTIGE_GRENZEN } from '../../../domain/verzending/grenzen.ts';

const deel = (aantal: number, bedrag: number): Deelcijfers => ({ aantal, somCenten: centen(aantal * bedrag), mediaanCenten: centen(bedrag) });
const GEWOON = [deel(40, 30_000), deel(44, 32_000), deel(38, 31_000)];
const codes = (nu: Deelcijfers, eerder: readonly Deelcijfers[] = GEWOON) => toetsDeel(nu, eerder, VOORZICHTIGE_GRENZEN);

describe('een deel als geheel', () => {
  it('zoals eerdere runs: niets', () => {
    expect(codes(deel(42, 31_000))).toEqual([]);
  });
  it.each([
    ['meer brieven dan het beleid toelaat', deel(1_001, 100), [deel(900, 100)], ['aantal_boven_grens']],
    ['meer geld dan het beleid toelaat', deel(900, 60_000), [deel(900, 60_000)], ['som_boven_grens']],
    ['4.300 waar het er 40 waren', deel(4_300, 31_000), GEWOON, ['aantal_boven_grens', 'som_boven_grens', 'aantal_gegroeid', 'som_gegroeid']],
    ['centen voor euro’s', deel(20, 3_100_000), GEWOON, ['som_boven_grens', 'factor_honderd']],
    ['euro’s voor centen', deel(42, 310), GEWOON, ['factor_honderd']],
    ['tien keer zo hoog', deel(20, 320_000), GEWOON, ['bedrag_uitschieter']],
    ['een grote eerste run', deel(101, 30_000), [], ['eerste_run']],
    ['een kleine eerste run', deel(100, 30_000), [], []],
    ['één brief met een ander bedrag zegt niets', deel(1, 3_100), GEWOON, []],
    ['brieven die niets vragen', { aantal: 42, somCenten: centen(0), mediaanCenten: null }, GEWOON, []],
  ] as const)('%s', (_naam, nu, eerder, verwacht) => {
    expect(codes(nu, eerder)).toEqual(verwacht);
  });
  it('het beleid van een opdrachtgever gaat voor de voorzichtige grens, en zwijgt het dan geldt die', () => {
    expect(toetsDeel(deel(11, 100), [], verzendgrenzen({ verzendrun: { hoogstensAantal: 10 } }))).toEqual(['aantal_boven_grens']);
    expect(verzendgrenzen({})).toEqual(VOORZICHTIGE_GRENZEN);
  });
});

describe('voor elk deel', () => {
  const bedragen = fc.integer({ min: 1_000, max: 10_000_000 });
  it('honderd keer te veel of te weinig wordt gezien, hoe groot het deel ook is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 5, max: 5_000 }), bedragen, fc.boolean(), (aantal, bedrag, meer) => {
        const [was, wordt] = meer ? [bedrag, bedrag * 100] : [bedrag * 100, bedrag];
        expect(codes(deel(aantal, wordt), [deel(aantal, was)])).toContain('factor_honderd');
      }),
    );
  });
  it('wie meer brieven toelaat vindt nooit meer', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9_000 }), bedragen, fc.integer({ min: 1, max: 9_000 }), (aantal, bedrag, grens) => {
        const krap = toetsDeel(deel(aantal, bedrag), GEWOON, { ...VOORZICHTIGE_GRENZEN, hoogstensAantal: grens });
        const ruim = toetsDeel(deel(aantal, bedrag), GEWOON, { ...VOORZICHTIGE_GRENZEN, hoogstensAantal: grens + 1 });
        expect(krap).toEqual(expect.arrayContaining([...ruim]));
      }),
    );
  });
  it('het midden is een van de getallen, en hangt niet van de volgorde af', () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { minLength: 1 }), (getallen) => {
        expect(getallen).toContain(midden(getallen));
        expect(midden([...getallen].reverse())).toBe(midden(getallen));
      }),
    );
    expect(midden([])).toBeNull();
  });
});
