import { eerste, eersteVanMaand, laatste, laatsteVanMaand, dag, plusDagen, plusMaanden, weekdag } from '../../../domain/kalender/dag.ts';
import type { Dag } from '../../../domain/kalender/dag.ts';

/** How often an employer files the wage return. */
export const PERIODICITEITEN = ['maand', 'vier_weken'] as const;
export type Periodiciteit = (typeof PERIODICITEITEN)[number];

/** A tijdvak of the wage return; `tot` is its last day. */
export type Tijdvak = { readonly van: Dag; readonly tot: Dag };

/** The four-weekly tijdvakken of a year: thirteen, of four ISO weeks; the first begins on 1 January, the last ends on 31 December. */
function vierWekenVan(jaar: number): readonly Tijdvak[] {
  const nieuwjaar = dag(`${String(jaar)}-01-01`);
  const oudjaar = dag(`${String(jaar)}-12-31`);
  const donderdagWeek1 = plusDagen(nieuwjaar, (11 - weekdag(nieuwjaar)) % 7);
  const maandagWeek1 = plusDagen(donderdagWeek1, -3);
  return Array.from({ length: 13 }, (_leeg, index) => {
    const van = plusDagen(maandagWeek1, index * 28);
    return { van: index === 0 ? nieuwjaar : laatste(van, nieuwjaar), tot: index === 12 ? oudjaar : plusDagen(van, 27) };
  });
}

/** The tijdvak in which a day lies. */
export function tijdvakVan(periodiciteit: Periodiciteit, d: Dag): Tijdvak {
  if (periodiciteit === 'maand') return { van: eersteVanMaand(d), tot: laatsteVanMaand(d) };
  const gevonden = vierWekenVan(Number(d.slice(0, 4))).find(({ van, tot }) => van <= d && d <= tot);
  if (gevonden === undefined) throw new RangeError(`geen tijdvak van vier weken op ${d}`);
  return gevonden;
}

/** The tijdvakken from `van` up to and including `tot`, the outer ones cut off at those days. */
export function tijdvakkenTussen(periodiciteit: Periodiciteit, van: Dag, tot: Dag): readonly Tijdvak[] {
  const uit: Tijdvak[] = [];
  for (let begin = van; begin <= tot; ) {
    const heel = tijdvakVan(periodiciteit, begin);
    uit.push({ van: begin, tot: eerste(heel.tot, tot) });
    begin = plusDagen(heel.tot, 1);
  }
  return uit;
}

/**
 * Day on which the wage return of a tijdvak is in: the given number of days after it, or else the last day the law
 * allows, one month after the end of the tijdvak (AWR art. 19; a month that ends with its month is a whole month).
 */
export function aangifteIn(heelTijdvak: Tijdvak, naDagen: number | null): Dag {
  if (naDagen !== null) return plusDagen(heelTijdvak.tot, naDagen);
  const maandLater = plusMaanden(heelTijdvak.tot, 1);
  return heelTijdvak.tot === laatsteVanMaand(heelTijdvak.tot) ? laatsteVanMaand(maandLater) : maandLater;
}
