import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { herverdeel, type VerdeeldeMaand } from '../../../domain/afdracht/herverdeling.ts';
import { verdeelOverRangen, type Deel, type Ranggroep } from '../../../domain/afdracht/over-rangen.ts';
import { centen, NUL, som } from '../../../domain/geld/centen.ts';
import { eersteDagVan, maandVan, plusMaanden, dag } from '../../../domain/kalender/dag.ts';
import { A, B, C } from '../samenloop/beslagen.ts';

const maand = (nummer: number) => maandVan(plusMaanden(dag('2026-01-01'), nummer));
const gelijk: readonly Ranggroep[] = [{ wijze: 'naar_rato', leden: [A, B] }];
const eerstB: readonly Ranggroep[] = [{ wijze: 'naar_rato', leden: [B] }, { wijze: 'naar_rato', leden: [A] }];
const toen: VerdeeldeMaand = { periode: maand(0), afdracht: centen(100), uitbetaald: [{ id: A, centen: centen(50) }, { id: B, centen: centen(50) }], naarSchuldenaar: NUL, teruggave: NUL, groepen: gelijk };
const open = (a: number, b: number) => new Map([[A, centen(a)], [B, centen(b)]]);

describe('opnieuw verdelen van wat al is uitbetaald', () => {
  it('verandert niets waar het goed was', () => {
    expect(herverdeel([toen], open(1000, 1000))).toEqual({ terug: [], bij: [], naarSchuldenaar: 0 });
  });

  it('een voorrang die later blijkt gaat ten koste van wie te veel kreeg', () => {
    expect(herverdeel([{ ...toen, groepen: eerstB }], open(1000, 80))).toEqual({ terug: [{ id: A, centen: 30 }], bij: [{ id: B, centen: 30 }], naarSchuldenaar: 0 });
  });

  it('wat in een eerdere maand anders had gemoeten telt door in de volgende, in de orde van de maanden', () => {
    const twee = [{ ...toen, periode: maand(1), groepen: eerstB }, { ...toen, groepen: eerstB }];
    expect(herverdeel(twee, open(1000, 120))).toEqual({ terug: [{ id: A, centen: 20 }], bij: [{ id: B, centen: 20 }], naarSchuldenaar: 0 });
  });

  it('in welke volgorde de maanden ook worden genoemd: wat de eerste kreeg staat in de volgende niet meer open', () => {
    const [eerste, tweede] = [{ ...toen, groepen: eerstB }, { ...toen, periode: maand(1) }];
    const goed = { terug: [{ id: A, centen: 2 }], bij: [{ id: B, centen: 2 }], naarSchuldenaar: 0 };
    expect([herverdeel([eerste, tweede], open(1000, 120)), herverdeel([tweede, eerste], open(1000, 120))]).toEqual([goed, goed]);
  });

  it('een beslag dat aan het licht komt krijgt zijn deel', () => {
    expect(herverdeel([{ ...toen, groepen: [{ wijze: 'naar_rato', leden: [A, B, C] }] }], new Map([...open(100, 100), [C, centen(200)]]))).toEqual({
      terug: [{ id: A, centen: 25 }, { id: B, centen: 25 }],
      bij: [{ id: C, centen: 50 }],
      naarSchuldenaar: 0,
    });
  });

  it('een hogere beslagvrije voet gaat van ieders deel af, terug naar de schuldenaar (Rv 475i lid 3)', () => {
    expect(herverdeel([{ ...toen, teruggave: centen(40) }], open(1000, 1000))).toEqual({ terug: [{ id: A, centen: 20 }, { id: B, centen: 20 }], bij: [], naarSchuldenaar: 40 });
  });

  it('wie minder te vorderen had betaalt terug, en wat niemand nodig heeft gaat naar de schuldenaar', () => {
    expect(herverdeel([toen], open(10, 60))).toEqual({ terug: [{ id: A, centen: 40 }], bij: [{ id: B, centen: 10 }], naarSchuldenaar: 30 });
  });

  it('wat de schuldenaar al terugkreeg blijft van hem', () => {
    const metOverschot = { ...toen, afdracht: centen(160), naarSchuldenaar: centen(60) };
    expect(herverdeel([metOverschot], open(1000, 1000))).toEqual({ terug: [], bij: [], naarSchuldenaar: 0 });
  });

  it('wie niet meer meedoet betaalt alles terug', () => {
    expect(herverdeel([{ ...toen, groepen: [{ wijze: 'naar_rato', leden: [B] }] }], open(0, 1000))).toMatchObject({ terug: [{ id: A, centen: 50 }], bij: [{ id: B, centen: 50 }] });
  });

  it.each([
    ['een maand die niet optelt', [{ ...toen, afdracht: centen(99) }], 'telt niet op'],
    ['een maand twee keer', [toen, toen], 'twee keer'],
    ['meer terug dan is uitbetaald', [{ ...toen, teruggave: centen(101) }], 'meer terug'],
    ['een negatieve teruggave', [{ ...toen, teruggave: centen(-1) }], 'negatief'],
    ['een negatief bedrag naar de schuldenaar', [{ ...toen, afdracht: centen(99), naarSchuldenaar: centen(-1) }], 'de verdeling over 2026-01 heeft een negatief bedrag'],
    ['een negatief deel', [{ ...toen, uitbetaald: [{ id: A, centen: centen(-1) }, { id: B, centen: centen(101) }] }], 'negatief'],
  ])('weigert %s', (_wat, maanden, fout) => {
    expect(() => herverdeel(maanden, open(1000, 1000))).toThrow(fout);
  });

  it('alles wat was uitbetaald kan teruggaan', () => {
    expect(herverdeel([{ ...toen, teruggave: centen(100) }], open(1000, 1000))).toEqual({ terug: [{ id: A, centen: 50 }, { id: B, centen: 50 }], bij: [], naarSchuldenaar: 100 });
  });

  it('wie terugbetaalt en wie erbij krijgt staat op id, in welke volgorde de rangen ook staan', () => {
    const groepen: readonly Ranggroep[] = [{ wijze: 'naar_rato', leden: [C, B, A] }];
    const uitbetaald: readonly Deel[] = [{ id: C, centen: centen(90) }, { id: B, centen: centen(5) }, { id: A, centen: centen(5) }];
    expect(herverdeel([{ ...toen, uitbetaald, groepen }], new Map([...open(100, 100), [C, centen(100)]]))).toEqual({ terug: [{ id: C, centen: 56 }], bij: [{ id: A, centen: 28 }, { id: B, centen: 28 }], naarSchuldenaar: 0 });
    expect(herverdeel([{ ...toen, groepen: [{ wijze: 'naar_rato', leden: [C] }] }], new Map([[C, centen(100)]]))).toMatchObject({ terug: [{ id: A, centen: 50 }, { id: B, centen: 50 }], bij: [{ id: C, centen: 100 }] });
  });

  it('noemt de maand, geen bedrag', () => {
    expect(() => herverdeel([{ ...toen, afdracht: centen(99) }], open(1, 1))).toThrow(eersteDagVan(maand(0)).slice(0, 7));
  });
});

describe('opnieuw verdelen, bij willekeurige maanden', () => {
  const bedrag = (max: number) => fc.integer({ min: 0, max }).map(centen);

  it('wat terugkomt is wat erbij gaat en naar de schuldenaar; samen met wat was uitbetaald is het de juiste verdeling', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(bedrag(100), bedrag(100), bedrag(50), fc.boolean()), { maxLength: 4 }), bedrag(300), bedrag(300), (rijen, openA, openB) => {
        const maanden = rijen.map(([a, b, schuldenaar, wissel], nummer): VerdeeldeMaand => ({
          periode: maand(nummer),
          afdracht: som(a, b, schuldenaar),
          uitbetaald: [{ id: A, centen: a }, { id: B, centen: b }],
          naarSchuldenaar: schuldenaar,
          teruggave: centen(Math.min(schuldenaar, a)),
          groepen: wissel ? eerstB : gelijk,
        }));
        const uit = herverdeel(maanden, open(openA, openB));
        expect(som(...uit.terug.map((deel) => deel.centen))).toBe(som(uit.naarSchuldenaar, ...uit.bij.map((deel) => deel.centen)));
        expect(uit.naarSchuldenaar).toBeGreaterThanOrEqual(som(...maanden.map(({ teruggave }) => teruggave)));
        const vanA = ({ id }: Deel): boolean => id === A;
        const totaal = (delen: readonly Deel[]): number => som(...delen.map((deel) => deel.centen));
        const gekregen = [...maanden.flatMap(({ uitbetaald }) => uitbetaald), ...uit.bij];
        const krijgt = (past: (deel: Deel) => boolean): number => totaal(gekregen.filter(past)) - totaal(uit.terug.filter(past));
        expect(krijgt(vanA)).toBeLessThanOrEqual(openA);
        expect(krijgt((deel) => !vanA(deel))).toBeLessThanOrEqual(openB);
      }),
    );
  });

  it('wat nu juist verdeeld is blijft staan', () => {
    fc.assert(
      fc.property(bedrag(500), bedrag(300), bedrag(300), fc.boolean(), (afdracht, openA, openB, wissel) => {
        const groepen = wissel ? eerstB : gelijk;
        const { delen, overschot } = verdeelOverRangen(afdracht, NUL, groepen, open(openA, openB));
        expect(herverdeel([{ periode: maand(0), afdracht, uitbetaald: delen, naarSchuldenaar: overschot, teruggave: NUL, groepen }], open(openA, openB))).toEqual({ terug: [], bij: [], naarSchuldenaar: 0 });
      }),
    );
  });
});
