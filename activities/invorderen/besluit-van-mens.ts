import { zaakVanVordering, type VorderingId } from '../../contract/zaak.ts';
import { bewaarBesluitVanMens, type BesluitVanMens } from '../opslag/besluit-van-mens.ts';
import type { Transactie } from '../opslag/database.ts';
import { schrijfGebeurtenis, type Feiten } from '../opslag/gebeurtenis.ts';

/**
 * Records what a person decided about a claim. Once per key: answers the id of the besluit, or null when it was recorded
 * before. The chain holds that id, never a name.
 */
export async function legBesluitVast(
  tx: Transactie,
  { vorderingId, tekst = {}, ...besluit }: Omit<BesluitVanMens, 'zaak'> & { readonly vorderingId: VorderingId; /** What the person wrote: kept with the besluit, never in the chain. */ readonly tekst?: Feiten },
): Promise<number | null> {
  const zaak = zaakVanVordering(vorderingId);
  const besluitId = await bewaarBesluitVanMens(tx, { ...besluit, inhoud: { ...besluit.inhoud, ...tekst }, zaak });
  if (besluitId !== null) await schrijfGebeurtenis(tx, zaak, besluit.vandaag, besluit.soort, { besluitId, bewezen: false, ...codes(besluit.inhoud) });
  return besluitId;
}

/** Free text of a person may hold a name: it stays with the besluit and out of the chain. */
function codes(inhoud: Feiten): Feiten {
  return Object.fromEntries(Object.entries(inhoud).filter(([, waarde]) => typeof waarde !== 'string' || /^[a-z0-9_-]+$/.test(waarde)));
}
