import type { VerzendingSoort } from '../../contract/berichten.ts';
import type { ZaakId } from '../../contract/zaak.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import { schrijfBericht } from '../bericht/schrijven.ts';
import type { Database, Transactie } from '../opslag/database.ts';

/** What the post room reports on a letter. The same report twice is one message; answers how many are new. */
export async function ontvangVerzending(db: Database, melding: { readonly briefId: number; readonly soort: VerzendingSoort; readonly op: Dag }): Promise<number> {
  const { zaak } = await db.brief.findUniqueOrThrow({ where: { id: melding.briefId }, select: { zaak: true } });
  return db.$transaction(async (tx) => meldVerzending(tx, { id: melding.briefId, zaak }, melding.soort, melding.op));
}

/** The same in the transaction of what caused it. */
export async function meldVerzending(tx: Transactie, brief: { readonly id: number; readonly zaak: string }, soort: VerzendingSoort, op: Dag): Promise<number> {
  return schrijfBericht(tx, {
    ontvanger: brief.zaak as ZaakId,
    soort: 'verzending',
    dag: op,
    sleutel: sleutelVanVerzending(brief.id, soort, op),
    inhoud: { briefId: brief.id, soort, op },
  });
}

/** Key of the message about one letter; without a day its beginning, whatever the day. */
export function sleutelVanVerzending(briefId: number, soort: VerzendingSoort, op: Dag | '' = ''): string {
  return `verzending:${String(briefId)}:${soort}:${op}`;
}
