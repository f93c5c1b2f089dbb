import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bepaalBeslagvolgorde, type BeslagvolgordeInvoer } from '../../../domain/beslagvolgorde/beslagvolgorde.ts';
import type { Bron } from '../../../domain/beslagvolgorde/bron.ts';
import { centen, centenUitEuro, som } from '../../../domain/geld/centen.ts';

const bron = (id: string, onderdeel: Bron['onderdeel'], maandbedrag: string, anders: Partial<Bron> = {}): Bron => ({
  id,
  onderdeel,
  derde: `derde-${id}`,
  maandbedrag: centenUitEuro(maandbedrag),
  toeslag: null,
  ...anders,
});
const bepaal = (bvv: string, bronnen: readonly Bron[], anders: Partial<BeslagvolgordeInvoer> = {}) =>
  bepaalBeslagvolgorde({
    beslaglegger: 'gemeente',
    beslagvrijeVoet: centenUitEuro(bvv),
    bronnen,
    bestaandeBeslagen: [],
    verrekeningen: [],
    ...anders,
  });

describe('Rv 475c lid 1 en 2: de volgorde', () => {
  it('naar onderdeel, daarbinnen de hoogste eerst', () => {
    const bronnen = [
      bron('pens', 'g', '900'),
      bron('loon', 'e', '500'),
      bron('aow', 'b', '700'),
      bron('ww', 'b', '800'),
      bron('pw', 'a', '10'),
    ];
    expect(bepaal('0', bronnen).volgorde).toStrictEqual(['pw', 'ww', 'aow', 'loon', 'pens']);
  });

  it('een kinderopvangtoeslag onder onderdeel j staat er niet in', () => {
    expect(bepaal('0', [bron('kot', 'j', '600', { toeslag: 'kinderopvangtoeslag' })])).toMatchObject({
      volgorde: [],
      uitgesloten: ['kot'],
    });
  });

  it('een bron die niets betaalt wordt overgeslagen', () => {
    expect(bepaal('1000', [bron('ww', 'b', '0'), bron('loon', 'e', '1200')])).toMatchObject({
      gekozen: ['loon'],
      redenCode: 'lid_2_volgorde',
    });
  });
});

describe('Rv 475c lid 3: één derde volstaat', () => {
  it('de eerste latere bron die het alleen dekt', () => {
    expect(bepaal('2000', [bron('ww', 'b', '100'), bron('pens', 'g', '1500'), bron('loon', 'e', '800')])).toMatchObject({
      afloscapaciteit: 40000,
      gekozen: ['loon'],
      alternatief: [['ww', 'loon']],
    });
  });

  it('twee latere bronnen die even hoog zijn: onbeslist', () => {
    expect(bepaal('1800', [bron('ww', 'b', '100'), bron('l1', 'e', '1000'), bron('l2', 'e', '1000')])).toMatchObject({
      gekozen: null,
      redenCode: 'onbeslist_gelijke_hoogte',
      kandidaten: [['l1'], ['l2']],
      verwachteAfdracht: null,
    });
  });
});

describe('wat niet kan', () => {
  const loon = bron('loon', 'e', '1200');
  it('twee bronnen met één id', () => {
    expect(() => bepaal('1000', [loon, bron('loon', 'b', '100')])).toThrow('twee bronnen hebben hetzelfde id');
  });
  it('een beslag op een bron die er niet is', () => {
    expect(() => bepaal('1000', [loon], { bestaandeBeslagen: [{ bron: 'ww', maandelijkseInhouding: centen(1) }] })).toThrow('een bestaand beslag noemt een bron die er niet is');
  });
  it('een verrekening met een bron die er niet is', () => {
    expect(() => bepaal('1000', [loon], { verrekeningen: [{ bron: 'ww', maandbedrag: centen(1) }] })).toThrow('een verrekening noemt een bron die er niet is');
  });
});

describe('wat er over is om te nemen', () => {
  const loon = bron('loon', 'e', '1200');
  it('is het inkomen boven de voet, min wat anderen al nemen', () => {
    expect(
      bepaal('1000', [loon, bron('ww', 'b', '50')], {
        bestaandeBeslagen: [{ bron: 'loon', maandelijkseInhouding: centen(60_00) }],
        verrekeningen: [{ bron: 'ww', maandbedrag: centen(40_00) }],
      }),
    ).toMatchObject({ afloscapaciteit: 250_00, vrijeAfloscapaciteit: 150_00, verwachteAfdracht: 150_00 });
  });
  it('is niets als het inkomen precies de voet is: er wordt geen bron gekozen', () => {
    expect(bepaal('1200', [loon])).toEqual({
      volgorde: ['loon'],
      uitgesloten: [],
      afloscapaciteit: 0,
      vrijeAfloscapaciteit: 0,
      gekozen: [],
      alternatief: [],
      redenCode: 'geen_afloscapaciteit',
      kandidaten: [],
      samenloopOp: null,
      bvvOmslag: null,
      verwachteAfdracht: 0,
    });
  });
  it('wat artikel 475c niet noemt staat apart, op naam', () => {
    expect(bepaal('0', [bron('z', 'kinderbijslag', '10'), bron('a', 'studiefinanciering', '10'), bron('k', 'kinderopvangtoeslag', '10')])).toMatchObject({ volgorde: [], uitgesloten: ['a', 'k', 'z'] });
  });
  it('zonder ander beslag is er geen samenloop', () => {
    expect(bepaal('1000', [loon, bron('ww', 'b', '50')], { bestaandeBeslagen: [{ bron: 'ww', maandelijkseInhouding: centen(10_00) }] })).toMatchObject({ gekozen: ['loon'], samenloopOp: null });
  });
});

describe('gelijke hoogte', () => {
  it('doet er niet toe als beide bronnen nodig zijn', () => {
    expect(bepaal('500', [bron('l1', 'e', '400'), bron('l2', 'e', '400')])).toMatchObject({ gekozen: null });
    expect(bepaal('100', [bron('l1', 'e', '400', { derde: 'x' }), bron('l2', 'e', '400', { derde: 'x' })])).toMatchObject({
      gekozen: ['l1', 'l2'],
      redenCode: 'lid_2_zelfde_derde',
    });
  });

  it('doet er niet toe als een eerdere bron volstaat', () => {
    expect(bepaal('2000', [bron('ww', 'b', '500'), bron('l1', 'e', '900'), bron('l2', 'e', '900')])).toMatchObject({ gekozen: ['ww'] });
  });
});

describe('Rv 475c lid 4 en 5: samenloop', () => {
  it('lopende beslagen en verrekeningen verminderen de vrije afloscapaciteit, nooit onder nul', () => {
    expect(
      bepaal('1000', [bron('loon', 'e', '1200')], { bestaandeBeslagen: [{ bron: 'loon', maandelijkseInhouding: centen(500_00) }] }),
    ).toMatchObject({ vrijeAfloscapaciteit: 0, samenloopOp: 'loon', bvvOmslag: null });
  });

  it('omslag na aftrek van eigen inkomen dat niet beslagen is', () => {
    const uitkomst = bepaal('1800', [bron('ww', 'b', '300'), bron('loon', 'e', '1700'), bron('pens', 'g', '100')], {
      bestaandeBeslagen: [{ bron: 'loon', maandelijkseInhouding: centen(20000) }],
    });
    expect(uitkomst.bvvOmslag).toStrictEqual([
      { bron: 'ww', beslagvrijeVoet: 25500 },
      { bron: 'loon', beslagvrijeVoet: 144500 },
    ]);
  });

  it('een beslag op een toeslag slaat de beslagvrije voet niet om', () => {
    const bronnen = [bron('loon', 'e', '1200'), bron('zt', 'j', '120', { toeslag: 'zorgtoeslag' })];
    expect(bepaal('1000', bronnen, { bestaandeBeslagen: [{ bron: 'zt', maandelijkseInhouding: centen(5000) }] })).toMatchObject({
      bvvOmslag: null,
      vrijeAfloscapaciteit: 15000,
    });
  });
});

describe('de eigen toeslag van een bijzondere beslaglegger', () => {
  it.each([
    ['verhuurder', 'huurtoeslag', 'j'],
    ['zorgverzekeraar', 'zorgtoeslag', 'j'],
    ['kinderopvangorganisatie', 'kinderopvangtoeslag', 'kinderopvangtoeslag'],
  ] as const)('%s op %s', (beslaglegger, toeslag, onderdeel) => {
    expect(bepaal('1000', [bron('loon', 'e', '1200'), bron('t', onderdeel, '100', { toeslag })], { beslaglegger })).toMatchObject({
      gekozen: ['t'],
      redenCode: 'uitzondering_eigen_toeslag',
      afloscapaciteit: null,
    });
  });

  it('een andere toeslag dan de eigen gaat niet voor', () => {
    expect(bepaal('1000', [bron('loon', 'e', '1200'), bron('zt', 'j', '100', { toeslag: 'zorgtoeslag' })], { beslaglegger: 'verhuurder' })).toMatchObject({ gekozen: ['loon'] });
  });

  it('de gemeente heeft geen eigen toeslag', () => {
    expect(bepaal('1000', [bron('loon', 'e', '1200'), bron('ht', 'j', '100', { toeslag: 'huurtoeslag' })])).toMatchObject({ gekozen: ['loon'] });
  });

  it('wat de beslagvrije voet overlaat doet er dan niet toe: alle bedragen blijven open, samenloop wordt genoemd', () => {
    const bronnen = [bron('loon', 'e', '1200'), bron('ht', 'j', '100', { toeslag: 'huurtoeslag' })];
    expect(bepaal('1000', bronnen, { beslaglegger: 'verhuurder', bestaandeBeslagen: [{ bron: 'ht', maandelijkseInhouding: centen(1000) }] })).toMatchObject({
      afloscapaciteit: null,
      vrijeAfloscapaciteit: null,
      verwachteAfdracht: null,
      samenloopOp: 'ht',
    });
  });

  it('zonder die toeslag geldt de gewone volgorde', () => {
    expect(bepaal('1000', [bron('loon', 'e', '1200')], { beslaglegger: 'verhuurder' })).toMatchObject({ gekozen: ['loon'] });
  });

  it('alleen toeslagen geven een gemeente geen afloscapaciteit', () => {
    expect(bepaal('0', [bron('zt', 'j', '120', { toeslag: 'zorgtoeslag' })])).toMatchObject({
      gekozen: [],
      redenCode: 'geen_afloscapaciteit',
    });
  });
});

describe('eigenschappen', () => {
  const bronnen = fc.uniqueArray(
    fc.record({
      id: fc.string({ minLength: 1, maxLength: 4 }),
      onderdeel: fc.constantFrom('a', 'b', 'e', 'g', 'j', 'kinderbijslag'),
      derde: fc.constantFrom('x', 'y', 'z'),
      maandbedrag: fc.constantFrom(0, 100, 250, 1000).map((euro) => centen(euro * 100)),
      toeslag: fc.constant(null),
    }),
    { selector: ({ id }) => id, maxLength: 6 },
  ) as fc.Arbitrary<Bron[]>;
  const voet = fc.integer({ min: 0, max: 2500 }).map((euro) => String(euro));

  it('de volgorde van de invoer maakt niet uit', () => {
    fc.assert(
      fc.property(voet, bronnen, (bvv, lijst) => {
        expect(bepaal(bvv, [...lijst].reverse())).toStrictEqual(bepaal(bvv, lijst));
      }),
    );
  });

  it('wat gekozen is dekt de afloscapaciteit', () => {
    fc.assert(
      fc.property(voet, bronnen, (bvv, lijst) => {
        const { gekozen, kandidaten, afloscapaciteit } = bepaal(bvv, lijst);
        for (const keuze of gekozen === null ? kandidaten : [gekozen]) {
          expect(som(...lijst.filter(({ id }) => keuze.includes(id)).map(({ maandbedrag }) => maandbedrag))).toBeGreaterThanOrEqual(
            afloscapaciteit ?? 0,
          );
        }
      }),
    );
  });

  it('een omslag is samen de beslagvrije voet min het inkomen dat vrij blijft', () => {
    fc.assert(
      fc.property(voet, bronnen, fc.integer({ min: 0, max: 5 }), (bvv, lijst, welke) => {
        const beslagen = lijst[welke];
        if (!beslagen) return;
        const { bvvOmslag } = bepaal(bvv, lijst, { bestaandeBeslagen: [{ bron: beslagen.id, maandelijkseInhouding: centen(1000) }] });
        if (!bvvOmslag) return;
        const vrij = som(
          ...lijst
            .filter((een) => een.onderdeel !== 'j' && een.onderdeel !== 'kinderbijslag' && !bvvOmslag.some((deel) => deel.bron === een.id))
            .map(({ maandbedrag }) => maandbedrag),
        );
        expect(som(...bvvOmslag.map(({ beslagvrijeVoet }) => beslagvrijeVoet))).toBe(Math.max(0, centenUitEuro(bvv) - vrij));
      }),
    );
  });
});
