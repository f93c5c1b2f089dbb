import type { Probleem, Probleemcode } from '../contract/probleem.ts';

const TITEL: Readonly<Record<number, string>> = {
  400: 'Verzoek ongeldig',
  401: 'Niet herkend',
  403: 'Niet toegestaan',
  404: 'Niet gevonden',
  409: 'Botst met wat er is',
  413: 'Te groot',
  415: 'Verkeerde inhoud',
  422: 'Geweigerd door de ontvanger',
  429: 'Te veel verzoeken',
  500: 'Storing',
  502: 'Storing bij de ontvanger',
  503: 'Nu niet mogelijk',
  504: 'Ontvanger niet bereikt',
};

/** A refusal that goes to the asking party as problem+json. Its texts are ours: nothing that came in is repeated. */
export class Probleemfout extends Error {
  override readonly name = 'Probleemfout';
  readonly status: number;
  readonly code: Probleemcode;
  readonly details: readonly string[];

  constructor(status: number, code: Probleemcode, detail: string, details: readonly string[] = []) {
    super(detail);
    this.status = status;
    this.code = code;
    this.details = details;
  }

  /** As RFC 9457 writes it. */
  alsProbleem(): Probleem {
    const { status, code, message, details } = this;
    return { type: `urn:routeervoorziening:${code}`, title: TITEL[status] ?? 'Fout', status, detail: message, code, ...(details.length === 0 ? {} : { details: [...details] }) };
  }
}

/** What Fastify or a plugin refused, in our words. */
export function alsProbleemfout(fout: unknown): Probleemfout {
  if (fout instanceof Probleemfout) return fout;
  const status: unknown = fout instanceof Error ? Reflect.get(fout, 'statusCode') : undefined;
  switch (status) {
    case 400:
      return new Probleemfout(400, 'verzoek_ongeldig', 'Het verzoek kan niet worden gelezen.');
    case 413:
      return new Probleemfout(413, 'te_groot', 'Het verzoek is te groot.');
    case 415:
      return new Probleemfout(415, 'verzoek_ongeldig', 'Het verzoek moet application/json zijn.');
    case 429:
      return new Probleemfout(429, 'te_veel_verzoeken', 'Te veel verzoeken in korte tijd. Probeer het later opnieuw.');
    default:
      return new Probleemfout(500, 'storing', 'Er is een storing. Probeer het later opnieuw.');
  }
}
