import { z } from 'zod';
import { startBrpStandin } from '../../adapters/brp/standin/start.ts';
import { startPolisStandin } from '../../adapters/polis/standin/start.ts';

/** The stand-ins of the outside sources, for the sample: the BRP with the official test set, the polis with made incomes. */
const instellingen = z
  .object({
    STANDIN_BRP_POORT: z.coerce.number().int().default(8101),
    STANDIN_POLIS_POORT: z.coerce.number().int().default(8102),
    STANDIN_INKOMENS: z.string().default('voorbeeld/inkomens.csv'),
  })
  .parse(process.env);

const brp = await startBrpStandin({ port: instellingen.STANDIN_BRP_POORT });
const polis = await startPolisStandin({ port: instellingen.STANDIN_POLIS_POORT, inkomensBestand: instellingen.STANDIN_INKOMENS });
console.log(`Bronnen van het voorbeeld klaar: BRP ${brp.url}, polis ${polis.url}.`);

const stop = async (): Promise<void> => {
  await Promise.all([brp.stop(), polis.stop()]);
  process.exit(0);
};
for (const sein of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(sein, () => void stop());
