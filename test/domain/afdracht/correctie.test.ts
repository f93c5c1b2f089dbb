import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { teruggaven, type GeboekteAfdracht } from '../../../domain/afdracht/correctie.ts';
import { werktVanaf, type VoetVanaf } from '../../../domain/afdracht/terugwerking.ts';
import { beslagvrijVan, verhoging, type Voetmaat } from '../../../domain/afdracht/voet.ts';
import { centen } from '../../../domain/geld/centen.ts';
import { dag, maandVan, plusMaanden } from '../../../domain/kalender/dag.ts';

const bedrag = (cent: number): Voetmaat => ({ soort: 'bedrag', beslagvrijeVoetCenten: centen(cent) });
const percentage = (art32: number): Voetmaat => ({ soort: 'percentage', inkomenArt32Centen: centen(art32), beslagvrijeVoetCenten: null });
const vanaf = (op: string, voet: number): VoetVanaf => ({ vanaf: dag(op), voet: bedrag(voet) });
const afdracht = (id: number, maand: string, ingehouden: number, netto: number | null = 200_000): GeboekteAfdracht => ({
  id,
  periode: maandVan(dag(`${maand}-01`)),
  peildag: dag(`${maand}-25`),
  netto: netto === null ? null : centen(netto),
  ingehouden: centen(ingehouden),
  verruimd: false,
});
const totaal = (terug: readonly { readonly centen: number }[]): number => terug.reduce((som, { centen: deel }) => som + deel, 0);

describe('vanaf wanneer een nieuwe voet werkt (475d lid 5, 475i lid 3 en 4)', () => {
  const beslag = '2025-03-25';
  it.each([
    ['hoger dan de enige: terug tot het beslag', [vanaf(beslag, 130_000)], 150_000, beslag],
    ['lager: vandaag, er wordt niets achteraf geïnd', [vanaf(beslag, 130_000)], 120_000, '2025-04-15'],
    ['gelijk: terug, het kost niemand iets', [vanaf(beslag, 130_000)], 130_000, beslag],
    ['hoger dan de verlaging van 5 april, lager dan de eerste: terug tot 5 april', [vanaf(beslag, 150_000), vanaf('2025-04-05', 130_000)], 140_000, '2025-04-05'],
    ['hoger dan beide: terug tot het beslag', [vanaf(beslag, 150_000), vanaf('2025-04-05', 130_000)], 160_000, beslag],
    ['hoger dan de laatste, lager dan een tussentijdse: niet verder dan de laatste', [vanaf(beslag, 130_000), vanaf('2025-04-01', 150_000), vanaf('2025-04-08', 120_000)], 140_000, '2025-04-08'],
    ['een eerdere correctie die zelf terugwerkte is de voet die gold', [vanaf(beslag, 130_000), vanaf(beslag, 160_000), vanaf('2025-04-08', 120_000)], 150_000, '2025-04-08'],
    ['een voet van voor het beslag maakt de terugwerking niet langer', [vanaf('2025-03-01', 130_000)], 150_000, beslag],
    ['een hogere voet die nog moet ingaan houdt haar niet tegen', [vanaf(beslag, 130_000), vanaf('2025-05-01', 160_000)], 150_000, beslag],
    ['hoger dan wat vanaf vandaag geldt, lager dan wat gisteren gold: vandaag', [vanaf(beslag, 150_000), vanaf('2025-04-15', 120_000)], 140_000, '2025-04-15'],
    ['er gold nog geen voet: terug tot het beslag', [], 150_000, beslag],
  ])('%s', (_, voeten, nieuw, verwacht) => {
    expect(werktVanaf(voeten, bedrag(nieuw), dag(beslag), dag('2025-04-15'))).toBe(verwacht);
  });

  it('ligt het beslag na vandaag, dan werkt zij vanaf het beslag', () => {
    expect(werktVanaf([vanaf('2025-03-25', 130_000)], bedrag(150_000), dag('2025-04-20'), dag('2025-04-15'))).toBe('2025-04-20');
  });

  it('is niet te zeggen of zij hoger is, dan werkt zij terug: wat onbekend is neemt niets van de schuldenaar', () => {
    expect(werktVanaf([{ vanaf: dag(beslag), voet: percentage(0) }], bedrag(100_000), dag(beslag), dag('2025-04-15'))).toBe(beslag);
  });

  it('bij het percentage telt het inkomen dat eraf gaat: minder daarvan is een verhoging', () => {
    expect([verhoging(percentage(30_000), percentage(10_000)), verhoging(percentage(10_000), percentage(30_000))]).toEqual([20_000, -20_000]);
  });

  it('een bedrag en een percentage zonder bekende norm zijn niet te vergelijken', () => {
    expect(verhoging(bedrag(130_000), percentage(0))).toBeNull();
  });

  it('met bekende norm wel: wat het percentage op de dag van de vaststelling overliet', () => {
    const bekend: Voetmaat = { soort: 'percentage', inkomenArt32Centen: centen(0), beslagvrijeVoetCenten: centen(125_000) };
    expect([verhoging(bekend, bedrag(130_000)), verhoging(bedrag(130_000), bekend), verhoging(percentage(0), bedrag(130_000))]).toEqual([5_000, -5_000, null]);
  });
});

describe('wat van een maand moet overblijven', () => {
  it('is een bedrag, of bij bijstand een deel van wat is uitbetaald; is dat niet opgegeven, dan is het niet te zeggen', () => {
    expect(beslagvrijVan(bedrag(130_000), null)).toBe(130_000);
    expect(beslagvrijVan(percentage(0), centen(100_000))).toBe(95_000);
    expect(beslagvrijVan(percentage(40_000), centen(60_000))).toBe(55_000);
    expect(beslagvrijVan(percentage(0), null)).toBeNull();
  });
});

describe('wat teruggaat (475i lid 3 en 4)', () => {
  it('per maand wat boven de nieuwe ruimte is ingehouden', () => {
    expect(teruggaven([afdracht(1, '2025-04', 70_000), afdracht(2, '2025-05', 60_000)], [vanaf('2025-03-25', 130_000), vanaf('2025-03-25', 150_000)])).toEqual([
      { afdrachtId: 2, centen: 10_000 },
      { afdrachtId: 1, centen: 20_000 },
    ]);
  });

  it('van twee afdrachten over één maand eerst de nieuwste, en wat die niet heeft van de oudere', () => {
    const voeten = [vanaf('2025-03-25', 130_000), vanaf('2025-03-25', 150_000)];
    const twee = [afdracht(1, '2025-04', 65_000), afdracht(2, '2025-04', 5_000)];
    const goed = [{ afdrachtId: 2, centen: 5_000 }, { afdrachtId: 1, centen: 15_000 }];
    expect(teruggaven(twee, voeten)).toEqual(goed);
    expect(teruggaven([...twee].reverse(), voeten)).toEqual(goed);
    // What the newest has is enough: the older one is left alone.
    expect(teruggaven([afdracht(1, '2025-04', 45_000), afdracht(2, '2025-04', 25_000)], voeten)).toEqual([{ afdrachtId: 2, centen: 20_000 }]);
  });

  it('de nieuwste maand eerst, in welke volgorde zij ook zijn geboekt', () => {
    const voeten = [vanaf('2025-03-25', 130_000), vanaf('2025-03-25', 150_000)];
    expect(teruggaven([afdracht(2, '2025-05', 60_000), afdracht(3, '2025-04', 70_000), afdracht(1, '2025-06', 51_000)], voeten).map(({ afdrachtId }) => afdrachtId)).toEqual([1, 2, 3]);
  });

  it('van een maand waarin de voet halverwege inging, alleen van wat daarna is ingehouden', () => {
    const voeten = [vanaf('2025-03-25', 130_000), vanaf('2025-04-20', 150_000)];
    const ervoor = { ...afdracht(2, '2025-04', 30_000), peildag: dag('2025-04-10') };
    expect(teruggaven([ervoor, afdracht(1, '2025-04', 40_000)], voeten)).toEqual([{ afdrachtId: 1, centen: 20_000 }]);
  });

  it('het inkomen dat bij een van de afdrachten over de maand is opgegeven geldt voor de maand', () => {
    const voeten = [vanaf('2025-03-25', 130_000), vanaf('2025-03-25', 150_000)];
    expect(totaal(teruggaven([afdracht(1, '2025-04', 70_000), afdracht(2, '2025-04', 5_000, null)], voeten))).toBe(25_000);
  });

  it('zonder opgegeven inkomen telt de voet die er vlak voor gold, niet de eerste', () => {
    const drie = [vanaf('2025-03-25', 130_000), vanaf('2025-03-25', 140_000), vanaf('2025-03-25', 150_000)];
    expect(teruggaven([afdracht(1, '2025-04', 70_000, null)], drie)).toEqual([{ afdrachtId: 1, centen: 10_000 }]);
  });

  it('met één voet is er zonder opgegeven inkomen niets om terug te geven, en met opgave alleen wat erboven ging', () => {
    const een = [vanaf('2025-03-25', 150_000)];
    expect(teruggaven([afdracht(1, '2025-04', 70_000, null)], een)).toEqual([]);
    expect(teruggaven([afdracht(1, '2025-04', 70_000)], een)).toEqual([{ afdrachtId: 1, centen: 20_000 }]);
    expect(teruggaven([afdracht(1, '2025-04', 70_000)], [])).toEqual([]);
  });

  it('een verlaging neemt niets van een maand die voorbij is', () => {
    expect(teruggaven([afdracht(1, '2025-04', 50_000)], [vanaf('2025-03-25', 150_000), vanaf('2025-03-25', 130_000)])).toEqual([]);
  });

  it('een maand van voor de ingang blijft zoals zij was', () => {
    expect(teruggaven([afdracht(1, '2025-04', 70_000), afdracht(2, '2025-05', 70_000)], [vanaf('2025-03-25', 130_000), vanaf('2025-05-01', 150_000)])).toEqual([{ afdrachtId: 2, centen: 20_000 }]);
  });

  it('zonder opgegeven inkomen gaat de verhoging terug, ten hoogste wat is ingehouden', () => {
    const voeten = [vanaf('2025-03-25', 130_000), vanaf('2025-03-25', 150_000)];
    expect(teruggaven([afdracht(1, '2025-04', 70_000, null), afdracht(2, '2025-05', 5_000, null)], voeten)).toEqual([
      { afdrachtId: 2, centen: 5_000 },
      { afdrachtId: 1, centen: 20_000 },
    ]);
  });

  it('het extra tiende blijft, over de nieuwe voet (IW 19 lid 1)', () => {
    const voeten = [vanaf('2025-03-25', 130_000), vanaf('2025-03-25', 150_000)];
    expect(teruggaven([{ ...afdracht(1, '2025-04', 83_000), verruimd: true }], voeten)).toEqual([{ afdrachtId: 1, centen: 18_000 }]);
  });

  it('percentage: ook zonder opgegeven uitkering gaat terug wat er minder af had gemogen', () => {
    const voeten: VoetVanaf[] = [
      { vanaf: dag('2025-03-25'), voet: percentage(30_000) },
      { vanaf: dag('2025-03-25'), voet: percentage(10_000) },
    ];
    expect(totaal(teruggaven([afdracht(1, '2025-04', 35_000, null)], voeten))).toBe(20_000);
  });
});

describe('de optelsom klopt in elke volgorde', () => {
  const maanden = fc.array(fc.record({ netto: fc.option(fc.integer({ min: 100_000, max: 300_000 })), ingehouden: fc.integer({ min: 0, max: 150_000 }) }), { minLength: 1, maxLength: 6 });
  const geboekt = (rijen: readonly { netto: number | null; ingehouden: number }[]): GeboekteAfdracht[] =>
    rijen.map(({ netto, ingehouden }, i) => {
      const op = plusMaanden(dag('2025-04-25'), i);
      return { id: i + 1, periode: maandVan(op), peildag: op, netto: netto === null ? null : centen(netto), ingehouden: centen(ingehouden), verruimd: false };
    });
  const naTerug = (rijen: readonly GeboekteAfdracht[], terug: readonly { readonly afdrachtId: number; readonly centen: number }[]): GeboekteAfdracht[] =>
    rijen.map((rij) => ({ ...rij, ingehouden: centen(rij.ingehouden - totaal(terug.filter(({ afdrachtId }) => afdrachtId === rij.id))) }));
  const begin = vanaf('2025-03-25', 130_000);
  const speel = (rijen: readonly GeboekteAfdracht[], correcties: readonly VoetVanaf[]) => {
    let stand = [...rijen];
    let terug = 0;
    correcties.forEach((_, i) => {
      const deze = teruggaven(stand, [begin, ...correcties.slice(0, i + 1)]);
      terug += totaal(deze);
      stand = naTerug(stand, deze);
    });
    return { stand, terug };
  };
  const correctie = fc.record({ voet: fc.integer({ min: 80_000, max: 200_000 }), maand: fc.integer({ min: 0, max: 5 }) }).map(({ voet, maand }) => ({ vanaf: plusMaanden(dag('2025-03-25'), maand), voet: bedrag(voet) }));

  it('nooit meer terug dan is ingehouden, en ingehouden = gehouden + terug', () => {
    fc.assert(
      fc.property(maanden, fc.array(correctie, { maxLength: 4 }), (rijen, correcties) => {
        const voor = geboekt(rijen);
        const { stand, terug } = speel(voor, correcties);
        expect(stand.every(({ ingehouden }) => ingehouden >= 0)).toBe(true);
        expect(stand.reduce((som, { ingehouden }) => som + ingehouden, 0) + terug).toBe(voor.reduce((som, { ingehouden }) => som + ingehouden, 0));
      }),
    );
  });

  it('dezelfde voet nog eens geeft niets meer terug', () => {
    fc.assert(
      fc.property(maanden, correctie, (rijen, een) => {
        const { terug } = speel(geboekt(rijen), [een]);
        expect(speel(geboekt(rijen), [een, { ...een }]).terug).toBe(terug);
      }),
    );
  });

  it('twee verhogingen in twee stappen geven terug wat de hoogste in één keer geeft', () => {
    fc.assert(
      fc.property(maanden, fc.integer({ min: 130_000, max: 170_000 }), fc.integer({ min: 0, max: 40_000 }), (rijen, eerste, meer) => {
        const voor = geboekt(rijen);
        expect(speel(voor, [vanaf('2025-03-25', eerste), vanaf('2025-03-25', eerste + meer)]).terug).toBe(speel(voor, [vanaf('2025-03-25', eerste + meer)]).terug);
      }),
    );
  });

  it('met de ingang die de wet geeft maakt de volgorde van twee meldingen geen maand slechter voor de debiteur', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100_000, max: 190_000 }), fc.integer({ min: 100_000, max: 190_000 }), (een, twee) => {
        const ingang = (voeten: readonly VoetVanaf[], voet: number, op: string): VoetVanaf => ({ vanaf: werktVanaf(voeten, bedrag(voet), dag('2025-03-25'), dag(op)), voet: bedrag(voet) });
        const eerst = ingang([begin], een, '2025-04-10');
        const daarna = ingang([begin, eerst], twee, '2025-04-15');
        // Of the days before the last report the voet is never lower than it was told before.
        for (const op of ['2025-03-25', '2025-04-09', '2025-04-12']) {
          const hoogte = (voeten: readonly VoetVanaf[]) => voeten.filter(({ vanaf: begint }) => begint <= op).at(-1)?.voet.beslagvrijeVoetCenten ?? 0;
          expect(hoogte([begin, eerst, daarna])).toBeGreaterThanOrEqual(hoogte([begin, eerst]));
        }
      }),
    );
  });
});
