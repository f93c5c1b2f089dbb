import { readFileSync, readdirSync } from 'node:fs';
import { posix } from 'node:path';
import { zonderNummers } from '../bron/fouten.ts';
import { xmllint, type Bestand } from './xmllint.ts';

/** What a document is checked as: a bare body, or a whole SOAP message. */
export type Schemasoort = 'dienst' | 'soap';

type Schemaset = Readonly<Record<Schemasoort, { readonly schema: Bestand; readonly preload: readonly Bestand[] }>>;

const INGANG: Readonly<Record<Schemasoort, string>> = {
  dienst: 'Diensten/UWVDossierInkomstenGSD/v0200-b02/Dienst.xsd',
  soap: 'soap-bericht.xsd',
};

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
  return { dienst: set(INGANG.dienst), soap: set(INGANG.soap) };
}

let schemas: Schemaset | undefined;

/** Takes the value out of a message of xmllint: the element and the rule stay, what stood in it does not. */
function zonderWaarde(melding: string): string {
  const kaal = melding
    .replace(/^Schemas (validity|parser) error : /, '')
    .replace(/The value '[\s\S]*?' (is not|has)/, 'The value $1')
    .replace(/: '[\s\S]*?' is not a valid value/, ': not a valid value')
    .replace(/(Character content .*?)'[\s\S]*?'/, '$1');
  return zonderNummers(kaal).slice(0, 300);
}

/**
 * Checks a document by the published schemas. Gives the mistakes, each with line and element but without values; none
 * when the document is valid. Not well-formed is a mistake too. A document type is refused before it is read.
 */
export async function schemafouten(xml: string, soort: Schemasoort): Promise<readonly string[]> {
  if (xml.includes('<!DOCTYPE')) return ['DOCTYPE is niet toegestaan'];
  schemas ??= leesSchemas(new URL('./xsd/', import.meta.url));
  const { schema, preload } = schemas[soort];
  const uitslag = await xmllint([{ fileName: 'bericht.xml', contents: xml }, schema, ...preload], schema.fileName);
  if (uitslag.code === 0) return [];
  const gevonden = uitslag.meldingen.split('\n').flatMap((regel) => {
    const [, nummer = '?', melding = ''] = /^[^:]*:(\d+):(.*)$/.exec(regel) ?? [];
    return /error :/.test(melding) ? [`regel ${nummer}: ${zonderWaarde(melding.trim())}`] : [];
  });
  return gevonden.length > 0 ? gevonden.slice(0, 10) : ['het bericht is geen geldige XML'];
}
