import { Getal, type DecimaalBedrag } from '../spoor/getal.ts';

/** Whether two amounts are the same, however they are written; euros. */
export const zelfdeBedrag = (a: DecimaalBedrag, b: DecimaalBedrag): boolean => new Getal(a).eq(b);

/** Whether an amount went up; euros. */
export const isGestegen = (toen: DecimaalBedrag, nu: DecimaalBedrag): boolean => new Getal(nu).gt(toen);

/** Whether two plain values are the same; the order of keys does not matter, amounts are compared as they are written. */
export function gelijk(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  const [links, rechts] = [new Map<string, unknown>(Object.entries(a)), new Map<string, unknown>(Object.entries(b))];
  return links.size === rechts.size && [...links].every(([sleutel, waarde]) => rechts.has(sleutel) && gelijk(waarde, rechts.get(sleutel)));
}
