import { z } from 'zod';
import { metZaak } from '../../activities/opslag/database.ts';
import { Weigering } from '../../activities/opslag/weigering.ts';
import { opzijGelegd, probeerOpnieuw } from '../../activities/taken/opzij.ts';
import { metDatabase, schrijf, wettelijkeDag } from './database.ts';
import { leesOpties } from './opties.ts';

const Opties = z.object({ door: z.string().trim().min(1) });

/**
 * `invorderstraat opnieuw --door <naam>`: after a repair, has every message that lies aside delivered anew. What still cannot be
 * handled comes back as a task. A message that somebody was faster with is passed over.
 */
export async function voerUit(_argumenten: readonly string[], opties: Readonly<Record<string, unknown>>): Promise<number> {
  return metDatabase('opnieuw', async (db) => {
    const { door } = leesOpties(Opties, opties);
    const vandaag = await wettelijkeDag(db);
    let aantal = 0;
    for (const { berichtId, zaak } of await opzijGelegd(db)) {
      try {
        await metZaak(db, zaak, async (tx) => probeerOpnieuw(tx, { zaak, vandaag, door, berichtId, sleutel: `opnieuw-${String(berichtId)}-${String(Date.now())}` }));
        aantal += 1;
      } catch (fout) {
        if (!(fout instanceof Weigering)) throw fout;
      }
    }
    schrijf(aantal === 1 ? '1 bericht wordt opnieuw bezorgd.' : `${String(aantal)} berichten worden opnieuw bezorgd.`);
    return 0;
  });
}
