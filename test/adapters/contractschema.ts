import Fastify from 'fastify';

/** The part of an OpenAPI schema that the flattening reads; everything else is passed on. */
type Schema = {
  readonly [sleutel: string]: unknown;
  readonly $ref?: string;
  readonly allOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly discriminator?: { readonly propertyName: string; readonly mapping: Readonly<Record<string, string>> };
};
export type Contract = { readonly components: { readonly schemas: Readonly<Record<string, Schema>> } };

type Check = (waarde: unknown) => readonly string[];

/**
 * The checks by the named schemas of a published OpenAPI contract: the mistakes as texts, none when it is valid. Stricter than the
 * contract: a field that it does not name is a mistake.
 */
export function contractchecks({ components: { schemas } }: Contract): (naam: string) => Promise<Check> {
  const naamVan = (ref: string) => ref.slice(ref.lastIndexOf('/') + 1);
  const opgezocht = (naam: string): Schema => schemas[naam] ?? {};

  /** Merges `allOf` into one object schema, so that unknown fields can be refused. */
  function samengevoegd(schema: Schema): { properties: Record<string, Schema>; required: string[]; rest: Schema } {
    const doel = schema.$ref === undefined ? schema : opgezocht(naamVan(schema.$ref));
    const uit = { properties: { ...doel.properties }, required: [...(doel.required ?? [])], rest: doel };
    for (const deel of doel.allOf ?? []) {
      const onder = samengevoegd(deel);
      Object.assign(uit.properties, onder.properties);
      uit.required.push(...onder.required);
    }
    return uit;
  }

  /** A strict JSON Schema of a schema of the contract: no unknown fields, and each `type` in its own shape. */
  function streng(schema: Schema, vastType: string | null = null): object {
    const naam = schema.$ref === undefined ? null : naamVan(schema.$ref);
    const doel = naam === null ? schema : opgezocht(naam);
    if (doel.discriminator !== undefined && vastType === null) {
      return { oneOf: Object.entries(doel.discriminator.mapping).map(([type, ref]) => streng({ $ref: ref }, type)) };
    }
    const { properties, required } = samengevoegd(schema);
    if (Object.keys(properties).length > 0) {
      const velden = Object.entries(properties).map(([veld, onder]) => [veld, veld === 'type' && vastType !== null ? { const: vastType } : streng(onder)]);
      return { type: 'object', additionalProperties: false, properties: Object.fromEntries(velden), required };
    }
    if (doel.items !== undefined) return { type: 'array', items: streng(doel.items) };
    const { description: _d, example: _e, title: _t, deprecated: _v, format, ...rest } = doel;
    return format === 'date' || format === 'uri' ? { ...rest, format } : rest;
  }

  return async (naam) => {
    let check: Check = () => ['niet gemaakt'];
    const app = Fastify({ ajv: { customOptions: { coerceTypes: false, removeAdditional: false, useDefaults: false, unicodeRegExp: false, allErrors: true } } });
    app.get('/', async (request) => {
      const valideer = request.compileValidationSchema(streng({ $ref: `#/components/schemas/${naam}` }));
      check = (waarde) => (valideer(waarde) ? [] : (valideer.errors ?? []).map((fout) => `${fout.instancePath} ${fout.message ?? ''} ${JSON.stringify(fout.params)}`));
      return null;
    });
    const antwoord = await app.inject('/');
    if (antwoord.statusCode !== 200) throw new Error(`schema ${naam} kan niet worden gelezen: ${antwoord.body}`);
    return check;
  };
}
