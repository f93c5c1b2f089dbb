import { beslagsjablonen } from './beslag/index.ts';
import type { Sjabloon } from './sjabloon.ts';
import { straatsjablonen } from './straat/index.ts';

/** Every template. Of a kind with more than one version the newest stands last; the older ones draw letters that went out in them. */
export const SJABLONEN: readonly Sjabloon[] = [...straatsjablonen, ...beslagsjablonen];

/** The template of a kind of letter, in that version or the newest. Throws `RangeError` when there is none. */
export function sjabloonVan(soort: string, versie?: number): Sjabloon {
  const sjabloon = SJABLONEN.findLast((een) => een.soort === soort && (versie === undefined || een.versie === versie));
  if (sjabloon === undefined) throw new RangeError(`geen sjabloon voor de brief ${soort}${versie === undefined ? '' : ` in versie ${String(versie)}`}`);
  return sjabloon;
}
