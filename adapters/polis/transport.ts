import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { BronFout } from '../bron/fouten.ts';

/** Client certificate for two-way TLS, in PEM. */
export type Tls = { readonly cert: string; readonly key: string; readonly ca?: string };
export type HttpAntwoord = { readonly status: number; readonly tekst: string };

/** A larger answer is not taken: that of one person is far below it. */
export const MAX_BYTES = 32 * 1024 * 1024;

/** Posts a SOAP 1.1 message (the WSDL has an empty soapAction). Fails with the transport's own error. */
export function post(url: URL, bericht: string, tls: Tls | undefined, signaal: AbortSignal): Promise<HttpAntwoord> {
  const beveiligd = url.protocol === 'https:';
  const opties = {
    method: 'POST',
    headers: { 'content-type': 'text/xml; charset=utf-8', soapaction: '""', 'content-length': Buffer.byteLength(bericht) },
    signal: signaal,
    ...(beveiligd && { minVersion: 'TLSv1.2' as const, ...tls }),
  };
  return new Promise((klaar, mislukt) => {
    const verzoek = (beveiligd ? httpsRequest : httpRequest)(url, opties, (antwoord) => {
      const delen: Buffer[] = [];
      let bytes = 0;
      antwoord.on('data', (deel: Buffer) => {
        bytes += deel.length;
        if (bytes > MAX_BYTES) antwoord.destroy(teGroot());
        else delen.push(deel);
      });
      antwoord.on('error', mislukt);
      antwoord.on('end', () => {
        klaar({ status: antwoord.statusCode ?? 0, tekst: Buffer.concat(delen).toString('utf8') });
      });
    });
    verzoek.on('error', mislukt);
    verzoek.end(bericht);
  });
}

/** The error for an answer above that size. */
export function teGroot(): BronFout {
  return new BronFout('polis', 'antwoord_te_groot', 'het antwoord is groter dan 32 MB');
}
