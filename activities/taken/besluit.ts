import { bewaarBesluitVanMens, type BesluitVanMens } from '../opslag/besluit-van-mens.ts';
import type { Transactie } from '../opslag/database.ts';
import { schrijfGebeurtenis } from '../opslag/gebeurtenis.ts';

/**
 * Records what a person decided about a task. Once per key: answers false when it was recorded before. What a person typed
 * stays with the besluit; the chain holds codes and ids.
 */
export async function legTaakbesluitVast(tx: Transactie, { tekst = {}, ...besluit }: Omit<BesluitVanMens, 'grond'> & { readonly tekst?: Readonly<Record<string, string>> }): Promise<boolean> {
  const { zaak, vandaag, soort, inhoud, door } = besluit;
  const besluitId = await bewaarBesluitVanMens(tx, { ...besluit, grond: ['beleid'], inhoud: { ...inhoud, ...tekst }, door: door.trim() });
  if (besluitId === null) return false;
  await schrijfGebeurtenis(tx, zaak, vandaag, soort, { ...inhoud, besluitId, bewezen: false });
  return true;
}
