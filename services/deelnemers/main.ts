import { mkdirSync, readFileSync } from 'node:fs';
import Fastify from 'fastify';
import { z } from 'zod';
import { ROUTER_BASIS } from '../../adapters/routeervoorziening/openapi/router.ts';
import { startKring } from '../../adapters/routeervoorziening/standin/kring.ts';
import { startLijn } from '../../adapters/routeervoorziening/standin/lijn.ts';
import { leesPartijbestand, leesStoringen } from '../../adapters/routeervoorziening/standin/partijbestand.ts';
import { partijnummerVan, partijsoortVan, ROUTER } from '../../bin/certificaten/deelnemers.ts';
import { leesCertificaten } from '../../bin/certificaten/map.ts';
import { dag, isDag } from '../../domain/kalender/dag.ts';
import { oin } from '../../domain/samenloop/partij.ts';
import { leesInstellingen } from './instellingen.ts';

/**
 * The other parties of the sample on the routeervoorziening, each with a certificate, a port and data of its own, and the line by which our
 * organisation reaches the router, so that it can be out of order on a legal day.
 */
const i = leesInstellingen();
mkdirSync(i.DEELNEMERS_MAP, { recursive: true, mode: 0o700 });
const certificaten = leesCertificaten(i.DEELNEMERS_CERTIFICATEN);
const lijn = await startLijn({ naar: i.DEELNEMERS_ROUTER_POORT, poort: i.DEELNEMERS_LIJN_POORT });
const kring = await startKring({
  leden: Object.entries(i.DEELNEMERS_POORTEN).map(([sleutel, poort]) => ({ sleutel, nummer: partijnummerVan(sleutel), poort, tls: { ...certificaten.van(sleutel), ca: certificaten.ca, crl: certificaten.crl } })),
  rijen: leesPartijbestand(readFileSync(i.DEELNEMERS_PARTIJEN, 'utf8')),
  storingen: leesStoringen(readFileSync(i.DEELNEMERS_STORINGEN, 'utf8')),
  router: { url: `https://127.0.0.1:${String(i.DEELNEMERS_ROUTER_POORT)}${ROUTER_BASIS}`, nummer: { soort: 'oin', nummer: oin(ROUTER.nummer) } },
  lijn,
  soortVan: partijsoortVan,
  dag: i.DEELNEMERS_DAG,
  map: i.DEELNEMERS_MAP,
});
await kring.zetDag(i.DEELNEMERS_DAG);

const Dagbericht = z.strictObject({ dag: z.string().refine(isDag, 'geen bestaande dag (jjjj-mm-dd)') });
const stuur = Fastify({ logger: false, bodyLimit: 1024, forceCloseConnections: true });
stuur.get('/standin/toestand', () => ({ vragen: kring.vragen(), berichten: kring.berichten() }));
stuur.post('/standin/dag', async (request, reply) => {
  const gelezen = Dagbericht.safeParse(request.body);
  if (!gelezen.success) return reply.code(400).send({ fout: z.prettifyError(gelezen.error) });
  await kring.zetDag(dag(gelezen.data.dag));
  return gelezen.data;
});
stuur.post('/standin/speel', async () => kring.speel());
const stuurUrl = await stuur.listen({ host: '127.0.0.1', port: i.DEELNEMERS_STUUR_POORT });
console.log(`Andere partijen klaar: ${Object.keys(i.DEELNEMERS_POORTEN).join(', ')}; stuur: ${stuurUrl}`);

const stop = async (): Promise<void> => {
  await stuur.close();
  await kring.stop();
  await lijn.stop();
  process.exit(0);
};
for (const sein of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(sein, () => void stop());
