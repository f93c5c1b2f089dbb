import { naarDag, naarDatum } from '../activities/opslag/dagen.ts';
import type { Database } from '../activities/opslag/database.ts';
import type { Gedragsregel } from '../bin/simulatie/gedrag.ts';
import type { Partij } from '../bin/simulatie/kalenderspel.ts';
import { postkamer } from '../bin/simulatie/partijen/postkamer.ts';
import { vroegste, type Dag } from '../domain/kalender/dag.ts';

/**
 * The post room where no verzendrun goes before it, for what is about something else: what waits for the day is made final and
 * posted. What `blijft_liggen` is not made final: its zaak takes it out of the post the day after.
 */
export function postkamerZonderRun(db: Database, gedrag: readonly Gedragsregel[]): Partij {
  const post = postkamer(db, gedrag);
  const blijft = gedrag.filter(({ wie, wat }) => wie === 'post' && wat === 'blijft_liggen');
  return {
    ...post,
    speel: async (dag) => {
      await maakDefinitief(db, dag, blijft);
      return post.speel(dag);
    },
    volgende: async (na) => {
      const brief = await db.brief.findFirst({ where: { status: 'klaargezet', aangenomenOp: null, dagtekening: { gt: naarDatum(na) } }, orderBy: { dagtekening: 'asc' } });
      return vroegste(await post.volgende(na), brief === null ? null : naarDag(brief.dagtekening));
    },
  };
}

/** As a run does: what waits for this day, and what an earlier one passed by. */
async function maakDefinitief(db: Database, dag: Dag, blijft: readonly Gedragsregel[]): Promise<void> {
  const laatLiggen = blijft.map(({ datum, aanslagnummer, opties }) => ({ soort: opties['brief'] ?? '', vorderingId: { endsWith: `-${aanslagnummer.toLowerCase()}` }, dagtekening: naarDatum(datum) }));
  await db.brief.updateMany({ where: { status: 'klaargezet', aangenomenOp: null, dagtekening: { lte: naarDatum(dag) }, NOT: laatLiggen }, data: { aangenomenOp: naarDatum(dag) } });
}
