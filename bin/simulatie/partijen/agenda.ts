import type { Dag } from '../../../domain/kalender/dag.ts';

/** The first of these days that lies after a day; null when none does. */
export function eersteNa(na: Dag, dagen: readonly Dag[]): Dag | null {
  const later = dagen.filter((dag) => dag > na).sort();
  return later[0] ?? null;
}
