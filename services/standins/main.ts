import { z } from 'zod';
import { startCcbrStandin } from '../../adapters/bewindregister/standin/start.ts';
import { startBrpStandin } from '../../adapters/brp/standin/start.ts';
import { startCirStandin } from '../../adapters/insolventieregister/standin/start.ts';
import { startPolisStandin } from '../../adapters/polis/standin/start.ts';

/** The stand-ins of the outside sources, for the sample: the BRP with the official test set, the others with what was made for it. */
const instellingen = z
  .object({
    STANDIN_BRP_POORT: z.coerce.number().int().default(8101),
    STANDIN_POLIS_POORT: z.coerce.number().int().default(8102),
    STANDIN_INSOLVENTIE_POORT: z.coerce.number().int().default(8103),
    STANDIN_BEWIND_POORT: z.coerce.number().int().default(8104),
    STANDIN_INKOMENS: z.string().default('voorbeeld/inkomens.csv'),
    STANDIN_INSOLVENTIES: z.string().default('voorbeeld/insolventies.csv'),
    STANDIN_BEWINDEN: z.string().default('voorbeeld/bewinden.csv'),
  })
  .parse(process.env);

const brp = await startBrpStandin({ port: instellingen.STANDIN_BRP_POORT });
const polis = await startPolisStandin({ port: instellingen.STANDIN_POLIS_POORT, inkomensBestand: instellingen.STANDIN_INKOMENS });
const insolventies = await startCirStandin({ port: instellingen.STANDIN_INSOLVENTIE_POORT, publicatiesBestand: instellingen.STANDIN_INSOLVENTIES });
const bewinden = await startCcbrStandin({ port: instellingen.STANDIN_BEWIND_POORT, kaartenBestand: instellingen.STANDIN_BEWINDEN });
console.log(`Bronnen van het voorbeeld klaar: BRP ${brp.url}, polis ${polis.url}, insolventieregister ${insolventies.url}, bewindregister ${bewinden.url}.`);

const stop = async (): Promise<void> => {
  await Promise.all([brp, polis, insolventies, bewinden].map(async (standin) => standin.stop()));
  process.exit(0);
};
for (const sein of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(sein, () => void stop());
