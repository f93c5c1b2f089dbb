import type { Dag } from '../../domain/kalender/dag.ts';
import { Prisma } from '../../prisma/client/client.ts';
import type { Briefrij } from '../invorderen/straat.ts';
import { naarDatum } from '../opslag/dagen.ts';
import type { Database, Transactie } from '../opslag/database.ts';
import { KWIJTSCHELDING } from '../opslag/pauze.ts';
import { dringtAan } from './bij-pauze.ts';
import { AAN_DEBITEUR } from './pauze.ts';
import { DEBITEUR } from './persoon.ts';

/** Besluiten of which the last one says whether a zaak is paused. */
const OVER_PAUZE = ['pauze', 'hervatting', KWIJTSCHELDING];

/**
 * Whether the record says of the debtor of a letter that he died, in any zaak about him: by an open task, or by a pause. What the BRP
 * answered for one claim counts for the letters of every other one, made before it was asked. A letter that presses nobody and does not go to him
 * is not held by it.
 */
export async function isOverlijdenBekend(tx: Transactie | Database, { id, zaak, soort, aan }: Pick<Briefrij, 'id' | 'zaak' | 'soort' | 'aan'>, vandaag: Dag): Promise<boolean> {
  if (!dringtAan(soort) && !AAN_DEBITEUR.includes(aan)) return false;
  const [rij] = await tx.$queryRaw<{ bekend: boolean }[]>(Prisma.sql`
    with claims as materialized (select v.id from brief b join vordering v on v.debiteur_id = ${DEBITEUR} where b.id = ${id}),
    verhalen as materialized (select distinct vv.verhaal_id as id from claims c join verhaal_vordering vv on vv.vordering_id = c.id),
    zaken as materialized (
      select ${zaak} as zaak
      union select 'invordering-' || id from claims
      union select 'verhaal-' || id from verhalen
      union select 'beslag-' || s.id from verhalen h join beslag s on s.verhaal_id = h.id)
    select exists (select 1 from zaken z join taak t on t.zaak = z.zaak where t.soort = 'overleden' and t.afgedaan_op is null)
      or exists (
        select 1 from zaken z cross join lateral (
          select k.soort, k.inhoud from besluit k
          where k.zaak = z.zaak and k.soort = any(${OVER_PAUZE}) and k.vervallen_op is null and k.dag <= ${naarDatum(vandaag)}
          order by k.id desc limit 1) p
        where p.soort = 'pauze' and p.inhoud ->> 'reden' = 'overleden' and p.inhoud ->> 'totEnMet' >= ${vandaag}) as bekend`);
  return rij?.bekend === true;
}
