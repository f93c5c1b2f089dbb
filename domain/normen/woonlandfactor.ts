import type { Dag } from '../kalender/dag.ts';
import { voluit } from '../kalender/dag.ts';
import { woonlandfactoren2026 } from './woonlandfactoren-2026.ts';

const VANAF = '2026-01-01';
const TOT_EN_MET = '2026-12-31';
const NIET_GENOEMD = '1.0';

export type Woonlandfactor =
  | { readonly soort: 'bekend'; readonly factor: string; readonly genoemd: boolean; readonly versie: string }
  | { readonly soort: 'onbeslist'; readonly reden: string };

/**
 * Factor for a person who lives abroad (Rv 475da lid 4, Regeling beslagvrije voet art. 1 and bijlage 1): a decimal
 * string, 1.0 for a country that the annex does not name. Only the annex of 2026 was collected; for another year,
 * and where it is not known in which country somebody lives, the outcome is `onbeslist`. Names are compared without regard
 * to capitals and to what the annex adds in brackets.
 */
export function woonlandfactor(land: string | null, dag: Dag): Woonlandfactor {
  if (land === null || GEEN_LAND.has(vergelijkbaar(land)))
    return { soort: 'onbeslist', reden: 'Het woonland is niet bekend; de woonlandfactor staat dus niet vast.' };
  if (dag < VANAF || dag > TOT_EN_MET) {
    return { soort: 'onbeslist', reden: `De woonlandfactoren die op ${voluit(dag)} golden zijn niet verzameld (wel die van 2026).` };
  }
  const gezocht = vergelijkbaar(land);
  const gevonden = Object.entries(woonlandfactoren2026).find(([naam]) => vergelijkbaar(naam) === gezocht);
  return { soort: 'bekend', factor: gevonden?.[1] ?? NIET_GENOEMD, genoemd: gevonden !== undefined, versie: VANAF };
}

/** What the country table of the BRP calls no country: nothing, code 0000 and code 9999. The rule for a country that is not named is not for them. */
const GEEN_LAND: ReadonlySet<string> = new Set(['', 'onbekend', 'internationaal gebied']);

const vergelijkbaar = (naam: string): string =>
  naam
    .replace(/\(.*\)/, '')
    .trim()
    .toLowerCase();
