import { plusDagen, type Dag } from '../../domain/kalender/dag.ts';
import { BRIEFSTAPPEN } from '../../domain/regime/weg.ts';
import { naarDatum } from '../opslag/dagen.ts';
import type { Database } from '../opslag/database.ts';
import { pauzesOp } from '../opslag/pauze.ts';

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
 * term without a letter that are not paused, messages of an earlier day that nobody handled, questions that lie too long or whose legal
 * term is over. A zaak that is late in two ways counts in both lines; of a run each part that a question is about. A claim is in
 * the phase of its last letter of the street, unless a deurwaarder has it, it is paused or it is in a verhaal. Counts and codes only.
 */
export async function telTeLaat(db: Database, vandaag: Dag): Promise<TeLaat[]> {
  const nu = naarDatum(vandaag);
  const grens = naarDatum(plusDagen(vandaag, -GEDULD));
  const rijen = await db.$queryRaw<{ opdrachtgever: string; fase: string; wat: string; aantal: bigint }[]>`
    with pauzes as materialized (${pauzesOp(vandaag)}), achter as (
      select zaak, null::int as deel, 'brief niet gepost' as wat from brief where status = 'klaargezet' and dagtekening < ${nu}::date
      union
      select 'invordering-' || v.id, null, 'nog geen brief' from vordering v
        where v.einde is null and v.laatste_betaaldag < ${grens}::date
          and not exists (select 1 from brief b where b.zaak = 'invordering-' || v.id)
          and not exists (select 1 from verhaal_vordering vv where vv.vordering_id = v.id and vv.verlaten_op is null)
          and not exists (select 1 from pauzes p where p.zaak = 'invordering-' || v.id)
      union
      select ontvanger, null, 'bericht niet verwerkt' from bericht where verwerkt_op is null and dag < ${nu}::date
      union
      select zaak, case when zaak like 'verzendrun-%' then coalesce(feiten ->> 'deelId', feiten ->> 'rundeelId')::int end, 'taak ' || soort
        from taak where afgedaan_op is null and (dag < ${grens}::date or uiterlijk < ${nu}::date)
    ), zaken as (
      select 'invordering-' || v.id as zaak, v.opdrachtgever_id as opdrachtgever,
        case when exists (select 1 from overdracht o where o.open_sleutel = v.id) then 'deurwaarder'
          when exists (select 1 from pauzes p where p.zaak = 'invordering-' || v.id) then 'gepauzeerd'
          when exists (select 1 from verhaal_vordering vv where vv.vordering_id = v.id and vv.verlaten_op is null) then 'verhaal'
          else coalesce((select b.soort from brief b where b.zaak = 'invordering-' || v.id and b.soort = any(${[...BRIEFSTAPPEN]}) and b.status not in ('teruggehaald', 'vervallen') order by b.id desc limit 1), 'betaaltermijn') end as fase
      from vordering v
      union all select 'verhaal-' || h.id, h.opdrachtgever_id, case when exists (select 1 from pauzes p where p.zaak = 'verhaal-' || h.id) then 'gepauzeerd' else 'verhaal' end from verhaal h
      union all select 'beslag-' || b.id, v.opdrachtgever_id, case when b.gelegd_op is null then 'beschikking' else 'beslag' end from beslag b join verhaal v on v.id = b.verhaal_id
      union all select 'samenloop-' || b.id, v.opdrachtgever_id, 'samenloop' from beslag b join verhaal v on v.id = b.verhaal_id
      union all select 'overdracht-' || i.id, v.opdrachtgever_id, 'overdracht' from inningsoverdracht i join beslag b on b.id = i.beslag_id join verhaal v on v.id = b.verhaal_id
      union all select zaak, null, 'verzendrun' from verzendrun
      union all select 'terughaling-' || id, null, 'terughaling' from terughaling
      union all select 'opdrachtgever-' || id, id, 'opdrachtgever' from opdrachtgever
    )
    select coalesce(z.opdrachtgever, d.opdrachtgever_id, 'onbekend') as opdrachtgever, coalesce(z.fase, 'geen zaak') as fase, a.wat, count(*) as aantal
    from achter a left join zaken z on z.zaak = a.zaak left join rundeel d on d.id = a.deel
    group by 1, 2, 3 order by 1, 4 desc, 2, 3`;
  return rijen.map(({ aantal, ...rest }) => ({ ...rest, aantal: Number(aantal) }));
}
