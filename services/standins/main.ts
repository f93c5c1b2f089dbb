import { z } from 'zod';
import { dag, isDag } from '../../domain/kalender/dag.ts';
import { startBrpStandin } from '../../adapters/brp/standin/start.ts';
import { startPolisStandin } from '../../adapters/polis/standin/start.ts';

/**
 * The stand-ins of the outside sources, for the sample: the BRP with the official test set, the polis with made incomes. With the
 * name of one as argument only that one, so that each can fall over on its own; `STANDIN_DAG` is the legal day it begins on.
 */
const instellingen = z
  .object({
    STANDIN_BRP_POORT: z.coerce.number().int().default(8101),
    STANDIN_POLIS_POORT: z.coerce.number().int().default(8102),
    STANDIN_INKOMENS: z.string().default('voorbeeld/inkomens.csv'),
    STANDIN_DAG: z.string().refine(isDag, 'geen bestaande dag (jjjj-mm-dd)').transform(dag).optional(),
  })
  .parse(process.env);

const alleen = z.enum(['brp', 'polis']).optional().parse(process.argv[2]);
const begin = instellingen.STANDIN_DAG ?? null;

const bronnen = await Promise.all([
  ...(alleen === 'polis' ? [] : [startBrpStandin({ port: instellingen.STANDIN_BRP_POORT, dag: begin })]),
  ...(alleen === 'brp' ? [] : [startPolisStandin({ port: instellingen.STANDIN_POLIS_POORT, dag: begin, inkomensBestand: instellingen.STANDIN_INKOMENS })]),
]);
console.log(`Bronnen van het voorbeeld klaar: ${bronnen.map(({ url }) => url).join(', ')}.`);

const stop = async (): Promise<void> => {
  await Promise.all(bronnen.map(async (bron) => bron.stop()));
  process.exit(0);
};
for (const sein of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(sein, () => void stop());
