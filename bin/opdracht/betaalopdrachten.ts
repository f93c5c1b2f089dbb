import { z } from 'zod';
import { dagSchema } from '../../activities/import/vorderingrij.ts';
import { betaalopdrachten, betaalopdrachtenCsv } from '../../activities/verdelen/betaalopdrachten.ts';
import { euro } from '../../domain/geld/centen.ts';
import { metDatabase, schrijf } from './database.ts';
import { leesOpties } from './opties.ts';

const Invoer = z.object({ van: dagSchema, tot: dagSchema }).refine(({ van, tot }) => van <= tot, { path: ['tot'], error: 'ligt voor --van' });

/**
 * `invorderstraat betaalopdrachten --van <dag> --tot <dag>`: the shares of afdrachten that go to other parties, as CSV. What is held goes to
 * stderr. Answers 0, or 2 on bad input.
 */
export async function voerUit(_waarden: readonly string[], opties: Readonly<Record<string, unknown>>): Promise<number> {
  return metDatabase('betaalopdrachten', async (db) => {
    const { van, tot } = leesOpties(Invoer, opties);
    const gelezen = await betaalopdrachten(db, van, tot);
    schrijf(...betaalopdrachtenCsv(gelezen));
    const { zonderRekening, teVerdelen } = gelezen;
    if (zonderRekening.aantal > 0) process.stderr.write(`Vastgehouden zonder rekening: ${String(zonderRekening.aantal)}, samen ${euro(zonderRekening.centen)} (taak rekening_partij_onbekend).\n`);
    if (teVerdelen.aantal > 0) process.stderr.write(`Nog niet verdeeld: ${String(teVerdelen.aantal)} afdrachten, samen ${euro(teVerdelen.centen)}.\n`);
    return 0;
  });
}
