import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';

/** What a page of ours may do: load from its own origin, and nothing else. The same words stand in the page itself. */
export const CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const KOPPEN = {
  'content-security-policy': CSP,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), interest-cohort=()',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};

const SOORTEN: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
};

const INPAKBAAR = new Set(['.html', '.js', '.css', '.svg', '.txt']);

/** A file whose name carries a hash of its content never changes. */
const MET_HASH = /-[0-9A-Z]{8}\.[a-z0-9]+$/;

/** A server of the files of one folder, read only; the folder itself is its index.html. Not listening yet. */
export function statischeServer(map: string): Server {
  return createServer((vraag, antwoord) => {
    geef(map, vraag, antwoord).catch((fout: unknown) => {
      // Who closes the page halfway is no failure of ours.
      if (fout instanceof Error && 'code' in fout && fout.code === 'ERR_STREAM_PREMATURE_CLOSE') return;
      console.error('Een bestand kon niet worden gestuurd.', fout);
      weiger(antwoord, 500, 'Er ging iets mis.');
    });
  });
}

async function geef(map: string, vraag: IncomingMessage, antwoord: ServerResponse): Promise<void> {
  if (vraag.method !== 'GET' && vraag.method !== 'HEAD') {
    antwoord.setHeader('allow', 'GET, HEAD');
    weiger(antwoord, 405, 'Alleen lezen.');
    return;
  }
  const bestand = bestandVoor(map, vraag.url ?? '/');
  const omvang = bestand === undefined ? undefined : await omvangVan(bestand);
  if (bestand === undefined || omvang === undefined) {
    weiger(antwoord, 404, 'Niet gevonden.');
    return;
  }
  const gepakt = INPAKBAAR.has(extname(bestand)) && /\bgzip\b/.test(vraag.headers['accept-encoding'] ?? '');
  antwoord.writeHead(200, {
    ...KOPPEN,
    'content-type': SOORTEN[extname(bestand)] ?? 'application/octet-stream',
    ...(gepakt ? { 'content-encoding': 'gzip' } : { 'content-length': omvang }),
    vary: 'accept-encoding',
    'cache-control': MET_HASH.test(bestand) ? 'public, max-age=31536000, immutable' : 'no-cache',
  });
  if (vraag.method === 'HEAD') return void antwoord.end();
  if (gepakt) await pipeline(createReadStream(bestand), createGzip({ level: 9 }), antwoord);
  else await pipeline(createReadStream(bestand), antwoord);
}

/** The file that an address names; undefined when it is none of ours, such as one outside the folder. */
function bestandVoor(map: string, adres: string): string | undefined {
  const pad = leesbaar(adres.split(/[?#]/, 1)[0] ?? '/');
  if (pad === undefined || pad.includes('\0') || pad.includes('\\')) return undefined;
  const bestand = normalize(join(map, pad.endsWith('/') ? `${pad}index.html` : pad));
  return bestand.startsWith(map + sep) ? bestand : undefined;
}

function leesbaar(pad: string): string | undefined {
  try {
    return decodeURIComponent(pad);
  } catch (fout) {
    if (fout instanceof URIError) return undefined;
    throw fout;
  }
}

async function omvangVan(bestand: string): Promise<number | undefined> {
  try {
    const gegevens = await stat(bestand);
    return gegevens.isFile() ? gegevens.size : undefined;
  } catch (fout) {
    if (fout instanceof Error && 'code' in fout && (fout.code === 'ENOENT' || fout.code === 'ENOTDIR')) return undefined;
    throw fout;
  }
}

function weiger(antwoord: ServerResponse, code: number, tekst: string): void {
  if (antwoord.headersSent) return void antwoord.destroy();
  antwoord.writeHead(code, { ...KOPPEN, 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' }).end(`${tekst}\n`);
}
