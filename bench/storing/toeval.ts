import { createHash } from 'node:crypto';

/** Chance that repeats: everything a run draws follows from its seed and from what it is drawn for. */
export interface Toeval {
  /** From 0 up to but not including 1. */
  fractie(): number;
  /** A whole number, both ends included. */
  geheel(van: number, totEnMet: number): number;
  kans(deel: number): boolean;
  kies<T>(lijst: readonly [T, ...T[]]): T;
  /** The same things in another order. */
  schud<T>(lijst: readonly T[]): T[];
}

/** A stream of its own for each purpose: what one part draws more or less does not move the others. */
export function toeval(zaad: number, waarvoor: string): Toeval {
  let stand = createHash('sha256').update(`${String(zaad)}:${waarvoor}`).digest().readUInt32LE();
  // mulberry32
  const fractie = (): number => {
    stand = (stand + 0x6d2b79f5) >>> 0;
    let t = Math.imul(stand ^ (stand >>> 15), stand | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const geheel = (van: number, totEnMet: number): number => van + Math.floor(fractie() * (totEnMet - van + 1));
  return {
    fractie,
    geheel,
    kans: (deel) => fractie() < deel,
    kies: (lijst) => lijst[geheel(0, lijst.length - 1)] ?? lijst[0],
    schud: (lijst) => lijst.map((ding) => ({ ding, plek: fractie() })).sort((a, b) => a.plek - b.plek).map(({ ding }) => ding),
  };
}
