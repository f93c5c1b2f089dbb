import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { beginVan, isSoap } from '../../../adapters/polis/begin.ts';
import { leesAntwoord } from '../../../adapters/polis/lezen.ts';

const voorbeeld = readFileSync(new URL('./voorbeelden/UWVDossierInkomstenGSD_UWVPersoonsIkvInfo_243000388.xml', import.meta.url), 'utf8');
const soap = (inhoud: string, p = 's', vooraf = '') => `${vooraf}<${p}:Envelope xmlns:${p}="http://schemas.xmlsoap.org/soap/envelope/"><${p}:Body>${inhoud}</${p}:Body></${p}:Envelope>`;

describe('het begin van een document', () => {
  it.each([
    ['<a/>', 'a'],
    ['\uFEFF<?xml version="1.0"?>\r\n<!-- <b> --><?p <c> ?><n:a x="1"/>', 'a'],
    ['<!---->\n<é:a>', 'a'],
    ['<a>', 'a'],
    ['<!-- niet afgesloten <a/>', null],
    ['tekst', null],
    ['', null],
  ])('%j: het wortelelement is %j', (xml, wortel) => {
    expect(beginVan(xml)).toEqual({ documenttype: false, wortel });
  });

  it.each([
    ['<!DOCTYPE x><x/>', true],
    ['<?xml version="1.0"?><!-- a -->\n<!DOCTYPE x [<!ENTITY a "b">]><x/>', true],
    ['<!-- <!DOCTYPE x> --><x/>', false],
    ['<x><![CDATA[<!DOCTYPE x>]]></x>', false],
  ])('%j: documenttype %j', (xml, documenttype) => {
    expect(beginVan(xml).documenttype).toBe(documenttype);
  });

  it.each([
    ['commentaar vooraf, langer dan tweeduizend tekens', soap(voorbeeld, 's', `<!-- ${'x'.repeat(3_000)} -->`), true],
    ['een voorvoegsel buiten ASCII', soap(voorbeeld, 'é'), true],
    ['Envelope in commentaar', `<!-- <s:Envelope > -->${voorbeeld}`, false],
    ['Envelope in CDATA', voorbeeld.replace('>Rondstad Uitzendbureau<', '><![CDATA[<s:Envelope >]]><'), false],
  ])('SOAP of niet, door het wortelelement: %s', (_naam, xml, verwacht) => {
    expect(isSoap(xml)).toBe(verwacht);
  });
});

describe('geldige XML wordt gelezen', () => {
  it.each([
    ['een xml-stylesheet zonder declaratie', `<?xml-stylesheet href="x"?>${voorbeeld}`],
    ['DOCTYPE in commentaar', `<!-- <!DOCTYPE x> -->${voorbeeld}`],
    ['DOCTYPE in CDATA', voorbeeld.replace('>KAMPERFOELIE<', '><![CDATA[KAMPERFOELIE]]><').replace('</UWVPersoonsIkvInfoResponse>', '<!-- <!DOCTYPE x> --></UWVPersoonsIkvInfoResponse>')],
    ['SOAP met een voorvoegsel buiten ASCII', soap(voorbeeld, 'é')],
    ['SOAP na lang commentaar', soap(voorbeeld, 's', `<!-- ${'x'.repeat(3_000)} -->`)],
  ])('%s', async (_naam, xml) => {
    expect(await leesAntwoord(xml)).toEqual(await leesAntwoord(voorbeeld));
  });

  it('een naam in CDATA is letterlijke tekst', async () => {
    const antwoord = await leesAntwoord(voorbeeld.replace(/>Rondstad Uitzendbureau</g, '><![CDATA[<!DOCTYPE x> &amp;]]><'));
    expect(antwoord).toMatchObject({ inkomstenverhoudingen: [{ administratieveEenheid: { naam: '<!DOCTYPE x> &amp;' } }] });
  });

  it('een element dat de lezer niet aankan is een fout van de bron', async () => {
    const kop = '<s:Header><x:constructor xmlns:x="u"/></s:Header><s:Body>';
    await expect(leesAntwoord(soap(voorbeeld).replace('<s:Body>', kop))).rejects.toMatchObject({ name: 'BronFout', code: 'antwoord_onleesbaar' });
  });
});
