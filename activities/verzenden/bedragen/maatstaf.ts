import type { Waarde } from '../../../domain/verzending/genoemd.ts';
import type { Administratie } from './administratie.ts';
import type { Plaats } from './plaatsen.ts';

/** Against what a place in a letter is held: what the record knows for it. More than one answer where it may be counted in more ways; none where the record knows nothing of it. */
export type Maatstaf = (van: Administratie, plaats: Plaats) => Promise<readonly Waarde[]>;

/** What there is of some answers. */
export function bekend(...waarden: readonly unknown[]): readonly Waarde[] {
  return waarden.filter((waarde): waarde is Waarde => typeof waarde === 'number' || typeof waarde === 'string');
}
