import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dag, eersteDagVan, maandVan, plusDagen, volgendeMaand, type Maand } from '../../../domain/kalender/dag.ts';
import { naGebeurtenis, OVERDRACHTGRONDEN, type Overdrachtgebeurtenis, type Overdrachtrol, type Overdrachtstand } from '../../../domain/samenloop/overdrachtsgang.ts';
import { eersteMaandNa, eersteOnzeMaand, maandgrensVan, wieIntMaand, type Maandgrens } from '../../../domain/samenloop/overdrachtsmaand.ts';
import { grondVanOvergang, magOver } from '../../../domain/samenloop/wat-mag-over.ts';
import { B, bijstand, gdw, gemeentebelasting, vraagOver } from './beslagen.ts';

const op = dag('2026-05-12');
const JUNI = maandVan(dag('2026-06-01'));
const JULI = maandVan(dag('2026-07-01'));
const speel = (begin: Overdrachtstand, ...gebeurtenissen: readonly Overdrachtgebeurtenis[]): Overdrachtstand => gebeurtenissen.reduce((stand, wat) => naGebeurtenis(stand, wat) ?? stand, begin);

const AANVAARD = [{ soort: 'aangeboden', op }, { soort: 'aanvaard', vanafMaand: JUNI }] as const satisfies readonly Overdrachtgebeurtenis[];
const OVERGEDRAGEN = [...AANVAARD, { soort: 'gegevens_gestuurd', zonderBrieven: false }, { soort: 'brieven_gemaakt', op, vanafMaand: JULI }, { soort: 'kennis_gegeven', rol: 'gever', tot: op }, { soort: 'afgerond', tot: op }] as const satisfies readonly Overdrachtgebeurtenis[];
const OVERGENOMEN = [{ soort: 'wij_aanvaarden', op, vanafMaand: JUNI }, { soort: 'gegevens_ontvangen' }, { soort: 'ander_rondde_af', vanafMaand: JULI }, { soort: 'brieven_gemaakt', op, vanafMaand: JULI }, { soort: 'kennis_gegeven', rol: 'nemer', tot: op }] as const satisfies readonly Overdrachtgebeurtenis[];
const AANBIEDEN: Overdrachtstand = { stap: 'aanbieden', vanafMaand: JUNI };
const BEOORDELEN: Overdrachtstand = { stap: 'beoordelen', vanafMaand: JUNI };

describe('de gang van een overdracht', () => {
  it('wie overdraagt: aanbod, antwoord, gegevens, brieven, afronding, nazorg', () => {
    expect(speel(AANBIEDEN, ...OVERGEDRAGEN)).toEqual({ stap: 'nazorg', vanafMaand: JULI, tot: op });
    expect(speel(AANBIEDEN, ...OVERGEDRAGEN, { soort: 'nazorg_voorbij' })).toEqual({ stap: 'gesloten', einde: 'overgedragen', vanafMaand: JULI });
  });

  it('wie overneemt komt op dezelfde maand uit', () => {
    expect(speel(BEOORDELEN, ...OVERGENOMEN)).toEqual({ stap: 'nazorg', vanafMaand: JULI, tot: op });
  });

  it('na een einde schrijft wie overdraagt geen brieven: dat deed hij bij de opheffing', () => {
    expect(speel({ stap: 'opvolger_zoeken' }, { soort: 'opvolger_gevonden', vanafMaand: JUNI }, ...AANVAARD, { soort: 'gegevens_gestuurd', zonderBrieven: true })).toMatchObject({ stap: 'afronden' });
  });

  it('een herhaling van wat al gebeurde verandert niets', () => {
    const gebeurd: readonly Overdrachtgebeurtenis[] = OVERGEDRAGEN;
    for (const [i, wat] of gebeurd.entries()) {
      const stand = speel(AANBIEDEN, ...gebeurd.slice(0, i + 1));
      expect(naGebeurtenis(stand, wat)).toBeNull();
    }
  });

  it('de maand gaat alleen vooruit, en staat vast als de brieven zijn gemaakt', () => {
    expect(speel(AANBIEDEN, { soort: 'aangeboden', op }, { soort: 'aanvaard', vanafMaand: maandVan(dag('2026-05-01')) })).toMatchObject({ vanafMaand: JUNI });
    const stand = speel(AANBIEDEN, ...OVERGEDRAGEN.slice(0, 4));
    expect([naGebeurtenis(stand, { soort: 'aanvaard', vanafMaand: JUNI }), naGebeurtenis(stand, { soort: 'ingetrokken', rol: 'gever' })]).toEqual([null, null]);
  });

  it('voor de brieven kan hij nog worden ingetrokken, door beide', () => {
    expect([0, 1, 2].map((tot) => speel(AANBIEDEN, ...OVERGEDRAGEN.slice(0, tot), { soort: 'ingetrokken', rol: 'gever' }))).toEqual(Array(3).fill({ stap: 'gesloten', einde: 'ingetrokken', vanafMaand: JUNI }));
    expect([0, 1, 2].map((tot) => speel(BEOORDELEN, ...OVERGENOMEN.slice(0, tot), { soort: 'ingetrokken', rol: 'nemer' }))).toEqual(Array(3).fill({ stap: 'gesloten', einde: 'ingetrokken', vanafMaand: JUNI }));
  });

  it('na een weigering zegt een mens hoe het verder gaat', () => {
    const geweigerd = speel(AANBIEDEN, { soort: 'aangeboden', op }, { soort: 'afgewezen' });
    expect(geweigerd).toEqual({ stap: 'afgewezen', vanafMaand: JUNI });
    expect(speel(geweigerd, { soort: 'opnieuw_aanbieden', vanafMaand: JULI })).toEqual({ stap: 'aanbieden', vanafMaand: JULI });
    expect(speel(geweigerd, { soort: 'gestopt' })).toMatchObject({ einde: 'gestopt' });
  });
});

describe('wie int welke maand', () => {
  const maanden = Array.from({ length: 12 }, (_, i) => volgendeMaand(JUNI, i - 4));
  /** Every state in which the two can be, step for step. */
  const gever = OVERGEDRAGEN.map((_, i) => speel(AANBIEDEN, ...OVERGEDRAGEN.slice(0, i + 1)));
  const nemer = OVERGENOMEN.map((_, i) => speel(BEOORDELEN, ...OVERGENOMEN.slice(0, i + 1)));
  const zegt = (rol: Overdrachtrol, stand: Overdrachtstand, maand: Maand, anders: 'wij' | 'ander') => {
    const grens = maandgrensVan(rol, stand);
    return (grens === null ? null : wieIntMaand([grens], maand)) ?? anders;
  };

  it('nooit innen beide een maand, hoe ver de een ook is en hoe ver de ander', () => {
    for (const g of gever) for (const n of nemer) {
      // Who takes over knows the border only from who hands over, after he fixed it.
      if (maandgrensVan('gever', g) === null && maandgrensVan('nemer', n) !== null) continue;
      for (const maand of maanden) expect([zegt('gever', g, maand, 'wij'), zegt('nemer', n, maand, 'ander')]).not.toEqual(['wij', 'wij']);
    }
  });

  it('is het afgerond, dan int precies een van beide elke maand', () => {
    const [g, n] = [gever.at(-1), nemer.at(-1)];
    if (g === undefined || n === undefined) throw new Error('geen stand');
    expect(maanden.map((maand) => [zegt('gever', g, maand, 'wij'), zegt('nemer', n, maand, 'ander')].filter((wie) => wie === 'wij').length)).toEqual(maanden.map(() => 1));
  });

  it('over en terug en weer over: elke maand een van beide', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 6 }), fc.integer({ min: -3, max: 30 }), (stappen, welke) => {
        const grenzen: { ons: Maandgrens[]; hun: Maandgrens[] } = { ons: [], hun: [] };
        let maand = JUNI;
        stappen.forEach((verder, i) => {
          maand = volgendeMaand(maand, verder);
          const wijGeven = i % 2 === 0;
          grenzen.ons.push({ rol: wijGeven ? 'gever' : 'nemer', vanafMaand: maand });
          grenzen.hun.push({ rol: wijGeven ? 'nemer' : 'gever', vanafMaand: maand });
        });
        const over = volgendeMaand(JUNI, welke);
        expect([wieIntMaand(grenzen.ons, over), wieIntMaand(grenzen.hun, over)].sort()).toEqual(['ander', 'wij']);
      }),
    );
  });

  it('tot zijn brieven zijn gemaakt kan wie overdraagt nog intrekken, daarna niet meer', () => {
    const tot = (stappen: number): string => speel(AANBIEDEN, ...OVERGEDRAGEN.slice(0, stappen), { soort: 'ingetrokken', rol: 'gever' }).stap;
    expect([1, 2, 3, 4, 5, 6].map(tot)).toEqual(['gesloten', 'gesloten', 'gesloten', 'kennis_gegeven', 'afronden', 'nazorg']);
    expect(speel(BEOORDELEN, ...OVERGENOMEN.slice(0, 3), { soort: 'ingetrokken', rol: 'nemer' }).stap).toBe('kennis_geven');
  });

  it('wie het al van een eerdere maand liet weten, schrijft niet nog eens', () => {
    expect(speel(BEOORDELEN, ...OVERGENOMEN.slice(0, 3), { soort: 'kennis_gegeven', rol: 'nemer', tot: op })).toEqual({ stap: 'nazorg', vanafMaand: JULI, tot: op });
  });

  it('zonder grens blijft het zoals het is bepaald', () => {
    expect(wieIntMaand([], JUNI)).toBeNull();
    expect(gever.slice(0, 3).map((stand) => maandgrensVan('gever', stand))).toEqual([null, null, null]);
    expect(maandgrensVan('gever', { stap: 'gesloten', einde: 'gestopt', vanafMaand: JUNI })).toBeNull();
  });

  it('eindigen wij, dan is de eerste maand van ons die niemand meer int', () => {
    const [mei, juni, juli] = [maandVan(dag('2026-05-01')), JUNI, JULI];
    const gever = (vanafMaand: Maand): Maandgrens => ({ rol: 'gever', vanafMaand });
    const nemer = (vanafMaand: Maand): Maandgrens => ({ rol: 'nemer', vanafMaand });
    expect([eersteOnzeMaand([gever(juli)], mei), eersteOnzeMaand([gever(juli)], juli), eersteOnzeMaand([nemer(juli)], mei), eersteOnzeMaand([nemer(juni), gever(juli)], juli), eersteOnzeMaand([], mei)]).toEqual([mei, null, juli, null, null]);
  });

  it('de eerste maand begint ten minste zoveel dagen later', () => {
    expect([eersteMaandNa(dag('2026-05-12'), 14), eersteMaandNa(dag('2026-05-18'), 14), eersteMaandNa(dag('2026-05-19'), 14)]).toEqual(['2026-06', '2026-06', '2026-07']);
    fc.assert(fc.property(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 0, max: 60 }), (na, dagen) => eersteDagVan(eersteMaandNa(plusDagen(op, na), dagen)) >= plusDagen(op, na + dagen)));
  });
});

describe('wat mag worden overgedragen', () => {
  it('aan wie de regels aanwijzen, op elke grond', () => {
    expect(magOver(vraagOver([gemeentebelasting('A', '2026-01-12'), gdw('B', '2026-02-10')]), B, 'onderling_overleg')).toMatchObject({ soort: 'volgens_de_regels' });
    expect(magOver(vraagOver([gdw('B', '2026-02-10')]), B, 'geeindigd')).toMatchObject({ soort: 'volgens_de_regels' });
  });
  it('in overleg alleen aan een deurwaarder (Rv 478 lid 4)', () => {
    expect(magOver(vraagOver([gdw('A', '2026-01-12'), gdw('B', '2026-02-10')]), B, 'onderling_overleg')).toMatchObject({ soort: 'in_overleg' });
    expect(magOver(vraagOver([gdw('A', '2026-01-12'), bijstand('B', '2026-02-10')]), B, 'onderling_overleg')).toMatchObject({ soort: 'mag_niet', reden: expect.stringContaining('lid 4') });
  });
  it('op een andere grond niet aan wie de regels niet aanwijzen, en niet aan wie geen executoriaal beslag heeft', () => {
    expect(magOver(vraagOver([gdw('A', '2026-01-12'), gdw('B', '2026-02-10')]), B, 'hoger_voorrecht')).toMatchObject({ soort: 'mag_niet' });
    expect(magOver(vraagOver([gdw('A', '2026-01-12'), gdw('B', '2026-02-10', { executoriaal: false })]), B, 'onderling_overleg')).toMatchObject({ soort: 'mag_niet' });
    expect(magOver(vraagOver([gdw('A', '2026-01-12')]), B, 'geeindigd')).toMatchObject({ soort: 'mag_niet' });
  });
  it.each(OVERDRACHTGRONDEN)('zegt de wet het niet, dan een mens: op de grond %s', (grond) => {
    expect(magOver(vraagOver([gemeentebelasting('A', '2026-01-12'), bijstand('B', '2026-02-10')]), B, grond)).toMatchObject({ soort: 'onbeslist' });
  });
  it('de grond volgt uit de regels die een ander aanwijzen', () => {
    expect([['R3'], ['R12'], ['R1', 'R14']].map(grondVanOvergang)).toEqual(['hoger_voorrecht', 'afspraak_7', 'onderling_overleg']);
  });
});
