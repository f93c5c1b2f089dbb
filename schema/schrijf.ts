import { mkdirSync, writeFileSync } from 'node:fs';
import { alsBestand, jsonSchemas } from './json-schema.ts';

/** `npm run schema`: writes the JSON Schemas beside the zod schemas they come from. */
const map = new URL('./json/', import.meta.url);
mkdirSync(map, { recursive: true });
for (const [naam, schema] of jsonSchemas()) writeFileSync(new URL(naam, map), alsBestand(schema));
