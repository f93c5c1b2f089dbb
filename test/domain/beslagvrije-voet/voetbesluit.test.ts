import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Herkomst } from '../../../domain/beslagvrije-voet/herkomst.ts';
import { geldtVoetbesluit, grondVanVoetbesluit, isVanKantonrechter, isZelfdeBesluit, VOETBESLUITEN, type Voetbesluit } from '../../../domain/beslagvrije-voet/voetbesluit.ts';
import { stelVast } from '../../../domain/beslagvrije-voet/vaststelling.ts';
import { dag } from '../../../domain/kalender/dag.ts';
import { blijvendVan, metBlijvend } from '../../../domain/rekentool/blijvend.ts';
import { pasOpgaveToe } from '../../../domain/rekentool/opgave.ts';
import { gegevensVan } from '../../../domain/uitleg/gegevens.ts';
import { invoer, vastgesteld } from './hulp.ts';

const termijn = { vanaf: dag('2026-06-15'), totEnMet: dag('2026-12-14') };
const verhoging = (bedrag: string): Voetbesluit => ({ soort: 'verhoging_kantonrechter', bedrag, ...termijn });
const tenMinste = (bedrag: string): Voetbesluit => ({ soort: 'bedrag_kantonrechter', bedrag, ...termijn });
const GEEN_VOET: Voetbesluit = { soort: 'geen_voet_pw60', ...termijn };
const metDeHand: Herkomst = {
  soort: 'met de hand',
  reden: 'beschikking',
  bewijs: 'zaaknummer',
  ingevoerd: { door: 'A', op: dag('2026-06-15'), bewezen: false },
  goedkeuring: { staat: 'goedgekeurd', door: 'B', op: dag('2026-06-15'), bewezen: false },
};
const gewoon = vastgesteld();

describe('de kantonrechter verhoogt de beslagvrije voet voor een termijn (Rv 475fa)', () => {
  it('met een bedrag: op de cent erbij, en zoveel minder vatbaar', () => {
    const { beslagvrijeVoet, vatbaarPerMaand } = vastgesteld({ voetbesluit: verhoging('150.25') });
    expect(beslagvrijeVoet).toBe(gewoon.beslagvrijeVoet + 15_025);
    expect(vatbaarPerMaand).toBe(gewoon.vatbaarPerMaand - 15_025);
  });
  it('tot een bedrag: dat geldt, en de gewone voet als die hoger is (de rechter kan alleen verhogen)', () => {
    expect(vastgesteld({ voetbesluit: tenMinste('2200') }).beslagvrijeVoet).toBe(220_000);
    expect(vastgesteld({ voetbesluit: tenMinste('100') }).beslagvrijeVoet).toBe(gewoon.beslagvrijeVoet);
  });
  it('ook boven de 95% van het inkomen: dan is niets vatbaar', () => {
    expect(vastgesteld({ voetbesluit: tenMinste('5000') }).vatbaarPerMaand).toBe(0);
  });
  it('verlaagt nooit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 500_000 }), fc.boolean(), (cent, erbij) => {
        const bedrag = (cent / 100).toFixed(2);
        const uitkomst = vastgesteld({ voetbesluit: erbij ? verhoging(bedrag) : tenMinste(bedrag) });
        expect(uitkomst.beslagvrijeVoet).toBeGreaterThanOrEqual(gewoon.beslagvrijeVoet);
      }),
    );
  });
  it('staat met haar artikel in het spoor', () => {
    expect(vastgesteld({ voetbesluit: verhoging('10') }).spoor.find(({ sleutel }) => sleutel === 'bvv na besluit')?.artikel).toBe('Rv 475fa');
  });
  it('een negatief bedrag is geen verhoging', () => {
    expect(stelVast(invoer({ voetbesluit: verhoging('-1') }))).toMatchObject({ soort: 'onbeslist' });
  });
});

describe('de termijn', () => {
  it.each([
    ['2026-06-14', false],
    ['2026-06-15', true],
    ['2026-12-14', true],
    ['2026-12-15', false],
  ])('op %s geldt het besluit: %s', (op, geldt) => {
    expect(geldtVoetbesluit(termijn, dag(op))).toBe(geldt);
    const zonder = vastgesteld({ peildatum: dag(op) }).beslagvrijeVoet;
    expect(vastgesteld({ peildatum: dag(op), voetbesluit: verhoging('50') }).beslagvrijeVoet - zonder).toBe(geldt ? 5_000 : 0);
  });
});

describe('geen beslagvrije voet (Pw 60 lid 6)', () => {
  it('alles is vatbaar zolang het besluit geldt', () => {
    expect(vastgesteld({ voetbesluit: GEEN_VOET })).toMatchObject({ beslagvrijeVoet: 0, vatbaarPerMaand: 224_000, minimaal5Procent: null });
  });
  it('rust op Pw 60 lid 6; de uitspraken rusten op Rv 475fa', () => {
    expect(VOETBESLUITEN.map((soort) => grondVanVoetbesluit({ soort }))).toEqual([['Rv art. 475fa'], ['Rv art. 475fa'], ['Participatiewet art. 60 lid 6']]);
  });
});

describe('wie voerde het in', () => {
  it('in een berekening die haar bronnen noemt moet een mens het hebben ingevoerd', () => {
    expect(stelVast(invoer({ voetbesluit: verhoging('50'), herkomst: {} }))).toMatchObject({ soort: 'onbeslist' });
    expect(stelVast(invoer({ voetbesluit: verhoging('50'), herkomst: { 'besluit over de voet': metDeHand } })).soort).toBe('vastgesteld');
  });
  it('bij bijstand past het niet in het percentage: een mens moet kijken (475dc lid 2)', () => {
    const bron = { soort: 'bijstand', wet: 'participatiewet', norm: 'pw_21_a', inkomenArt32: '0' } as const;
    expect(stelVast(invoer({ bron })).soort).toBe('percentage');
    expect(stelVast(invoer({ bron, voetbesluit: GEEN_VOET }))).toMatchObject({ soort: 'onbeslist' });
  });
});

describe('als opgave', () => {
  const gemeld = pasOpgaveToe(invoer(), { voetbesluit: verhoging('50') }, metDeHand);
  it('legt zich over de invoer, met wie het invoerde; de mededeling noemt het', () => {
    expect(gemeld).toMatchObject({ voetbesluit: verhoging('50'), herkomst: { 'besluit over de voet': metDeHand } });
    expect(gegevensVan(gemeld).find(({ veld }) => veld === 'besluit over de voet')?.waarde).toBe('door de kantonrechter verhoogd met € 50,00 per maand, van 15 juni 2026 tot en met 14 december 2026 (artikel 475fa)');
  });
  it('kan worden beëindigd', () => {
    expect(pasOpgaveToe(gemeld, { voetbesluit: 'niet_meer' }, metDeHand).voetbesluit).toBeUndefined();
  });
  it('blijft bij een nieuwe vaststelling binnen de termijn, en niet erna', () => {
    const blijft = blijvendVan(gemeld, { toen: null, nu: 'alleenstaande' });
    expect(metBlijvend(invoer({ peildatum: dag('2026-10-01') }), blijft)).toMatchObject({ voetbesluit: verhoging('50'), herkomst: { 'besluit over de voet': metDeHand } });
    const erna = metBlijvend(invoer({ peildatum: dag('2026-12-15') }), blijft);
    expect(erna.voetbesluit).toBeUndefined();
    expect(erna.herkomst).toEqual({});
  });
});

describe('hetzelfde besluit van een kantonrechter', () => {
  it('alleen die van de kantonrechter zijn van een rechter', () => {
    expect([verhoging('1'), tenMinste('1'), GEEN_VOET].map(isVanKantonrechter)).toEqual([true, true, false]);
  });

  it.each<[string, Voetbesluit, Voetbesluit | undefined, boolean]>([
    ['gelijk', verhoging('120.00'), verhoging('120.00'), true],
    ['een ander bedrag', verhoging('120.00'), verhoging('200.00'), false],
    ['een andere soort', verhoging('120.00'), tenMinste('120.00'), false],
    ['een andere eerste dag', verhoging('120.00'), { ...verhoging('120.00'), vanaf: dag('2026-06-16') }, false],
    ['een andere laatste dag', verhoging('120.00'), { ...verhoging('120.00'), totEnMet: dag('2026-12-15') }, false],
    ['geen ander', verhoging('120.00'), undefined, false],
    ['geen voet', GEEN_VOET, GEEN_VOET, false],
    ['een uitspraak en geen voet', verhoging('120.00'), GEEN_VOET, false],
  ])('%s', (_, een, ander, verwacht) => {
    expect(isZelfdeBesluit(een, ander)).toBe(verwacht);
  });
});
