import { WorkflowFailedError, type Client } from '@temporalio/client';
import { TE_BEZORGEN } from '../../activities/post/digitaal.ts';
import { eersteLeesdag } from '../../activities/post/ongelezen.ts';
import type { Database } from '../../activities/opslag/database.ts';
import type { Partij } from '../../bin/simulatie/kalenderspel.ts';
import { veeg, veger } from '../../bin/simulatie/partijen/veger.ts';
import { laatste, plusDagen, vroegste, type Dag } from '../../domain/kalender/dag.ts';

/**
 * The round that production has each night, by the worker: on the days that the sweep asked for, and on those on which a digital letter has
 * to be offered again or looked at. One that fails since a source is away is left until the next night, as a schedule does.
 */
export function nachtronde(db: Database, client: Pick<Client, 'workflow'>, meld: (regel: string) => void): Partij {
  const vegen = veger(db, client);
  let vergeefs: Dag | null = null;
  return {
    naam: 'nachtronde',
    speel: async (dag) => {
      if (vergeefs === dag) return 0;
      try {
        const geveegd = await vegen.speel(dag);
        if (geveegd > 0 || !(await wachtPost(db, dag))) return geveegd;
        await veeg(client, dag);
        // What a person has to look at is offered again the next night.
        if (await wachtPost(db, dag)) vergeefs = dag;
        return 1;
      } catch (fout) {
        if (!(fout instanceof WorkflowFailedError)) throw fout;
        vergeefs = dag;
        meld(`  ${dag}  de nachtronde lukte niet`);
        return 0;
      }
    },
    volgende: async (na) => vroegste(await vegen.volgende(na), await volgendePost(db, plusDagen(na, 1))),
  };
}

async function wachtPost(db: Database, dag: Dag): Promise<boolean> {
  const leesdag = await eersteLeesdag(db);
  return (leesdag !== null && leesdag <= dag) || (await db.brief.count({ where: TE_BEZORGEN })) > 0;
}

async function volgendePost(db: Database, morgen: Dag): Promise<Dag | null> {
  if ((await db.brief.count({ where: TE_BEZORGEN })) > 0) return morgen;
  const leesdag = await eersteLeesdag(db);
  return leesdag === null ? null : laatste(morgen, leesdag);
}
