import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { achterstalligOp, achterstalligVanaf, gelijkeTermijnen, termijndagen } from '../../../domain/betaaltermijn/termijnen.ts';
import { centen, som } from '../../../domain/geld/centen.ts';
import { dag } from '../../../domain/kalender/dag.ts';

const DAGEN = [dag('2025-02-28'), dag('2025-03-31'), dag('2025-04-30')];
const TERMIJNEN = gelijkeTermijnen(centen(30_000), DAGEN);

describe('de termijnen van een verordening (Gemeentewet 250, naar IW 9 lid 5)', () => {
  it('de eerste vervalt een maand na de dagtekening, elke volgende een maand later, geteld vanaf de dagtekening', () => {
    expect(termijndagen(dag('2025-01-31'), 3)).toEqual(['2025-02-28', '2025-03-31', '2025-04-30']);
  });
  it('er is er ten minste een', () => {
    expect(() => termijndagen(dag('2025-01-31'), 0)).toThrow('een vordering heeft ten minste één betaaltermijn');
    expect(() => termijndagen(dag('2025-01-31'), 1.5)).toThrow(RangeError);
    expect(termijndagen(dag('2025-01-31'), 1)).toEqual(['2025-02-28']);
  });
});

describe('gelijke termijnen', () => {
  it('€ 100,00 in drie: de cent die niet deelt valt in de eerste', () => {
    expect(gelijkeTermijnen(centen(10_000), DAGEN).map((een) => een.centen)).toEqual([3_334, 3_333, 3_333]);
  });
  it('tellen op de cent af op tot de hoofdsom, en verschillen ten hoogste een cent', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000_000 }), fc.integer({ min: 1, max: 24 }), (hoofdsom, aantal) => {
        const delen = gelijkeTermijnen(centen(hoofdsom), termijndagen(dag('2025-01-15'), aantal)).map((een) => een.centen);
        expect(som(...delen)).toBe(hoofdsom);
        expect(Math.max(...delen) - Math.min(...delen)).toBeLessThanOrEqual(1);
      }),
    );
  });
  it('volgen elkaar op in de tijd', () => {
    expect(() => gelijkeTermijnen(centen(100), [dag('2025-03-31'), dag('2025-03-31')])).toThrow('betaaltermijnen volgen elkaar op in de tijd');
  });
});

describe('wat achterstallig is', () => {
  it.each([
    ['op de laatste dag van de eerste termijn nog niets', '2025-02-28', 30_000, 0],
    ['de dag erna de eerste termijn', '2025-03-01', 30_000, 10_000],
    ['na twee termijnen beide', '2025-04-01', 30_000, 20_000],
    ['een betaling telt eerst voor de oudste termijn', '2025-04-01', 18_000, 8_000],
    ['vooruit betaald is niets achterstallig', '2025-04-01', 10_000, 0],
    ['na de laatste alles wat openstaat', '2025-05-01', 18_000, 18_000],
  ])('%s', (_wat, op, open, verwacht) => {
    expect(achterstalligOp(TERMIJNEN, centen(open), dag(op))).toBe(verwacht);
  });

  it.each([
    [30_000, '2025-03-01'],
    [20_000, '2025-04-01'],
    [10_000, '2025-05-01'],
    [0, null],
  ])('staat er %i cent open, dan is er iets achterstallig vanaf %s', (open, vanaf) => {
    expect(achterstalligVanaf(TERMIJNEN, centen(open))).toBe(vanaf);
  });

  it('nooit meer dan er openstaat, en nooit minder als er een dag verloopt', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 30_000 }), fc.integer({ min: 0, max: 2 }), (open, i) => {
        const stand = [...DAGEN, dag('2025-05-31')].map((op) => achterstalligOp(TERMIJNEN, centen(open), op));
        expect(stand[i + 1] ?? 0).toBeGreaterThanOrEqual(stand[i] ?? 0);
        expect(Math.max(...stand)).toBeLessThanOrEqual(open);
      }),
    );
  });
});
