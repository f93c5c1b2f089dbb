import { naarDatum } from '../activities/opslag/dagen.ts';
import type { Database } from '../activities/opslag/database.ts';
import type { Gedragsregel } from '../bin/simulatie/gedrag.ts';
import type { Partij } from '../bin/simulatie/kalenderspel.ts';
import { postkamer } from '../bin/simulatie/partijen/postkamer.ts';
import type { Dag } from '../domain/kalender/dag.ts';

/** Makes every letter of a day final without a verzendrun, for what is about something else; answers how many. */
export async function maakDefinitief(db: Database, dag: Dag): Promise<number> {
  const { count } = await db.brief.updateMany({ where: { status: 'klaargezet', aangenomenOp: null, dagtekening: naarDatum(dag) }, data: { aangenomenOp: naarDatum(dag) } });
  return count;
}

/** The post room where no run goes before it: what is queued for the day is posted. */
export function postkamerZonderRun(db: Database, gedrag: readonly Gedragsregel[]): Partij {
  const post = postkamer(db, gedrag);
  return {
    ...post,
    speel: async (dag) => {
      await maakDefinitief(db, dag);
      return post.speel(dag);
    },
  };
}
