import type { Partijsoort } from '../../domain/samenloop/partij.ts';

/** Our organisation collects for a municipality: that it would be another kind of party is nowhere in the record. */
export const EIGEN_SOORT = 'gemeente' satisfies Partijsoort;
