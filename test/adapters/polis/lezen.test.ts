import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { BronFout } from '../../../adapters/bron/fouten.ts';
import { leesAntwoord } from '../../../adapters/polis/lezen.ts';
import { naarPolisgegevens } from '../../../adapters/polis/naar-polisgegevens.ts';
import type { SuwiAntwoord } from '../../../adapters/polis/suwi-antwoord.ts';

const map = new URL('./voorbeelden/', import.meta.url);
const lees = (naam: string) => readFileSync(new URL(naam, map), 'utf8');
const voorbeeld = lees('UWVDossierInkomstenGSD_UWVPersoonsIkvInfo_243000388.xml');
const BSN = '243000388';

async function gegevens(xml: string): Promise<Extract<SuwiAntwoord, { soort: 'gegevens' }>> {
  const antwoord = await leesAntwoord(xml);
  if (antwoord.soort !== 'gegevens') throw new Error(`geen gegevens maar ${antwoord.soort}`);
  return antwoord;
}
async function foutVan(xml: string): Promise<BronFout> {
  const fout = await leesAntwoord(xml).then(() => null, (reden: unknown) => reden);
  if (!(fout instanceof BronFout)) throw new Error('er kwam geen BronFout');
  expect(`${fout.message} ${String(fout.stack)} ${JSON.stringify(fout)}`).not.toMatch(/24300038/);
  return fout;
}

describe('de gepubliceerde voorbeelden', () => {
  it.each(readdirSync(map))('%s wordt gelezen', async (naam) => {
    expect(['gegevens', 'niets_gevonden']).toContain((await leesAntwoord(lees(naam))).soort);
  });

  it('gegevens: één uitzendbaan met negen opgaven over 2019', async () => {
    const antwoord = await gegevens(voorbeeld);
    expect(antwoord).toMatchObject({ burgerservicenummer: BSN, geleverdVan: '2015-01-01', geleverdTot: '2019-12-31', signalen: [], meldingen: [] });
    const [baan] = antwoord.inkomstenverhoudingen;
    expect(baan).toMatchObject({
      volgnummer: '5',
      begin: '2019-01-01',
      eind: null,
      administratieveEenheid: {
        loonheffingennummer: '001001760L01',
        naam: 'Rondstad Uitzendbureau',
        rsin: '001001760',
        adresregels: ['KAMPERFOELIE 16', '2262 AE LEIDSCHENDAM'],
      },
      perioden: [{ van: '2019-01-01', tot: '2019-12-31', codeSoort: '15' }],
    });
    expect(baan?.opgaven).toHaveLength(9);
    expect(baan?.opgaven[0]).toEqual({
      van: '2019-01-01',
      tot: '2019-01-27',
      brutoloonSv: 183500,
      loonLbPh: 192600,
      loonheffing: 0,
      vakantietoeslag: 0,
      opgebouwdeVakantietoeslag: 0,
      extraPeriode: 15000,
      opgebouwdeExtraPeriode: 15000,
      reiskostenOnbelast: 0,
      alimentatieIngehouden: null,
      alimentatieRechtstreeks: null,
    });
  });

  it('NietsGevonden', async () => {
    expect(await leesAntwoord(lees('UWVDossierInkomstenGSD_UWVPersoonsIkvInfo_Nietsgevonden.xml'))).toEqual({ soort: 'niets_gevonden' });
  });

  it('naar het domein: wat SuwiML niet levert is null, en wie betaalt staat ernaast', async () => {
    const { gegevens: polis, derden } = naarPolisgegevens((await gegevens(voorbeeld)).inkomstenverhoudingen);
    expect(polis.inkomstenverhoudingen).toMatchObject([{ id: 'ikv-1', loonheffingennummer: '001001760L01', eind: null }]);
    expect(polis.inkomstenverhoudingen[0]?.opgaven[1]).toEqual({
      van: '2019-01-28',
      tot: '2019-02-24',
      loonLbPh: 192600,
      vakantiebijslagUitbetaald: 0,
      vakantiebijslagOpgebouwd: 0,
      extraPeriodeUitbetaald: 15000,
      extraPeriodeOpgebouwd: 15000,
      loonheffing: 0,
      bijdrageZvw: null,
      waardePrivegebruikAuto: null,
    });
    expect(derden.get('ikv-1')?.naam).toBe('Rondstad Uitzendbureau');
    expect(JSON.stringify(polis)).not.toContain(BSN);
  });
});

describe('de naam van een derde', () => {
  it('een letter die als getal is geschreven is die letter', async () => {
    const { inkomstenverhoudingen } = await gegevens(voorbeeld.replace('Rondstad Uitzendbureau', 'Caf&#233; De Beer &amp; Zn'));
    expect(naarPolisgegevens(inkomstenverhoudingen).derden.get('ikv-1')?.naam).toBe('Café De Beer & Zn');
  });
});

describe('bedragen en datums', () => {
  it('CdPositiefNegatief is het teken', async () => {
    const antwoord = await gegevens(voorbeeld.replace('<CdPositiefNegatief>+</CdPositiefNegatief>', '<CdPositiefNegatief>-</CdPositiefNegatief>'));
    expect(antwoord.inkomstenverhoudingen[0]?.opgaven[0]?.brutoloonSv).toBe(-183500);
  });
  it('een bedrag dat ontbreekt is null, geen nul', async () => {
    const antwoord = await gegevens(voorbeeld.replace(/<BedrVakantietoeslag>[\s\S]*?<\/BedrVakantietoeslag>/, ''));
    expect(antwoord.inkomstenverhoudingen[0]?.opgaven.slice(0, 2).map((opgave) => opgave.vakantietoeslag)).toEqual([null, 0]);
  });
  it.each([
    ['bedrag_andere_munt', '<CdMunteenheid>EUR', '<CdMunteenheid>USD'],
    ['bedrag_zonder_waarde', '<WaardeBedr>183500</WaardeBedr>', ''],
    ['bedrag_te_groot', '<WaardeBedr>183500<', '<WaardeBedr>999999999999999999<'],
    ['bedrag_over_andere_periode', '<WaardeBedr>183500</WaardeBedr>', '<WaardeBedr>183500</WaardeBedr><CdPeriodeEenheidGeldigheidBedr>10</CdPeriodeEenheidGeldigheidBedr>'],
  ])('%s: gemeld en niet geraden', async (code, van, naar) => {
    const antwoord = await gegevens(voorbeeld.replace(van, naar));
    expect(antwoord.signalen).toMatchObject([{ code, plaats: 'inkomstenverhouding 1, opgave 1, BedrBrutoloonSv' }]);
    expect(antwoord.inkomstenverhoudingen[0]?.opgaven[0]?.brutoloonSv).toBeNull();
  });
  it.each(['20190000', '00000000', '20190230', '00000115'])('datum %s is XSD-geldig maar geen dag: gemeld, en de opgave doet niet mee', async (datum) => {
    const antwoord = await gegevens(voorbeeld.replace('<DatBIko>20190101', `<DatBIko>${datum}`));
    expect(antwoord.signalen).toMatchObject([{ code: 'datum_onvolledig', plaats: 'inkomstenverhouding 1, opgave 1, DatBIko' }]);
    expect(naarPolisgegevens(antwoord.inkomstenverhoudingen).gegevens.inkomstenverhoudingen[0]?.opgaven).toHaveLength(8);
  });
  it('een onbekende code soort blijft staan en wordt gemeld', async () => {
    const antwoord = await gegevens(voorbeeld.replace('<CdSrtIkv>15', '<CdSrtIkv>99'));
    expect(antwoord.signalen).toMatchObject([{ code: 'onbekende_code_soort' }]);
    expect(antwoord.inkomstenverhoudingen[0]?.perioden[0]?.codeSoort).toBe('99');
  });
  it('een ontbrekende einddatum van een opgave is null', async () => {
    const antwoord = await gegevens(voorbeeld.replace('<DatEIko>20190127</DatEIko>', ''));
    expect(antwoord.inkomstenverhoudingen[0]?.opgaven[0]?.tot).toBeNull();
  });
});

const melding = (soort: string, tekst: string) =>
  `<${soort}><Code>A1</Code><Tekst>${tekst}</Tekst><Detail>${BSN}</Detail><Bron><DN>CN=UWV</DN></Bron></${soort}>`;
const fwi = (...meldingen: string[]) => `<f:FWI xmlns="" xmlns:f="http://bkwi.nl/SuwiML/FWI/v0205">${meldingen.join('')}</f:FWI>`;
const alleen = (inhoud: string) => `<r:UWVPersoonsIkvInfoResponse xmlns:r="http://bkwi.nl/SuwiML/Diensten/UWVDossierInkomstenGSD/v0200">${inhoud}</r:UWVPersoonsIkvInfoResponse>`;
const soap = (inhoud: string) => `<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body>${inhoud}</s:Body></s:Envelope>`;

describe('FWI en SOAP', () => {
  it('alleen FWI: meldingen, zonder Detail en zonder nummers', async () => {
    const antwoord = await leesAntwoord(alleen(fwi(melding('Informatie', 'later'), melding('Fout', `persoon ${BSN}`))));
    expect(antwoord).toEqual({
      soort: 'meldingen',
      meldingen: [
        { soort: 'fout', code: 'A1', tekst: 'persoon «…»' },
        { soort: 'informatie', code: 'A1', tekst: 'later' },
      ],
    });
  });
  it('een waarschuwing bij gegevens wordt een signaal', async () => {
    const antwoord = await gegevens(voorbeeld.replace('</PeriodeGegevensleveringIko>', `</PeriodeGegevensleveringIko>${fwi(melding('Waarschuwing', 'niet volledig'))}`));
    expect(antwoord.signalen).toEqual([{ code: 'waarschuwing', plaats: 'FWI', tekst: 'A1: niet volledig' }]);
  });
  it('in een SOAP-bericht staat hetzelfde', async () => {
    expect(await leesAntwoord(soap(voorbeeld))).toEqual(await leesAntwoord(voorbeeld));
  });
  it('de fault AanvraagNietOk', async () => {
    const fault = `<s:Fault><faultcode>s:Client</faultcode><faultstring>x</faultstring><detail>${melding('Fout', 'nee').replace('<Fout>', '<f:Fout xmlns:f="http://bkwi.nl/SuwiML/FWI/v0205">').replace('</Fout>', '</f:Fout>')}</detail></s:Fault>`;
    expect(await leesAntwoord(soap(fault))).toEqual({ soort: 'soap_fout', faultcode: 's:Client', melding: { soort: 'fout', code: 'A1', tekst: 'nee' } });
  });
});

describe('een ongeldig antwoord is een blijvende fout die zegt wat er mis is', () => {
  it.each([
    ['onbekend element', '<VolgnrIkv>5', '<Onzin>1</Onzin><VolgnrIkv>5', /onbekend element: dit element hoort hier niet; verwacht: VolgnrIkv/],
    ['teken dat niet bestaat', '<CdPositiefNegatief>+', '<CdPositiefNegatief>*', /regel \d+, CdPositiefNegatief: de waarde is niet een van de waarden/],
    ['BSN met een letter', BSN, '24300038x', /Burgerservicenr: de waarde heeft niet de vorm/],
    ['bedrag met een komma', '<WaardeBedr>183500', '<WaardeBedr>1835,00', /WaardeBedr: de waarde is niet van de soort/],
    ['verplicht element ontbreekt', '<DatBIko>20190101</DatBIko>', '', /DatEIko: dit element hoort hier niet; verwacht: DatBIko$/],
    ['verkeerde naamruimte', 'xmlns=""', '', /ClientSuwi: dit element heeft niet de naamruimte/],
    ['niet afgesloten', '</ClientSuwi>', '', /regel \d+: geen geldige XML: een begintag en een eindtag/],
  ])('%s', async (_naam, van, naar, verwacht) => {
    const fout = await foutVan(voorbeeld.replace(van, naar));
    expect(fout).toMatchObject({ code: 'xsd_ongeldig', opnieuwProberen: false });
    expect(fout.details.join('\n')).toMatch(verwacht);
  });
  it('geen XML', async () => {
    expect(await foutVan(`persoon ${BSN} heeft geen inkomen`)).toMatchObject({ code: 'xsd_ongeldig' });
  });
  it('een DOCTYPE wordt niet gelezen', async () => {
    expect(await foutVan(`<!DOCTYPE x [<!ENTITY a "${BSN}">]>${voorbeeld}`)).toMatchObject({ details: ['DOCTYPE is niet toegestaan'] });
  });
  it('een fault met een nummer in de code: dat nummer blijft weg', async () => {
    const fault = `<s:Fault><faultcode>s:Client ${BSN}</faultcode><faultstring>x</faultstring></s:Fault>`;
    expect(await leesAntwoord(soap(fault))).toMatchObject({ faultcode: 's:Client «…»' });
  });
  it('geldig, maar een vraag in plaats van een antwoord', async () => {
    const vraag = alleen(`<Burgerservicenr>${BSN}</Burgerservicenr>`).replaceAll('UWVPersoonsIkvInfoResponse', 'UWVPersoonsIkvInfo');
    expect(await foutVan(vraag)).toMatchObject({ code: 'ander_bericht' });
  });
});
