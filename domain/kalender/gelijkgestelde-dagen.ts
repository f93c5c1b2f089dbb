import { dag, type Dag } from './dag.ts';

/**
 * Days put on a par with the feestdagen by royal decree (Algemene termijnenwet art. 3 lid 3), a year at a time.
 * Source: the public list in the project's case file termijnen.json, from public sources, not read again in
 * the Staatscourant. A year that is not here is unknown, which is something else than a year without such days.
 */
const PER_JAAR: ReadonlyMap<string, ReadonlySet<Dag>> = new Map(
  Object.entries({
    '2023': ['2023-04-28', '2023-05-19'],
    '2024': ['2024-05-10', '2024-12-27'],
    '2025': ['2025-05-30'],
    '2026': ['2026-01-02', '2026-05-15'],
    '2027': ['2027-05-07'],
    '2028': ['2028-04-28', '2028-05-26'],
  }).map(([jaar, dagen]) => [jaar, new Set(dagen.map(dag))]),
);

/** Whether the day is a gelijkgestelde dag (Algemene termijnenwet art. 3 lid 3); `onbekend` when its year has no data. */
export function gelijkgesteld(d: Dag): 'ja' | 'nee' | 'onbekend' {
  const dagen = PER_JAAR.get(d.slice(0, 4));
  if (!dagen) return 'onbekend';
  return dagen.has(d) ? 'ja' : 'nee';
}
