import { describe, expect, it } from 'vitest';
import { blokken } from '../../bin/brieven/blokken.ts';
import { leesPdf } from '../../bin/brieven/lees-pdf.ts';
import { maakBrievenmaker, OnleesbareBrief } from '../../brieven/brievenmaker.ts';
import { huisstijlSchema } from '../../brieven/huisstijl.ts';
import { sjabloonVan } from '../../brieven/sjablonen.ts';
import { MENSEN } from '../../brieven/straat/voorbeelden.ts';
import stijl from '../../brieven/voorbeeld-huisstijl.json' with { type: 'json' };

const huisstijl = huisstijlSchema.parse(stijl);
const maker = maakBrievenmaker();

const voorbeeldVan = (soort: string, naam: string) => {
  const gevonden = sjabloonVan(soort).voorbeelden.find((een) => een.naam === naam);
  if (gevonden === undefined) throw new Error(`${soort} heeft geen voorbeeld «${naam}»`);
  return gevonden;
};
const maak = (soort: string, naam: string, anders: object = {}) => {
  const { inhoud, dagtekening } = voorbeeldVan(soort, naam);
  return maker.maak({ soort, dagtekening, huisstijl, inhoud: { ...(inhoud as object), ...anders } });
};
/** All that stands in the letter, on one line. */
const tekstVan = async (soort: string, naam: string, anders: object = {}): Promise<string> => {
  const pdf = await leesPdf(maak(soort, naam, anders).pdf);
  return [...blokken(pdf).map((blok) => blok.tekst), ...pdf.versiering].join(' ').replace(/[\s\u00a0]+/gu, ' ');
};

/** Letter, example, and what must stand in it, by the article that asks it. */
const EISEN: readonly (readonly [soort: string, voorbeeld: string, artikel: string, ...tekst: string[]])[] = [
  ['herinnering', 'belasting', 'bedrag, dag en dat zij niets kost', 'U moet betalen: € 312,50', 'Betaal uiterlijk op: 16 maart 2026', 'U betaalt er niets extra voor'],
  ['herinnering', 'bijstand die wordt verrekend', 'Pw 60 lid 3: geen aanmaning, maar verrekening', 'trekt elke maand een bedrag van uw uitkering af'],
  ['aanmaning', 'belasting', 'IW 11: alsnog binnen twee weken', 'Aanmaning: betaal binnen twee weken', 'Betaal uiterlijk op: 16 maart 2026', 'IW 1990 art. 11'],
  ['aanmaning', 'belasting', 'Kostenwet 2: de kosten', 'Kosten van deze brief € 10,00', 'Totaal € 322,50'],
  ['aanmaning', 'belasting', 'Kostenwet 7 lid 1: bezwaar tegen de kosten', 'Tegen de kosten van deze brief kunt u bezwaar maken', 'binnen zes weken na de datum van deze brief'],
  ['aanmaning', 'bijstand', 'Awb 4:112 lid 3: dwang op kosten van de schuldenaar', 'Dan mogen wij u dwingen om te betalen', 'De kosten daarvan betaalt u'],
  ['aanmaning', 'bijstand', 'Awb 4:113 lid 2: de vergoeding', 'Voor deze brief betaalt u € 20,00 extra', 'Awb 4:113'],
  ['aanmaning', 'premie voor een principaal', 'voor wie wij innen', 'Wij innen dit geld voor Inning Zorgpremie (fictief)'],
  ['aanmaning', 'naheffing, met rente', 'rente die loopt, zonder bedrag', 'loopt rente vanaf 25 december 2025'],
  ['dwangbevel', 'belasting per post', 'Awb 4:122 lid 1 b: de invorderbare hoofdsom', 'Hoofdsom: onroerendezaakbelasting (ozb) € 312,50'],
  ['dwangbevel', 'belasting per post', 'Awb 4:122 lid 1 c: de beschikking', 'de aanslag onroerendezaakbelasting (ozb) van 30 november 2025'],
  ['dwangbevel', 'belasting per post', 'Awb 4:122 lid 1 d: de kosten van het dwangbevel', 'Kosten van dit dwangbevel € 81,00'],
  ['dwangbevel', 'belasting per post', 'Awb 4:122 lid 1 e: op kosten van de schuldenaar', 'Dan voeren wij dit dwangbevel uit', 'De kosten daarvan betaalt u'],
  ['dwangbevel', 'belasting per post', 'Awb 4:122 lid 2 a: de aanmaningsvergoeding', 'Kosten van de aanmaning € 10,00'],
  ['dwangbevel', 'belasting per post, deels betaald, met rente', 'Awb 4:122 lid 2 b: de ingangsdatum van de rente', 'loopt rente vanaf 12 januari 2026'],
  ['dwangbevel', 'belasting per post', 'IW 13 lid 1 en 17: verzet', 'U kunt in verzet gaan', 'de rechtbank in het gebied waar u woont', 'Woont u niet in Nederland, of hebt u geen vast woonadres? Dan gaat u naar de Rechtbank Waterland', 'een dagvaarding'],
  ['dwangbevel', 'belasting per post', 'IW 13 lid 3: bevel tot betaling, en wat op de envelop te zien is', 'Wij bevelen u om € 403,50 te betalen', 'Dringend: lees deze brief meteen J. de Vries Dorpsstraat 12'],
  ['dwangbevel', 'belasting per post', 'IW 17 lid 3: waarover het verzet niet kan gaan', 'Het verzet kan niet gaan over de hoogte van de aanslag'],
  ['dwangbevel', 'belasting per post', 'wie het uitvaardigt', 'mr. A. Waterman', 'invorderingsambtenaar van de gemeente Waterstad'],
  ['dwangbevel', 'belasting versneld, door de deurwaarder', 'IW 10 en 15: meteen', 'Betaal: meteen', 'versnelde invordering', 'De deurwaarder geeft u dit dwangbevel'],
  ['dwangbevel', 'bijstand per post', 'Awb 4:122 lid 1 d: ook als het niets kost', 'Kosten van dit dwangbevel € 0,00'],
  ['dwangbevel', 'bijstand per post', 'Awb 4:98: geen percentage, dan geen rente en dat staat er', 'Wij hebben geen rente berekend'],
  ['dwangbevel', 'belasting per post', 'IW 14 lid 1: eerst een hernieuwd bevel', 'Eerst brengt hij u dan nog een bevel om te betalen'],
  ['dwangbevel', 'bijstand per post', 'Rv 438: de rechter, zonder vaste termijn', 'Dat is de Rechtbank Waterland', 'Er is geen vaste termijn'],
  ['dwangbevel', 'bijstand door de deurwaarder', 'Awb 4:120 en 4:123: het exploot, zijn kosten en de rechtbank', 'De deurwaarder geeft u dit dwangbevel (een exploot)', 'Zijn kosten komen er nog bij', 'naar welke rechtbank u kunt gaan'],
  ['betekeningsopdracht', 'bijstand, nu per post', 'Pw 60 lid 5: hetzelfde dwangbevel, opnieuw', 'U kreeg dit dwangbevel al eerder, met de datum 19 februari 2026', 'Kosten van de deurwaarder € 136,71'],
  ['vooraankondiging', 'belasting', 'IW 19 lid 9: voornemen en vier weken', 'Wij willen het geld halen bij uw werkgever', 'niet eerder dan vier weken na de datum van deze brief', 'Betaal uiterlijk op: 30 maart 2026'],
  ['vooraankondiging', 'naheffing, deel van de kosten betaald, met rente', 'wat al van de kosten is betaald', 'Al betaald van de kosten -€ 10,00', 'Totaal € 162,20'],
  ['rentebeschikking', 'belasting', 'Awb 4:86 en 4:99: bedrag, dagen, termijn, bezwaar', 'U moet betalen: € 1,65', 'Betaal uiterlijk op: 13 april 2026', '12 januari 2026 tot en met 26 februari 2026', 'U kunt bezwaar maken'],
  ['rentebeschikking', 'al betaald', 'niets te betalen', 'U hebt de rente al betaald: u hoeft niets te doen'],
  ['kwijtscheldingsbesluit', 'geheel', 'IW 26: alles', 'u hoeft niet meer te betalen', 'U moet nog betalen: € 0,00'],
  ['kwijtscheldingsbesluit', 'gedeeltelijk', 'IW 26: een deel', 'Dit hoeft u niet te betalen: € 200,00', 'U moet nog betalen: € 122,50'],
  ['kwijtscheldingsbesluit', 'afgewezen', 'reden, wachttijd en rechtsmiddel', 'U hebt genoeg spaargeld om de aanslag te betalen.', 'Tot en met die dag wachten wij', 'binnen tien dagen na de datum van deze brief'],
  ['kwijtscheldingsbesluit', 'afgewezen', 'Gemw 231 lid 2 a: het college beslist op het beroep', 'het college van burgemeester en wethouders beslist dan opnieuw'],
  ['kwijtscheldingsbesluit', 'afgewezen, bijstand', 'Awb 4:94a: bezwaar', 'U kunt bezwaar maken', 'binnen zes weken'],
  ['kostenherziening', 'aanmaning en dwangbevel', 'Awb 3:41: welke kosten, van wat naar wat, wat nu openstaat en bezwaar', 'U moet nog betalen: € 399,50', 'Kosten van de aanmaning (laatste waarschuwing): eerst € 21,00, nu € 9,00', 'Kosten van het dwangbevel (bevel om te betalen): eerst € 103,00, nu € 78,00', 'Kosten € 87,00', 'Tegen de kosten kunt u bezwaar maken'],
  ['kostenherziening', 'bij de deurwaarder', 'hij int: niets wordt gevraagd', 'De deurwaarder int dit bedrag voor ons'],
  ['kostenherziening', 'er is niets meer open', 'niets te doen', 'U moet nog betalen: € 0,00', 'U hoeft hiervoor niets meer te betalen'],
  ['terugbetaling', 'te veel betaald', 'Awb 4:87 lid 1: binnen zes weken', 'Wij maken € 41,00 binnen zes weken over'],
  ['terugbetaling', 'verminderd, en er staat nog iets open', 'hoeveel, waarom en wat openstaat', 'U krijgt terug: € 41,00', 'U hoeft minder te betalen dan wij eerst vroegen', 'staat nog € 200,00 open'],
  ['intrekking', 'dwangbevel te vroeg', 'welke brief, welke kosten, wat geldt', 'het dwangbevel (bevel om te betalen) van 19 februari 2026', 'Kosten die u niet hoeft te betalen: € 81,00', 'Open staat nu: € 312,50', 'op zijn vroegst op 9 maart 2026'],
  ['intrekking', 'had al betaald', 'niets te betalen, en de inhouding stopt', 'U hoeft voor de aanslag onroerendezaakbelasting (ozb) van 30 november 2025 niets te betalen', 'houden wij hiervoor niets meer in'],
  ['opdracht_deurwaarder', 'premie, gerechtsdeurwaarder', 'dossier: titel, betekening, brieven, verjaring', 'betekend bij exploot op 27 maart 2026', 'Aanmaning 23 februari 2026 24 februari 2026 Dorpsstraat 12', '27 maart 2031', 'NL15 TEST 0000 0000 03'],
  ['intrekking', 'aan wie de brief van een ander kreeg', 'wat er niet meer geldt, dat hij niets betaalt, en bezwaar', 'Onze brief was niet voor u', 'van 19 februari 2026', 'U moet betalen: € 0,00', 'kunt u bezwaar maken'],
  ['opgave_deurwaarder', 'betaling', 'wat openstaat', '€ 100,00 bij ons betaald', 'Totaal € 303,50'],
  ['einde_deurwaarder', 'voldaan', 'einde en afdracht', 'de vordering is betaald', 'Draag af wat u nog onder u hebt'],
];

describe('wat de wet vraagt staat in de brief', () => {
  it.each(EISEN)('%s (%s): %s', async (soort, voorbeeld, _artikel, ...stukken) => {
    const tekst = await tekstVan(soort, voorbeeld);
    expect(stukken.filter((stuk) => !tekst.includes(stuk))).toEqual([]);
  });

  it('Awb 4:122 lid 1 a: aan het hoofd het woord dwangbevel', async () => {
    for (const { naam } of sjabloonVan('dwangbevel').voorbeelden) {
      expect(blokken(await leesPdf(maak('dwangbevel', naam).pdf)).find(({ soort }) => soort === 'titel')?.tekst.trim()).toBe('Dwangbevel');
    }
  });

  it('Pw 60 lid 5: de post volstaat voor het inkomen, dus geen dreiging met beslag op spullen', async () => {
    expect(await tekstVan('dwangbevel', 'bijstand per post')).not.toContain('spullen');
    expect(await tekstVan('dwangbevel', 'bijstand door de deurwaarder')).toContain('beslag leggen op uw spullen');
  });

  it.each(['dwangbevel', 'vooraankondiging'])('IW 19 lid 1, Pw 60 lid 6: %s belooft niet dat iemand altijd geld overhoudt', async (soort) => {
    for (const { naam } of sjabloonVan(soort).voorbeelden) expect(await tekstVan(soort, naam), naam).not.toContain('altijd geld over');
  });

  it('een brief die voor de deurwaarder is, heeft geen aanduiding voor de post', async () => {
    expect(await tekstVan('dwangbevel', 'bijstand door de deurwaarder')).not.toContain('Dringend');
  });

  it('wie zijn geld niet terugziet als betaald, hoort niets van kosten die al zijn betaald', async () => {
    const { inhoud } = voorbeeldVan('vooraankondiging', 'belasting');
    const { bedragen } = inhoud as { bedragen: { hoofdsomCenten: number } };
    const tekst = await tekstVan('vooraankondiging', 'belasting', { bedragen: { ...bedragen, eerdereKostenCenten: 0, totaalCenten: bedragen.hoofdsomCenten } });
    expect(tekst).not.toContain('Kosten van');
  });
});

describe('wat niet klopt wordt geen brief', () => {
  it('bedragen die niet optellen tot het totaal', () => {
    const { inhoud } = voorbeeldVan('aanmaning', 'belasting');
    const { bedragen } = inhoud as { bedragen: object };
    expect(() => maak('aanmaning', 'belasting', { bedragen: { ...bedragen, totaalCenten: 3_225_000 } })).toThrow('tellen niet op');
  });

  it.each([
    ['zonder adres', { adresregels: [] }],
    ['zonder naam', { naam: '' }],
  ])('een geadresseerde %s', (_wat, deel) => {
    expect(() => maak('aanmaning', 'belasting', { geadresseerde: { ...MENSEN.gewoon, ...deel } })).toThrow();
  });

  it('een gedeeltelijke kwijtschelding zonder bedrag', () => {
    expect(() => maak('kwijtscheldingsbesluit', 'gedeeltelijk', { kwijtgescholdenCenten: undefined })).toThrow('kwijtgescholdenCenten');
  });

  it('een letter die het lettertype niet heeft: de fout noemt het veld en niet de naam', () => {
    const poging = () => maak('aanmaning', 'belasting', { geadresseerde: { ...MENSEN.gewoon, naam: 'Ḩ. Ḩassan' } });
    expect(poging).toThrow(OnleesbareBrief);
    expect(poging).toThrow('brief.kop.geadresseerde.naam (U+1E28)');
    expect(poging).not.toThrow(/assan/);
  });

  it('een losse accentletter wordt één letter', async () => {
    expect(await tekstVan('aanmaning', 'belasting', { geadresseerde: { ...MENSEN.gewoon, naam: 'Z\u030c. Novak' } })).toContain('Ž. Novak');
  });
});

describe('namen en adressen', () => {
  it.each(['lange naam', 'buitenland', 'briefadres, zonder voorletters', 'geheim adres', 'bewindvoerder'])('%s: naam, adres en aanhef staan er helemaal', async (naam) => {
    const { geadresseerde } = voorbeeldVan('aanmaning', naam).inhoud as { geadresseerde: (typeof MENSEN)[keyof typeof MENSEN] };
    const tekst = await tekstVan('aanmaning', naam);
    const regels = [geadresseerde.naam, ...geadresseerde.adresregels, geadresseerde.aanhef, ...(geadresseerde.land === null ? [] : [geadresseerde.land.toUpperCase()])];
    expect(regels.map((regel) => regel.replace(/\s+/g, ' ')).filter((regel) => !tekst.includes(regel))).toEqual([]);
  });

  it('een bewindvoerder leest voor wie de brief is', async () => {
    expect(await tekstVan('aanmaning', 'bewindvoerder')).toContain('voor P. Pietersen');
  });

  it('een naam van tweehonderd tekens past in het venster, en de brief op een bladzijde', () => {
    expect(maak('aanmaning', 'lange naam', { geadresseerde: { ...MENSEN.langeNaam, naam: 'Ž'.concat('abcdefghi '.repeat(20)).slice(0, 200), namens: 'P. Pietersen', land: 'Polen' } }).paginas).toBe(1);
  });

  it('een geheim adres staat op de plaats van het venster en nergens anders, ook niet in de gegevens van het bestand', async () => {
    for (const soort of ['pdf', 'archief'] as const) {
      const bytes = maak('aanmaning', 'geheim adres')[soort];
      const pdf = await leesPdf(bytes);
      const delen = blokken(pdf);
      const metAdres = delen.filter(({ tekst }) => tekst.includes('Verborgenpad') || tekst.includes('4321 ZX'));
      expect(metAdres.map((blok) => blok.soort)).toEqual(metAdres.map(() => 'briefhoofd'));
      expect(delen.map(({ tekst }) => tekst).join(' ').split('Verborgenpad')).toHaveLength(2);
      expect([...pdf.versiering, pdf.titel].join(' ')).not.toContain('Verborgenpad');
      expect(Buffer.from(bytes).toString('latin1')).not.toContain('Verborgenpad');
    }
  });

  it('een geheim adres gaat ook niet naar de deurwaarder', async () => {
    const tekst = await tekstVan('opdracht_deurwaarder', 'belasting, belastingdeurwaarder, geheim adres');
    expect(tekst).toContain('adres is geheim: bevraag de BRP');
  });
});
