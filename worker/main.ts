import { fileURLToPath } from 'node:url';
import { Runtime } from '@temporalio/worker';
import { openDatabase } from '../activities/opslag/database.ts';
import { leesInstellingen } from './instellingen.ts';
import { verbindClient, verbindWorker } from './verbinding.ts';
import { ACTIVITEITEN_TEGELIJK, maakWerkers, voorgebouwdeBundel } from './werkers.ts';

/** Seconds between two sweeps for messages that a crashed process left undelivered. */
const NABEZORGING = 15_000;

const instellingen = leesInstellingen();
Runtime.install({ shutdownSignals: ['SIGINT', 'SIGTERM', 'SIGHUP'] });
const db = openDatabase(instellingen.DATABASE_URL, ACTIVITEITEN_TEGELIJK);
const client = await verbindClient(instellingen);
const verbinding = await verbindWorker(instellingen);
const bundel = voorgebouwdeBundel(fileURLToPath(new URL('../workflows/bundel.js', import.meta.url)));
const { werkers, bezorger } = await maakWerkers(instellingen, { db, client, verbinding, bundel });

const nabezorging = setInterval(() => {
  bezorger.bezorg().catch((fout: unknown) => {
    console.error('Berichten nabezorgen lukte niet; over 15 seconden opnieuw.', fout instanceof Error ? fout.message : fout);
  });
}, NABEZORGING);
console.log(`Worker klaar: ${instellingen.TEMPORAL_ADDRESS}, namespace ${instellingen.TEMPORAL_NAMESPACE}, kalender ${instellingen.INVORDERSTRAAT_KALENDER}.`);
await Promise.all(werkers.map(async (werker) => werker.run()));
clearInterval(nabezorging);
await db.$disconnect();
await verbinding.close();
