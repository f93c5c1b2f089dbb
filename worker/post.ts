import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Database } from '../activities/opslag/database.ts';
import type { PostPort } from '../activities/post/port.ts';
import { maakPost } from '../activities/post/post.ts';
import { maakMagazijn, type Magazijn } from '../adapters/berichtenmagazijn/client.ts';
import { vraagtNogEens } from '../adapters/berichtenmagazijn/nog-eens.ts';
import { opslagInMap } from '../adapters/opslagplaats/map.ts';
import type { Opslagplaats } from '../adapters/opslagplaats/opslagplaats.ts';
import { opslagInS3 } from '../adapters/opslagplaats/s3.ts';
import type { Instellingen } from './instellingen.ts';

/** What the stand-in takes in the place of a token. */
const STANDIN_TOKEN = 'standin';

/** Milliseconds that a question may take where a legal day is half a minute: less than a try of that day, or a silent magazijn or store would hold a run up. */
const GESTUURD_MS = 5_000;

/** The berichtenmagazijn by the settings. Throws when a certificate that they name cannot be read. */
export function magazijnVan({ INVORDERSTRAAT_KALENDER: kalender, MAGAZIJN_URL: url, MAGAZIJN_TOKEN_BESTAND: bestand, MAGAZIJN_CERT: cert, MAGAZIJN_KEY: key, MAGAZIJN_CA: ca }: Instellingen): Magazijn {
  const pem = (pad: string): string => readFileSync(pad, 'utf8');
  const magazijn = maakMagazijn({
    url,
    // Read anew each time: it holds for a short while, and another process keeps it fresh.
    token: async () => (bestand === undefined ? Promise.resolve(STANDIN_TOKEN) : (await readFile(bestand, 'utf8')).trim()),
    ...(kalender === 'gestuurd' ? { tijdslimietMs: GESTUURD_MS } : {}),
    ...(cert === undefined || key === undefined ? {} : { mtls: { cert: pem(cert), key: pem(key), ...(ca === undefined ? {} : { ca: pem(ca) }) } }),
  });
  return vraagtNogEens(magazijn);
}

/** Where the PDFs of letters lie: a bucket when the settings name one, else a folder. */
export function opslagVan({ INVORDERSTRAAT_KALENDER: kalender, OPSLAG_MAP: map, OPSLAG_S3_URL: url, OPSLAG_S3_REGIO: regio, OPSLAG_S3_SLEUTEL_ID: sleutelId, OPSLAG_S3_GEHEIM: geheim }: Instellingen): Opslagplaats {
  if (url === undefined || sleutelId === undefined || geheim === undefined) return opslagInMap(map);
  return opslagInS3({ url, regio, sleutelId, geheim, ...(kalender === 'gestuurd' ? { tijdslimietMs: GESTUURD_MS } : {}) });
}

/** The channels of the post by the settings. */
export function postVan(i: Instellingen, db: Database): PostPort {
  return maakPost({ db, opslag: opslagVan(i), magazijn: magazijnVan(i), drukwerkmap: i.DRUKWERK_MAP });
}
