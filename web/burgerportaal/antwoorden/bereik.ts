import { dag, laatste, type Dag, isDag } from '../../../domain/kalender/dag.ts';
import { halfjaren } from '../../../domain/normen/normen.ts';

/** First and last day for which the norms were published: outside it nothing is computed. */
export function rekenbereik(): { readonly van: Dag; readonly totEnMet: Dag } {
  const van = halfjaren[0]?.van;
  const totEnMet = halfjaren.at(-1)?.totEnMet;
  if (van === undefined || totEnMet === undefined) throw new RangeError('er zijn geen normen');
  return { van: dag(van), totEnMet: dag(totEnMet) };
}

/** Whether the text is a day for which the norms were published. */
export function isRekendag(tekst: string): tekst is Dag {
  const { van, totEnMet } = rekenbereik();
  return isDag(tekst) && van <= tekst && tekst <= totEnMet;
}

/** Whether the text is a day that can stand on a letter or an envelope: not before the norms begin. */
export function isBriefdag(tekst: string): tekst is Dag {
  return isDag(tekst) && laatste(tekst, rekenbereik().van) === tekst && tekst < '2100';
}
