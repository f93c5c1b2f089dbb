import { readFileSync } from 'node:fs';
import { contractchecks, type Contract } from '../contractschema.ts';

/** A check by a named schema of the published contract of the BRP. */
export const maakContractcheck = contractchecks(JSON.parse(readFileSync(new URL('../../../adapters/brp/openapi-2.7.0.json', import.meta.url), 'utf8')) as Contract);
