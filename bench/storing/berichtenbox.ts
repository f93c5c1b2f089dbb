import { BronFout, BronOnbereikbaar } from '../../adapters/bron/fouten.ts';
import type { Magazijn } from '../../adapters/berichtenmagazijn/client.ts';
import { partijenVan } from '../../activities/post/partijen.ts';
import { naarDatum } from '../../activities/opslag/dagen.ts';
import type { Database } from '../../activities/opslag/database.ts';
import { hoortBij, type Gedragsregel } from '../../bin/simulatie/gedrag.ts';
import type { Partij } from '../../bin/simulatie/kalenderspel.ts';
import { plusDagen, type Dag } from '../../domain/kalender/dag.ts';

/** People read what comes in their berichtenbox on the day it comes, or on the first one on which the box opens, but for what stays closed. */
export function lezers(db: Database, dicht: readonly Gedragsregel[], magazijn: Pick<Magazijn, 'zetGelezen'>): Partij {
  const gelezen = new Set<number>();
  let dichtOp: Dag | null = null;

  const ongelezen = async (dag: Dag) => {
    const zendingen = await db.digitaleZending.findMany({ where: { gepubliceerdOp: { lte: naarDatum(dag) }, vervangenOp: null, briefId: { notIn: [...gelezen] } }, include: { brief: true }, orderBy: { briefId: 'asc' } });
    return zendingen.filter(({ brief }) => !dicht.some((regel) => regel.opties['brief'] === brief.soort && hoortBij(regel, brief.vorderingId)));
  };

  return {
    naam: 'lezers',
    speel: async (dag) => {
      if (dichtOp === dag) return 0;
      for (const { briefId, berichtId, brief } of await ongelezen(dag)) {
        if (berichtId === null) continue;
        try {
          await magazijn.zetGelezen((await partijenVan(db, brief)).debiteur.bsn, berichtId);
        } catch (fout) {
          if (!(fout instanceof BronFout || fout instanceof BronOnbereikbaar)) throw fout;
          dichtOp = dag;
          return 0;
        }
        gelezen.add(briefId);
      }
      return 0;
    },
    volgende: async (na) => ((await ongelezen(na)).length === 0 ? null : plusDagen(na, 1)),
  };
}
