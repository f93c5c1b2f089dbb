import { NA_BW_3_288, type Rang } from './rangorde.ts';
import type { Beslag } from './beslag.ts';
import { isPartijAfspraak7 } from './partij.ts';

/**
 * Whether a beslag surely falls under agreement 7 of the afsprakenkader: gemeente, UWV or SVB, by vereenvoudigd derdenbeslag, in
 * the rank directly after BW 3:288. Whether it reaches further (concurrent claims, collection by a deurwaarder) is open.
 */
export function valtOnderAfspraak7(rang: Rang, { partij, vorm }: Beslag): boolean {
  return rang === NA_BW_3_288 && isPartijAfspraak7(partij) && vorm.bevoegdheid === 'vereenvoudigd_derdenbeslag';
}
