import { randomUUID } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { startStandin, type Standin, type StandinOpties } from '../../standin/server.ts';
import type { StandinToestand } from '../../standin/toestand.ts';
import { maakBewaarplaats, type BewaardBericht, type Bewaarplaats } from './bewaard.ts';
import { Aanlevering, BerichtId, leesOntvanger, Lijstvraag, Statuswijziging } from './vormen.ts';
import { alsBericht, alsLijst, alsResponse } from './weergave.ts';

export type MagazijnStandinOpties = StandinOpties & {
  /** The bearer token that it takes; without it any. */
  readonly token?: string;
  /** People for whom it takes no message: their delivery is refused with 400. */
  readonly geweigerd?: readonly string[];
  /** File in which it keeps its messages over a restart; without it they live in memory. */
  readonly bestand?: string;
};

/** Path of the service on the stand-in. */
export const MAGAZIJN_PAD = '/api/v1';
const PATCHTYPE = 'application/merge-patch+json';
const TITELS: Readonly<Record<number, string>> = { 400: 'Bad Request', 401: 'Unauthorized', 403: 'Forbidden', 404: 'Not Found', 406: 'Not Acceptable', 415: 'Unsupported Media Type', 500: 'Internal Server Error', 503: 'Service Unavailable' };

/** Starts the stand-in of the berichtenmagazijn (contract 0.2.0). `url` is the base address for the client. */
export async function startMagazijnStandin(opties: MagazijnStandinOpties = {}): Promise<Standin> {
  const bewaard = maakBewaarplaats(opties.bestand);
  const standin = await startStandin(
    {
      routes: (app, toestand) => {
        void app.register((deel: FastifyInstance, _opties, klaar) => {
          beveilig(deel, opties);
          routes(deel, { bewaard, toestand, geweigerd: opties.geweigerd ?? [] });
          klaar();
        }, { prefix: MAGAZIJN_PAD });
      },
      nietBeschikbaar: (reply) => void probleem(reply, 503),
      ongeldig: (reply) => void reply.code(reply.request.method === 'POST' ? 201 : 200).header('api-version', '0.2.0').send({ andersDanAfgesproken: true }),
    },
    opties,
  );
  return { ...standin, url: standin.url + MAGAZIJN_PAD };
}

/** Bearer token, what may be asked back (406) and what may be sent (415), and errors in the form of the contract. */
function beveilig(app: FastifyInstance, { token }: MagazijnStandinOpties): void {
  app.removeContentTypeParser('text/plain');
  app.addContentTypeParser(PATCHTYPE, { parseAs: 'string' }, app.getDefaultJsonParser('error', 'error'));
  app.addHook('onRequest', async (request, reply) => {
    void reply.header('api-version', '0.2.0');
    const { authorization, accept = '*/*' } = request.headers;
    if (authorization?.startsWith('Bearer ') !== true || (token !== undefined && authorization !== `Bearer ${token}`)) return probleem(reply, 401);
    if (!/\*\/\*|application\/(\*|json|pdf)/.test(accept)) return probleem(reply, 406);
    return Promise.resolve();
  });
  app.setErrorHandler((fout: { readonly statusCode?: number }, _request, reply) => probleem(reply, fout.statusCode === 415 ? 415 : fout.statusCode === undefined || fout.statusCode >= 500 ? 500 : 400));
}

interface Wereld {
  readonly bewaard: Bewaarplaats;
  readonly toestand: StandinToestand;
  readonly geweigerd: readonly string[];
}

function routes(app: FastifyInstance, { bewaard, toestand, geweigerd }: Wereld): void {
  const nu = (): string => (toestand.dag === null ? new Date().toISOString() : `${toestand.dag}T08:00:00Z`);

  app.post('/aanleveringen', (request, reply) => {
    if (!isType(request, 'application/json')) return probleem(reply, 415);
    const gelezen = Aanlevering.safeParse(request.body);
    if (!gelezen.success || geweigerd.includes(gelezen.data.ontvanger.waarde)) return probleem(reply, 400);
    const { bijlagen, publicatietijdstip, ...rest } = gelezen.data;
    const bericht: BewaardBericht = {
      ...rest,
      berichtId: randomUUID(),
      tijdstipOntvangst: nu(),
      publicatietijdstip: publicatietijdstip ?? nu(),
      bijlagen: bijlagen.map((bijlage) => ({ ...bijlage, bijlageId: randomUUID() })),
      verwijderd: false,
    };
    bewaard.bewaar(bericht);
    return reply.code(201).send(alsResponse(bericht));
  });

  app.get('/berichten', (request, reply) => {
    const ontvanger = leesOntvanger(request.headers['x-ontvanger']);
    const vraag = Lijstvraag.safeParse(request.query);
    if (ontvanger === null || !vraag.success) return probleem(reply, 400);
    const { afzender } = vraag.data;
    const eigen = bewaard.alle().filter((b) => !b.verwijderd && isVan(b, ontvanger) && (afzender === undefined || b.afzender === afzender));
    return reply.send(alsLijst(eigen, vraag.data));
  });

  /** The message that the path and the header name together; else the problem has been sent. */
  const gevraagd = (request: FastifyRequest, reply: FastifyReply): BewaardBericht | null => {
    const { berichtId = '' } = request.params as Readonly<Record<string, string>>;
    const ontvanger = leesOntvanger(request.headers['x-ontvanger']);
    const bericht = bewaard.vind(berichtId);
    if (ontvanger === null || !BerichtId.safeParse(berichtId).success) void probleem(reply, 400);
    else if (bericht === null || bericht.verwijderd) void probleem(reply, 404);
    else if (!isVan(bericht, ontvanger)) void probleem(reply, 403);
    else return bericht;
    return null;
  };

  app.get('/berichten/:berichtId', (request, reply) => {
    const bericht = gevraagd(request, reply);
    return bericht === null ? reply : reply.send(alsBericht(bericht));
  });
  app.patch('/berichten/:berichtId', (request, reply) => {
    if (!isType(request, PATCHTYPE)) return probleem(reply, 415);
    const wijziging = Statuswijziging.safeParse(request.body);
    if (!wijziging.success) return probleem(reply, 400);
    const bericht = gevraagd(request, reply);
    if (bericht === null) return reply;
    const map = wijziging.data.map ?? bericht.status?.map;
    const nieuw = { ...bericht, status: { gelezen: wijziging.data.gelezen ?? bericht.status?.gelezen ?? false, ...(map === undefined ? {} : { map }), gewijzigdOp: nu() } };
    bewaard.bewaar(nieuw);
    return reply.send(alsBericht(nieuw));
  });
  app.delete('/berichten/:berichtId', (request, reply) => {
    const bericht = gevraagd(request, reply);
    if (bericht === null) return reply;
    bewaard.bewaar({ ...bericht, verwijderd: true });
    return reply.code(204).send();
  });
  app.get('/berichten/:berichtId/bijlagen/:bijlageId', (request, reply) => {
    const bericht = gevraagd(request, reply);
    if (bericht === null) return reply;
    const { bijlageId } = request.params as Readonly<Record<string, string>>;
    const bijlage = bericht.bijlagen.find((een) => een.bijlageId === bijlageId);
    if (bijlage === undefined) return probleem(reply, 404);
    return reply.header('content-disposition', 'attachment').header('content-type', bijlage.mimeType).send(Buffer.from(bijlage.inhoud, 'base64'));
  });
}

const isVan = ({ ontvanger }: BewaardBericht, wie: { readonly type: string; readonly waarde: string }): boolean => ontvanger.type === wie.type && ontvanger.waarde === wie.waarde;
const isType = (request: FastifyRequest, type: string): boolean => request.headers['content-type']?.split(';')[0]?.trim() === type;

/** An error in the form of RFC 9457; says nothing of what was sent. */
function probleem(reply: FastifyReply, status: number): FastifyReply {
  return reply.code(status).header('content-type', 'application/problem+json').send(Buffer.from(JSON.stringify({ type: 'about:blank', title: TITELS[status] ?? 'Error', status, instance: `urn:uuid:${randomUUID()}` })));
}
