import { dag, type Dag } from '../../domain/kalender/dag.ts';

/** A legal day as PostgreSQL's DATE wants it: midnight UTC of that day. */
export function naarDatum(d: Dag): Date {
  return new Date(`${d}T00:00:00Z`);
}

/** A DATE column as a legal day. */
export function naarDag(datum: Date): Dag {
  return dag(datum.toISOString().slice(0, 10));
}

/** The same for a column that may be empty. */
export function naarDagOfLeeg(datum: Date | null): Dag | null {
  return datum === null ? null : naarDag(datum);
}
