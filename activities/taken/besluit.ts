import type { Dag } from '../../domain/kalender/dag.ts';
import { naarDatum } from '../opslag/dagen.ts';
import type { Transactie } from '../opslag/database.ts';
import { schrijfGebeurtenis, type Feiten } from '../opslag/gebeurtenis.ts';
import { wekOpnieuw } from '../opslag/wekker.ts';
import type { Besluitnemer } from '../invorderen/port.ts';

/**
 * Records what a person decided about a task, with who says to have done it; not proven until sign-in exists. Once per key:
 * answers false when it was recorded before. What a person typed stays with the besluit; the chain holds codes and ids.
 */
export async function legTaakbesluitVast(
  tx: Transactie,
  besluit: Besluitnemer & { readonly zaak: string; readonly vandaag: Dag; readonly soort: string; readonly inhoud: Feiten; readonly tekst?: Readonly<Record<string, string>> },
): Promise<boolean> {
  const { zaak, vandaag, soort, inhoud, door, tekst = {} } = besluit;
  const sleutel = `${zaak}:${soort}:${besluit.sleutel}`;
  if ((await tx.besluit.findUnique({ where: { sleutel } })) !== null) return false;
  const { id } = await tx.besluit.create({
    data: { sleutel, zaak, soort, dag: naarDatum(vandaag), grond: ['beleid'], inhoud: { ...inhoud, ...tekst, bewezen: false }, door: door.trim() },
  });
  await wekOpnieuw(tx, zaak, vandaag);
  await schrijfGebeurtenis(tx, zaak, vandaag, soort, { ...inhoud, besluitId: id, bewezen: false });
  return true;
}
