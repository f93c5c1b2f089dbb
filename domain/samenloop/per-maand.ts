import type { Centen } from '../geld/centen.ts';
import { Getal, naarCenten, uitCenten } from '../spoor/getal.ts';

/** How often a party takes an amount, or how often a claim grows. */
export const PERIODIEKEN = ['week', 'vier_weken', 'maand', 'kwartaal', 'jaar'] as const;
export type Periodiek = (typeof PERIODIEKEN)[number];

/** Times a month: the number of times a year over twelve. */
const KEER_PER_JAAR = { week: 52, vier_weken: 13, maand: 12, kwartaal: 4, jaar: 1 } as const satisfies Readonly<Record<Periodiek, number>>;

/** An amount of every period as euros a month, not rounded. */
export function euroPerMaand(bedrag: Centen, periode: Periodiek): Getal {
  return uitCenten(bedrag).times(KEER_PER_JAAR[periode]).div(new Getal(12));
}

/** The same in whole cents, half-up. */
export function centenPerMaand(bedrag: Centen, periode: Periodiek): Centen {
  return naarCenten(euroPerMaand(bedrag, periode));
}
