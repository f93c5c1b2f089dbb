import { EntityDecoder } from '@nodable/entities';
import { XMLParser } from 'fast-xml-parser';
import { SyntaxValidator } from 'fast-xml-validator';
import { z } from 'zod';
import { BronFout, BronOnbereikbaar, voorbijgaand, zonderAntwoord, type Bron } from '../bron/fouten.ts';
import { beginVan } from '../polis/begin.ts';

/** How a register of the Rechtspraak is reached. */
export interface Verbinding {
  readonly bron: Bron;
  readonly url: string;
  /** How long one request may take, in milliseconds. */
  readonly tijdslimietMs?: number;
}

export interface Bericht {
  readonly contenttype: string;
  readonly koppen?: Readonly<Record<string, string>>;
  readonly xml: string;
}

const STANDAARD_TIJDSLIMIET_MS = 15_000;
const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '@', removeNSPrefix: true, parseTagValue: false, parseAttributeValue: false, trimValues: true, entityDecoder: new EntityDecoder() });
const Envelop = z.looseObject({ Envelope: z.looseObject({ Body: z.looseObject({ Fault: z.looseObject({ faultcode: z.string().optional(), Code: z.looseObject({ Value: z.string() }).optional() }).optional() }) }) });

/**
 * Posts a SOAP message and answers the body of what came back, as plain objects by local name; attributes begin with `@`.
 *
 * @throws BronOnbereikbaar when the register is down, slow or out of order: ask again later
 * @throws BronFout when it refuses, or answers something that is no SOAP: a person has to look
 */
export async function roep({ bron, url, tijdslimietMs = STANDAARD_TIJDSLIMIET_MS }: Verbinding, { contenttype, koppen = {}, xml }: Bericht): Promise<unknown> {
  let status: number;
  let tekst: string;
  try {
    const antwoord = await fetch(url, { method: 'POST', headers: { 'content-type': contenttype, ...koppen }, body: xml, signal: AbortSignal.timeout(tijdslimietMs) });
    status = antwoord.status;
    tekst = await antwoord.text();
  } catch (fout) {
    throw zonderAntwoord(bron, fout);
  }
  if (status === 401 || status === 403) throw new BronFout(bron, 'niet_geauthenticeerd', 'de bron herkent ons niet', [], status);
  const body = leesBody(tekst);
  if (status !== 200 && body?.Fault === undefined) throw voorbijgaand(bron, status) ?? new BronFout(bron, 'onverwachte_status', `de bron antwoordt met status ${String(status)}`, [], status);
  if (body === null) throw new BronFout(bron, 'antwoord_ongeldig', 'het antwoord is geen SOAP-bericht', [], status);
  if (body.Fault === undefined) return body;
  const code = body.Fault.faultcode ?? body.Fault.Code?.Value ?? '';
  // Our own message is wrong, and will be again; anything else is trouble of the server.
  if (/(^|:)(Client|Sender)$/.test(code)) throw new BronFout(bron, 'verzoek_geweigerd', 'de bron weigert het bericht', [], status);
  throw new BronOnbereikbaar(bron, 'storing', status);
}

function leesBody(tekst: string): z.infer<typeof Envelop>['Envelope']['Body'] | null {
  try {
    if (beginVan(tekst).documenttype) return null;
    SyntaxValidator.validate(tekst);
    const gelezen = Envelop.safeParse(parser.parse(tekst));
    return gelezen.success ? gelezen.data.Envelope.Body : null;
  } catch {
    // The parser quotes what stood there, which may hold personal data: only the fact is told.
    return null;
  }
}

/** Checks what a body holds against what the contract promises; says where it breaks it, never with which value. */
export function leesVolgens<T>(bron: Bron, schema: z.ZodType<T>, body: unknown): T {
  const gelezen = schema.safeParse(body);
  if (gelezen.success) return gelezen.data;
  const plaatsen = [...new Set(gelezen.error.issues.map(({ path, code }) => `${path.join('.')} (${code})`))].slice(0, 10);
  throw new BronFout(bron, 'antwoord_ongeldig', 'het antwoord volgt het contract niet', plaatsen, 200);
}

/** An element that may stand once, more often or not at all, as a list. */
export const lijst = <T extends z.ZodType>(element: T) => z.preprocess((waarde): unknown => (waarde === undefined || waarde === '' ? [] : Array.isArray(waarde) ? waarde : [waarde]), z.array(element));

/** Text of an element; null when it is absent, empty or `xsi:nil`. */
export const leegOfTekst = z.preprocess((waarde) => (typeof waarde === 'string' && waarde !== '' ? waarde : null), z.string().nullable());

/** Text for inside an element. */
export const xmlTekst = (tekst: string): string => tekst.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
