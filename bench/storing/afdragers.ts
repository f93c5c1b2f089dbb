import { naarDatum } from '../../activities/opslag/dagen.ts';
import type { Database } from '../../activities/opslag/database.ts';
import type { Gedragsregel } from '../../bin/simulatie/gedrag.ts';
import type { Partij } from '../../bin/simulatie/kalenderspel.ts';
import { derden } from '../../bin/simulatie/partijen/derde.ts';
import type { Logboek } from './logboek.ts';

/** The derden who pay over each month, and write down that they did. */
export function afdragers(db: Database, afdrachten: readonly Gedragsregel[], logboek: Logboek): Partij {
  const eigen = derden(db, afdrachten);
  return {
    ...eigen,
    speel: async (dag) => {
      const aantal = await eigen.speel(dag);
      if (aantal > 0) for (const { sleutel, centen } of await db.afdracht.findMany({ where: { ontvangenOp: naarDatum(dag), van: 'derde' } })) logboek.droegAf(sleutel, centen);
      return aantal;
    },
  };
}
