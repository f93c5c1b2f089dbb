import { readFileSync } from 'node:fs';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { dag } from '../../../domain/kalender/dag.ts';
import { startStandin } from '../../standin/server.ts';
import type { Standin, StandinOpties } from '../../standin/server.ts';
import type { StandinToestand } from '../../standin/toestand.ts';
import { aanvraagNietOk, antwoord, soapAntwoord } from './antwoordbericht.ts';
import { leesInkomens, type Inkomensregel } from './inkomensbestand.ts';
import { bekendeVerhoudingen } from './verhoudingen.ts';
import { leesVraag } from './vraag.ts';

export type PolisStandinOpties = StandinOpties & {
  /** The income file (see README.md): its path, or its text. Without either, or with an empty text, nobody has income. */
  readonly inkomensBestand?: string | URL;
  readonly inkomens?: string;
};

/** Path of the service on the stand-in, as the broker of BKWI has it. */
export const POLIS_PAD = '/suwibroker/soap/UWVDossierInkomstenGSD-v0200';

const xml = (reply: FastifyReply, status: number, bericht: string) => reply.code(status).header('content-type', 'text/xml; charset=utf-8').send(bericht);

function inkomensVan({ inkomens, inkomensBestand }: PolisStandinOpties): readonly Inkomensregel[] {
  if (inkomens !== undefined) return inkomens === '' ? [] : leesInkomens(inkomens);
  return inkomensBestand === undefined ? [] : leesInkomens(readFileSync(inkomensBestand));
}

/** Starts the polis stand-in; throws `OnleesbaarInkomensbestand` when the income file has a mistake. `url` of the answer is the address for the client. */
export async function startPolisStandin(opties: PolisStandinOpties = {}): Promise<Standin> {
  const regels = inkomensVan(opties);

  const routes = (app: FastifyInstance, toestand: StandinToestand): void => {
    app.addContentTypeParser(['text/xml', 'application/soap+xml'], { parseAs: 'string' }, (_request, body, klaar) => {
      klaar(null, body);
    });
    app.post(POLIS_PAD, async (request, reply) => {
      const vraag = leesVraag(typeof request.body === 'string' ? request.body : '');
      if (!vraag.goed) return xml(reply, 500, soapAntwoord(aanvraagNietOk('STANDIN-001', vraag.reden), 'Fout', vraag.berichtId));
      const opDag = toestand.dag ?? dag(new Date().toISOString().slice(0, 10));
      const bekend = bekendeVerhoudingen(regels, vraag.bsn, opDag, vraag);
      return xml(reply, 200, soapAntwoord(antwoord(vraag.bsn, bekend, vraag), 'UWVPersoonsIkvInfoResponse', vraag.berichtId));
    });
  };

  const standin = await startStandin(
    {
      routes,
      nietBeschikbaar: (reply) => void reply.code(503).header('content-type', 'text/plain').send('Service Unavailable'),
      ongeldig: (reply) => void xml(reply, 200, soapAntwoord(antwoord('geen BSN', [], { van: null, tot: null }).replace('NietsGevonden', 'Onbekend'), 'UWVPersoonsIkvInfoResponse', null)),
    },
    opties,
  );
  return { ...standin, url: standin.url + POLIS_PAD };
}
