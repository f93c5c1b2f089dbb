import { setTimeout as wacht } from 'node:timers/promises';
import Fastify from 'fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Dag } from '../../domain/kalender/dag.ts';
import { stuurroutes } from './stuurroutes.ts';
import { StandinToestand } from './toestand.ts';

/** Where a stand-in listens. Port 0 takes a free one; only the own machine can reach it unless told otherwise. */
export type StandinOpties = {
  readonly port?: number;
  readonly host?: string;
  /** The legal day it starts on; changed by POST /standin/dag. */
  readonly dag?: Dag | null;
};

/** A stand-in that runs. `stop` also ends the requests that were left without an answer. */
export type Standin = {
  /** Base address for the client. */
  readonly url: string;
  /** Base address of the control endpoints, ending in /standin. */
  readonly stuurUrl: string;
  readonly toestand: StandinToestand;
  readonly stop: () => Promise<void>;
};

/** What differs between sources: their routes, and how they look when they are down or out of order. */
export type Bronrol = {
  readonly routes: (app: FastifyInstance, toestand: StandinToestand) => void;
  readonly nietBeschikbaar: (reply: FastifyReply) => void;
  readonly ongeldig: (reply: FastifyReply) => void;
};

const STUUR = '/standin/';

/**
 * Starts a stand-in: the routes of a source, and beside them on the same port the control endpoints under
 * /standin/. Latency and faults hit the routes of the source only. Nothing that is asked or answered is logged.
 */
export async function startStandin(rol: Bronrol, opties: StandinOpties): Promise<Standin> {
  const toestand = new StandinToestand(opties.dag ?? null);
  const app = Fastify({ logger: false, forceCloseConnections: true, bodyLimit: 4 * 1024 * 1024 });
  const gestopt = new AbortController();
  const kwijt = new WeakSet<FastifyRequest>();
  stuurroutes(app, toestand);
  app.addHook('preHandler', async (request, reply) => {
    if (request.url.startsWith(STUUR)) return;
    if (toestand.vertragingMs > 0) await wacht(toestand.vertragingMs, undefined, { signal: gestopt.signal });
    const storing = toestand.neemVerzoek();
    if (storing === null) return;
    switch (storing.soort) {
      case 'traag':
        await wacht(storing.ms, undefined, { signal: gestopt.signal });
        return;
      case 'niet_beschikbaar':
        rol.nietBeschikbaar(reply);
        return reply;
      case 'ongeldig':
        rol.ongeldig(reply);
        return reply;
      case 'geen_antwoord':
        reply.hijack();
        return reply;
      case 'antwoord_kwijt':
        kwijt.add(request);
        return;
    }
  });
  app.addHook('onSend', async (request) => {
    if (kwijt.has(request)) request.raw.socket.destroy();
    return Promise.resolve();
  });
  rol.routes(app, toestand);
  const url = await app.listen({ port: opties.port ?? 0, host: opties.host ?? '127.0.0.1' });
  return {
    url,
    stuurUrl: `${url}/standin`,
    toestand,
    stop: async () => {
      gestopt.abort();
      await app.close();
    },
  };
}
