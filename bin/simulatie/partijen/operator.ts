import type { Client } from '@temporalio/client';
import type { HandelingNaam, Handelingen } from '../../../contract/handelingen.ts';
import type { KalenderAntwoord } from '../../../contract/kalender.ts';
import type { ZaakId } from '../../../contract/zaak.ts';
import type { Dag } from '../../../domain/kalender/dag.ts';

/** The update of a person, on the legal day of the calendar. */
export async function werkBij<Naam extends HandelingNaam>(client: Client, zaak: ZaakId, dag: Dag, naam: Naam, invoer: Handelingen[Naam]): Promise<void> {
  const greep = client.workflow.getHandle(zaak);
  await greep.executeUpdate<KalenderAntwoord, [Handelingen['kalenderdag']]>('kalenderdag', { args: [{ dag }] });
  await greep.executeUpdate<string, [Handelingen[Naam]]>(naam, { args: [invoer] });
}
