import { z } from 'zod';
import { startCcbrStandin } from '../../adapters/bewindregister/standin/start.ts';
import { startMagazijnStandin } from '../../adapters/berichtenmagazijn/standin/start.ts';
import { startBrpStandin } from '../../adapters/brp/standin/start.ts';
import { startCirStandin } from '../../adapters/insolventieregister/standin/start.ts';
import { startS3Standin } from '../../adapters/opslagplaats/standin/start.ts';
import { startPolisStandin } from '../../adapters/polis/standin/start.ts';
import type { Standin } from '../../adapters/standin/server.ts';
import { dag, isDag } from '../../domain/kalender/dag.ts';

/**
 * The stand-ins of the outside sources, for the sample: the BRP with the official test set, the others with what was made for it. With
 * the name of one as argument only that one, so that each can fall over on its own; `STANDIN_DAG` is the legal day they begin on. The store
 * of the letters (`opslag`) comes only by its name: the sample keeps them in a folder.
 */
const instellingen = z
  .object({
    STANDIN_BRP_POORT: z.coerce.number().int().default(8101),
    STANDIN_POLIS_POORT: z.coerce.number().int().default(8102),
    STANDIN_INSOLVENTIE_POORT: z.coerce.number().int().default(8103),
    STANDIN_BEWIND_POORT: z.coerce.number().int().default(8104),
    STANDIN_MAGAZIJN_POORT: z.coerce.number().int().default(8105),
    STANDIN_OPSLAG_POORT: z.coerce.number().int().default(8106),
    STANDIN_OPSLAG_MAP: z.string().default('.invorderstraat/opslag'),
    STANDIN_OPSLAG_SLEUTEL_ID: z.string().default('standin'),
    STANDIN_OPSLAG_GEHEIM: z.string().default('standin'),
    /** File in which the berichtenmagazijn keeps its messages; without it they live as long as the process. */
    STANDIN_BERICHTEN: z.string().optional(),
    STANDIN_INKOMENS: z.string().default('voorbeeld/inkomens.csv'),
    STANDIN_VERHUIZINGEN: z.string().default('voorbeeld/verhuizingen.csv'),
    STANDIN_INSOLVENTIES: z.string().default('voorbeeld/insolventies.csv'),
    STANDIN_BEWINDEN: z.string().default('voorbeeld/bewinden.csv'),
    STANDIN_DAG: z.string().refine(isDag, 'geen bestaande dag (jjjj-mm-dd)').transform(dag).optional(),
  })
  .parse(process.env);
const begin = { dag: instellingen.STANDIN_DAG ?? null };

const STANDINS = {
  brp: async () => startBrpStandin({ ...begin, port: instellingen.STANDIN_BRP_POORT, verhuizingenBestand: instellingen.STANDIN_VERHUIZINGEN }),
  polis: async () => startPolisStandin({ ...begin, port: instellingen.STANDIN_POLIS_POORT, inkomensBestand: instellingen.STANDIN_INKOMENS }),
  insolventie: async () => startCirStandin({ ...begin, port: instellingen.STANDIN_INSOLVENTIE_POORT, publicatiesBestand: instellingen.STANDIN_INSOLVENTIES }),
  bewind: async () => startCcbrStandin({ ...begin, port: instellingen.STANDIN_BEWIND_POORT, kaartenBestand: instellingen.STANDIN_BEWINDEN }),
  magazijn: async () => startMagazijnStandin({ ...begin, port: instellingen.STANDIN_MAGAZIJN_POORT, ...(instellingen.STANDIN_BERICHTEN === undefined ? {} : { bestand: instellingen.STANDIN_BERICHTEN }) }),
} satisfies Record<string, () => Promise<Standin>>;
const OP_NAAM = {
  ...STANDINS,
  opslag: async () => startS3Standin({ ...begin, port: instellingen.STANDIN_OPSLAG_POORT, map: instellingen.STANDIN_OPSLAG_MAP, sleutelId: instellingen.STANDIN_OPSLAG_SLEUTEL_ID, geheim: instellingen.STANDIN_OPSLAG_GEHEIM }),
};

const alleen = z.enum(['brp', 'polis', 'insolventie', 'bewind', 'magazijn', 'opslag']).optional().parse(process.argv[2]);
const standins = await Promise.all((alleen === undefined ? Object.values(STANDINS) : [OP_NAAM[alleen]]).map(async (start) => start()));
console.log(`Bronnen van het voorbeeld klaar: ${standins.map(({ url }) => url).join(', ')}.`);

const stop = async (): Promise<void> => {
  await Promise.all(standins.map(async (standin) => standin.stop()));
  process.exit(0);
};
for (const sein of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(sein, () => void stop());
