import { dag } from '../../domain/kalender/dag.ts';
import type { BrpDatum, Opschorting } from '../../domain/leefsituatie/brp-gegevens.ts';
import type { ApiDatum, ApiPersoon } from './antwoord.ts';

/** A date of the API in the words of the domain. */
export function naarBrpDatum(datum: ApiDatum): BrpDatum {
  switch (datum.type) {
    case 'Datum':
      return { soort: 'dag', dag: dag(datum.datum) };
    case 'JaarMaandDatum':
      return { soort: 'maand', jaar: datum.jaar, maand: datum.maand };
    case 'JaarDatum':
      return { soort: 'jaar', jaar: datum.jaar };
    case 'DatumOnbekend':
      return { soort: 'onbekend' };
  }
}

/** Day of death; when only the suspension says that somebody died, the day is unknown. null: alive. */
export function overlijden(persoon: ApiPersoon): BrpDatum | null {
  if (persoon.overlijden?.datum !== undefined) return naarBrpDatum(persoon.overlijden.datum);
  const overleden = persoon.overlijden !== undefined || persoon.opschortingBijhouding?.reden?.code === 'O';
  return overleden ? { soort: 'onbekend' } : null;
}

const REDENEN: Readonly<Record<string, Opschorting>> = {
  O: 'overlijden',
  E: 'emigratie',
  M: 'ministerieel_besluit',
  R: 'pl_aangelegd_in_rni',
  F: 'fout',
};

/** Why the registration is suspended, or null when it is kept. */
export function opschorting(persoon: ApiPersoon): Opschorting | null {
  if (persoon.opschortingBijhouding === undefined) return null;
  return REDENEN[persoon.opschortingBijhouding.reden?.code ?? ''] ?? 'anders';
}
