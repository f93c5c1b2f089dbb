import { eersteVanMaand, plusDagen, plusMaanden, type Dag } from '../kalender/dag.ts';

/**
 * The four months whose tijdvakken may count: those before the first day of the month of opvraag (Besluit art. 3
 * lid 1 a). `tot` is the last day.
 */
export function venster(opvraag: Dag): { readonly van: Dag; readonly tot: Dag } {
  const eerste = eersteVanMaand(opvraag);
  return { van: plusMaanden(eerste, -4), tot: plusDagen(eerste, -1) };
}

/**
 * Last day of the aangiftetermijn of a tijdvak: one month after it ended (AWR art. 10 lid 2 and 19 lid 1). Of June it
 * is 31 July, of four weeks up to 17 May it is 17 June.
 */
export function laatsteAangiftedag(tot: Dag): Dag {
  return plusDagen(plusMaanden(plusDagen(tot, 1), 1), -1);
}

/** Whether a tijdvak counts on the day of opvraag: wholly within the window, and its aangiftetermijn is over (Besluit art. 3 lid 1). */
export function teltMee(tijdvak: { readonly van: Dag; readonly tot: Dag }, opvraag: Dag): boolean {
  const { van, tot } = venster(opvraag);
  return tijdvak.van >= van && tijdvak.tot <= tot && opvraag > laatsteAangiftedag(tijdvak.tot);
}
