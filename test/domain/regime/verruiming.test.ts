import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { teVeelIngehouden } from '../../../domain/afdracht/te-veel.ts';
import { tiendeVan, verwachteAfdracht } from '../../../domain/afdracht/verwacht.ts';
import { centen } from '../../../domain/geld/centen.ts';
import { dag, maandVan } from '../../../domain/kalender/dag.ts';
import { beeindigtVerruiming, telVoorVerruiming, type AanslagBijVerruiming } from '../../../domain/regime/verruiming.ts';

const aanslag = (anders: Partial<AanslagBijVerruiming> = {}): AanslagBijVerruiming => ({ laatsteBetaaldag: dag('2024-12-12'), openHoofdsom: centen(10_000), inRust: false, ...anders });

describe('welke aanslagen tellen voor het extra tiende (IW 19 lid 2)', () => {
  it.each([
    ['twee maanden na de laatste termijn nog niet', '2025-02-12', 0],
    ['de dag erna wel', '2025-02-13', 1],
  ])('%s', (_wat, op, aantal) => {
    expect(telVoorVerruiming([aanslag()], dag(op))).toBe(aantal);
  });
  it('betaald telt niet, en in uitstel of met een verzoek om kwijtschelding niet', () => {
    expect(telVoorVerruiming([aanslag({ openHoofdsom: centen(0) }), aanslag({ inRust: true }), aanslag()], dag('2025-06-01'))).toBe(1);
  });
  it.each([
    ['uitstel', true],
    ['kwijtschelding_gevraagd', true],
    ['wsnp', true],
    ['bezwaar', false],
    ['beleid', false],
  ])('een pauze om %s beëindigt de verruiming: %s', (reden, eindigt) => {
    expect(beeindigtVerruiming(reden)).toBe(eindigt);
  });
});

describe('wat de derde dan betaalt (IW 19 lid 1)', () => {
  it('netto € 2.000, voet € 1.500,05: € 499,95 en een tiende van € 1.500,05, naar beneden', () => {
    expect(tiendeVan(centen(200_000), centen(150_005))).toBe(15_000);
    expect(verwachteAfdracht({ netto: centen(200_000), beslagvrijeVoet: centen(150_005), alAfgedragen: centen(0), openstaand: centen(900_000), tiende: centen(15_000) })).toBe(64_995);
  });
  it('ligt het inkomen onder de voet, dan een tiende van het hele inkomen', () => {
    expect(tiendeVan(centen(90_000), centen(150_000))).toBe(9_000);
  });
  it('nooit meer dan een tiende van wat beslagvrij is, en nooit meer dan er openstaat', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 900_000 }), fc.integer({ min: 0, max: 400_000 }), fc.integer({ min: 0, max: 100_000 }), (netto, voet, open) => {
        const tiende = tiendeVan(centen(netto), centen(voet));
        expect(tiende * 10).toBeLessThanOrEqual(Math.min(netto, voet));
        expect(verwachteAfdracht({ netto: centen(netto), beslagvrijeVoet: centen(voet), alAfgedragen: centen(0), openstaand: centen(open), tiende })).toBeLessThanOrEqual(open);
      }),
    );
  });
  it('bij een correctie blijft het tiende toegestaan', () => {
    const maand = { periode: maandVan(dag('2025-05-01')), netto: centen(200_000), ingehouden: centen(65_000), oudeVoet: centen(150_000), nieuweVoet: centen(160_000) };
    expect(teVeelIngehouden([{ ...maand, tiende: centen(16_000) }])).toEqual([{ periode: '2025-05', centen: 9_000 }]);
    expect(teVeelIngehouden([maand])).toEqual([{ periode: '2025-05', centen: 25_000 }]);
  });
});
