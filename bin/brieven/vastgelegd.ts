import { hashVan } from '../../brieven/brievenmaker.ts';
import type { Proefbrief } from './proefbrieven.ts';

/** SHA-256 of what each template (`soort@versie`) draws of each of its examples: of both forms, one after the other. */
export type Vastgelegd = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Every example as it is drawn now. */
export function tekeningen(brieven: readonly Proefbrief[]): Vastgelegd {
  const uit: Record<string, Record<string, string>> = {};
  for (const { gemaakt, voorbeeld } of brieven) {
    const van = (uit[gemaakt.sjabloon] ??= {});
    van[voorbeeld.naam] = hashVan(Buffer.concat([gemaakt.pdf, gemaakt.archief]));
  }
  return uit;
}

/** What was recorded and is drawn otherwise now, or not any more: `soort@versie, voorbeeld`. */
export function anders(vastgelegd: Vastgelegd, nu: Vastgelegd): readonly string[] {
  return Object.entries(vastgelegd).flatMap(([sjabloon, hashes]) => Object.entries(hashes).filter(([naam, hash]) => nu[sjabloon]?.[naam] !== hash).map(([naam]) => `${sjabloon}, ${naam}`));
}
