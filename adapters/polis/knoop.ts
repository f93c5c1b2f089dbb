import { EntityDecoder } from '@nodable/entities';
import { XMLParser } from 'fast-xml-parser';
import { SyntaxValidator } from 'fast-xml-validator';

const parser = new XMLParser({
  ignoreAttributes: true,
  removeNSPrefix: true,
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: true,
  // Also the numbered ones: without it only the five of XML become what they stand for.
  entityDecoder: new EntityDecoder(),
});

/** An element of a document that was found valid: read by local name, because the schema has settled the namespaces. */
export class Knoop {
  readonly #inhoud: unknown;

  constructor(inhoud: unknown) {
    this.#inhoud = inhoud;
  }

  #waarden(naam: string): readonly unknown[] {
    if (typeof this.#inhoud !== 'object' || this.#inhoud === null) return [];
    const gevonden: unknown = new Map<string, unknown>(Object.entries(this.#inhoud)).get(naam);
    if (gevonden === undefined) return [];
    return Array.isArray(gevonden) ? gevonden : [gevonden];
  }

  /** All children of a name, in the order of the document. */
  alle(naam: string): readonly Knoop[] {
    return this.#waarden(naam).map((waarde) => new Knoop(waarde));
  }

  /** The first child of a name, or null. */
  een(naam: string): Knoop | null {
    return this.alle(naam)[0] ?? null;
  }

  /** Text of the first child of a name; null when it is absent or empty. */
  tekst(naam: string): string | null {
    const waarde = this.#waarden(naam)[0];
    return typeof waarde === 'string' && waarde !== '' ? waarde : null;
  }

  /** Names of the child elements. */
  namen(): readonly string[] {
    return typeof this.#inhoud === 'object' && this.#inhoud !== null ? Object.keys(this.#inhoud).filter((naam) => !/^[?#]/.test(naam)) : [];
  }
}

/** Reads a document that was found valid as a tree; its only child is the root element. */
export function leesXml(xml: string): Knoop {
  return new Knoop(parser.parse(xml));
}

/** The same for a document that nobody has checked: not well-formed text throws. */
export function leesOngekeurdeXml(xml: string): Knoop {
  SyntaxValidator.validate(xml);
  return leesXml(xml);
}
