import fc from 'fast-check';
import { dag, plusDagen, type Dag } from '../../../domain/kalender/dag.ts';

/** Days of the years whose gelijkgestelde dagen are known, so far from the end that every term of the street ends within them. */
export const bekendeDag: fc.Arbitrary<Dag> = fc.integer({ min: 0, max: 365 * 5 }).map((aantal) => plusDagen(dag('2023-01-01'), aantal));

/** Any day in a hundred years. */
export const willekeurigeDag: fc.Arbitrary<Dag> = fc.integer({ min: 0, max: 36_500 }).map((aantal) => plusDagen(dag('1990-01-01'), aantal));
