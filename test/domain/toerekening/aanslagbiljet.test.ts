import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { centen, min, som, type Centen } from '../../../domain/geld/centen.ts';
import { naBetaling, onderdelenVan, verdeelOverAanslagbiljet, type Onderdeel } from '../../../domain/toerekening/aanslagbiljet.ts';

function biljet(...bedragen: readonly number[]): readonly Onderdeel[] {
  const vermeld = bedragen.map((bedrag, plaats) => ({ naam: `onderdeel ${String(plaats)}`, vermeld: centen(bedrag) }));
  return onderdelenVan(som(...vermeld.map((onderdeel) => onderdeel.vermeld)), vermeld);
}

describe('IW 7 lid 2: een betaling op een gecombineerd aanslagbiljet', () => {
  it('gaat naar evenredigheid van de vermelde bedragen', () => {
    expect(verdeelOverAanslagbiljet(centen(60_00), biljet(300_00, 200_00, 100_00))).toEqual([30_00, 20_00, 10_00]);
  });

  it('geeft de overgebleven cent bij gelijke rest aan de eerste op het biljet', () => {
    expect(verdeelOverAanslagbiljet(centen(100_00), biljet(100_00, 100_00, 100_00))).toEqual([33_34, 33_33, 33_33]);
  });

  it('geeft de overgebleven cent aan de grootste breukrest', () => {
    expect(verdeelOverAanslagbiljet(centen(10), biljet(1_00, 2_00))).toEqual([3, 7]);
  });

  it('geeft geen onderdeel meer dan er op openstaat', () => {
    const eerst = biljet(100_00, 100_00, 100_00);
    const daarna = naBetaling(eerst, verdeelOverAanslagbiljet(centen(100_00), eerst));
    expect(verdeelOverAanslagbiljet(centen(200_00), daarna)).toEqual([66_66, 66_67, 66_67]);
  });

  it('weigert meer dan er openstaat', () => {
    expect(() => verdeelOverAanslagbiljet(centen(3), biljet(1, 1))).toThrow('meer betaald dan er op het aanslagbiljet openstaat');
  });

  it('laat van een deels betaalde hoofdsom van elk onderdeel hetzelfde deel open, onder zijn eigen naam', () => {
    const vermeld = [{ naam: 'ozb', vermeld: centen(300_00) }, { naam: 'riool', vermeld: centen(100_00) }];
    expect(onderdelenVan(centen(200_00), vermeld)).toEqual([
      { naam: 'ozb', vermeld: 300_00, open: 150_00 },
      { naam: 'riool', vermeld: 100_00, open: 50_00 },
    ]);
  });

  const biljetten = fc.array(fc.integer({ min: 0, max: 200_000 }), { minLength: 1, maxLength: 6 }).filter((bedragen) => bedragen.some((bedrag) => bedrag > 0));

  it('verdeelt elke reeks betalingen tot op de cent, tot alles op nul staat', () => {
    fc.assert(
      fc.property(biljetten, fc.array(fc.integer({ min: 0, max: 150_000 }), { maxLength: 6 }), (bedragen, betalingen) => {
        let onderdelen = biljet(...bedragen);
        const open = (): Centen => som(...onderdelen.map((onderdeel) => onderdeel.open));
        for (const betaling of [...betalingen, Number.MAX_SAFE_INTEGER]) {
          const betaald = centen(Math.min(betaling, open()));
          const rest = min(open(), betaald);
          const delen = verdeelOverAanslagbiljet(betaald, onderdelen);
          expect(som(...delen)).toBe(betaald);
          onderdelen = naBetaling(onderdelen, delen);
          expect(open()).toBe(rest);
          expect(onderdelen.every((onderdeel) => onderdeel.open >= 0)).toBe(true);
        }
        expect(open()).toBe(0);
      }),
    );
  });
});
