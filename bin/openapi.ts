import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { openapi, type Api } from '../adapters/routeervoorziening/openapi/document.ts';
import { BRONHOUDER_API } from '../adapters/routeervoorziening/openapi/bronhouder.ts';
import { ROUTER_API } from '../adapters/routeervoorziening/openapi/router.ts';
import { PROJECT } from './opbouw/plaatsen.ts';

/** The committed OpenAPI documents and what they are made from. */
export const DOCUMENTEN: Readonly<Record<string, Api>> = { 'routeervoorziening-api-1.0.0.yaml': ROUTER_API, 'bronhouder-api-1.0.0.yaml': BRONHOUDER_API };

/** An OpenAPI document as it stands in its file. */
export function alsYaml(api: Api): string {
  return stringify(openapi(api), { lineWidth: 140, aliasDuplicateObjects: false });
}

/** `npm run openapi`: writes the documents beside the schemas they come from. */
if (process.argv[1]?.endsWith('openapi.ts') === true) {
  for (const [naam, api] of Object.entries(DOCUMENTEN)) writeFileSync(join(PROJECT, 'adapters', 'routeervoorziening', naam), alsYaml(api));
}
