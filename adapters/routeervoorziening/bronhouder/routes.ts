import type { BezorgdBericht, Ontvangstbewijs } from '../contract/bericht.ts';
import { BezorgdBericht as BezorgdBerichtschema } from '../contract/bericht.ts';
import { Bronvraag, type Bronantwoord } from '../contract/bronvraag.ts';
import { BRONHOUDER_API, BRONHOUDER_BASIS, BRONHOUDER_PAD } from '../openapi/bronhouder.ts';
import { openapi } from '../openapi/document.ts';
import { leesVerzoek, type BeveiligdeServer } from '../server/server.ts';

/** What a party does for the routeervoorziening: answer from its own record, and take messages in, each once by its id. */
export interface Bronhouder {
  readonly beantwoord: (vraag: Bronvraag) => Promise<Bronantwoord>;
  /** Throws a `Probleemfout` with 409 and `bericht_verschilt` when the id is known with another content. */
  readonly ontvang: (bericht: BezorgdBericht) => Promise<Ontvangstbewijs>;
}

/** Puts the API of a bronhouder on a server that lets in the router alone. */
export function bronhouderRoutes(app: BeveiligdeServer, { beantwoord, ontvang }: Bronhouder): void {
  const document = openapi(BRONHOUDER_API);
  app.get(`${BRONHOUDER_BASIS}/openapi.json`, () => document);
  app.post(`${BRONHOUDER_BASIS}${BRONHOUDER_PAD.bevragingen}`, async (request) => beantwoord(leesVerzoek(Bronvraag, request.body)));
  app.post(`${BRONHOUDER_BASIS}${BRONHOUDER_PAD.berichten}`, async (request) => ontvang(leesVerzoek(BezorgdBerichtschema, request.body)));
}
