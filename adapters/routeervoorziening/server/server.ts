import { constants } from 'node:crypto';
import type { Server } from 'node:https';
import { TLSSocket } from 'node:tls';
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { Partijnummer } from '../../../domain/samenloop/partij.ts';
import { partijVan } from '../identiteit.ts';
import { plaatsen } from '../lezen.ts';
import type { Tls } from '../verbinding.ts';
import { alsProbleemfout, Probleemfout } from './probleemfout.ts';

/** A server that only lets in who shows a certificate of the authority. */
export type BeveiligdeServer = FastifyInstance<Server>;

/** What it needs. Its texts and what it tells hold no address, body or number of a person. */
export interface Serverwens {
  readonly tls: Tls;
  /** Full version of the API, for the header of every answer. */
  readonly versie: string;
  /** Whether a party may come in at all. */
  readonly laatToe: (partij: Partijnummer) => boolean;
  /** Called for what was refused before anything was read, and for an error of our own. */
  readonly meld: (wat: 'geen_nummer' | 'verlopen' | 'onbekend' | 'storing', partij: Partijnummer | null, fout?: unknown) => void | Promise<void>;
  readonly hoogstensBytes?: number;
}

const partijen = new WeakMap<FastifyRequest, Partijnummer>();

/** What a connection showed; it cannot change as long as that lives. */
interface Getoond {
  readonly partij: Partijnummer | null;
  readonly geldigTot: number;
}
const getoond = new WeakMap<TLSSocket, Getoond>();

function certificaatVan(socket: TLSSocket): Getoond {
  const bekend = getoond.get(socket);
  if (bekend !== undefined) return bekend;
  const cert = socket.getPeerCertificate();
  const gelezen = { partij: partijVan(cert), geldigTot: Date.parse(cert.valid_to) };
  getoond.set(socket, gelezen);
  return gelezen;
}

/** Who asks, by its certificate. */
export function partijVanVerzoek(request: FastifyRequest): Partijnummer {
  const partij = partijen.get(request);
  if (partij === undefined) throw new Error('een verzoek waarvan de partij niet is vastgesteld');
  return partij;
}

/** Makes the server; it listens when told. Without a good certificate the handshake already fails. */
export function beveiligdeServer({ tls, versie, laatToe, meld, hoogstensBytes = 256 * 1024 }: Serverwens): BeveiligdeServer {
  const app: BeveiligdeServer = Fastify({
    https: {
      ...tls,
      requestCert: true,
      rejectUnauthorized: true,
      minVersion: 'TLSv1.2',
      // No resumed sessions: every connection shows its certificate again, and is held against what is revoked now.
      secureOptions: constants.SSL_OP_NO_TICKET,
    },
    logger: false,
    bodyLimit: hoogstensBytes,
    requestTimeout: 10_000,
    keepAliveTimeout: 30_000,
    forceCloseConnections: 'idle',
    // Fastify's own text repeats the address that was asked.
    frameworkErrors: (_fout, _request, reply) => {
      reply.header('API-Version', versie);
      stuurProbleem(reply, new Probleemfout(400, 'verzoek_ongeldig', 'Het adres kan niet worden gelezen.'));
    },
  });
  app.removeContentTypeParser('text/plain');
  app.addHook('onRequest', async (request, reply) => {
    reply.header('API-Version', versie);
    const { socket } = request.raw;
    if (!(socket instanceof TLSSocket)) throw new Error('een verzoek dat niet over TLS kwam');
    const { partij, geldigTot } = certificaatVan(socket);
    if (partij === null) {
      await meld('geen_nummer', null);
      throw new Probleemfout(401, 'certificaat_geweigerd', 'Het certificaat draagt geen OIN of GDW-nummer.');
    }
    // The handshake looked at this, but a connection may live longer than its certificate.
    if (geldigTot <= Date.now()) {
      await meld('verlopen', partij);
      throw new Probleemfout(401, 'certificaat_geweigerd', 'Het certificaat is verlopen.');
    }
    if (!laatToe(partij)) {
      await meld('onbekend', partij);
      throw new Probleemfout(403, 'partij_onbekend', 'Deze partij is niet aangesloten.');
    }
    partijen.set(request, partij);
  });
  let stopt = false;
  app.addHook('preClose', (klaar) => {
    stopt = true;
    klaar();
  });
  // An answer that was on its way when the server stopped is the last on its connection, which would else keep the process alive.
  app.addHook('onSend', async (_request, reply) => {
    if (stopt) reply.header('connection', 'close');
    return Promise.resolve();
  });
  app.setErrorHandler(async (fout, request, reply) => {
    const probleem = alsProbleemfout(fout);
    if (probleem.code === 'storing') await meld('storing', partijen.get(request) ?? null, fout);
    stuurProbleem(reply, probleem);
    return reply;
  });
  app.setNotFoundHandler((_request, reply) => {
    stuurProbleem(reply, new Probleemfout(404, 'niet_gevonden', 'Dit adres bestaat niet.'));
  });
  return app;
}

/** Reads a request by its schema. Throws a `Probleemfout` that names places, never values. */
export function leesVerzoek<T>(schema: z.ZodType<T>, inhoud: unknown): T {
  const gelezen = schema.safeParse(inhoud);
  if (gelezen.success) return gelezen.data;
  throw new Probleemfout(400, 'verzoek_ongeldig', 'Het verzoek voldoet niet aan de beschrijving.', plaatsen(gelezen.error));
}

function stuurProbleem(reply: FastifyReply, fout: Probleemfout): void {
  void reply.code(fout.status).header('content-type', 'application/problem+json').send(JSON.stringify(fout.alsProbleem()));
}
