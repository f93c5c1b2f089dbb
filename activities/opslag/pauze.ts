import { z } from 'zod';
import { dag, isDag, type Dag } from '../../domain/kalender/dag.ts';
import { naarDatum } from './dagen.ts';
import type { Database, Transactie } from './database.ts';

/** Kind of the besluit on a request for kwijtschelding, whatever it is. */
export const KWIJTSCHELDING = 'kwijtschelding';

const dagSchema = z.string().refine(isDag).transform(dag);
const pauzeSchema = z.object({ reden: z.string(), totEnMet: dagSchema });
// Granted in full there is nothing to wait for.
const kwijtscheldingSchema = z.object({ wachtTotEnMet: dagSchema.nullable() });

/** A decision by which a zaak stands still. */
export interface LopendePauze {
  readonly door: string;
  /** The reason of a pause; of the days that follow on a request for kwijtschelding, the kind of that besluit. */
  readonly reden: string;
  readonly totEnMet: Dag;
}

/** What makes each of these zaken stand still on a day, by a decision of a person about the zaak itself; one that goes on is not in it. */
export async function pauzesVan(tx: Transactie | Database, zaken: readonly string[], vandaag: Dag): Promise<ReadonlyMap<string, LopendePauze>> {
  const rijen = await tx.besluit.findMany({
    where: { zaak: { in: [...zaken] }, soort: { in: ['pauze', 'hervatting', KWIJTSCHELDING] }, vervallenOp: null, dag: { lte: naarDatum(vandaag) } },
    orderBy: { id: 'asc' },
    select: { zaak: true, soort: true, inhoud: true, door: true },
  });
  const laatste = new Map(rijen.map((rij) => [rij.zaak, rij]));
  return new Map(
    [...laatste.values()].flatMap(({ zaak, soort, inhoud, door }) => {
      if (soort === 'hervatting') return [];
      // A decision on kwijtschelding ends the pause for its request, and waits days of its own.
      const { reden, totEnMet } = soort === 'pauze' ? pauzeSchema.parse(inhoud) : { reden: soort, totEnMet: kwijtscheldingSchema.parse(inhoud).wachtTotEnMet };
      return totEnMet === null || totEnMet < vandaag ? [] : [[zaak, { door, reden, totEnMet }] as const];
    }),
  );
}
