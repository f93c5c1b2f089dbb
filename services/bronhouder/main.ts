import { readFileSync } from 'node:fs';
import { naarDag } from '../../activities/opslag/dagen.ts';
import { openDatabase } from '../../activities/opslag/database.ts';
import { oin } from '../../domain/samenloop/partij.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import { oinVan } from '../../worker/router.ts';
import { vandaagInNederland } from '../../worker/vandaag.ts';
import { leesInstellingen } from './instellingen.ts';
import { startEigenBronhouder } from './start.ts';

/** Our own organisation as a source of the routeervoorziening: a process of its own beside the worker, on the same record. */
const i = leesInstellingen();
const lees = (pad: string): string => readFileSync(pad, 'utf8');
const tls = { cert: lees(i.ROUTER_CERT), key: lees(i.ROUTER_KEY), ca: lees(i.ROUTER_CA) };
const db = openDatabase(i.DATABASE_URL, i.BRONHOUDER_VERBINDINGEN);

/** With a calendar that is driven, the day that the driver keeps. */
async function vandaag(): Promise<Dag> {
  const stand = i.INVORDERSTRAAT_KALENDER === 'gestuurd' ? await db.kalenderstand.findUnique({ where: { id: 1 } }) : null;
  return stand === null ? vandaagInNederland() : naarDag(stand.dag);
}

const bronhouder = await startEigenBronhouder({
  db,
  oin: oinVan(tls.cert),
  vandaag,
  tls,
  router: { soort: 'oin', nummer: oin(i.ROUTER_OIN) },
  host: i.BRONHOUDER_HOST,
  poort: i.BRONHOUDER_POORT,
  // In codes: an error of another's making may quote what was asked.
  meld: (wat, partij) => {
    console.error(JSON.stringify({ tijdstip: new Date().toISOString(), wat, partij: partij?.nummer ?? null }));
  },
});
console.log(`Bronhouder klaar: ${bronhouder.url}`);

const stop = async (): Promise<void> => {
  await bronhouder.stop();
  await db.$disconnect();
  process.exit(0);
};
for (const sein of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(sein, () => void stop());
