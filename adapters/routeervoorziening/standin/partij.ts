import { setTimeout as wacht } from 'node:timers/promises';
import type { FastifyRequest } from 'fastify';
import { StandinToestand } from '../../standin/toestand.ts';
import { bronhouderRoutes } from '../bronhouder/routes.ts';
import type { Bronhouderwens, LopendeBronhouder } from '../bronhouder/start.ts';
import type { Routeervoorziening } from '../client.ts';
import type { Bronantwoord, Bronvraag } from '../contract/bronvraag.ts';
import type { Bronopgave, Persoonsvelden } from '../contract/opgave.ts';
import { partijsleutel } from '../identiteit.ts';
import { BRONHOUDER_BASIS, BRONHOUDER_VERSIE } from '../openapi/bronhouder.ts';
import { Probleemfout } from '../server/probleemfout.ts';
import { beveiligdeServer, type BeveiligdeServer } from '../server/server.ts';
import { Postvak } from './postvak.ts';

/** What a party has running: about whom, under which reference, and what it could tell of it. */
export interface Lopend {
  readonly bsn: string;
  readonly kenmerk: string;
  readonly opgave: Bronopgave;
}

/** A party with data of its own, that does what it is told. */
export interface Standinpartij extends LopendeBronhouder {
  /** Slowness and faults, as with the other stand-ins. */
  readonly toestand: StandinToestand;
  readonly postvak: Postvak;
  /** Questions that were answered, in their order. */
  readonly vragen: readonly Bronvraag[];
  lopend: readonly Lopend[];
  /** What the Belastingdienst knows of a person besides, by BSN. */
  readonly personen: Map<string, Persoonsvelden>;
  /** Breaks every connection that is open, also of a question that was left without an answer. */
  readonly verbreek: () => void;
  /** Registers all that runs at the router, as this party. */
  readonly meldAlles: (router: Routeervoorziening) => Promise<void>;
}

/** Starts a party. It sends all that it has, also what was not asked: cutting is for the router. */
export async function startStandinpartij({ tls, router, host = '127.0.0.1', poort = 0, meld = () => undefined }: Bronhouderwens, lopend: readonly Lopend[] = [], postvak: Postvak = new Postvak()): Promise<Standinpartij> {
  const toestand = new StandinToestand(null);
  const vragen: Bronvraag[] = [];
  const personen = new Map<string, Persoonsvelden>();
  const gestopt = new AbortController();
  const app = beveiligdeServer({ tls, versie: BRONHOUDER_VERSIE, laatToe: (partij) => partijsleutel(partij) === partijsleutel(router), meld });
  zetStoringen(app, toestand, gestopt.signal);
  bronhouderRoutes(app, {
    beantwoord: (vraag) => {
      vragen.push(vraag);
      return Promise.resolve(antwoordOp(vraag, zelf.lopend, personen));
    },
    ontvang: async (bericht) => Promise.resolve(postvak.ontvang(bericht)),
  });
  const url = await app.listen({ host, port: poort });
  const zelf: Standinpartij = {
    url: url + BRONHOUDER_BASIS,
    toestand,
    postvak,
    vragen,
    lopend,
    personen,
    meldAlles: async (client) => {
      for (const { bsn, kenmerk } of zelf.lopend) await client.meldAan({ bsn, kenmerk });
    },
    verbreek: () => {
      app.server.closeAllConnections();
    },
    stop: async () => {
      gestopt.abort();
      app.server.closeAllConnections();
      await app.close();
    },
  };
  return zelf;
}

function antwoordOp({ vraagId, personen: gevraagd }: Bronvraag, lopend: readonly Lopend[], personen: ReadonlyMap<string, Persoonsvelden>): Bronantwoord {
  return { vraagId, personen: gevraagd.map(({ rol, bsn }) => ({ rol, opgaven: lopend.filter((een) => een.bsn === bsn).map(({ opgave }) => opgave), ...personen.get(bsn) })) };
}

function zetStoringen(app: BeveiligdeServer, toestand: StandinToestand, gestopt: AbortSignal): void {
  const kwijt = new WeakSet<FastifyRequest>();
  app.addHook('preHandler', async (request, reply) => {
    if (toestand.vertragingMs > 0) await wacht(toestand.vertragingMs, undefined, { signal: gestopt });
    const storing = toestand.neemVerzoek();
    if (storing === null) return;
    switch (storing.soort) {
      case 'traag':
        await wacht(storing.ms, undefined, { signal: gestopt });
        return;
      case 'niet_beschikbaar':
        throw new Probleemfout(503, 'storing', 'De partij is niet beschikbaar.');
      case 'ongeldig':
        return reply.send({ onzin: true });
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
}
