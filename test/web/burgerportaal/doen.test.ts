import { describe, expect, it } from 'vitest';
import { dag } from '../../../domain/kalender/dag.ts';
import type { Antwoorden } from '../../../web/burgerportaal/antwoorden/antwoorden.ts';
import { beoordeelBijstand } from '../../../web/burgerportaal/brief/bijstand.ts';
import { eigenSituatie } from '../../../web/burgerportaal/rekenen/situatie.ts';
import { watKanIkDoen } from '../../../web/burgerportaal/uitkomst/doen.ts';
import { uiterlijkMelden } from '../../../web/burgerportaal/uitkomst/melden.ts';
import { geldendeBron } from '../../../web/burgerportaal/vragen/vragenlijst.ts';
import type { Actie } from '../../../web/burgerportaal/uitkomst/omstandigheden.ts';
import { inEuros, juist, metEigenUitkomst, percentage, vergelijking } from './brieven.ts';
import { bijstand, brief, moeder } from './personen.ts';

const acties = (antwoorden: Antwoorden, vandaag = '2026-08-20'): readonly Actie[] => {
  const oordeel = vergelijking(antwoorden);
  return watKanIkDoen({
    datum: dag('2026-08-03'),
    ontvangst: antwoorden['ontvangst'],
    vandaag: dag(vandaag),
    uitkomst: oordeel.hoortTeZijn,
    situatie: eigenSituatie(antwoorden),
    brief: oordeel,
    woonkostenInBrief: geldendeBron('woonkosten', antwoorden) === 'b',
  });
};
const bijBijstand = (antwoorden: Antwoorden): readonly Actie[] => {
  const uitkomst = percentage(antwoorden);
  return watKanIkDoen({
    datum: dag('2026-08-03'),
    ontvangst: antwoorden['ontvangst'],
    vandaag: dag('2026-08-20'),
    uitkomst,
    situatie: eigenSituatie(antwoorden),
    brief: beoordeelBijstand(antwoorden, uitkomst),
    woonkostenInBrief: false,
  });
};
const titels = (lijst: readonly Actie[]): string[] => lijst.map(({ titel }) => titel);
const heelDeTekst = (actie: Actie | undefined): string => actie?.tekst.join(' ') ?? '';

describe('melden', () => {
  it('kan tot vier weken na ontvangst (Rv 475i lid 3)', () => {
    expect(uiterlijkMelden(dag('2026-08-05'))).toBe('2026-09-02');
    expect(acties(brief)[0]?.wanneer).toContain('Dat is 4 weken nadat u de brief kreeg');
  });

  it('kan tot maandag als de vier weken op zondag eindigen (Algemene termijnenwet art. 1), en dan zijn het niet precies vier weken', () => {
    expect(uiterlijkMelden(dag('2026-08-02'))).toBe('2026-08-31');
    const [eerste] = acties({ ...brief, datum: '2026-08-01', ontvangst: '2026-08-02' });
    expect(eerste?.wanneer).toContain('eindigen op een vrije dag');
    expect(eerste?.wanneer).not.toContain('Dat is 4 weken');
  });

  it('kan zeker tot de vroegste dag als de wet twee dagen openlaat: de inwoner moet zelf op tijd zijn', () => {
    expect(uiterlijkMelden(dag('2030-05-05'))).toBe('2030-06-03');
  });

  it('op tijd: met de uiterste dag en wat later melden betekent', () => {
    const [eerste] = acties(brief);
    expect(eerste?.titel).toBe('Meld dat het bedrag te laag is');
    expect(eerste?.wanneer).toContain('Uiterlijk op 2 september 2026');
  });

  it('te laat: melden helpt nog, vanaf de melding (Rv 475d lid 5)', () => {
    expect(acties(brief, '2026-09-03')[0]?.wanneer).toContain('De 4 weken zijn voorbij');
  });

  it('zonder brief staat er geen datum maar de regel', () => {
    const [eerste] = watKanIkDoen({
      datum: dag('2026-08-01'),
      ontvangst: undefined,
      vandaag: dag('2026-08-01'),
      uitkomst: vergelijking(brief).hoortTeZijn,
      situatie: eigenSituatie(moeder),
      brief: undefined,
      woonkostenInBrief: false,
    });
    expect(eerste?.wanneer).toContain('Binnen 4 weken nadat u de brief kreeg');
  });
});

describe('de brief klopt, maar er wordt te veel ingehouden', () => {
  const klopt = metEigenUitkomst(juist);
  const { vatbaarPerMaand } = vergelijking(klopt).hoortTeZijn;
  const met = (meer: number): Actie | undefined => acties({ ...klopt, 'b.inhoudingNu': inEuros(vatbaarPerMaand + meer) })[0];

  it('dan is dat het eerste: laten stoppen en terugvragen, ook bij wie inhoudt', () => {
    const actie = met(100_000);
    expect(actie?.titel).toContain('laat dat stoppen en vraag het geld terug');
    expect(actie?.wie).toContain('werkgever of uitkeringsinstantie');
    expect(actie?.wanneer).toContain('Zo snel mogelijk');
  });

  it('en kan het om belasting gaan, dan wordt gevraagd waarom, met het hoogste bedrag (IW 1990 art. 19)', () => {
    const actie = met(5000);
    expect(actie?.titel).toBe('Vraag waarom er meer wordt ingehouden');
    expect(heelDeTekst(actie)).toContain('twee maanden te laat');
    expect(heelDeTekst(actie)).toMatch(/Dan is €\u00a0[\d.,]+ per maand het hoogste bedrag/);
  });

  it('en is de inhouding goed, dan staat het er niet bij', () => {
    expect(titels(acties({ ...klopt, 'b.inhoudingNu': inEuros(vatbaarPerMaand) }))[0]).toBe('Verandert er iets? Meld het meteen');
  });

  it('en volgt de inhouding een brief die te laag is, dan is melden genoeg', () => {
    const teLaag = { ...metEigenUitkomst(juist, -20_000), 'b.inhoudingNu': inEuros(vatbaarPerMaand + 20_000) };
    expect(titels(acties(teLaag)).filter((titel) => /te veel|waarom/.test(titel))).toEqual([]);
  });
});

describe('bijstand', () => {
  it('met een te laag bedrag en te veel inhouding: melden, terugvragen en een brief met het percentage', () => {
    expect(titels(bijBijstand(bijstand)).slice(0, 3)).toEqual([
      'Meld dat het bedrag te laag is',
      'Er wordt te veel ingehouden: laat dat stoppen en vraag het geld terug',
      'Vraag om een brief met het percentage',
    ]);
  });

  it('met een percentage verandert het bedrag vanzelf mee', () => {
    const [eerste] = bijBijstand({ ...bijstand, 'b.opgave': 'percentage', 'b.inhoudingNu': 'onbekend' });
    expect(heelDeTekst(eerste)).toContain('vanzelf mee');
  });
});

describe('woonkosten', () => {
  const met = (situatie: string, woonlast: string, belastbaar = '2500'): readonly Actie[] =>
    acties({ ...metEigenUitkomst(juist), 'klopt.woonkosten': 'nee', 'e.situatie': situatie, 'e.woonlast': woonlast, 'b.belastbaar': belastbaar });

  it('een hoge huur geeft een verhoging die er alleen op verzoek komt: met bedrag, duur en verlenging (475da lid 5 en 6)', () => {
    const verhoging = met('duur', '1300').find(({ titel }) => titel.includes('hoge woonkosten'));
    expect(verhoging?.titel).toMatch(/€\u00a0\d/);
    expect(heelDeTekst(verhoging)).toContain('hoogstens 18 maanden');
    expect(heelDeTekst(verhoging)).toContain('hoogstens 6 maanden langer');
  });

  it('een verhoging die al in de brief staat hoeft niet te worden gevraagd', () => {
    const inBrief = { ...juist, 'b.situatie': 'koop', 'b.woonlast': '900', 'klopt.woonkosten': 'ja' };
    expect(titels(acties(inBrief)).filter((titel) => titel.includes('verhoging'))).toEqual([]);
  });

  it('een eigen huis dat geen verhoging geeft wordt genoemd', () => {
    expect(titels(met('koop', '300', '6000'))).toContain('Uw woonkosten geven geen verhoging');
  });
});
