import { z } from 'zod';

/** A part of an OpenAPI document. */
export type Deel = { readonly [sleutel: string]: unknown };

/** The named schemas (`meta` with an id) that these need, by name, as an OpenAPI 3.1 document has them under components. */
export function componenten(schemas: readonly z.ZodType[]): Readonly<Record<string, Deel>> {
  const omhulsel = z.object(Object.fromEntries(schemas.map((schema, nummer) => [String(nummer), schema])));
  const { $defs } = z.toJSONSchema(omhulsel, { target: 'draft-2020-12', io: 'input' });
  const tekst = JSON.stringify($defs ?? {}).replaceAll('"#/$defs/', '"#/components/schemas/');
  const gelezen = z.record(z.string(), z.looseObject({})).parse(JSON.parse(tekst));
  return Object.fromEntries(Object.entries(gelezen).map(([naam, { id: _id, ...schema }]) => [naam, schema] as const).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** A reference to a named schema. Throws when it has no name. */
export function verwijzing(schema: z.ZodType): Deel {
  const id = schema.meta()?.id;
  if (id === undefined) throw new Error('een schema zonder naam staat niet in een OpenAPI-document');
  return { $ref: `#/components/schemas/${id}` };
}
