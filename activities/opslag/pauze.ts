import { dag, type Dag } from '../../domain/kalender/dag.ts';
import { Prisma } from '../../prisma/client/client.ts';
import { naarDatum } from './dagen.ts';
import type { Database, Transactie } from './database.ts';

/** Kind of the besluit on a request for kwijtschelding, whatever it is. */
export const KWIJTSCHELDING = 'kwijtschelding';

/** A decision by which a zaak stands still. */
export interface LopendePauze {
  readonly door: string;
  /** The reason of a pause; of the days that follow on a request for kwijtschelding, the kind of that besluit. */
  readonly reden: string;
  readonly totEnMet: Dag;
}

/** What makes each of these zaken stand still on a day, by a decision of a person about the zaak itself; one that goes on is not in it. */
export async function pauzesVan(tx: Transactie | Database, zaken: readonly string[], vandaag: Dag): Promise<ReadonlyMap<string, LopendePauze>> {
  const rijen = await tx.$queryRaw<{ zaak: string; door: string; reden: string; totEnMet: string }[]>`
    select p.zaak, p.door, p.reden, p.tot_en_met as "totEnMet" from (${pauzesOp(vandaag)}) p where p.zaak = any(${[...zaken]}::text[])`;
  return new Map(rijen.map(({ zaak, door, reden, totEnMet }) => [zaak, { door, reden, totEnMet: dag(totEnMet) }]));
}

/**
 * The zaken that are paused on a day, each with why, by whom and until when (text): by the last besluit on it, unless that let it go on or its days are over. A
 * decision on kwijtschelding ends the pause for its request, and waits days of its own; granted in full there is nothing to wait for.
 */
export function pauzesOp(vandaag: Dag): Prisma.Sql {
  return Prisma.sql`
    select laatste.zaak, laatste.door, laatste.reden, laatste.tot_en_met from (
      select distinct on (zaak) zaak, door,
        case when soort = 'pauze' then inhoud ->> 'reden' else soort end as reden,
        case soort when 'pauze' then inhoud ->> 'totEnMet' when ${KWIJTSCHELDING} then inhoud ->> 'wachtTotEnMet' end as tot_en_met
      from besluit
      where soort in ('pauze', 'hervatting', ${KWIJTSCHELDING}) and vervallen_op is null and dag <= ${naarDatum(vandaag)}::date
      order by zaak, id desc
    ) laatste
    where laatste.tot_en_met::date >= ${naarDatum(vandaag)}::date`;
}
