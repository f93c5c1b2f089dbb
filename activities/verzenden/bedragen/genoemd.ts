import type { Genoemd } from '../../../domain/verzending/genoemd.ts';
import type { Administratie } from './administratie.ts';
import { plaatsenVan } from './plaatsen.ts';
import { ALS_TERUGBETALING, BEDRAGEN, type Bedragen } from './tabel.ts';

const TABEL: Readonly<Record<string, Bedragen>> = BEDRAGEN;

/** Every amount that a letter states beside what the record says of it; of a refund what `terugbedrag.ts` judges is left out. */
export async function leesGenoemd(van: Administratie): Promise<readonly Genoemd[]> {
  const { soort } = van.brief;
  const bedragen = TABEL[soort];
  // Of a kind that is not in the table nobody said what it states: two persons look.
  if (bedragen === undefined) return [{ inBrief: soort, verwacht: [], betaaldSinds: false }];
  const genoemd: Genoemd[] = [];
  for (const [pad, maatstaf] of Object.entries(bedragen)) {
    if (maatstaf === ALS_TERUGBETALING) continue;
    for (const plaats of plaatsenVan(van.brief.inhoud, pad)) {
      const verwacht = await maatstaf(van, plaats);
      // Only of an amount that differs it matters whether something was paid.
      const betaaldSinds = !verwacht.includes(plaats.waarde) && (await van.betaaldSinds()) > 0;
      genoemd.push({ inBrief: plaats.waarde, verwacht, betaaldSinds });
    }
  }
  return genoemd;
}
