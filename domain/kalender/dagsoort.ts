import { weekdag, type Dag } from './dag.ts';
import { feestdag, type Feestdag } from './feestdagen.ts';
import { gelijkgesteld } from './gelijkgestelde-dagen.ts';

/** Why a day is free in the sense of the Algemene termijnenwet. */
export type VrijeDag = 'zaterdag' | 'zondag' | Feestdag | 'gelijkgestelde_dag';

/**
 * What a day is for the Algemene termijnenwet. `onbekend`: a Monday to Friday, no feestdag, in a year of which
 * the gelijkgestelde dagen are not in the data, so that it cannot be said whether the day is free.
 */
export type Dagsoort =
  | { readonly soort: 'werkdag' }
  | { readonly soort: 'vrij'; readonly reden: VrijeDag }
  | { readonly soort: 'onbekend' };

/**
 * What the day is for the Algemene termijnenwet (art. 1 and 3). The first name in the order of art. 1 counts:
 * a feestdag on a Saturday is called `zaterdag`.
 */
export function dagsoort(d: Dag): Dagsoort {
  const nummer = weekdag(d);
  if (nummer === 6) return { soort: 'vrij', reden: 'zaterdag' };
  if (nummer === 7) return { soort: 'vrij', reden: 'zondag' };
  const naam = feestdag(d);
  if (naam) return { soort: 'vrij', reden: naam };
  switch (gelijkgesteld(d)) {
    case 'ja':
      return { soort: 'vrij', reden: 'gelijkgestelde_dag' };
    case 'nee':
      return { soort: 'werkdag' };
    case 'onbekend':
      return { soort: 'onbekend' };
  }
}
