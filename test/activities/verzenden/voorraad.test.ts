import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maakVoorraad } from '../../../activities/verzenden/voorraad.ts';

describe('wat één aanroep nog mag doen', () => {
  it('gaat in porties, zodat ieder er een kan hebben', async () => {
    const voorraad = maakVoorraad(10, 3);
    const gekregen: number[] = [];
    while (!voorraad.isOp()) {
      await voorraad.neem(async (hoogstens) => {
        gekregen.push(hoogstens);
        return Promise.resolve({ werk: hoogstens });
      });
    }
    expect([voorraad.delers, gekregen]).toEqual([3, [3, 3, 3, 1]]);
  });

  it('wat iemand niet gebruikte is voor de anderen; wie struikelt gebruikte niets', async () => {
    const voorraad = maakVoorraad(4, 1);
    await voorraad.neem(async () => Promise.resolve({ werk: 0 }));
    await expect(voorraad.neem(async () => Promise.reject(new Error('mis')))).rejects.toThrow('mis');
    expect(voorraad.isHeel()).toBe(true);
    await voorraad.neem(async () => Promise.resolve({ werk: 3 }));
    expect(await voorraad.neem(async (hoogstens) => Promise.resolve({ werk: 0, hoogstens }))).toMatchObject({ hoogstens: 1 });
    expect([voorraad.isHeel(), voorraad.isOp()]).toEqual([false, false]);
  });

  it('is nooit op zolang niets is gebruikt, hoe klein hij ook is: geen deel wordt overgeslagen', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 5 }), async (stapel, delers) => {
        const voorraad = maakVoorraad(stapel, delers);
        const op: boolean[] = [];
        await Promise.all(
          Array.from({ length: voorraad.delers }, async () => {
            op.push(voorraad.isOp());
            await voorraad.neem(async () => {
              await new Promise((klaar) => setImmediate(klaar));
              return { werk: 0 };
            });
          }),
        );
        expect(op).not.toContain(true);
      }),
    );
  });

  it('samen doen zij nooit meer dan er was', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 5 }), fc.array(fc.nat(20), { maxLength: 20 }), async (stapel, delers, wensen) => {
        const voorraad = maakVoorraad(stapel, delers);
        const gedaan = await Promise.all(
          wensen.map(async (wens) =>
            voorraad.isOp() ? 0 : (await voorraad.neem(async (hoogstens) => {
              await new Promise((klaar) => setImmediate(klaar));
              return { werk: Math.min(wens, hoogstens) };
            })).werk,
          ),
        );
        expect(gedaan.reduce((tot, een) => tot + een, 0)).toBeLessThanOrEqual(stapel);
      }),
    );
  });
});
