import { z } from 'zod';
import { legVertegenwoordigerVast } from '../../activities/intake/vertegenwoordiger.ts';
import { metDatabase, schrijf, wettelijkeDag } from './database.ts';
import { leesOpties, nummerVan } from './opties.ts';

const Invoer = z.object({
  bevindingId: nummerVan('bevinding'),
  kenmerk: z.string().min(1),
  naam: z.string().min(1),
  adresregel: z.array(z.string()).min(2, 'geef --adresregel ten minste twee keer'),
  door: z.string().min(1),
});

/**
 * `invorderstraat vertegenwoordiger <bevinding> …`: stores to whom the letters of a debtor under bewind or curatele go, and names the
 * zaken that wait for it. Recorded as not proven until sign-in exists. Answers 0, or 2 on bad input.
 */
export async function voerUit([nummer = '']: readonly string[], opties: Readonly<Record<string, unknown>>): Promise<number> {
  return metDatabase('vertegenwoordiger', async (db) => {
    const { adresregel, ...opgave } = leesOpties(Invoer, { ...opties, bevindingId: nummer });
    const { zaken } = await legVertegenwoordigerVast(db, { ...opgave, adresregels: adresregel, vandaag: await wettelijkeDag(db) });
    schrijf('De vertegenwoordiger is vastgelegd: de volgende brieven gaan naar hem.');
    for (const zaak of zaken) schrijf(`${zaak} wacht hierop: gebruik «${zaak.startsWith('verhaal-') ? 'stelOpnieuwVast' : 'hervat'}».`);
    return 0;
  });
}
