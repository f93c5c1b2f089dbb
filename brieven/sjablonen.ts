import { beslagsjablonen } from './beslag/index.ts';
import type { Sjabloon } from './sjabloon.ts';
import { straatsjablonen } from './straat/index.ts';

/** Every template, by the kind of letter it draws. */
export const SJABLONEN: readonly Sjabloon[] = [...straatsjablonen, ...beslagsjablonen];

const opSoort = new Map(SJABLONEN.map((sjabloon) => [sjabloon.soort, sjabloon]));

/** The template of a kind of letter. Throws `RangeError` when there is none. */
export function sjabloonVan(soort: string): Sjabloon {
  const sjabloon = opSoort.get(soort);
  if (sjabloon === undefined) throw new RangeError(`geen sjabloon voor de brief ${soort}`);
  return sjabloon;
}
