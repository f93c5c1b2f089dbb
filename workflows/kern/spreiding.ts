import type { ZaakId } from '../../contract/zaak.ts';
import { minuten } from './duur.ts';

/** Hours after the start of the day over which the zaken are spread: before anybody works, with the rest of the day left when a source is down. */
const NACHT = minuten(6 * 60);

/**
 * The moment of the night at which a zaak questions its sources, in milliseconds after the start of the legal day: always the
 * same for one zaak, evenly divided over many (FNV-1a of its id), so that claims that were imported together do not all knock at once.
 */
export function momentVanDeNacht(zaak: ZaakId): number {
  let hash = 0x811c9dc5;
  for (const teken of zaak) hash = Math.imul(hash ^ (teken.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  // The last characters alone differ between neighbours: mix them through all bits.
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b) >>> 0;
  const deel = ((hash ^ (hash >>> 13)) >>> 0) / 2 ** 32;
  return Math.floor(deel * NACHT);
}
