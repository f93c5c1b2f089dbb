import { z } from 'zod';
import { meldUitbetaald, openTerugbetalingen, terugbetalingenCsv } from '../../activities/afrekening/terugbetalingen.ts';
import { dagSchema } from '../../activities/import/vorderingrij.ts';
import { euro, som } from '../../domain/geld/centen.ts';
import { metDatabase, schrijf, wettelijkeDag } from './database.ts';
import { leesOpties, nummerVan } from './opties.ts';

const Invoer = z
  .object({ uitbetaald: nummerVan('terugbetaling').optional(), op: dagSchema.optional(), door: z.string().trim().min(1).optional() })
  .transform(({ uitbetaald, op, door }, fout) => {
    if (uitbetaald === undefined && op === undefined && door === undefined) return null;
    if (uitbetaald !== undefined && op !== undefined && door !== undefined) return { nummer: uitbetaald, op, door };
    fout.addIssue('--uitbetaald, --op en --door horen bij elkaar');
    return z.NEVER;
  });

/**
 * `invorderstraat terugbetalingen`: what debtors still get back, as CSV; how much of it is late goes to stderr. With `--uitbetaald`, `--op` and `--door`: records
 * that one was paid out. Answers 0, or 2 when that is refused or on bad input.
 */
export async function voerUit(_waarden: readonly string[], opties: Readonly<Record<string, unknown>>): Promise<number> {
  return metDatabase('terugbetalingen', async (db) => {
    const melding = leesOpties(Invoer, opties);
    const vandaag = await wettelijkeDag(db);
    if (melding !== null) {
      await meldUitbetaald(db, { ...melding, vandaag });
      schrijf(`Vastgelegd: terugbetaling ${String(melding.nummer)} is uitbetaald op ${melding.op}.`);
      return 0;
    }
    const open = await openTerugbetalingen(db);
    schrijf(...terugbetalingenCsv(open));
    const teLaat = open.filter(({ uiterlijk }) => uiterlijk < vandaag);
    if (teLaat.length > 0) process.stderr.write(`Te laat (de brief belooft zes weken): ${String(teLaat.length)}, samen ${euro(som(...teLaat.map(({ centen }) => centen)))}.\n`);
    return 0;
  });
}
