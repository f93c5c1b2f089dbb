import { DefaultLogger, Runtime } from '@temporalio/worker';
import { openDatabase } from '../../activities/opslag/database.ts';
import { leesInstellingen } from '../../worker/instellingen.ts';
import { verbindClient, verbindWorker } from '../../worker/verbinding.ts';
import { ACTIVITEITEN_TEGELIJK, maakWerkers } from '../../worker/werkers.ts';
import type { Verzoek, Werkeropdracht } from './werkers.ts';

/**
 * Claims sleep for weeks, so that at any volume of weight a wake finds nothing in memory: fewer fit than even the small measurement has, or only that one
 * would be spared its reading back.
 */
const ZAKEN_IN_GEHEUGEN = 50;

/** One worker process of the measurement: what `npm run worker` runs, on the settings and the workflow bundle that it is sent. */
process.once('message', (opdracht: Werkeropdracht) => {
  void draai(opdracht).then(() => {
    process.disconnect();
  });
});

async function draai({ omgeving, bundel }: Werkeropdracht): Promise<void> {
  Runtime.install({ logger: new DefaultLogger('ERROR'), telemetryOptions: { logging: { forward: {}, filter: 'ERROR' } } });
  const instellingen = leesInstellingen(omgeving);
  const db = openDatabase(instellingen.DATABASE_URL, ACTIVITEITEN_TEGELIJK);
  const client = await verbindClient(instellingen);
  const verbinding = await verbindWorker(instellingen);
  const { werkers } = await maakWerkers(instellingen, { db, client, verbinding, bundel: { codePath: bundel }, zakenInGeheugen: ZAKEN_IN_GEHEUGEN });
  process.on('message', (verzoek: Verzoek) => {
    if (verzoek === 'stop') for (const werker of werkers) werker.shutdown();
    else process.send?.(process.cpuUsage());
  });
  // The measurement was killed: nobody is left to stop this process.
  process.once('disconnect', () => process.exit());
  const lopend = Promise.all(werkers.map(async (werker) => werker.run()));
  process.send?.('klaar');
  await lopend;
  process.removeAllListeners('disconnect');
  await client.connection.close();
  await verbinding.close();
  await db.$disconnect();
}
