import type { Magazijn } from '../../adapters/berichtenmagazijn/client.ts';
import { BronFout, BronOnbereikbaar } from '../../adapters/bron/fouten.ts';
import type { Opslagplaats } from '../../adapters/opslagplaats/opslagplaats.ts';
import type { Database } from '../opslag/database.ts';
import { bezorgDigitaal, TE_BEZORGEN } from './digitaal.ts';
import { druk } from './drukwerk.ts';
import { onbekend, volgZending } from './ongelezen.ts';
import type { Digitaalstand, PostPort } from './port.ts';

export interface Postgerei {
  readonly db: Database;
  readonly opslag: Pick<Opslagplaats, 'lees'>;
  readonly magazijn: Magazijn;
  /** Folder in which the printer finds his print files. */
  readonly drukwerkmap: string;
}

/** Letters that the magazijn is asked about in one call. */
const STAPEL = 50;

const BEGIN: Digitaalstand = { na: null, klaar: false, bezorgd: 0, gelezen: 0, vervangen: 0 };

/** The channels of the post. `stapel`: how many digital letters one call handles. */
export function maakPost(gerei: Postgerei, stapel: number = STAPEL): PostPort {
  const { db, magazijn, drukwerkmap: map } = gerei;
  const drukkerij = { ...gerei, map };
  return {
    geefUit: async ({ rundeelId, vandaag }) => {
      let klaar = await druk(drukkerij, rundeelId, vandaag);
      if (klaar) {
        const brieven = await db.brief.findMany({ where: { ...TE_BEZORGEN, rundeelId }, orderBy: { id: 'asc' }, take: stapel });
        const bereikt = await zolangBereikbaar(brieven, async (brief) => bezorgDigitaal(gerei, brief, vandaag));
        // What the magazijn refused is printed in the next call.
        klaar = brieven.length === 0 || !bereikt;
        if (!bereikt) klaar = await druk(drukkerij, rundeelId, vandaag);
      }
      const [opPapier, digitaal, wachtOpMagazijn] = await Promise.all([
        db.brief.count({ where: { rundeelId, drukwerkId: { not: null } } }),
        db.brief.count({ where: { rundeelId, digitaleZending: { berichtId: { not: null } } } }),
        db.brief.count({ where: { ...TE_BEZORGEN, rundeelId } }),
      ]);
      return { klaar, opPapier, digitaal, wachtOpMagazijn };
    },
    volgDigitaal: async ({ vandaag, stand }) => {
      let verder = stand ?? BEGIN;
      const wachtend = await db.brief.findMany({ where: TE_BEZORGEN, orderBy: { id: 'asc' }, take: stapel });
      for (const brief of wachtend) {
        if ((await bezorgDigitaal(gerei, brief, vandaag)) === 'bezorgd') verder = { ...verder, bezorgd: verder.bezorgd + 1 };
        else if (brief.rundeelId !== null) await druk(drukkerij, brief.rundeelId, vandaag);
      }
      if (wachtend.length === stapel) return verder;
      const zendingen = await onbekend(db, verder.na, stapel);
      for (const zending of zendingen) {
        const gevolg = await volgZending(db, magazijn, zending, vandaag);
        verder = { ...verder, na: zending.briefId, gelezen: verder.gelezen + (gevolg === 'gelezen' ? 1 : 0), vervangen: verder.vervangen + (gevolg === 'vervangen' ? 1 : 0) };
      }
      return { ...verder, klaar: zendingen.length < stapel };
    },
  };
}

/** One after another; false as soon as the source cannot be asked. The rest stays as it is, counted, and is offered again at night. */
async function zolangBereikbaar<T>(dingen: readonly T[], doe: (ding: T) => Promise<unknown>): Promise<boolean> {
  try {
    for (const ding of dingen) await doe(ding);
    return true;
  } catch (fout) {
    if (fout instanceof BronOnbereikbaar || fout instanceof BronFout) return false;
    throw fout;
  }
}
