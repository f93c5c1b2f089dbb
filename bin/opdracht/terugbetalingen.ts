import { z } from 'zod';
import { laatVervallen, meldUitbetaald, openTerugbetalingen, terugbetalingenCsv } from '../../activities/afrekening/terugbetalingen.ts';
import { dagSchema } from '../../activities/import/vorderingrij.ts';
import { euro, som } from '../../domain/geld/centen.ts';
import { metDatabase, schrijf, wettelijkeDag } from './database.ts';
import { leesOpties, nummerVan } from './opties.ts';

const tekst = z.string().trim().min(1);

const Invoer = z
  .object({ uitbetaald: nummerVan('terugbetaling').optional(), op: dagSchema.optional(), vervallen: nummerVan('terugbetaling').optional(), reden: tekst.optional(), door: tekst.optional() })
  .transform(({ uitbetaald, op, vervallen, reden, door }, fout) => {
    const betaald = uitbetaald !== undefined || op !== undefined;
    const weg = vervallen !== undefined || reden !== undefined;
    if (!betaald && !weg && door === undefined) return null;
    if (!weg && uitbetaald !== undefined && op !== undefined && door !== undefined) return { wat: 'uitbetaald', nummer: uitbetaald, op, door } as const;
    if (!betaald && vervallen !== undefined && reden !== undefined && door !== undefined) return { wat: 'vervallen', nummer: vervallen, reden, door } as const;
    fout.addIssue(weg ? '--vervallen, --reden en --door horen bij elkaar' : '--uitbetaald, --op en --door horen bij elkaar');
    return z.NEVER;
  });

/**
 * `invorderstraat terugbetalingen`: what debtors still get back, as CSV; how much of it is late goes to stderr. With `--uitbetaald`, `--op` and `--door`: records
 * that one was paid out; with `--vervallen`, `--reden` and `--door`, that one is not, because the bank took the money back. Answers 0, or 2 when that is refused or on bad input.
 */
export async function voerUit(_waarden: readonly string[], opties: Readonly<Record<string, unknown>>): Promise<number> {
  return metDatabase('terugbetalingen', async (db) => {
    const melding = leesOpties(Invoer, opties);
    const vandaag = await wettelijkeDag(db);
    if (melding?.wat === 'uitbetaald') {
      await meldUitbetaald(db, { ...melding, vandaag });
      schrijf(`Vastgelegd: terugbetaling ${String(melding.nummer)} is uitbetaald op ${melding.op}.`);
      return 0;
    }
    if (melding !== null) {
      const { vervalt, over } = await laatVervallen(db, { ...melding, vandaag });
      schrijf(`Vastgelegd: van terugbetaling ${String(melding.nummer)} vervalt ${euro(vervalt)}; nog uit te betalen ${euro(over)}.`);
      return 0;
    }
    const open = await openTerugbetalingen(db);
    schrijf(...terugbetalingenCsv(open));
    const teLaat = open.filter(({ uiterlijk }) => uiterlijk < vandaag);
    if (teLaat.length > 0) process.stderr.write(`Te laat (de brief belooft zes weken): ${String(teLaat.length)}, samen ${euro(som(...teLaat.map(({ centen }) => centen)))}.\n`);
    return 0;
  });
}
