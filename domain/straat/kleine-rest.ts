import { euro, type Centen } from '../geld/centen.ts';

/**
 * Why what is open of the hoofdsom is too little for a step that brings costs, as a Dutch clause; null where it is enough.
 * Policy: costs over costs, or more costs than there is to collect, help nobody. Unit: cents.
 */
export function teWeinigVoorKosten(openHoofdsom: Centen, kleinste: Centen): string | null {
  if (openHoofdsom <= 0) return 'alleen kosten staan nog open, en voor kosten alleen komen er geen kosten bij';
  return openHoofdsom < kleinste ? `er staat ${euro(openHoofdsom)} hoofdsom open, minder dan ${euro(kleinste)}` : null;
}
