import { z } from 'zod';
import type { ZaakId } from '../../contract/zaak.ts';
import { dag, isDag, type Dag } from '../../domain/kalender/dag.ts';
import { KWIJTSCHELDING } from '../invorderen/kwijtschelding.ts';
import { naarDatum } from '../opslag/dagen.ts';
import type { Database, Transactie } from '../opslag/database.ts';

const dagSchema = z.string().refine(isDag).transform(dag);
const pauzeSchema = z.object({ reden: z.string(), totEnMet: dagSchema });
// Granted in full there is nothing to wait for.
const kwijtscheldingSchema = z.object({ wachtTotEnMet: dagSchema.nullable() });

/** Why a claim is paused on a day by a person; null: it is not. */
export async function lopendePauze(tx: Transactie | Database, zaak: ZaakId, vandaag: Dag): Promise<string | null> {
  const laatste = await tx.besluit.findFirst({ where: { zaak, soort: { in: ['pauze', 'hervatting', KWIJTSCHELDING] }, vervallenOp: null, dag: { lte: naarDatum(vandaag) } }, orderBy: { id: 'desc' } });
  if (laatste === null || laatste.soort === 'hervatting') return null;
  // A decision on kwijtschelding ends the pause for its request, and waits days of its own.
  const { reden, totEnMet } = laatste.soort === 'pauze' ? pauzeSchema.parse(laatste.inhoud) : { reden: laatste.soort, totEnMet: kwijtscheldingSchema.parse(laatste.inhoud).wachtTotEnMet };
  return totEnMet === null || totEnMet < vandaag ? null : reden;
}
