import { randomUUID } from 'node:crypto';
import type { Centen } from '../../../domain/geld/centen.ts';
import type { Dag } from '../../../domain/kalender/dag.ts';
import { ACTIE, NS, xmlTekst } from '../vraagbericht.ts';
import type { BekendeVerhouding, Opgave } from './verhoudingen.ts';

const element = (naam: string, inhoud: string | null): string => (inhoud === null || inhoud === '' ? '' : `<${naam}>${inhoud}</${naam}>`);
const datum = (naam: string, d: Dag | null): string => element(naam, d && d.replaceAll('-', ''));

const bedrag = (naam: string, centen: Centen | null): string =>
  centen === null
    ? ''
    : element(
        naam,
        `<CdMunteenheid>EUR</CdMunteenheid><CdPositiefNegatief>${centen < 0 ? '-' : '+'}</CdPositiefNegatief><WaardeBedr>${String(Math.abs(centen))}</WaardeBedr>`,
      );

/** In the order of the schema. Loon SV is declared of an employment only (codes below 20), and then equals the loon LB/PH. */
const opgavebericht = ({ van, tot, codeSoort, bedragen }: Opgave): string =>
  element(
    'Inkomstenopgave',
    [
      datum('DatBIko', van),
      datum('DatEIko', tot),
      bedrag('BedrBrutoloonSv', codeSoort < '20' ? bedragen.loon_lbph : null),
      bedrag('BedrLoonLbPremieVolksverz', bedragen.loon_lbph),
      bedrag('BedrIngehoudenLbPremieVolksverz', bedragen.loonheffing),
      bedrag('BedrVakantietoeslag', bedragen.vakantiegeld_uitbetaald),
      bedrag('BedrOpgbRechtVakantietoeslag', bedragen.vakantiegeld_opbouw),
      bedrag('BedrExtraPrdSalaris', bedragen.extra_uitbetaald),
      bedrag('BedrOpgbRechtExtraPrdSalaris', bedragen.extra_opbouw),
    ].join(''),
  );

/** A made-up address of the payer: the same number gives the same postbus. */
function postbus(loonheffingennummer: string): string {
  const nummer = element('Postbusnr', String(Number(loonheffingennummer.slice(4, 9)) || 1));
  return element('CorrespondentieadresAeh', element('Postbusadres', `${element('Postcd', '1200AZ')}${element('Woonplaatsnaam', 'WATERSTAD')}${nummer}`));
}

function verhoudingsbericht({ kop, begin, eind, perioden, opgaven }: BekendeVerhouding): string {
  const rechtspersoon = `<RechtspersoonAdministratieveEenh><FiNr>${kop.rsin ?? ''}</FiNr>${element('NaamRechtspersoon', xmlTekst(kop.naam_derde))}</RechtspersoonAdministratieveEenh>`;
  const eenheid = [
    element('NaamAdministratieveEenheid', xmlTekst(kop.naam_derde)),
    element('Loonheffingennr', kop.loonheffingennummer),
    kop.rsin === null ? '<PersoonAdministratieveEenheid/>' : rechtspersoon,
    postbus(kop.loonheffingennummer),
  ].join('');
  return element(
    'Inkomstenverhouding',
    [
      element('VolgnrIkv', String(kop.ikv)),
      datum('DatBIkv', begin),
      datum('DatEIkv', eind),
      element('AdministratieveEenheid', eenheid),
      ...perioden.map(({ van, tot, codeSoort }) => element('Inkomstenperiode', datum('DatBIkp', van) + datum('DatEIkp', tot) + element('CdSrtIkv', codeSoort))),
      ...opgaven.map(opgavebericht),
    ].join(''),
  );
}

/** The body of the answer: the income of a person, or NietsGevonden. */
export function antwoord(bsn: string, verhoudingen: readonly BekendeVerhouding[], periode: { readonly van: Dag | null; readonly tot: Dag | null }): string {
  const levering = element('PeriodeGegevensleveringIko', datum('DatBPeriode', periode.van) + datum('DatEPeriode', periode.tot));
  const inhoud =
    verhoudingen.length === 0
      ? `<fwi:NietsGevonden xmlns:fwi="${NS.fwi}"/>`
      : element('ClientSuwi', element('Burgerservicenr', bsn) + verhoudingen.map(verhoudingsbericht).join('')) + levering;
  return `<smls:UWVPersoonsIkvInfoResponse xmlns:smls="${NS.smls}">${inhoud}</smls:UWVPersoonsIkvInfoResponse>`;
}

/** The declared fault AanvraagNietOk, with its fwi:Fout. */
export function aanvraagNietOk(code: string, tekst: string): string {
  const fout = `<Code>${code}</Code><Tekst>${xmlTekst(tekst)}</Tekst><Bron><DN>CN=polis-standin</DN></Bron>`;
  return `<soap:Fault><faultcode>soap:Client</faultcode><faultstring>AanvraagNietOk</faultstring><detail><fwi:Fout xmlns:fwi="${NS.fwi}">${fout}</fwi:Fout></detail></soap:Fault>`;
}

/** Wraps a body in the SOAP 1.1 message with the WS-Addressing headers of the WSDL. */
export function soapAntwoord(inhoud: string, actie: 'UWVPersoonsIkvInfoResponse' | 'Fout', opBericht: string | null): string {
  const naam = actie === 'Fout' ? ACTIE.replace(/UWVPersoonsIkvInfo$/, 'Fout') : `${ACTIE}Response`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<soap:Envelope xmlns:soap="${NS.soap}" xmlns:wsa="${NS.wsa}"><soap:Header>`,
    `<wsa:Action>${naam}</wsa:Action><wsa:MessageID>urn:uuid:${randomUUID()}</wsa:MessageID>${element('wsa:RelatesTo', opBericht && xmlTekst(opBericht))}`,
    `</soap:Header><soap:Body>${inhoud}</soap:Body></soap:Envelope>`,
  ].join('\n');
}
