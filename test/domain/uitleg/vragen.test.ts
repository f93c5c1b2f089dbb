import { describe, expect, it } from 'vitest';
import type { Herkomst } from '../../../domain/beslagvrije-voet/herkomst.ts';
import { dag } from '../../../domain/kalender/dag.ts';
import { vragenBij } from '../../../domain/leefsituatie/vragen.ts';
import { openVragen } from '../../../domain/uitleg/vragen.ts';
import { invoer, WOONADRES } from '../beslagvrije-voet/hulp.ts';
import { blok, tekst } from './hulp.ts';

const ALLEEN = vragenBij({ gehuwd: false, partnerElders: false, kindElders: false, adres: WOONADRES });
const PARTNER_ELDERS = vragenBij({ gehuwd: false, partnerElders: true, kindElders: true, adres: WOONADRES });
const GEEN_ADRES = vragenBij({ gehuwd: true, partnerElders: false, kindElders: false, adres: { soort: 'geen' } });
const BIJ_DE_BALIE: Herkomst = {
  soort: 'met de hand',
  reden: 'gemeld',
  bewijs: 'huurcontract',
  ingevoerd: { door: 'A. Balie', op: dag('2026-07-01'), bewezen: false },
  goedkeuring: { staat: 'goedgekeurd', door: 'B. Tweede', op: dag('2026-07-02'), bewezen: false },
};

describe('12: gegevens die alleen de inwoner kan geven (Regeling bijlage 2; 475g lid 1)', () => {
  it('staan er met hun vraag: de partner en het kind die elders staan ingeschreven', () => {
    const vragen = tekst('gegevens_nodig', invoer(), { vragen: PARTNER_ELDERS });
    expect(vragen).toContain('U hebt een partner die niet op uw adres staat ingeschreven.');
    expect(vragen).toContain('U hebt een kind dat niet op uw adres staat ingeschreven');
  });

  it('met uitleg hoe en waar: aan wie, onder welk kenmerk, met bewijs en binnen vier weken', () => {
    const uitleg = tekst('gegevens_nodig', invoer(), { vragen: PARTNER_ELDERS, meldenBij: { naam: 'Gemeente Waterstad', kenmerk: 'beslag-7' } });
    for (const deel of ['aan Gemeente Waterstad.', 'kenmerk erbij: beslag-7.', 'Stuur een bewijs mee', 'binnen vier weken']) expect(uitleg).toContain(deel);
  });

  it('zonder bekend adres van de organisatie: «ons»', () => {
    expect(tekst('gegevens_nodig', invoer(), { vragen: PARTNER_ELDERS })).toContain('Geef uw antwoord door aan ons. Stuur een bewijs mee');
  });

  it('ontbreekt als er geen gegeven nodig is: een vraag die iedereen krijgt maakt het blok niet', () => {
    expect(blok('gegevens_nodig', invoer(), { vragen: ALLEEN })).toMatchObject({ getoond: false, tekst: [] });
  });
});

describe('13: de vraag die iedereen krijgt is een oproep om te controleren', () => {
  it('staat bij het controleren', () => {
    expect(tekst('controleer', invoer(), { vragen: ALLEEN })).toContain('Woont u samen met iemand met wie u het huishouden en de kosten deelt? Laat het ons dan weten.');
  });

  it('de vraag naar een gegeven staat er niet nog eens', () => {
    expect(tekst('controleer', invoer(), { vragen: PARTNER_ELDERS })).not.toContain('ingeschreven');
  });
});

describe('een vraag is open tot iemand het antwoord meldt', () => {
  const codes = (...een: Parameters<typeof openVragen>) => openVragen(...een).map(({ code }) => code);

  it('zonder melding zijn ze alle open', () => {
    expect(openVragen(PARTNER_ELDERS, {})).toEqual(PARTNER_ELDERS);
  });
  it('een gemelde leefsituatie beantwoordt wie er thuis woont', () => {
    expect(codes(PARTNER_ELDERS, { herkomst: { leefsituatie: BIJ_DE_BALIE } })).toEqual([]);
  });
  it('en niet waar de inwoner woont', () => {
    expect(codes(GEEN_ADRES, { herkomst: { leefsituatie: BIJ_DE_BALIE } })).toEqual(['inzicht_verblijf']);
  });
  it('een gemeld adres beantwoordt waar de inwoner woont', () => {
    expect(codes(GEEN_ADRES, { herkomst: { adres: BIJ_DE_BALIE } })).toEqual(['duurzaam_gescheiden']);
  });
  it('wat uit de BRP komt beantwoordt niets', () => {
    expect(codes(GEEN_ADRES, { herkomst: { leefsituatie: { soort: 'bron', bron: 'BRP', op: dag('2026-07-01') } } })).toEqual(['duurzaam_gescheiden', 'inzicht_verblijf']);
  });
  it('een vraag van een latere of eerdere versie blijft open', () => {
    expect(codes([{ code: 'onbekend', tekst: '?' }], { herkomst: { leefsituatie: BIJ_DE_BALIE, adres: BIJ_DE_BALIE } })).toEqual(['onbekend']);
  });
});
