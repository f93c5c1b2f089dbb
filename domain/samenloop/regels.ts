/** The rules of samenloop, each with its articles, as they are named with an outcome. */
export const REGELS = {
  R1: ['Rv 478 lid 1'],
  R2: ['Rv 478 lid 2'],
  R3: ['IW 19 lid 7'],
  R4: ['nota van toelichting routeervoorziening art. 4 onder e en art. 5 onder d'],
  R5: ['Rv 478 lid 3'],
  R6: ['Rv 478 lid 4'],
  R7: ['Rv 478 lid 5'],
  R8: ['Rv 478 lid 6'],
  R9: ['Rv 478 lid 7'],
  R10: ['Rv 475i lid 5'],
  R11: ['nota van toelichting routeervoorziening art. 4 onder b en art. 5 onder c'],
  R12: ['Afsprakenkader coördinerend deurwaarderschap, afspraak 7'],
  R13: ['Zvw 18f lid 8'],
  R14: ['Gemeentewet 249', 'VNG-handreiking Wvbvv §3.6'],
} as const satisfies Readonly<Record<string, readonly string[]>>;
export type Regel = keyof typeof REGELS;

/** The rules once each, in their own order. */
export function geordend(regels: Iterable<Regel>): Regel[] {
  const genoemd = new Set(regels);
  return (Object.keys(REGELS) as Regel[]).filter((regel) => genoemd.has(regel));
}

/** The articles on which rules rest, once each. */
export function artikelenVan(regels: readonly Regel[]): string[] {
  return [...new Set(regels.flatMap((regel) => REGELS[regel]))];
}
