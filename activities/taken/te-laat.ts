import { plusDagen, type Dag } from '../../domain/kalender/dag.ts';
import { naarDatum } from '../opslag/dagen.ts';
import type { Database } from '../opslag/database.ts';

/** One line of the report: how many zaken of an opdrachtgever are behind in a phase, and with what. */
export interface TeLaat {
  readonly opdrachtgever: string;
  readonly fase: string;
  readonly wat: string;
  readonly aantal: number;
}

/** Days that a question to a person, or a claim without its first letter, may wait before it counts as late. */
export const GEDULD = 14;

/**
 * What is late by the record alone, per opdrachtgever and phase: letters not posted on their day, claims past their payment
 * term without a letter, messages of an earlier day that nobody handled, questions that lie too long or whose legal term is
 * over. A zaak that is late in two ways counts in both lines. Counts and codes only.
 */
export async function telTeLaat(db: Database, vandaag: Dag): Promise<TeLaat[]> {
  const nu = naarDatum(vandaag);
  const grens = naarDatum(plusDagen(vandaag, -GEDULD));
  const rijen = await db.$queryRaw<{ opdrachtgever: string; fase: string; wat: string; aantal: bigint }[]>`
    with achter as (
      select distinct zaak, 'brief niet gepost' as wat from brief where status = 'klaargezet' and dagtekening < ${nu}::date
      union
      select 'invordering-' || v.id, 'nog geen brief' from vordering v
        where v.einde is null and v.laatste_betaaldag < ${grens}::date
          and not exists (select 1 from brief b where b.zaak = 'invordering-' || v.id)
          and not exists (select 1 from verhaal_vordering vv where vv.vordering_id = v.id and vv.verlaten_op is null)
      union
      select ontvanger, 'bericht niet verwerkt' from bericht where verwerkt_op is null and dag < ${nu}::date
      union
      select zaak, 'taak ' || soort from taak where afgedaan_op is null and (dag < ${grens}::date or uiterlijk < ${nu}::date)
    ), zaken as (
      select 'invordering-' || v.id as zaak, v.opdrachtgever_id as opdrachtgever,
        case when exists (select 1 from verhaal_vordering vv where vv.vordering_id = v.id and vv.verlaten_op is null) then 'verhaal'
          else coalesce((select b.soort from brief b where b.zaak = 'invordering-' || v.id and b.status not in ('teruggehaald', 'vervallen') order by b.id desc limit 1), 'betaaltermijn') end as fase
      from vordering v
      union all select 'verhaal-' || id, opdrachtgever_id, 'verhaal' from verhaal
      union all select 'beslag-' || b.id, v.opdrachtgever_id, case when b.gelegd_op is null then 'beschikking' else 'beslag' end from beslag b join verhaal v on v.id = b.verhaal_id
    )
    select coalesce(z.opdrachtgever, 'onbekend') as opdrachtgever, coalesce(z.fase, 'geen zaak') as fase, a.wat, count(*) as aantal
    from achter a left join zaken z on z.zaak = a.zaak
    group by 1, 2, 3 order by 1, 4 desc, 2, 3`;
  return rijen.map(({ aantal, ...rest }) => ({ ...rest, aantal: Number(aantal) }));
}
