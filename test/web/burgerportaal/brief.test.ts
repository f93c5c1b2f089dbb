import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { centen, som } from '../../../domain/geld/centen.ts';
import { dag } from '../../../domain/kalender/dag.ts';
import type { Antwoorden } from '../../../web/burgerportaal/antwoorden/antwoorden.ts';
import { vergelijk, type Vergelijking } from '../../../web/burgerportaal/brief/vergelijking.ts';
import { eigenSituatie } from '../../../web/burgerportaal/rekenen/situatie.ts';
import { uiterlijkMelden, watKanIkDoen } from '../../../web/burgerportaal/uitkomst/doen.ts';
import { voorbeeldtekst } from '../../../web/burgerportaal/uitkomst/voorbeeldtekst.ts';
import { brief, moeder } from './personen.ts';

function vergelijking(antwoorden: Antwoorden): Vergelijking {
  const uitkomst = vergelijk(antwoorden);
  if (uitkomst.soort !== 'vergeleken') throw new Error('niet te vergelijken');
  return uitkomst.vergelijking;
}

/** A letter whose facts are all right. */
const juist: Antwoorden = {
  ...brief,
  'b.leefsituatie': 'alleenstaande',
  'klopt.thuis': 'ja',
  'b.anderNetto': '0',
  'klopt.ander': 'ja',
  'b.inhouding': 'nee',
  'klopt.inhouding': 'ja',
};
const inEuros = (bedrag: number): string => (bedrag / 100).toFixed(2);
const metEigenUitkomst = (antwoorden: Antwoorden, meer = 0): Antwoorden => ({
  ...antwoorden,
  'b.voet': inEuros(vergelijking(antwoorden).hoortTeZijn.beslagvrijeVoet + meer),
});

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
        const { inBrief, hoortTeZijn, oorzaken } = vergelijking({ ...brief, ...gekozen });
        expect(som(...oorzaken.map(({ verschil }) => verschil))).toBe(centen(hoortTeZijn.beslagvrijeVoet - inBrief));
      }),
      { numRuns: 200 },
    );
  });
});

describe('wat er wordt ingehouden', () => {
  const alleen = metEigenUitkomst(juist);
  const hoogstens = vergelijking(alleen).hoortTeZijn.vatbaarPerMaand;
  const met = (nu: number): Vergelijking['inhouding'] => vergelijking({ ...alleen, 'b.inhoudingNu': inEuros(nu) }).inhouding;

  it('mag tot het vatbare deel', () => {
    expect(met(hoogstens)).toMatchObject({ soort: 'goed', hoogstens });
  });

  it('mag bij belasting soms een tiende meer (IW 1990 art. 19 lid 1): dan geen hard oordeel', () => {
    expect(met(hoogstens + 5000)).toMatchObject({ soort: 'te veel', extraMogelijk: true });
    expect(met(hoogstens + 100_000)).toMatchObject({ soort: 'te veel', extraMogelijk: false });
  });

  it('hoeft niet bekend te zijn', () => {
    expect(vergelijking({ ...alleen, 'b.inhoudingNu': 'onbekend' }).inhouding).toEqual({ soort: 'onbekend' });
  });
});

describe('wat kan ik doen', () => {
  const acties = (antwoorden: Antwoorden, vandaag: string) => {
    const { hoortTeZijn, oordeel } = vergelijking(antwoorden);
    return watKanIkDoen({ datum: dag('2026-08-03'), ontvangst: antwoorden['ontvangst'], vandaag: dag(vandaag), uitkomst: hoortTeZijn, situatie: eigenSituatie(antwoorden), oordeel });
  };

  it('melden kan tot vier weken na ontvangst (Rv 475i lid 3)', () => {
    expect(uiterlijkMelden(dag('2026-08-05'))).toBe('2026-09-02');
  });

  it('een termijn die op zondag eindigt loopt tot maandag (Algemene termijnenwet art. 1)', () => {
    expect(uiterlijkMelden(dag('2026-08-02'))).toBe('2026-08-31');
  });

  it('op tijd: met de uiterste dag en wat later melden betekent', () => {
    const [eerste] = acties(brief, '2026-08-20');
    expect(eerste?.titel).toBe('Meld dat het bedrag te laag is');
    expect(eerste?.wanneer).toContain('Uiterlijk op 2 september 2026');
  });

  it('te laat: melden helpt nog, vanaf de melding (Rv 475d lid 5)', () => {
    expect(acties(brief, '2026-09-03')[0]?.wanneer).toContain('De 4 weken zijn voorbij');
  });

  it('de verhoging voor woonkosten komt er alleen op verzoek: met bedrag en duur', () => {
    const duur = { ...metEigenUitkomst(juist), 'klopt.woonkosten': 'nee', 'e.situatie': 'duur', 'e.woonlast': '1300' };
    const verhoging = acties(duur, '2026-08-20').find(({ titel }) => titel.includes('hoge woonkosten'));
    expect(verhoging?.titel).toMatch(/€\u00a0\d/);
    expect(verhoging?.tekst.join(' ')).toContain('hoogstens 18 maanden');
  });

  it('de voorbeeldtekst noemt beide bedragen en wat anders is', () => {
    const tekst = voorbeeldtekst(brief, dag('2026-09-02'), vergelijking(brief));
    expect(tekst).toContain('€ 950,00');
    expect(tekst).toContain('Hebt u een partner? Nee');
    expect(tekst).toContain('van 3 augustus 2026');
  });

  it('de voorbeeldtekst vraagt alleen op tijd om terugbetaling (Rv 475i lid 3, 475d lid 5)', () => {
    expect(voorbeeldtekst(brief, dag('2026-09-02'), vergelijking(brief))).toContain('terugbetalen');
    expect(voorbeeldtekst(brief, dag('2026-09-03'), vergelijking(brief))).not.toContain('terugbetalen');
  });

  it('zonder brief staat er geen datum maar de regel', () => {
    const [eerste] = watKanIkDoen({
      datum: dag('2026-08-01'),
      ontvangst: undefined,
      vandaag: dag('2026-08-01'),
      uitkomst: vergelijking(brief).hoortTeZijn,
      situatie: eigenSituatie(moeder),
      oordeel: undefined,
    });
    expect(eerste?.wanneer).toContain('Binnen 4 weken nadat u de brief kreeg');
  });
});
