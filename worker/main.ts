import { fileURLToPath } from 'node:url';
import { Runtime } from '@temporalio/worker';
import { startNieuwe, type Starten } from '../activities/bericht/starten.ts';
import { startLopende } from '../activities/terughalen/starten.ts';
import { openDatabase } from '../activities/opslag/database.ts';
import { openTekenkamer } from '../brieven/tekenkamer.ts';
import { vandaagInNederland } from './vandaag.ts';
import { leesInstellingen } from './instellingen.ts';
import { bezorgAlles, herhaal } from './naloop.ts';
import { zetVeegrooster } from './veegrooster.ts';
import { zetVerzendrooster } from './verzendrooster.ts';
import { verbindClient, verbindWorker } from './verbinding.ts';
import { ACTIVITEITEN_TEGELIJK, maakWerkers, voorgebouwdeBundel } from './werkers.ts';

/** Milliseconds between two sweeps: claims and lists of letters without a workflow, and messages that a crashed process left undelivered. */
const NALOOP = 15_000;

const instellingen = leesInstellingen();
Runtime.install({ shutdownSignals: ['SIGINT', 'SIGTERM', 'SIGHUP'] });
const db = openDatabase(instellingen.DATABASE_URL, ACTIVITEITEN_TEGELIJK);
const client = await verbindClient(instellingen);
const verbinding = await verbindWorker(instellingen);
const bundel = voorgebouwdeBundel(fileURLToPath(new URL('../workflows/bundel.js', import.meta.url)));
const tekenkamer = openTekenkamer();
const { werkers, bezorger } = await maakWerkers(instellingen, { db, client, verbinding, bundel, brieven: tekenkamer });

const gestopt = new AbortController();
const naloop = [herhaal({ wat: 'Nabezorgen', pauze: NALOOP, stop: gestopt.signal }, async () => bezorgAlles(bezorger))];
// In a `gestuurd` calendar the driver starts the claims, on the legal day.
if (instellingen.INVORDERSTRAAT_KALENDER === 'echt') {
  await Promise.all([zetVeegrooster(client), zetVerzendrooster(client)]);
  const perSeconde = instellingen.INVORDERSTRAAT_START_PER_SECONDE;
  const voortgang: NonNullable<Starten['voortgang']> = ({ gestart, wachtend }) => {
    console.log(`Starten: ${String(gestart)} vorderingen gestart, ${String(wachtend)} wachten nog (${String(perSeconde)} per seconde).`);
  };
  naloop.push(herhaal({ wat: 'Starten', pauze: NALOOP, stop: gestopt.signal }, async () => startNieuwe({ db, client, kalender: 'echt', vandaag: vandaagInNederland(), perSeconde, voortgang, stop: gestopt.signal })));
  naloop.push(herhaal({ wat: 'Terughalen', pauze: NALOOP, stop: gestopt.signal }, async () => startLopende(db, client, vandaagInNederland())));
}
console.log(`Worker klaar: ${instellingen.TEMPORAL_ADDRESS}, namespace ${instellingen.TEMPORAL_NAMESPACE}, kalender ${instellingen.INVORDERSTRAAT_KALENDER}.`);
await Promise.all(werkers.map(async (werker) => werker.run()));
gestopt.abort();
await Promise.all(naloop);
await tekenkamer.sluit();
await db.$disconnect();
await verbinding.close();
