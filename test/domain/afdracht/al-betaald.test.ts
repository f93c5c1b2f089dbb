import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nogNietGeteld, type Betaald } from '../../../domain/afdracht/al-betaald.ts';
import { centen, NUL } from '../../../domain/geld/centen.ts';

const stand = (anders: Partial<Betaald> = {}): Betaald => ({ zeker: NUL, kort: NUL, sindsVorige: NUL, vorigOpen: null, ...anders });
const kort = (bedrag: number, vorigOpen: number | null): Betaald => stand({ kort: centen(bedrag), sindsVorige: centen(bedrag), vorigOpen: vorigOpen === null ? null : centen(vorigOpen) });

describe('wat een partij opgeeft, en wat zij al kreeg (Rv 478)', () => {
  it('op hetzelfde antwoord betaald, of gehouden: het gaat er altijd af', () => {
    expect(nogNietGeteld(centen(500_00), stand({ zeker: centen(133_33) }))).toBe(133_33);
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

  it('de oudste betaling wordt het eerst geteld', () => {
    expect(nogNietGeteld(centen(400_00), stand({ kort: centen(200_00), sindsVorige: centen(300_00), vorigOpen: centen(500_00) }))).toBe(200_00);
  });

  it('zei zij niet eerder wat openstond, dan telt geen enkele korte betaling', () => {
    expect(nogNietGeteld(centen(500_00), kort(200_00, null))).toBe(200_00);
  });

  it('zij krijgt nooit meer dan bij haar openstond, of zij nu alles boekte of nog niets', () => {
    const bedrag = fc.integer({ min: 0, max: 1_000_00 });
    fc.assert(
      fc.property(bedrag, bedrag, bedrag, bedrag, fc.boolean(), (open, eerder, laat, zeker, geboekt) => {
        const betaald = Math.min(open, eerder + laat);
        const gedaan = Math.min(laat, betaald);
        const opgegeven = geboekt ? open - betaald : open;
        const af = nogNietGeteld(centen(opgegeven), { zeker: centen(zeker), kort: centen(gedaan), sindsVorige: centen(betaald), vorigOpen: centen(open) });
        expect(af).toBeGreaterThanOrEqual(0);
        expect(opgegeven - af).toBeLessThanOrEqual(Math.max(0, geboekt ? open - betaald : open - gedaan));
      }),
    );
  });
});
