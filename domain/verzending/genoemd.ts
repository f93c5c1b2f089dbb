import type { Bevindingcode } from './bevinding.ts';

/** An amount that a letter states, or a sentence in which it states one. Cents. */
export type Waarde = number | string;

/** What a letter states at one place of its data, and what the record says of it. */
export interface Genoemd {
  readonly inBrief: Waarde;
  /** What the record knows for it; more than one where it may be counted in more ways, none where the record knows nothing of it. */
  readonly verwacht: readonly Waarde[];
  /** Something was paid on the claims of the letter since it was made. */
  readonly betaaldSinds: boolean;
}

/** What speaks against the amounts that a letter states: each must be what the record says. Empty: nothing. */
export function toetsGenoemd(genoemd: readonly Genoemd[]): readonly Bevindingcode[] {
  return [...new Set(genoemd.flatMap(toets))];
}

function toets({ inBrief, verwacht, betaaldSinds }: Genoemd): readonly Bevindingcode[] {
  if (verwacht.includes(inBrief)) return [];
  const getallen = verwacht.filter((waarde) => typeof waarde === 'number');
  if (typeof inBrief !== 'number') return ['bedrag_klopt_niet'];
  if (getallen.some((waarde) => isHonderdvoud(inBrief, waarde))) return ['factor_honderd'];
  return betaaldSinds && getallen.some((waarde) => waarde < inBrief) ? ['betaald_sinds'] : ['bedrag_klopt_niet'];
}

/** Cents written as euros, or euros as cents; of two amounts that differ. */
export function isHonderdvoud(a: number, b: number): boolean {
  return a === b * 100 || b === a * 100;
}
