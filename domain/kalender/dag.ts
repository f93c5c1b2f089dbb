import { Temporal } from 'temporal-polyfill';

/**
 * A legal date: a calendar day in the Netherlands as an ISO string (2026-03-30). Strings sort as dates do,
 * so `<` and `>` may be used on two of them.
 */
declare const merk: unique symbol;
export type Dag = string & { readonly [merk]: 'Dag' };

const ISO_DAG = /^\d{4}-\d{2}-\d{2}$/;

/** Gives the text its brand. Throws when it is not an existing day written as yyyy-mm-dd. */
export function dag(tekst: string): Dag {
  if (!ISO_DAG.test(tekst)) throw new RangeError(`geen datum (jjjj-mm-dd): «${tekst}»`);
  return Temporal.PlainDate.from(tekst, { overflow: 'reject' }).toString() as Dag;
}

/** Whether the text is an existing day written as yyyy-mm-dd. */
export function isDag(tekst: string): tekst is Dag {
  try {
    return dag(tekst) === tekst;
  } catch (fout) {
    if (fout instanceof RangeError) return false;
    throw fout;
  }
}

const alsPlainDate = (d: Dag): Temporal.PlainDate => Temporal.PlainDate.from(d);

/** Throws past the year 9999: such a day is written with more digits and would not sort as dates do. */
function alsDag(datum: Temporal.PlainDate): Dag {
  if (datum.year < 0 || datum.year > 9999) throw new RangeError(`een datum buiten de jaren 0 tot en met 9999: «${datum.toString()}»`);
  return datum.toString() as Dag;
}

/** The day `aantal` days later (earlier when negative). */
export function plusDagen(d: Dag, aantal: number): Dag {
  return alsDag(alsPlainDate(d).add({ days: aantal }));
}

/** The same day number `aantal` months later; where that month is shorter, its last day. */
export function plusMaanden(d: Dag, aantal: number): Dag {
  return alsDag(alsPlainDate(d).add({ months: aantal }));
}

/** The same day `aantal` years later; 29 February becomes 28 February where there is none. */
export function plusJaren(d: Dag, aantal: number): Dag {
  return alsDag(alsPlainDate(d).add({ years: aantal }));
}

/** Number of days from `van` to `tot`; negative when `tot` is earlier. */
export function dagenTussen(van: Dag, tot: Dag): number {
  return alsPlainDate(van).until(alsPlainDate(tot), { largestUnit: 'days' }).days;
}

/** Day of the week: 1 is Monday, 7 is Sunday. */
export function weekdag(d: Dag): number {
  return alsPlainDate(d).dayOfWeek;
}

/** The later of two days. */
export function laatste(a: Dag, b: Dag): Dag {
  return a > b ? a : b;
}

/** The earlier of two days. */
export function eerste(a: Dag, b: Dag): Dag {
  return a < b ? a : b;
}

/** The first of the days that there are; null when there is none. */
export function vroegste(...dagen: readonly (Dag | null | undefined)[]): Dag | null {
  return dagen.reduce<Dag | null>((eerder, d) => (d == null ? eerder : eerder === null ? d : eerste(eerder, d)), null);
}

/** First day of the month in which the day lies. */
export function eersteVanMaand(d: Dag): Dag {
  return alsDag(alsPlainDate(d).with({ day: 1 }));
}

/** Last day of the month in which the day lies. */
export function laatsteVanMaand(d: Dag): Dag {
  const datum = alsPlainDate(d);
  return alsDag(datum.with({ day: datum.daysInMonth }));
}

/** A calendar month as yyyy-mm. */
export type Maand = string & { readonly [merk]: 'Maand' };

/** Reads a month out of a row or message. Throws a RangeError when it is none. */
export function maand(tekst: string): Maand {
  return maandVan(dag(`${tekst}-01`));
}

/** The month in which the day lies. */
export function maandVan(d: Dag): Maand {
  return d.slice(0, 7) as Maand;
}

/** The later of two months. */
export function laatsteMaand(a: Maand, b: Maand): Maand {
  return a > b ? a : b;
}

/** First day of a month. */
export function eersteDagVan(maand: Maand): Dag {
  return dag(`${maand}-01`);
}

/** The month `aantal` months later. */
export function volgendeMaand(maand: Maand, aantal = 1): Maand {
  return maandVan(plusMaanden(eersteDagVan(maand), aantal));
}

const MAANDEN = ['januari', 'februari', 'maart', 'april', 'mei', 'juni', 'juli', 'augustus', 'september', 'oktober', 'november', 'december'];

/** The day for a Dutch reader: "30 maart 2026". */
export function voluit(d: Dag): string {
  const datum = alsPlainDate(d);
  return `${String(datum.day)} ${MAANDEN[datum.month - 1] ?? ''} ${String(datum.year)}`;
}
