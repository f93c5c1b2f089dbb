import { Agent, request } from 'node:https';
import { checkServerIdentity, type PeerCertificate } from 'node:tls';
import type { Partijnummer } from '../../domain/samenloop/partij.ts';
import { BronFout, zonderAntwoord, type Bron } from '../bron/fouten.ts';
import { partijsleutel, partijVan } from './identiteit.ts';

/** Mutual TLS, all PEM: our certificate and key, the authority of the other side, and what that authority revoked. */
export interface Tls {
  readonly cert: string;
  readonly key: string;
  readonly ca: string;
  readonly crl?: string;
}

/** How the other side is reached. */
export interface Wederpartij {
  readonly bron: Extract<Bron, 'routeervoorziening' | 'bronhouder'>;
  /** Base address, with version and without a slash at the end. */
  readonly url: string;
  readonly tls: Tls;
  /** Whose certificate it must show. */
  readonly nummer: Partijnummer;
  readonly tijdslimietMs: number;
}

export interface Antwoordtekst {
  readonly status: number;
  readonly tekst: string;
}

/** Posts JSON to a path of the other side. Throws `BronOnbereikbaar` or `BronFout`. */
export interface Verbinding {
  readonly stuur: (pad: string, inhoud: object, signaal?: AbortSignal) => Promise<Antwoordtekst>;
  readonly sluit: () => void;
}

/** More than any dossier is: a side that keeps on sending is cut off. */
const HOOGSTENS_BYTES = 4 * 1024 * 1024;
/** Sockets to one side at a time. */
const HOOGSTENS_SOCKETS = 64;

/** Makes the transport to one other side; its sockets are kept for the next question. */
export function maakVerbinding({ bron, url, tls, nummer, tijdslimietMs }: Wederpartij): Verbinding {
  const agent = new Agent({
    ...tls,
    keepAlive: true,
    maxSockets: HOOGSTENS_SOCKETS,
    minVersion: 'TLSv1.2',
    checkServerIdentity: (host: string, cert: PeerCertificate) => checkServerIdentity(host, cert) ?? andereHouder(nummer, cert),
  });
  return {
    stuur: async (pad, inhoud, signaal) => {
      const tijd = AbortSignal.timeout(tijdslimietMs);
      try {
        return await stuur(agent, new URL(url + pad), JSON.stringify(inhoud), signaal === undefined ? tijd : AbortSignal.any([tijd, signaal]));
      } catch (fout) {
        throw alsBronfout(bron, fout);
      }
    },
    sluit: () => {
      agent.destroy();
    },
  };
}

class TeGroot extends Error {}

function andereHouder(verwacht: Partijnummer, cert: PeerCertificate): Error | undefined {
  const houder = partijVan(cert);
  return houder !== null && partijsleutel(houder) === partijsleutel(verwacht) ? undefined : Object.assign(new Error('certificaat van een ander'), { code: 'ERR_TLS_ANDERE_HOUDER' });
}

/** Refused by either side of the handshake: asking again with the same certificates gives the same. */
function alsBronfout(bron: Bron, fout: unknown): Error {
  if (fout instanceof TeGroot) return new BronFout(bron, 'antwoord_ongeldig', 'het antwoord is te groot');
  const code: unknown = fout instanceof Error ? Reflect.get(fout, 'code') : undefined;
  if (typeof code !== 'string') return zonderAntwoord(bron, fout);
  if (/^ERR_SSL_.*ALERT/.test(code)) return new BronFout(bron, 'niet_geauthenticeerd', 'de bron weigert ons certificaat');
  if (/^ERR_TLS_|^CERT_|^CRL_|CERT_SIGNATURE|SELF_SIGNED|^UNABLE_TO_/.test(code)) return new BronFout(bron, 'wederpartij_onbekend', 'het certificaat van de bron is niet in orde');
  return zonderAntwoord(bron, fout);
}

async function stuur(agent: Agent, adres: URL, inhoud: string, signal: AbortSignal): Promise<Antwoordtekst> {
  const bytes = Buffer.from(inhoud);
  const headers = { accept: 'application/json, application/problem+json', 'content-type': 'application/json', 'content-length': bytes.length };
  return new Promise((klaar, mislukt) => {
    const vraag = request(adres, { method: 'POST', agent, headers, signal });
    vraag.on('error', mislukt);
    vraag.on('response', (antwoord) => {
      const delen: Buffer[] = [];
      let grootte = 0;
      antwoord.on('data', (deel: Buffer) => {
        grootte += deel.length;
        if (grootte > HOOGSTENS_BYTES) vraag.destroy(new TeGroot());
        else delen.push(deel);
      });
      antwoord.on('error', mislukt);
      antwoord.on('end', () => {
        klaar({ status: antwoord.statusCode ?? 0, tekst: Buffer.concat(delen).toString('utf8') });
      });
    });
    vraag.end(bytes);
  });
}
