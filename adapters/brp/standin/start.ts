import { readFileSync } from 'node:fs';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { dag } from '../../../domain/kalender/dag.ts';
import { startStandin } from '../../standin/server.ts';
import type { Standin, StandinOpties } from '../../standin/server.ts';
import type { StandinToestand } from '../../standin/toestand.ts';
import type { Contract } from './contract.ts';
import { leesPersoonslijsten, actueel } from './persoonslijsten.ts';
import { persoon, wordtGeleverd } from './persoon.ts';
import { INTERNE_FOUT, MEDIATYPE, NIET_ACCEPTABEL, NIET_BESCHIKBAAR, NIET_GEAUTHENTICEERD, NIET_GEVONDEN, foutieveParameters } from './problemen.ts';
import { leesTabellen } from './tabellen.ts';
import { alleenGevraagd, boomVan, veldpaden } from './velden.ts';
import { leesVerhuizingen, naVerhuizing } from './verhuizingen.ts';
import { leesVerzoek } from './verzoek.ts';
import { volgensContract, vormen } from './vorm.ts';

export type BrpStandinOpties = StandinOpties & {
  /** The key that clients must send in X-API-KEY; without one every key is good, but some key must be sent. */
  readonly apiKey?: string;
  /** File with moves on later days than the test set knows, its path or its text; without either nobody moves. */
  readonly verhuizingenBestand?: string;
  readonly verhuizingen?: string;
  /** Folder with the test set and tables; the one beside this file unless told otherwise. */
  readonly gegevens?: URL;
  /** File with the published contract. */
  readonly contract?: URL;
};

/** Path of the API on the stand-in: the client's base address ends with it. */
export const BRP_PAD = '/haalcentraal/api/brp';

const PROBLEEM = 'application/problem+json; charset=utf-8';
const weiger = (reply: FastifyReply, probleem: { readonly status: number }) => reply.code(probleem.status).header('content-type', PROBLEEM).send(JSON.stringify(probleem));

/** Reads only what `Contract` names; the file is ours and part of the package. */
const leesContract = (bestand: URL): Contract => JSON.parse(readFileSync(bestand, 'utf8')) as Contract;

/** Starts the BRP stand-in. `url` of the answer is the base address for the client. */
export async function startBrpStandin(opties: BrpStandinOpties = {}): Promise<Standin> {
  const map = opties.gegevens ?? new URL('./data/', import.meta.url);
  const tabellen = leesTabellen(map);
  const lijsten = leesPersoonslijsten(new URL('testset-persoonslijsten-gba-v.csv', map));
  const verhuizingen = leesVerhuizingen(opties.verhuizingen ?? (opties.verhuizingenBestand === undefined ? '' : readFileSync(opties.verhuizingenBestand, 'utf8')));
  const contract = leesContract(opties.contract ?? new URL('../openapi-2.7.0.json', import.meta.url));
  const paden = veldpaden(contract);
  const vorm = vormen(contract);

  const routes = (app: FastifyInstance, toestand: StandinToestand): void => {
    app.setErrorHandler((fout: { readonly statusCode?: number }, _request, reply) => {
      if (fout.statusCode === 415) return weiger(reply, MEDIATYPE);
      if (fout.statusCode === 400) return weiger(reply, foutieveParameters([{ name: 'body', code: 'json', reason: 'Waarde is geen geldig JSON.' }]));
      return weiger(reply, INTERNE_FOUT);
    });
    app.setNotFoundHandler((_request, reply) => weiger(reply, NIET_GEVONDEN));
    app.post(`${BRP_PAD}/personen`, async (request, reply) => {
      const sleutel = request.headers['x-api-key'];
      if (sleutel === undefined || (opties.apiKey !== undefined && sleutel !== opties.apiKey)) return weiger(reply, NIET_GEAUTHENTICEERD);
      const accept = request.headers.accept;
      if (accept !== undefined && !/application\/json|application\/\*|\*\/\*/.test(accept)) return weiger(reply, NIET_ACCEPTABEL);
      const gelezen = leesVerzoek(request.body, paden);
      if ('fouten' in gelezen) return weiger(reply, foutieveParameters(gelezen.fouten));
      const { burgerservicenummers, gemeenteVanInschrijving, paden: gevraagd } = gelezen.verzoek;
      const opDag = toestand.dag ?? dag(new Date().toISOString().slice(0, 10));
      const boom = boomVan(gevraagd);
      const personen = [...new Set(burgerservicenummers)].flatMap((bsn) => {
        const opgenomen = lijsten.get(bsn);
        if (opgenomen === undefined || !wordtGeleverd(opgenomen)) return [];
        const lijst = naVerhuizing(opgenomen, verhuizingen, opDag);
        if (gemeenteVanInschrijving !== null && actueel(lijst, '08').get('09.10') !== gemeenteVanInschrijving) return [];
        return [volgensContract(alleenGevraagd(persoon(tabellen, lijst, opDag), boom), vorm) ?? {}];
      });
      return reply.header('content-type', 'application/json; charset=utf-8').send({ type: 'RaadpleegMetBurgerservicenummer', personen });
    });
  };

  const standin = await startStandin(
    {
      routes,
      nietBeschikbaar: (reply) => void weiger(reply, NIET_BESCHIKBAAR),
      ongeldig: (reply) => void reply.header('content-type', 'application/json; charset=utf-8').send({ type: 'RaadpleegMetBurgerservicenummer', personen: 'geen lijst' }),
    },
    opties,
  );
  return { ...standin, url: standin.url + BRP_PAD };
}
