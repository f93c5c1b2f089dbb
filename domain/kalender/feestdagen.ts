import { dag, dagenTussen, weekdag, type Dag } from './dag.ts';

/** The days that the Algemene termijnenwet names itself (art. 3 lid 1), and Goede Vrijdag, which lid 2 puts on a par with them. */
export type Feestdag =
  | 'nieuwjaarsdag'
  | 'goede_vrijdag'
  | 'tweede_paasdag'
  | 'koningsdag'
  | 'vijf_mei'
  | 'hemelvaartsdag'
  | 'tweede_pinksterdag'
  | 'eerste_kerstdag'
  | 'tweede_kerstdag';

const VASTE_FEESTDAGEN: ReadonlyMap<string, Feestdag> = new Map([
  ['01-01', 'nieuwjaarsdag'],
  ['05-05', 'vijf_mei'],
  ['12-25', 'eerste_kerstdag'],
  ['12-26', 'tweede_kerstdag'],
]);

const DAGEN_NA_PASEN: ReadonlyMap<number, Feestdag> = new Map([
  [-2, 'goede_vrijdag'],
  [1, 'tweede_paasdag'],
  [39, 'hemelvaartsdag'],
  [50, 'tweede_pinksterdag'],
]);

/** Easter Sunday of a year in the Gregorian calendar (the method of Meeus, Jones and Butcher). */
export function paasdag(jaar: number): Dag {
  const gulden = jaar % 19;
  const eeuw = Math.trunc(jaar / 100);
  const inEeuw = jaar % 100;
  const correctie = Math.trunc((eeuw - Math.trunc((eeuw + 8) / 25) + 1) / 3);
  const epacta = (19 * gulden + eeuw - Math.trunc(eeuw / 4) - correctie + 15) % 30;
  const naarZondag = (32 + 2 * (eeuw % 4) + 2 * Math.trunc(inEeuw / 4) - epacta - (inEeuw % 4)) % 7;
  const laat = Math.trunc((gulden + 11 * epacta + 22 * naarZondag) / 451);
  const plaats = epacta + naarZondag - 7 * laat + 114;
  return samen(jaar, Math.trunc(plaats / 31), (plaats % 31) + 1);
}

/** The day on which the King's birthday is celebrated: 27 April, and 26 April when that is a Sunday (since 2014). */
export function koningsdag(jaar: number): Dag {
  const verjaardag = samen(jaar, 4, 27);
  return weekdag(verjaardag) === 7 ? samen(jaar, 4, 26) : verjaardag;
}

/**
 * Which algemeen erkende feestdag (or Goede Vrijdag) the day is, undefined when none (Algemene termijnenwet
 * art. 3 lid 1 and 2; 5 May counts every year). Easter and Whit Sunday are Sundays, no feestdag of this law.
 */
export function feestdag(d: Dag): Feestdag | undefined {
  const jaar = Number(d.slice(0, 4));
  const vast = VASTE_FEESTDAGEN.get(d.slice(5));
  if (vast) return vast;
  if (d === koningsdag(jaar)) return 'koningsdag';
  return DAGEN_NA_PASEN.get(dagenTussen(paasdag(jaar), d));
}

function samen(jaar: number, maand: number, dagnummer: number): Dag {
  return dag(`${String(jaar).padStart(4, '0')}-${String(maand).padStart(2, '0')}-${String(dagnummer).padStart(2, '0')}`);
}
