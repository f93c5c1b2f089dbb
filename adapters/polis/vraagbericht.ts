import { isDag } from '../../domain/kalender/dag.ts';
import type { Dag } from '../../domain/kalender/dag.ts';

/** Namespaces of the service and of what the WSDL asks around it. */
export const NS = {
  soap: 'http://schemas.xmlsoap.org/soap/envelope/',
  smls: 'http://bkwi.nl/SuwiML/Diensten/UWVDossierInkomstenGSD/v0200',
  fwi: 'http://bkwi.nl/SuwiML/FWI/v0205',
  wsa: 'http://www.w3.org/2005/08/addressing',
  wsse: 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd',
  wsu: 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd',
} as const;

/** WS-Addressing actions of the WSDL. */
export const ACTIE = 'http://bkwi.nl/SuwiML/Diensten/UWVDossierInkomstenGSD-v0200/UWVPersoonsIkvInfo';

/** The first and last day of the income that is asked; an open side is left out of the message. */
export type Vraagperiode = { readonly van: Dag | null; readonly tot: Dag | null };

export type Vraag = {
  readonly bsn: string;
  readonly periode: Vraagperiode;
  readonly naar: string;
  readonly berichtId: string;
  /** Moment of sending and of expiry of the message (technical time, UTC). */
  readonly gemaakt: Date;
  readonly verloopt: Date;
};

export const xmlTekst = (tekst: string): string => tekst.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
const suwiDatum = (datum: Dag): string => (isDag(datum) ? datum.replaceAll('-', '') : '');
const element = (naam: string, datum: Dag | null): string => (datum === null ? '' : `<${naam}>${suwiDatum(datum)}</${naam}>`);

/**
 * The SOAP 1.1 request as the WSDL asks it: WS-Addressing headers, a wsu:Timestamp, the body. The ids on headers and
 * body are what a signature refers to; signing itself is the job of `PolisConfig.onderteken`.
 */
export function vraagbericht({ bsn, periode, naar, berichtId, gemaakt, verloopt }: Vraag): string {
  const grenzen = element('DatBPeriode', periode.van) + element('DatEPeriode', periode.tot);
  const gevraagd = grenzen === '' ? '' : `<PeriodeGegevensvraagIko>${grenzen}</PeriodeGegevensvraagIko>`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<soap:Envelope xmlns:soap="${NS.soap}" xmlns:wsa="${NS.wsa}" xmlns:wsse="${NS.wsse}" xmlns:wsu="${NS.wsu}">`,
    '<soap:Header>',
    `<wsa:Action wsu:Id="action">${ACTIE}</wsa:Action>`,
    `<wsa:To wsu:Id="to">${xmlTekst(naar)}</wsa:To>`,
    `<wsa:MessageID wsu:Id="messageid">${xmlTekst(berichtId)}</wsa:MessageID>`,
    `<wsa:ReplyTo wsu:Id="replyto"><wsa:Address>${NS.wsa}/anonymous</wsa:Address></wsa:ReplyTo>`,
    '<wsse:Security soap:mustUnderstand="1">',
    `<wsu:Timestamp wsu:Id="timestamp"><wsu:Created>${gemaakt.toISOString()}</wsu:Created><wsu:Expires>${verloopt.toISOString()}</wsu:Expires></wsu:Timestamp>`,
    '</wsse:Security>',
    '</soap:Header>',
    '<soap:Body wsu:Id="body">',
    `<smls:UWVPersoonsIkvInfo xmlns:smls="${NS.smls}"><Burgerservicenr>${xmlTekst(bsn)}</Burgerservicenr>${gevraagd}</smls:UWVPersoonsIkvInfo>`,
    '</soap:Body>',
    '</soap:Envelope>',
  ].join('\n');
}
