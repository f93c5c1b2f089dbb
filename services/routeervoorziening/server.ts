import rateLimit from '@fastify/rate-limit';
import type { FastifyReply } from 'fastify';
import { Aanmelding, Afmelding } from '../../adapters/routeervoorziening/contract/aanmelding.ts';
import { Bericht } from '../../adapters/routeervoorziening/contract/bericht.ts';
import { Bevraging } from '../../adapters/routeervoorziening/contract/bevraging.ts';
import { partijsleutel } from '../../adapters/routeervoorziening/identiteit.ts';
import { openapi } from '../../adapters/routeervoorziening/openapi/document.ts';
import { ROUTER_API, ROUTER_BASIS, ROUTER_PAD, ROUTER_VERSIE } from '../../adapters/routeervoorziening/openapi/router.ts';
import { Probleemfout } from '../../adapters/routeervoorziening/server/probleemfout.ts';
import { beveiligdeServer, leesVerzoek, partijVanVerzoek, type BeveiligdeServer } from '../../adapters/routeervoorziening/server/server.ts';
import type { Tls } from '../../adapters/routeervoorziening/verbinding.ts';
import { meldAan, meldAf } from './index/verwijsindex.ts';
import type { Handeling } from './index/log.ts';
import type { Metingen } from './metingen.ts';
import { stuurBericht } from './vragen/bericht.ts';
import { vraagDossier } from './vragen/dossier.ts';
import { eisDeelnemer, log, type Omgeving } from './vragen/omgeving.ts';
import { vraagPartijen } from './vragen/partijen.ts';

export interface Routerwens {
  readonly omgeving: Omgeving;
  readonly tls: Tls;
  readonly metingen: Metingen;
  /** Requests that one party may make in a minute. */
  readonly perMinuut: number;
  /** Told of an error of our own: its kind alone, never what was asked. */
  readonly meldStoring: (fout: unknown) => void;
}

/** The HTTPS server of the routeervoorziening; it listens when told. */
export async function maakRouter({ omgeving, tls, metingen, perMinuut, meldStoring }: Routerwens): Promise<BeveiligdeServer> {
  const app = beveiligdeServer({
    tls,
    versie: ROUTER_VERSIE,
    hoogstensBytes: 512 * 1024,
    laatToe: (partij) => omgeving.deelnemers.van(partij) !== null,
    meld: async (wat, partij, fout) => {
      if (wat === 'storing') {
        meldStoring(fout);
        return;
      }
      metingen.geweigerd(wat);
      if (partij !== null) await log(omgeving, { partij: partijsleutel(partij), handeling: 'toegang', personen: [], uitkomst: wat });
    },
  });
  app.server.on('tlsClientError', () => {
    metingen.geweigerd('handdruk');
  });
  app.addHook('onResponse', async (request, reply) => {
    metingen.verzoek(request.routeOptions.url ?? 'onbekend', reply.statusCode, reply.elapsedTime / 1000);
    return Promise.resolve();
  });
  // Who asks is known by then, and the body is not read yet.
  await app.register(rateLimit, { max: perMinuut, timeWindow: 60_000, hook: 'preParsing', keyGenerator: (request) => partijsleutel(partijVanVerzoek(request)) });
  routes(app, omgeving);
  return app;
}

function routes(app: BeveiligdeServer, omgeving: Omgeving): void {
  const document = openapi(ROUTER_API);
  app.get(`${ROUTER_BASIS}/openapi.json`, () => document);
  app.post(`${ROUTER_BASIS}${ROUTER_PAD.aanmeldingen}`, async (request, reply) => {
    const aanmelding = leesVerzoek(Aanmelding, request.body);
    const { nummer } = vrager(omgeving, request);
    const { nieuw, bewijs } = await gelogd(omgeving, 'aanmelding', partijsleutel(nummer), aanmelding, async () => meldAan(omgeving.pool, omgeving.bos, nummer, aanmelding, omgeving.vandaag()));
    return reply.code(nieuw ? 201 : 200).send(bewijs);
  });
  app.post(`${ROUTER_BASIS}${ROUTER_PAD.afmeldingen}`, async (request) => {
    const afmelding = leesVerzoek(Afmelding, request.body);
    const { nummer } = vrager(omgeving, request);
    return gelogd(omgeving, 'afmelding', partijsleutel(nummer), afmelding, async () => meldAf(omgeving.pool, omgeving.bos, nummer, afmelding, omgeving.vandaag()));
  });
  app.post(`${ROUTER_BASIS}${ROUTER_PAD.partijbevragingen}`, async (request) => vraagPartijen(omgeving, vrager(omgeving, request), leesVerzoek(Bevraging, request.body)));
  app.post(`${ROUTER_BASIS}${ROUTER_PAD.dossierbevragingen}`, async (request, reply) => vraagDossier(omgeving, vrager(omgeving, request), leesVerzoek(Bevraging, request.body), zolangVerbonden(reply)));
  app.post(`${ROUTER_BASIS}${ROUTER_PAD.berichten}`, async (request, reply) => stuurBericht(omgeving, vrager(omgeving, request), leesVerzoek(Bericht, request.body), zolangVerbonden(reply)));
}

function vrager(omgeving: Omgeving, request: Parameters<typeof partijVanVerzoek>[0]): ReturnType<typeof eisDeelnemer> {
  return eisDeelnemer(omgeving.deelnemers, partijsleutel(partijVanVerzoek(request)));
}

/** Runs a change of the index and logs what became of it, a refusal too. */
async function gelogd<T>(omgeving: Omgeving, handeling: Handeling, partij: string, { kenmerk, bsn }: Aanmelding, werk: () => Promise<T>): Promise<T> {
  const noteer = async (uitkomst: string): Promise<void> => log(omgeving, { partij, handeling, personen: [{ rol: 'schuldenaar', bsn }], zaakkenmerk: kenmerk, uitkomst });
  try {
    const uit = await werk();
    await noteer('gedaan');
    return uit;
  } catch (fout) {
    if (fout instanceof Probleemfout) await noteer(fout.code);
    throw fout;
  }
}

/** Aborts when the one who asked is gone before his answer: nobody is asked for nothing. */
function zolangVerbonden(reply: FastifyReply): AbortSignal {
  const afbreken = new AbortController();
  reply.raw.once('close', () => {
    if (!reply.raw.writableFinished) afbreken.abort();
  });
  return afbreken.signal;
}
