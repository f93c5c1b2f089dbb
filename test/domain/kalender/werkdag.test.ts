import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dag, weekdag } from '../../../domain/kalender/dag.ts';
import { dagsoort } from '../../../domain/kalender/dagsoort.ts';
import { uitersteDag } from '../../../domain/kalender/termijn.ts';
import { berichtOverheidsvorderingUr1ch, terugboekingUr1cf } from '../../../domain/kalender/uitvoeringsregeling.ts';
import { eersteWerkdagOpOfNa, isWerkdagUr1cf } from '../../../domain/kalender/werkdag.ts';
import { willekeurigeDag } from './dagen.ts';

describe('Uitvoeringsregeling IW 1990 art. 1cf lid 2: werkdagen', () => {
  it.each(['2026-01-01', '2026-04-03', '2026-04-06', '2026-05-01', '2026-12-25', '2026-03-07', '2026-03-08'])('%s is geen werkdag', (d) => {
    expect(isWerkdagUr1cf(dag(d))).toBe(false);
  });

  it.each(['2026-04-27', '2026-05-05', '2026-05-14', '2026-05-15', '2026-05-25', '2026-01-02'])('%s is wel een werkdag', (d) => {
    expect(isWerkdagUr1cf(dag(d))).toBe(true);
  });
});

describe('Uitvoeringsregeling IW 1990 art. 1cf lid 1: terugboeking', () => {
  it.each([
    ['2026-03-02', '2026-03-09'],
    ['2026-03-07', '2026-03-13'],
    ['2026-04-24', '2026-05-04'],
    ['2026-04-02', '2026-04-13'],
    ['2026-12-24', '2027-01-04'],
  ])('van een vordering uitgevoerd op %s kan tot en met %s', (uitvoering, laatsteDag) => {
    expect(uitersteDag(terugboekingUr1cf(dag(uitvoering)))).toBe(laatsteDag);
  });
});

describe('Uitvoeringsregeling IW 1990 art. 1ch: bericht aan de belastingschuldige', () => {
  it('moet binnen zeven dagen nadat de terugboekingstermijn om is', () => {
    expect(uitersteDag(berichtOverheidsvorderingUr1ch(dag('2026-03-02')))).toBe('2026-03-16');
  });

  it('wordt niet verlengd: een ministeriële regeling', () => {
    expect(uitersteDag(berichtOverheidsvorderingUr1ch(dag('2026-05-07')))).toBe('2026-05-21');
    expect(uitersteDag(berichtOverheidsvorderingUr1ch(dag('2026-05-11')))).toBe('2026-05-25');
  });
});

describe('de eerste werkdag voor de post', () => {
  it.each([
    ['2026-03-03', '2026-03-03'],
    ['2026-04-03', '2026-04-07'],
    ['2026-05-14', '2026-05-18'],
    ['2026-12-25', '2026-12-28'],
  ])('op of na %s is %s', (van, verwacht) => {
    expect(eersteWerkdagOpOfNa(dag(van))).toBe(verwacht);
  });

  it('is nooit een vrije dag of weekend, en nooit eerder', () => {
    fc.assert(
      fc.property(willekeurigeDag, (van) => {
        const werkdag = eersteWerkdagOpOfNa(van);
        expect(werkdag >= van && weekdag(werkdag) < 6 && dagsoort(werkdag).soort !== 'vrij').toBe(true);
      }),
    );
  });
});
