import { dagenTussen, plusDagen, plusJaren, type Dag } from '../kalender/dag.ts';

/** The days of a period by one convention, and the days of its year. */
export interface Dagtelling {
  readonly dagen: number;
  readonly jaar: number;
}

/** Calendar days from `van` up to and including `totEnMet`, both in one year, of a year of 365 or 366 days. */
export function kalenderdagen(van: Dag, totEnMet: Dag): Dagtelling {
  const nieuwjaar = `${van.slice(0, 4)}-01-01` as Dag;
  return { dagen: dagenTussen(van, plusDagen(totEnMet, 1)), jaar: dagenTussen(nieuwjaar, plusJaren(nieuwjaar, 1)) };
}

/** The same period with every month of 30 days and a year of 360; the 31st counts as the 30th. */
export function dertigdaagseMaanden(van: Dag, totEnMet: Dag): Dagtelling {
  const erna = plusDagen(totEnMet, 1);
  const jaren = deel(erna, 0, 4) - deel(van, 0, 4);
  const maanden = deel(erna, 5, 7) - deel(van, 5, 7);
  const dagen = Math.min(30, deel(erna, 8, 10)) - Math.min(30, deel(van, 8, 10));
  return { dagen: 360 * jaren + 30 * maanden + dagen, jaar: 360 };
}

function deel(dag: Dag, van: number, tot: number): number {
  return Number(dag.slice(van, tot));
}
