import { z } from 'zod';
import { vaststellingInvoer } from './vaststelling-invoer.ts';
import { vaststelling } from './vaststelling.ts';

/** Every JSON Schema that the project publishes: file name to schema. */
export function jsonSchemas(): ReadonlyMap<string, object> {
  return new Map<string, object>([
    ['vaststelling-invoer.schema.json', z.toJSONSchema(vaststellingInvoer, { target: 'draft-2020-12', reused: 'ref' })],
    ['vaststelling.schema.json', z.toJSONSchema(vaststelling, { target: 'draft-2020-12', reused: 'ref' })],
  ]);
}

/** A schema as it stands in its file. */
export function alsBestand(schema: object): string {
  return `${JSON.stringify(schema, null, 2)}\n`;
}
