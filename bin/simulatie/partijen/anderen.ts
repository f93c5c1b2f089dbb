import type { Dag } from '../../../domain/kalender/dag.ts';
import type { Partij } from '../kalenderspel.ts';
import { eersteNa } from './agenda.ts';

/** The other parties on the routeervoorziening live in processes of their own; here only their days count, which no jump may skip. */
export function anderePartijen(dagen: readonly Dag[]): Partij {
  return {
    naam: 'andere partijen',
    speel: async () => Promise.resolve(0),
    volgende: async (na) => Promise.resolve(eersteNa(na, dagen)),
  };
}
