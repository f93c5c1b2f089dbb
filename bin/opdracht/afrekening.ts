import { z } from 'zod';
import { maakAfrekening } from '../../activities/afrekening/afrekening.ts';
import { afrekeningCsv, afrekeningTekst, opmerkingen } from '../../activities/afrekening/tekst.ts';
import { dagSchema } from '../../activities/import/vorderingrij.ts';
import { metDatabase, schrijf, wettelijkeDag } from './database.ts';
import { leesOpties } from './opties.ts';

const Invoer = z
  .object({ principaal: z.string().min(1), van: dagSchema, tot: dagSchema, csv: z.boolean().default(false) })
  .refine(({ van, tot }) => van <= tot, { path: ['tot'], error: 'ligt voor --van' });

/**
 * `invorderstraat afrekening <principaal> --van <dag> --tot <dag> [--csv]`: what came in on the claims of a principaal and what is to
 * be paid over to him. Answers 0, 1 when the books of a payment do not add up (it is named), 2 on bad input. Remarks go to stderr.
 */
export async function voerUit([principaal = '']: readonly string[], opties: Readonly<Record<string, unknown>>): Promise<number> {
  return metDatabase('afrekening', async (db) => {
    const gelezen = leesOpties(Invoer, { ...opties, principaal });
    const { van, tot, csv } = gelezen;
    const afrekening = await maakAfrekening(db, gelezen.principaal, van, tot);
    schrijf(...(csv ? afrekeningCsv(afrekening) : afrekeningTekst(afrekening)));
    for (const opmerking of opmerkingen(afrekening, await wettelijkeDag(db))) process.stderr.write(`${opmerking}\n`);
    return afrekening.nietSluitend.length === 0 ? 0 : 1;
  });
}
