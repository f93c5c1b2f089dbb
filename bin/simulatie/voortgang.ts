import type { Database } from '../../activities/opslag/database.ts';
import { voluit, type Dag } from '../../domain/kalender/dag.ts';

/** How many claims stand in which step, by the record; a claim counts in the last step that began. */
export interface Voortgang {
  readonly dag: Dag;
  readonly stappen: ReadonlyMap<string, number>;
  readonly brieven: number;
  readonly taken: number;
}

const STAPPEN = ['betaaltermijn', 'herinnering', 'aanmaning', 'dwangbevel', 'vooraankondiging', 'verhaal', 'klaar'] as const;

export async function leesVoortgang(db: Database, dag: Dag): Promise<Voortgang> {
  const rijen = await db.$queryRaw<{ stap: string; aantal: bigint }[]>`
    select case
      when v.einde is not null then 'klaar'
      when exists (select 1 from verhaal_vordering vv where vv.vordering_id = v.id and vv.verlaten_op is null) then 'verhaal'
      else coalesce((select b.soort from brief b where b.vordering_id = v.id and b.status in ('klaargezet', 'verzonden', 'retour') order by b.id desc limit 1), 'betaaltermijn')
    end as stap, count(*) as aantal
    from vordering v group by 1`;
  const perStap = new Map(rijen.map(({ stap, aantal }) => [stap, Number(aantal)]));
  return {
    dag,
    stappen: new Map(STAPPEN.map((stap) => [stap, perStap.get(stap) ?? 0])),
    brieven: await db.brief.count({ where: { terpostbezorgdOp: { not: null } } }),
    taken: await db.taak.count({ where: { afgedaanOp: null } }),
  };
}

/** One line for a person. */
export function voortgangsregel({ dag, stappen, brieven, taken }: Voortgang): string {
  const tellingen = [...stappen].filter(([, aantal]) => aantal > 0).map(([stap, aantal]) => `${stap} ${String(aantal)}`);
  return `${voluit(dag).padEnd(18)} ${tellingen.join(' · ')} | brieven ${String(brieven)} | open taken ${String(taken)}`;
}

/** Shows progress: one line that is rewritten on a terminal, plain lines (a new one each month) elsewhere. */
export function maakScherm(uit: NodeJS.WriteStream): (voortgang: Voortgang) => void {
  let maand = '';
  return (voortgang) => {
    const regel = voortgangsregel(voortgang);
    if (uit.isTTY) {
      uit.write(`\r\u001b[2K${regel.slice(0, Math.max(20, uit.columns - 1))}`);
      return;
    }
    if (voortgang.dag.slice(0, 7) === maand) return;
    maand = voortgang.dag.slice(0, 7);
    uit.write(`${regel}\n`);
  };
}
