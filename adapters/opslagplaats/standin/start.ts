import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyRequest } from 'fastify';
import { startStandin, type Standin, type StandinOpties } from '../../standin/server.ts';

/** `map`: folder in which it keeps what it is given, beyond this process. */
export type S3StandinOpties = StandinOpties & { readonly sleutelId: string; readonly geheim: string; readonly map?: string };

/** Path of the bucket at its port. */
export const BUCKET = '/brieven';

/** Starts a stand-in of an S3-compatible store with one bucket. It takes no request whose signature (AWS Signature version 4) is wrong. */
export async function startS3Standin(opties: S3StandinOpties): Promise<Standin> {
  const bewaard = opties.map === undefined ? inGeheugen() : inMap(opties.map);
  const standin = await startStandin(
    {
      routes: (app) => {
        app.addContentTypeParser('application/pdf', { parseAs: 'buffer' }, (_request, body, klaar) => {
          klaar(null, body);
        });
        app.route<{ Params: { '*': string } }>({
          method: ['GET', 'HEAD', 'PUT'],
          url: `${BUCKET}/*`,
          exposeHeadRoute: false,
          handler: async (request, reply) => {
            const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
            if (!isGetekend(request, body, opties)) return reply.code(403).send('SignatureDoesNotMatch');
            const naam = request.params['*'];
            if (request.method === 'PUT') {
              bewaard.zet(naam, body);
              return reply.code(200).send();
            }
            const inhoud = bewaard.vind(naam);
            return inhoud === undefined ? reply.code(404).send('NoSuchKey') : reply.header('content-type', 'application/pdf').send(inhoud);
          },
        });
      },
      nietBeschikbaar: (reply) => void reply.code(503).send('SlowDown'),
      ongeldig: (reply) => void reply.code(200).send(Buffer.from('iets anders')),
    },
    opties,
  );
  return { ...standin, url: standin.url + BUCKET };
}

interface Bewaard {
  readonly zet: (naam: string, inhoud: Buffer) => void;
  readonly vind: (naam: string) => Buffer | undefined;
}

function inGeheugen(): Bewaard {
  const alles = new Map<string, Buffer>();
  return {
    zet: (naam, inhoud) => {
      alles.set(naam, inhoud);
    },
    vind: (naam) => alles.get(naam),
  };
}

/** Whole or not at all: killed while it writes, it never answered. */
function inMap(map: string): Bewaard {
  mkdirSync(map, { recursive: true });
  const plek = (naam: string): string => join(map, sha256(naam));
  return {
    zet: (naam, inhoud) => {
      writeFileSync(`${plek(naam)}.half`, inhoud);
      renameSync(`${plek(naam)}.half`, plek(naam));
    },
    vind: (naam) => (existsSync(plek(naam)) ? readFileSync(plek(naam)) : undefined),
  };
}

const KOP = /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, ?SignedHeaders=([a-z0-9;-]+), ?Signature=([0-9a-f]{64})$/;

/** Counts the signature again from what came in, as the store does. */
function isGetekend(request: FastifyRequest, body: Buffer, { sleutelId, geheim }: S3StandinOpties): boolean {
  const [, id = '', dag = '', regio = '', getekend = '', handtekening = ''] = KOP.exec(request.headers.authorization ?? '') ?? [];
  const kop = (naam: string): string => [request.headers[naam] ?? ''].flat().join(',').trim();
  const inhoud = kop('x-amz-content-sha256');
  const moment = kop('x-amz-date');
  if (id !== sleutelId || !moment.startsWith(dag) || !['host', 'x-amz-date', 'x-amz-content-sha256'].every((naam) => getekend.split(';').includes(naam))) return false;
  if (inhoud !== 'UNSIGNED-PAYLOAD' && inhoud !== sha256(body)) return false;
  const koppen = getekend.split(';').map((naam) => `${naam}:${kop(naam)}\n`).join('');
  const [pad = '', query = ''] = request.url.split('?');
  const bereik = `${dag}/${regio}/s3/aws4_request`;
  const teTekenen = ['AWS4-HMAC-SHA256', moment, bereik, sha256([request.method, pad, query, koppen, getekend, inhoud].join('\n'))].join('\n');
  const sleutel = [dag, regio, 's3', 'aws4_request'].reduce<string | Buffer>((met, deel) => createHmac('sha256', met).update(deel).digest(), `AWS4${geheim}`);
  return timingSafeEqual(createHmac('sha256', sleutel).update(teTekenen).digest(), Buffer.from(handtekening, 'hex'));
}

function sha256(inhoud: string | Buffer): string {
  return createHash('sha256').update(inhoud).digest('hex');
}
