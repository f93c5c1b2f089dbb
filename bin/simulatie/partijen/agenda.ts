import type { Dag } from '../../../domain/kalender/dag.ts';
import type { Gedragsregel } from '../gedrag.ts';
import type { Partij } from '../kalenderspel.ts';

/** The first of these days that lies after a day; null when none does. */
export function eersteNa(na: Dag, dagen: readonly Dag[]): Dag | null {
  const later = dagen.filter((dag) => dag > na).sort();
  return later[0] ?? null;
}

/** A party that does each of its rows of gedrag.csv on the day of that row, once. */
export function volgensGedrag(naam: string, regels: readonly Gedragsregel[], doe: (regel: Gedragsregel, dag: Dag) => Promise<void>): Partij {
  const gedaan = new Set<number>();
  return {
    naam,
    speel: async (dag) => {
      let aantal = 0;
      for (const regel of regels) {
        if (regel.datum !== dag || gedaan.has(regel.regel)) continue;
        await doe(regel, dag);
        gedaan.add(regel.regel);
        aantal += 1;
      }
      return aantal;
    },
    volgende: async (na) => Promise.resolve(eersteNa(na, regels.map(({ datum }) => datum))),
  };
}
