import { eersteLeesdag } from '../../../activities/post/ongelezen.ts';
import { TE_BEZORGEN } from '../../../activities/post/digitaal.ts';
import type { PostPort } from '../../../activities/post/port.ts';
import type { Digitaalstand } from '../../../contract/veegronde.ts';
import { naarDatum } from '../../../activities/opslag/dagen.ts';
import type { Database } from '../../../activities/opslag/database.ts';
import { partijenVan } from '../../../activities/post/partijen.ts';
import type { Magazijn } from '../../../adapters/berichtenmagazijn/client.ts';
import { laatste, plusDagen, type Dag } from '../../../domain/kalender/dag.ts';
import { hoortBij, type Gedragsregel } from '../gedrag.ts';
import type { Partij } from '../kalenderspel.ts';

/** People read what comes in their berichtenbox on the day it comes, but for the letters that the sample says they do not (`leest_niet`). */
export function lezers(db: Database, gedrag: readonly Gedragsregel[], magazijn: Pick<Magazijn, 'zetGelezen'>): Partij {
  const blijftDicht = gedrag.filter(({ wie, wat }) => wie === 'debiteur' && wat === 'leest_niet');
  const gelezen = new Set<number>();
  return {
    naam: 'lezers',
    speel: async (dag) => {
      for (const { briefId, berichtId, brief } of await db.digitaleZending.findMany({ where: { gepubliceerdOp: naarDatum(dag), briefId: { notIn: [...gelezen] } }, include: { brief: true } })) {
        gelezen.add(briefId);
        const dicht = blijftDicht.some((regel) => regel.opties['brief'] === brief.soort && hoortBij(regel, brief.vorderingId));
        if (berichtId !== null && !dicht) await magazijn.zetGelezen((await partijenVan(db, brief)).debiteur.bsn, berichtId);
      }
      return 0;
    },
    volgende: async () => Promise.resolve(null),
  };
}

/** The part of the night round that follows digital letters, on the days on which there is something to follow. */
export function digitalePost(db: Database, post: Pick<PostPort, 'volgDigitaal'>): Partij {
  return {
    naam: 'digitale post',
    speel: async (dag) => {
      const leesdag = await eersteLeesdag(db);
      if ((leesdag === null || leesdag > dag) && (await db.brief.count({ where: TE_BEZORGEN })) === 0) return 0;
      let stand: Digitaalstand | null = null;
      while (stand?.klaar !== true) stand = await post.volgDigitaal({ vandaag: dag, stand });
      return stand.bezorgd + stand.gelezen + stand.vervangen;
    },
    volgende: async (na): Promise<Dag | null> => {
      const morgen = plusDagen(na, 1);
      if ((await db.brief.count({ where: TE_BEZORGEN })) > 0) return morgen;
      const leesdag = await eersteLeesdag(db);
      return leesdag === null ? null : laatste(morgen, leesdag);
    },
  };
}
