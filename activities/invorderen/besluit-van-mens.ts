import { zaakVanVordering, type VorderingId } from '../../contract/zaak.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import { naarDatum } from '../opslag/dagen.ts';
import type { Transactie } from '../opslag/database.ts';
import { wekOpnieuw } from '../opslag/wekker.ts';
import { schrijfGebeurtenis, type Feiten } from '../opslag/gebeurtenis.ts';
import type { Besluitnemer } from './port.ts';

/**
 * Records what a person decided about a claim, with who says to have done it; that is not proven until sign-in exists.
 * Once per key: answers false when it was recorded before. The chain holds the id of the besluit, never a name.
 */
export async function legBesluitVast(
  tx: Transactie,
  besluit: Besluitnemer & { readonly vorderingId: VorderingId; readonly vandaag: Dag; readonly soort: string; readonly grond: readonly string[]; readonly inhoud: Feiten },
): Promise<boolean> {
  const zaak = zaakVanVordering(besluit.vorderingId);
  const sleutel = `${zaak}:${besluit.soort}:${besluit.sleutel}`;
  if ((await tx.besluit.findUnique({ where: { sleutel } })) !== null) return false;
  const { id } = await tx.besluit.create({
    data: { sleutel, zaak, soort: besluit.soort, dag: naarDatum(besluit.vandaag), grond: [...besluit.grond], inhoud: { ...besluit.inhoud, bewezen: false }, door: besluit.door },
  });
  await wekOpnieuw(tx, zaak, besluit.vandaag);
  await schrijfGebeurtenis(tx, zaak, besluit.vandaag, besluit.soort, { besluitId: id, bewezen: false, ...codes(besluit.inhoud) });
  return true;
}

/** Free text of a person may hold a name: it stays with the besluit and out of the chain. */
function codes(inhoud: Feiten): Feiten {
  return Object.fromEntries(Object.entries(inhoud).filter(([, waarde]) => typeof waarde !== 'string' || /^[a-z0-9_-]+$/.test(waarde)));
}
