/** The part of an OpenAPI schema that is read here. */
export type Schema = {
  readonly $ref?: string;
  readonly allOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly discriminator?: { readonly mapping: Readonly<Record<string, string>> };
  readonly pattern?: string;
  readonly maxLength?: number;
};
export type Contract = { readonly components: { readonly schemas: Readonly<Record<string, Schema>> } };

const naamVan = (ref: string): string => ref.slice(ref.lastIndexOf('/') + 1);

/**
 * Walks the contract's Persoon and visits each field once for every schema that describes it: with the path, the
 * schema, and the names of the schemas passed on the way.
 */
export function doorloopPersoon(
  contract: Contract,
  bezoek: (pad: readonly string[], schema: Schema, namen: readonly { readonly naam: string; readonly pad: readonly string[] }[]) => void,
): void {
  const { schemas } = contract.components;
  const loop = (schema: Schema, pad: readonly string[], boven: readonly { naam: string; pad: readonly string[] }[]): void => {
    const naam = schema.$ref === undefined ? null : naamVan(schema.$ref);
    const doel = naam === null ? schema : (schemas[naam] ?? {});
    const namen = naam === null ? boven : [...boven, { naam, pad }];
    if (pad.length > 0) bezoek(pad, doel, namen);
    for (const deel of doel.allOf ?? []) loop(deel, pad, namen);
    for (const ref of new Set(Object.values(doel.discriminator?.mapping ?? {}))) {
      for (const deel of schemas[naamVan(ref)]?.allOf ?? []) if (deel.$ref === undefined) loop(deel, pad, namen);
    }
    if (doel.items !== undefined) loop(doel.items, pad, namen);
    for (const [veld, onder] of Object.entries(doel.properties ?? {})) loop(onder, [...pad, veld], namen);
  };
  loop({ $ref: '#/components/schemas/Persoon' }, [], []);
}
