import type { z } from 'zod';
import { Probleem } from '../contract/probleem.ts';
import { componenten, verwijzing, type Deel } from './schemas.ts';

/** One operation: a POST with a body, since a question carries a BSN and that may not stand in an address. */
export interface Operatie {
  readonly pad: string;
  readonly operationId: string;
  readonly tag: string;
  readonly summary: string;
  readonly description: string;
  readonly vraag: z.ZodType;
  readonly antwoorden: Readonly<Record<number, { readonly description: string; readonly schema: z.ZodType }>>;
  readonly fouten: Readonly<Record<number, string>>;
}

/** One API: what its document says beside its operations. */
export interface Api {
  readonly titel: string;
  readonly versie: string;
  readonly beschrijving: string;
  readonly server: string;
  readonly tags: readonly { readonly name: string; readonly description: string }[];
  readonly operaties: readonly Operatie[];
}

const VERSIEKOP = { 'API-Version': { description: 'Volledige versie van de API.', required: true, schema: { type: 'string', examples: ['1.0.0'] } } };

/** What can go wrong with any operation. */
const ALTIJD: Readonly<Record<number, string>> = {
  400: 'Het verzoek voldoet niet aan de beschrijving.',
  401: 'Het certificaat is verlopen, ingetrokken of draagt geen nummer.',
  403: 'De partij is niet aangesloten, of mag dit niet.',
  413: 'Het verzoek is te groot.',
  415: 'Het verzoek is geen application/json.',
  429: 'De partij doet te veel verzoeken.',
  500: 'Storing in de voorziening.',
};

/** The OpenAPI 3.1 document of an API. */
export function openapi(api: Api): Deel {
  const schemas = api.operaties.flatMap(({ vraag, antwoorden }) => [vraag, ...Object.values(antwoorden).map(({ schema }) => schema)]);
  return {
    openapi: '3.1.0',
    info: {
      title: api.titel,
      version: api.versie,
      description: api.beschrijving,
      contact: { name: 'Invorderstraat', url: 'https://example.org/invorderstraat', email: 'invorderstraat@example.org' },
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    },
    servers: [{ url: api.server, description: 'Alleen bereikbaar met een certificaat van een aangesloten partij.' }],
    tags: [...api.tags, { name: 'Beschrijving', description: 'Dit document.' }],
    security: [{ mtls: [] }],
    paths: { '/openapi.json': { get: beschrijving() }, ...Object.fromEntries(api.operaties.map((operatie) => [operatie.pad, { post: alsPost(operatie) }])) },
    components: {
      securitySchemes: { mtls: { type: 'mutualTLS', description: 'Het serialNumber van de houder van het certificaat is het OIN (twintig cijfers), of GD:NL- met het GDW-nummer.' } },
      schemas: componenten([...schemas, Probleem]),
    },
  };
}

function alsPost({ operationId, tag, summary, description, vraag, antwoorden, fouten }: Operatie): Deel {
  const goed = Object.entries(antwoorden).map(([status, { description: uitleg, schema }]) => [status, { description: uitleg, headers: VERSIEKOP, content: { 'application/json': { schema: verwijzing(schema) } } }]);
  const fout = Object.entries({ ...ALTIJD, ...fouten }).map(([status, uitleg]) => [status, { description: uitleg, headers: VERSIEKOP, content: { 'application/problem+json': { schema: verwijzing(Probleem) } } }]);
  return {
    operationId,
    tags: [tag],
    summary,
    description,
    requestBody: { required: true, content: { 'application/json': { schema: verwijzing(vraag) } } },
    responses: Object.fromEntries([...goed, ...fout]),
  };
}

function beschrijving(): Deel {
  const antwoord = { description: 'Dit document.', headers: VERSIEKOP, content: { 'application/json': { schema: { type: 'object' } } } };
  return { operationId: 'leesBeschrijving', tags: ['Beschrijving'], summary: 'Dit document', description: 'De beschrijving van deze API als OpenAPI 3.1.', responses: { 200: antwoord } };
}
