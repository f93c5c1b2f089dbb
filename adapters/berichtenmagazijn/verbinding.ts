import { request as overHttp } from 'node:http';
import { Agent, request as overHttps } from 'node:https';
import { zonderAntwoord } from '../bron/fouten.ts';

/** How a berichtenmagazijn is reached. */
export interface MagazijnConfig {
  /** Base address, ending in /api/v1 (without a slash). */
  readonly url: string;
  /** The bearer token (JWT, NL GOV profile), asked for each request: another process keeps it fresh. */
  readonly token: () => Promise<string>;
  /** mTLS (PKIoverheid): our certificate, its key and, where it is no public one, the authority of the other side; PEM. */
  readonly mtls?: { readonly cert: string; readonly key: string; readonly ca?: string };
  readonly tijdslimietMs?: number;
}

export interface Verzoek {
  readonly methode: 'GET' | 'POST' | 'PATCH';
  readonly pad: string;
  /** Whose message it is, as `BSN:…`; goes in a header, so that it stands in no address and no access log. */
  readonly ontvanger?: string;
  readonly body?: { readonly contenttype: string; readonly json: object };
}

export interface Antwoordtekst {
  readonly status: number;
  readonly tekst: string;
}

const STANDAARD_TIJDSLIMIET_MS = 10_000;

/** Makes the transport of a magazijn. What it makes throws `BronOnbereikbaar` when no answer came. */
export function maakVerbinding(config: MagazijnConfig): (verzoek: Verzoek) => Promise<Antwoordtekst> {
  const agent = config.mtls === undefined ? undefined : new Agent({ ...config.mtls, keepAlive: true });
  return async (verzoek) => {
    const token = await config.token();
    try {
      return await stuur(config, agent, token, verzoek);
    } catch (fout) {
      throw zonderAntwoord('berichtenmagazijn', fout);
    }
  };
}

async function stuur(config: MagazijnConfig, agent: Agent | undefined, token: string, { methode, pad, ontvanger, body }: Verzoek): Promise<Antwoordtekst> {
  const adres = new URL(config.url + pad);
  const inhoud = body === undefined ? null : Buffer.from(JSON.stringify(body.json));
  const opties = {
    method: methode,
    signal: AbortSignal.timeout(config.tijdslimietMs ?? STANDAARD_TIJDSLIMIET_MS),
    headers: {
      accept: 'application/json, application/problem+json',
      authorization: `Bearer ${token}`,
      ...(ontvanger === undefined ? {} : { 'x-ontvanger': ontvanger }),
      ...(body === undefined || inhoud === null ? {} : { 'content-type': body.contenttype, 'content-length': inhoud.length }),
    },
  };
  return new Promise((klaar, mislukt) => {
    const vraag = adres.protocol === 'https:' ? overHttps(adres, { ...opties, ...(agent === undefined ? {} : { agent }) }) : overHttp(adres, opties);
    vraag.on('error', mislukt);
    vraag.on('response', (antwoord) => {
      const delen: Buffer[] = [];
      antwoord.on('data', (deel: Buffer) => delen.push(deel));
      antwoord.on('error', mislukt);
      antwoord.on('end', () => {
        klaar({ status: antwoord.statusCode ?? 0, tekst: Buffer.concat(delen).toString('utf8') });
      });
    });
    vraag.end(inhoud);
  });
}
