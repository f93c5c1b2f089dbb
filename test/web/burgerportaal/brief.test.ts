import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { centen, som } from '../../../domain/geld/centen.ts';
import type { Antwoorden } from '../../../web/burgerportaal/antwoorden/antwoorden.ts';
import type { Inhouding } from '../../../web/burgerportaal/brief/inhouding.ts';
import { beoordeelBijstand } from '../../../web/burgerportaal/brief/bijstand.ts';
import { inEuros, juist, metEigenUitkomst, percentage, vergelijking } from './brieven.ts';
import { bijstand, brief } from './personen.ts';

describe('klopt de brief?', () => {
  it('ja, als gegevens en som kloppen', () => {
    expect(vergelijking(metEigenUitkomst(juist))).toMatchObject({ oordeel: 'klopt', oorzaken: [], ontbreekt: [] });
  });

  it('ja, op een verschil door afronding na', () => {
    expect(vergelijking(metEigenUitkomst(juist, 100)).oordeel).toBe('klopt');
    expect(vergelijking(metEigenUitkomst(juist, 101)).oordeel).toBe('te hoog');
    expect(vergelijking(metEigenUitkomst(juist, -101)).oordeel).toBe('te laag');
  });

  it('nee, als de som niet uitkomt met de eigen gegevens van de brief', () => {
    expect(vergelijking(metEigenUitkomst(juist, -20_000)).oorzaken).toEqual([{ blok: 'rekensom', verschil: 20_000 }]);
  });

  it('nee, als de brief van een partner uitgaat die er niet is: het verschil staat bij situatie thuis', () => {
    const { oordeel, oorzaken } = vergelijking(brief);
    expect(oordeel).toBe('te laag');
    expect(oorzaken.map(({ blok }) => blok)).toEqual(['rekensom', 'thuis', 'ander']);
  });

  it('noemt wat niet in de brief staat (Besluit art. 7)', () => {
    expect(vergelijking(brief).ontbreekt).toEqual(['inhouding']);
  });

  describe('een brief die over een onderdeel zwijgt', () => {
    const zwijgt = (...weg: string[]): Antwoorden => ({ ...juist, ...Object.fromEntries(weg.map((sleutel) => [sleutel, 'onbekend'])) });

    it.each([
      ['inhouding', { 'b.inhouding': 'onbekend', 'e.inhouding': 'toeslag', 'e.inhoudingBedrag': '80' }],
      ['ander', { 'b.anderNetto': 'onbekend', 'e.ander': 'ja', 'e.anderNetto': '300', 'e.auto': 'nee' }],
      ['woonkosten', { 'b.situatie': 'onbekend', 'e.situatie': 'koop', 'e.woonlast': '900' }],
    ])('gaat uit van niets bij %s: de som klopt, en het verschil staat bij dat onderdeel', (blok, anders) => {
      const volgensBrief = metEigenUitkomst(juist)['b.voet'] ?? '';
      const { oorzaken, ontbreekt } = vergelijking({ ...juist, ...anders, 'b.voet': volgensBrief });
      expect(oorzaken.map((oorzaak) => oorzaak.blok)).toEqual([blok]);
      expect(ontbreekt).toEqual([blok]);
    });

    it('wordt niet van een foute som beschuldigd als het inkomen er niet in staat', () => {
      const zonderInkomen = { ...zwijgt('b.belastbaar'), 'e.belastbaar': '2500', 'e.zzp': 'nee' };
      expect(vergelijking({ ...zonderInkomen, 'b.voet': '900' })).toMatchObject({ oordeel: 'te laag', volgensBrief: null, oorzaken: [], ontbreekt: ['inkomen'] });
    });

    it('wordt niet van een foute som beschuldigd als er een verhoging in staat zonder bedrag', () => {
      const zonderBedrag = { ...juist, 'b.situatie': 'koop', 'b.woonlast': 'onbekend', 'e.situatie': 'geen', 'b.voet': '900' };
      expect(vergelijking(zonderBedrag)).toMatchObject({ volgensBrief: null, oorzaken: [], ontbreekt: ['woonkosten'] });
    });
  });

  it('kan alleen de som van de brief niet worden gemaakt, dan staat ons bedrag toch naast dat van de brief', () => {
    const inBelgie = { ...juist, datum: '2025-12-01', ontvangst: '2025-12-03', 'b.wonen': 'buitenland', 'b.land': 'België', 'klopt.wonen': 'nee', 'e.wonen': 'adres' };
    expect(vergelijking({ ...inBelgie, 'b.voet': '900' })).toMatchObject({ oordeel: 'te laag', volgensBrief: { soort: 'onbeslist' }, oorzaken: [] });
  });

  it('een brief zonder adres, terwijl er wel een adres is: het inkomen van de partner telt helemaal mee', () => {
    const eigen = { 'e.partnerInkomen': 'ja', 'e.partnerBelastbaar': '1500', 'e.partnerNetto': '1300' };
    const zonderAdres: Antwoorden = {
      ...juist,
      ...eigen,
      'b.wonen': 'geen',
      'klopt.wonen': 'nee',
      'e.wonen': 'adres',
      'b.leefsituatie': 'gehuwd_zonder_kinderen',
      'e.partner': 'ja',
      'e.kinderen': 'nee',
      'e.belastbaar': '2500',
      'e.zzp': 'nee',
      'e.situatie': 'geen',
      'klopt.partner': 'ja',
    };
    const metAdres = { ...juist, ...eigen, 'b.leefsituatie': 'gehuwd_zonder_kinderen', 'b.partnerBelastbaar': '1500', 'b.partnerNetto': '1300', 'klopt.partner': 'ja' };
    expect(vergelijking(zonderAdres).hoortTeZijn.beslagvrijeVoet).toBe(vergelijking(metAdres).hoortTeZijn.beslagvrijeVoet);
  });

  it('de oorzaken zijn samen precies het verschil', () => {
    const antwoorden = fc.record({
      'b.leefsituatie': fc.constantFrom('alleenstaande', 'alleenstaande_ouder', 'gehuwd_zonder_kinderen', 'gehuwd_met_kinderen', 'onbekend'),
      'klopt.thuis': fc.constantFrom('ja', 'nee'),
      'e.partner': fc.constantFrom('ja', 'nee'),
      'e.kinderen': fc.constantFrom('ja', 'nee'),
      'e.partnerInkomen': fc.constantFrom('ja', 'nee'),
      'e.partnerBelastbaar': fc.constant('900'),
      'e.partnerNetto': fc.constant('850'),
      'klopt.inkomen': fc.constantFrom('ja', 'nee'),
      'e.belastbaar': fc.integer({ min: 0, max: 6000 }).map(String),
      'e.zzp': fc.constant('nee'),
      'b.voet': fc.integer({ min: 0, max: 4000 }).map(String),
      netto: fc.integer({ min: 0, max: 5000 }).map(String),
      'b.inhouding': fc.constantFrom('nee', 'onbekend'),
      'klopt.inhouding': fc.constantFrom('ja', 'nee'),
    });
    fc.assert(
      fc.property(antwoorden, (gekozen) => {
        const { inBrief, hoortTeZijn, oorzaken, volgensBrief } = vergelijking({ ...brief, ...gekozen });
        if (volgensBrief === null) return;
        expect(som(...oorzaken.map(({ verschil }) => verschil))).toBe(centen(hoortTeZijn.beslagvrijeVoet - inBrief));
      }),
      { numRuns: 200 },
    );
  });
});

describe('wat er wordt ingehouden', () => {
  const alleen = metEigenUitkomst(juist);
  const hoogstens = vergelijking(alleen).hoortTeZijn.vatbaarPerMaand;
  const met = (nu: number, antwoorden = alleen): Inhouding => vergelijking({ ...antwoorden, 'b.inhoudingNu': inEuros(nu) }).inhouding;

  it('mag tot het vatbare deel', () => {
    expect(met(hoogstens)).toMatchObject({ soort: 'goed', hoogstens });
  });

  it('mag bij belasting soms een tiende meer (IW 1990 art. 19 lid 1): dan geen hard oordeel, wel het hoogste bedrag', () => {
    const metTiende = hoogstens + Math.floor(vergelijking(alleen).hoortTeZijn.beslagvrijeVoet / 10);
    expect(met(hoogstens + 5000)).toMatchObject({ soort: 'te veel', tiendeMogelijk: true, metTiende });
    expect(met(metTiende + 101)).toMatchObject({ soort: 'te veel', tiendeMogelijk: false, metTiende });
  });

  it('is het niet meer dan de brief zegt, dan ligt het aan de brief', () => {
    const teLaag = metEigenUitkomst(juist, -20_000);
    expect(met(hoogstens + 20_000, teLaag)).toMatchObject({ soort: 'te veel', pastBijBrief: true });
    expect(met(hoogstens + 20_101, teLaag)).toMatchObject({ soort: 'te veel', pastBijBrief: false });
  });

  it('hoeft niet bekend te zijn', () => {
    expect(vergelijking({ ...alleen, 'b.inhoudingNu': 'onbekend' }).inhouding).toEqual({ soort: 'onbekend' });
  });
});

describe('een brief over bijstand (475dc lid 2)', () => {
  const beoordeel = (anders: Antwoorden) => beoordeelBijstand({ ...bijstand, ...anders }, percentage({ ...bijstand, ...anders }));

  it('met een percentage klopt', () => {
    expect(beoordeel({ 'b.opgave': 'percentage' })).toMatchObject({ opgave: 'percentage', oordeel: 'klopt', inBrief: null });
  });

  it.each([
    ['1200', 'te laag'],
    ['1348.49', 'klopt'],
    ['1400', 'te hoog'],
  ])('met het bedrag %s is het bedrag %s', (voet, oordeel) => {
    expect(beoordeel({ 'b.voet': voet })).toMatchObject({ opgave: 'bedrag', oordeel });
  });

  it('met een bedrag en zonder bekende norm wordt niet beoordeeld', () => {
    expect(beoordeel({ norm: 'anders' })).toMatchObject({ oordeel: null, inhouding: { soort: 'onbekend' } });
  });

  it('wat wordt ingehouden is hoogstens 5% van de norm', () => {
    expect(beoordeel({ 'b.inhoudingNu': '70.97' }).inhouding).toMatchObject({ soort: 'goed', hoogstens: 7097 });
    expect(beoordeel({ 'b.inhoudingNu': '250' }).inhouding).toMatchObject({ soort: 'te veel', hoogstens: 7097 });
  });
});
