import { zaakVanOpdrachtgever } from '../../contract/zaak.ts';
import { REGIMES } from '../../domain/regime/grond.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import { grondslagPercentage, rentepercentage, rentesoortVan } from '../../domain/rente/percentages.ts';
import { naarDatum } from '../opslag/dagen.ts';
import { metZaak, type Database } from '../opslag/database.ts';
import { legVoor } from '../opslag/taak.ts';

/**
 * Puts before every opdrachtgever, once a year for each kind of rente, that the percentage of today was not collected, where
 * it has an open claim on which that rente runs (IW 28; Awb 4:98). No rente is computed then, and none is guessed.
 */
export async function vraagPercentages(db: Database, vandaag: Dag): Promise<void> {
  for (const regime of REGIMES) {
    const soort = rentesoortVan(regime);
    if (rentepercentage(soort, vandaag) !== null) continue;
    const jaar = vandaag.slice(0, 4);
    const wie = await db.vordering.findMany({
      where: { regime, einde: null, laatsteBetaaldag: { lt: naarDatum(vandaag) } },
      distinct: ['opdrachtgeverId'],
      select: { opdrachtgeverId: true },
      orderBy: { opdrachtgeverId: 'asc' },
    });
    const tekst = `Het percentage van de ${soort.replaceAll('_', ' ')} over ${jaar} is niet verzameld (${grondslagPercentage(soort)}). Er is geen rente berekend; vul het percentage aan.`;
    for (const { opdrachtgeverId } of wie) {
      const zaak = zaakVanOpdrachtgever(opdrachtgeverId);
      await metZaak(db, zaak, async (tx) => legVoor(tx, zaak, 'rente_percentage_ontbreekt', vandaag, `rente_percentage_ontbreekt:${soort}:${jaar}`, tekst));
    }
  }
}
