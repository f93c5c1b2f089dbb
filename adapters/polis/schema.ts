import { readFileSync, readdirSync } from 'node:fs';
import { posix } from 'node:path';
import { beginVan } from './begin.ts';
import { schemafout } from './schemafout.ts';
import { xmllint, type Bestand } from './xmllint.ts';

/** What a document is checked as: a bare body, or a whole SOAP message. */
export type Schemasoort = 'dienst' | 'soap';

type Schemaset = {
  readonly bestanden: Readonly<Record<Schemasoort, { readonly schema: Bestand; readonly preload: readonly Bestand[] }>>;
  /** Every element that a schema names. */
  readonly elementen: ReadonlySet<string>;
};

const INGANG: Readonly<Record<Schemasoort, string>> = {
  dienst: 'Diensten/UWVDossierInkomstenGSD/v0200-b02/Dienst.xsd',
  soap: 'soap-bericht.xsd',
};

/** So many mistakes are named; a message that is wrong throughout has thousands. */
const TEN_HOOGSTE = 10;

const plat = (pad: string): string => pad.replaceAll('/', '__');

/** Reads the schema files once, with every schemaLocation turned into a flat name. */
function leesSchemas(map: URL): Schemaset {
  const paden = readdirSync(map, { recursive: true, encoding: 'utf8' })
    .map((pad) => pad.replaceAll('\\', '/'))
    .filter((pad) => pad.endsWith('.xsd'));
  const bestanden = paden.map((pad): Bestand => ({
    fileName: plat(pad),
    contents: readFileSync(new URL(pad, map), 'utf8').replace(
      /schemaLocation="([^"]+)"/g,
      (_geheel, plek: string) => `schemaLocation="${plat(posix.join(posix.dirname(pad), plek))}"`,
    ),
  }));
  const set = (ingang: string) => {
    const schema = bestanden.find((bestand) => bestand.fileName === plat(ingang));
    if (schema === undefined) throw new Error(`schema ontbreekt: ${ingang}`);
    return { schema, preload: bestanden.filter((bestand) => bestand !== schema) };
  };
  const elementen = bestanden.flatMap(({ contents }) => [...contents.matchAll(/<(?:\w+:)?element\s+name="([^"]+)"/g)].map(([, naam = '']) => naam));
  return { bestanden: { dienst: set(INGANG.dienst), soap: set(INGANG.soap) }, elementen: new Set(elementen) };
}

let schemas: Schemaset | undefined;

/**
 * Checks a document by the published schemas. Gives the mistakes in our own words, each with line, element and kind of rule;
 * none when the document is valid. Not well-formed is a mistake too. A document type is refused before it is read.
 *
 * @throws BronFout `antwoord_te_groot` when the document does not fit in the memory of the check
 */
export async function schemafouten(xml: string, soort: Schemasoort): Promise<readonly string[]> {
  if (beginVan(xml).documenttype) return ['DOCTYPE is niet toegestaan'];
  schemas ??= leesSchemas(new URL('./xsd/', import.meta.url));
  const { bestanden, elementen } = schemas;
  const { schema, preload } = bestanden[soort];
  const uitslag = await xmllint(xml, schema, preload);
  if (uitslag.geldig) return [];
  const gevonden = new Set(uitslag.meldingen.map((melding) => schemafout(melding, elementen)));
  return gevonden.size > 0 ? [...gevonden].slice(0, TEN_HOOGSTE) : ['het bericht is geen geldige XML'];
}
