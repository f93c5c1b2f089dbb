import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nogNietGeteld, type Betaald } from '../../../domain/afdracht/al-betaald.ts';
import { centen, NUL } from '../../../domain/geld/centen.ts';

const kort = (bedrag: number, openErvoor: number, sindsdien = bedrag): Betaald => ({ zeker: NUL, kort: { bedrag: centen(bedrag), openErvoor: centen(openErvoor), sindsdien: centen(sindsdien) } });

describe('wat een partij opgeeft, en wat zij al kreeg (Rv 478)', () => {
  it('op hetzelfde antwoord betaald, of gehouden: het gaat er altijd af', () => {
    expect(nogNietGeteld(centen(500_00), { zeker: centen(133_33), kort: null })).toBe(133_33);
  });

  it('kort ervoor betaald en er staat nog evenveel open: zij heeft het nog niet geboekt', () => {
    expect(nogNietGeteld(centen(500_00), kort(200_00, 500_00))).toBe(200_00);
  });

  it('kort ervoor betaald en er staat zoveel minder open: zij heeft het al geteld', () => {
    expect(nogNietGeteld(centen(300_00), kort(200_00, 500_00))).toBe(0);
  });

  it('kwam er rente bij, dan gaat alleen die er één antwoord lang af', () => {
    expect(nogNietGeteld(centen(304_00), kort(200_00, 500_00))).toBe(4_00);
  });

  it('van meer betalingen wordt de oudste het eerst geteld', () => {
    expect(nogNietGeteld(centen(400_00), kort(200_00, 500_00, 300_00))).toBe(200_00);
  });

  it('er gaat nooit meer af dan openstaat', () => {
    expect(nogNietGeteld(centen(100_00), { zeker: centen(133_33), kort: null })).toBe(100_00);
  });

  it('ons eigen geld maakt nooit dat zij meer krijgt dan bij haar openstond, wat zij er ook van boekte', () => {
    const bedrag = fc.integer({ min: 0, max: 1_000_00 });
    const som = (bedragen: readonly number[]): number => bedragen.reduce((a, b) => a + b, 0);
    fc.assert(
      fc.property(bedrag, bedrag, fc.array(bedrag, { minLength: 1, maxLength: 4 }), fc.nat(), fc.nat(), (over, gehouden, betalingen, eersteKort, aantalGeboekt) => {
        // Open is what is left of it, what waits for it and what it was paid.
        const open = over + gehouden + som(betalingen);
        const [oud, jong] = [betalingen.slice(0, eersteKort % betalingen.length), betalingen.slice(eersteKort % betalingen.length)];
        const geboekt = oud.length + (aantalGeboekt % (jong.length + 1));
        const opgegeven = open - som(betalingen.slice(0, geboekt));
        const af = nogNietGeteld(centen(opgegeven), { ...kort(som(jong), open - som(oud)), zeker: centen(gehouden) });
        expect(opgegeven - af).toBe(over);
      }),
    );
  });
});
