import { NUL, type Centen } from '../geld/centen.ts';
import type { Maand } from '../kalender/dag.ts';

/** The net income over one month as the derde stated it; cents. */
export interface OpgegevenMaand {
  readonly periode: Maand;
  readonly netto: Centen;
}

/** Which way a stated income differs from that of the vaststelling by more than `procent` of the latter; null when it does not. Unit: cents a month. */
export function wijktAf(opgegeven: Centen, vastgesteld: Centen, procent: number): 'hoger' | 'lager' | null {
  const verschil = opgegeven - vastgesteld;
  if (Math.abs(verschil) * 100 <= vastgesteld * procent) return null;
  return verschil > 0 ? 'hoger' : 'lager';
}

/**
 * Whether the income has changed for good, as far as its months show (Rv 475d lid 3 b: «structurele wijziging»): of the two
 * latest months in which something was earned both differ, and in the same direction. One month that differs, such as the
 * one in which the vakantiebijslag is paid, is none. `maanden` in any order, one entry a month.
 */
export function isStructureelAnders(maanden: readonly OpgegevenMaand[], vastgesteld: Centen, procent: number): boolean {
  const [laatste, vorige] = [...maanden].filter(({ netto }) => netto > NUL).sort((a, b) => (a.periode < b.periode ? 1 : -1));
  if (laatste === undefined || vorige === undefined) return false;
  const richting = wijktAf(laatste.netto, vastgesteld, procent);
  return richting !== null && richting === wijktAf(vorige.netto, vastgesteld, procent);
}
