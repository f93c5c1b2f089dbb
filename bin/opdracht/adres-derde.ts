import { z } from 'zod';
import { legAdresDerdeVast } from '../../activities/intake/adres-derde.ts';
import { metDatabase, schrijf, wettelijkeDag } from './database.ts';
import { leesOpties } from './opties.ts';

const Invoer = z.object({
  loonheffingennummer: z.string().regex(/^\d{9}L\d{2}$/, 'moet een loonheffingennummer zijn, zoals 123456789L01'),
  adresregel: z.array(z.string()).min(2, 'geef --adresregel ten minste twee keer'),
  door: z.string().min(1),
});

/**
 * `invorderstraat adres-derde <loonheffingennummer> …`: stores where a derde gets his post, for a derde of whom the
 * polisadministratie gave no address. Recorded as not proven until sign-in exists. Answers 0, or 2 on bad input.
 */
export async function voerUit([loonheffingennummer = '']: readonly string[], opties: Readonly<Record<string, unknown>>): Promise<number> {
  return metDatabase('adres-derde', async (db) => {
    const { adresregel, ...opgave } = leesOpties(Invoer, { ...opties, loonheffingennummer });
    const { zaken } = await legAdresDerdeVast(db, { ...opgave, adresregels: adresregel, vandaag: await wettelijkeDag(db) });
    schrijf('Het adres van de derde is vastgelegd.');
    for (const zaak of zaken) schrijf(`${zaak}: de brieven die wachtten, kunnen weg.`);
    return 0;
  });
}
