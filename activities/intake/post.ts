import type { VerzendingSoort } from '../../contract/berichten.ts';
import type { ZaakId } from '../../contract/zaak.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import { schrijfBericht } from '../bericht/schrijven.ts';
import type { Database } from '../opslag/database.ts';

/** What the post room reports on a letter. The same report twice is one message; answers how many are new. */
export async function ontvangVerzending(db: Database, melding: { readonly briefId: number; readonly soort: VerzendingSoort; readonly op: Dag }): Promise<number> {
  const brief = await db.brief.findUniqueOrThrow({ where: { id: melding.briefId } });
  return db.$transaction(async (tx) =>
    schrijfBericht(tx, {
      ontvanger: brief.zaak as ZaakId,
      soort: 'verzending',
      dag: melding.op,
      sleutel: `verzending:${String(melding.briefId)}:${melding.soort}:${melding.op}`,
      inhoud: melding,
    }),
  );
}
