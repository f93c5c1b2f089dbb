import type { Dag } from '../../domain/kalender/dag.ts';
import { rondTakenAf } from '../invorderen/taken.ts';
import { metZaak, type Database } from '../opslag/database.ts';
import { legOpnieuwVoor } from '../opslag/taak.ts';
import { VreemdDrukbestand } from './drukwerk.ts';

const sleutelVan = (rundeelId: number): string => `drukbestand_vreemd:${String(rundeelId)}`;

/**
 * Prints a part. Where a print file of others bears its name a person is asked, and the parts after it are not held up: this one counts
 * as tried and comes again the next night. Once it is printed nobody is asked any more.
 */
export async function ofVreemdVoorgelegd(db: Database, rundeelId: number, vandaag: Dag, druk: () => Promise<boolean>): Promise<boolean> {
  const { run } = await db.rundeel.findUniqueOrThrow({ where: { id: rundeelId }, select: { run: { select: { zaak: true } } } });
  try {
    const klaar = await druk();
    if (klaar) await metZaak(db, run.zaak, async (tx) => rondTakenAf(tx, run.zaak, vandaag, 'gedrukt', { sleutelBegin: sleutelVan(rundeelId) }));
    return klaar;
  } catch (fout) {
    if (!(fout instanceof VreemdDrukbestand)) throw fout;
    await metZaak(db, run.zaak, async (tx) => legOpnieuwVoor(tx, run.zaak, 'drukbestand_vreemd', vandaag, sleutelVan(rundeelId), undefined, { feiten: { rundeelId } }));
    return true;
  }
}
