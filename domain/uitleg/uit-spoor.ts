import { euro, type Centen } from '../geld/centen.ts';
import { Getal, naarCenten } from '../spoor/getal.ts';
import type { Spoor, Stap } from '../spoor/spoor.ts';
import { bedragVan } from './gewone-taal.ts';

/** The last step of this name, or null: a later step of the same name rests on the earlier one. */
export function stapVan(spoor: Spoor, sleutel: string): Stap | null {
  return spoor.findLast((stap) => stap.sleutel === sleutel) ?? null;
}

/** The outcome of a step in whole cents, or null when the calculation did not take it. */
export function centenVan(spoor: Spoor, sleutel: string): Centen | null {
  const stap = stapVan(spoor, sleutel);
  return stap === null ? null : bedragVan(stap);
}

/** A number that went into the calculation under this name, in whole cents; null when it did not. */
export function invoerVan(spoor: Spoor, naam: string): Centen | null {
  for (const { invoer } of spoor) {
    const gevonden = invoer.find((een) => een.naam === naam);
    if (gevonden !== undefined) return naarCenten(new Getal(gevonden.waarde));
  }
  return null;
}

/** An amount for a Dutch reader; empty when there is none. */
export function inEuro(bedrag: Centen | null): string {
  return bedrag === null ? '' : euro(bedrag);
}
