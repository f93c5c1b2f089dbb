import { describe, expect, it } from 'vitest';
import { naastElkaar } from '../../../activities/opslag/naast-elkaar.ts';

const beurt = async (): Promise<void> => new Promise((klaar) => setImmediate(klaar));

describe('dingen naast elkaar doen', () => {
  it('antwoordt op volgorde, hoe lang elk ook duurt, en doet er nooit meer tegelijk dan mag', async () => {
    let bezig = 0;
    let meeste = 0;
    const antwoord = await naastElkaar([5, 1, 4, 2, 3], 2, async (beurten) => {
      bezig += 1;
      meeste = Math.max(meeste, bezig);
      for (let i = 0; i < beurten; i += 1) await beurt();
      bezig -= 1;
      return beurten * 10;
    });
    expect([antwoord, meeste]).toEqual([[50, 10, 40, 20, 30], 2]);
  });

  it('wie klaar is neemt het volgende: één die lang duurt houdt de andere niet op', async () => {
    let laatDoor = (): void => undefined;
    const traag = new Promise<void>((klaar) => {
      laatDoor = klaar;
    });
    const gedaan: number[] = [];
    await naastElkaar([0, 1, 2, 3], 2, async (nummer) => {
      if (nummer === 0) await traag;
      gedaan.push(nummer);
      if (nummer === 3) laatDoor();
    });
    expect(gedaan).toEqual([1, 2, 3, 0]);
  });

  it('na een fout begint er niets nieuws, en zij komt als wat liep klaar is', async () => {
    const begonnen: number[] = [];
    const geeindigd: number[] = [];
    const werk = naastElkaar([0, 1, 2, 3], 2, async (nummer) => {
      begonnen.push(nummer);
      if (nummer === 0) throw new RangeError('nul');
      await beurt();
      geeindigd.push(nummer);
    });
    await expect(werk).rejects.toThrow('nul');
    expect([begonnen, geeindigd]).toEqual([[0, 1], [1]]);
  });

  it('van niets komt niets', async () => {
    expect(await naastElkaar([], 3, async () => Promise.reject(new Error('nooit')))).toEqual([]);
  });
});
