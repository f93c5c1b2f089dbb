import { datum } from './datum.ts';
import type { JsonObject } from './json.ts';
import type { Rij } from './persoonslijsten.ts';

/** "Established that the person does not live at the address any more" (aanduiding in onderzoek). */
export const VERBLIJFT_NIET_OP_ADRES = '089999';

/** The investigation that runs on a category line: its code (six digits) and the day it began. */
export type Onderzoek = { readonly aanduiding: string; readonly ingang: JsonObject | undefined };

/** The running investigation of a line; null when there is none or it has ended (element 83.30). */
export function onderzoek(rij: Rij): Onderzoek | null {
  const aanduiding = rij.get('83.10');
  if (aanduiding === undefined || !/^\d{6}$/.test(aanduiding) || rij.has('83.30')) return null;
  return { aanduiding, ingang: datum(rij.get('83.20')) };
}

/** Whether the code covers an element: the whole category (080000), the group (081100) or the element itself. */
export function geldtVoor(aanduiding: string, element: string): boolean {
  if (aanduiding === VERBLIJFT_NIET_OP_ADRES) return element.startsWith('08');
  if (aanduiding.endsWith('0000')) return aanduiding.slice(0, 2) === element.slice(0, 2);
  if (aanduiding.endsWith('00')) return aanduiding.slice(0, 4) === element.slice(0, 4);
  return aanduiding === element;
}

/**
 * The `inOnderzoek` object of a group: true for each field one of whose source elements (six digits: category, group,
 * element) is covered; absent when none is.
 */
export function inOnderzoek(
  rij: Rij,
  velden: Readonly<Record<string, readonly string[]>>,
  naamIngang = 'datumIngangOnderzoek',
): JsonObject | undefined {
  const lopend = onderzoek(rij);
  if (lopend === null) return undefined;
  const geraakt = Object.entries(velden).filter(([, elementen]) => elementen.some((element) => geldtVoor(lopend.aanduiding, element)));
  if (geraakt.length === 0) return undefined;
  const vlaggen = Object.fromEntries(geraakt.map(([veld]) => [veld, true]));
  return lopend.ingang === undefined ? vlaggen : { ...vlaggen, [naamIngang]: lopend.ingang };
}
