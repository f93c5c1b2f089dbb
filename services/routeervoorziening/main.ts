import { readFileSync } from 'node:fs';
import { plusDagen, type Dag } from '../../domain/kalender/dag.ts';
import { vandaagInNederland } from '../../worker/vandaag.ts';
import { leesTls, volgBestanden, type Certificaatbestanden } from './certificaten.ts';
import { leesDeelnemers } from './deelnemers.ts';
import { hersleutel } from './index/hersleutelen.ts';
import { maakSleutelbos } from './index/sleutelbos.ts';
import { leesInstellingen, sleutelsUit } from './instellingen.ts';
import { startRouter } from './start.ts';

/** The routeervoorziening as a process: the port of the parties with mutual TLS, and a plain one for health and metrics. */
const instellingen = leesInstellingen();
const tekst = (pad: string): string => readFileSync(pad, 'utf8');
const bestanden: Certificaatbestanden = { cert: instellingen.ROUTEERVOORZIENING_CERT, key: instellingen.ROUTEERVOORZIENING_KEY, ca: instellingen.ROUTEERVOORZIENING_CA, crl: instellingen.ROUTEERVOORZIENING_CRL };

/** One line of JSON on stderr: what happened, in codes. An error of another's making may quote what was asked, so only its name and code go along. */
function meld(wat: string, fout?: unknown): void {
  const naam = fout instanceof Error ? fout.name : undefined;
  const code: unknown = fout instanceof Error ? Reflect.get(fout, 'code') : undefined;
  console.error(JSON.stringify({ tijdstip: new Date().toISOString(), wat, naam, code }));
}

let gestuurdeDag: Dag | undefined = instellingen.ROUTEERVOORZIENING_DAG;
const gestuurd = instellingen.ROUTEERVOORZIENING_KALENDER === 'gestuurd';
const vandaag = (): Dag => gestuurdeDag ?? vandaagInNederland();

const bos = maakSleutelbos(sleutelsUit(instellingen, tekst));
const router = await startRouter({
  databaseUrl: instellingen.ROUTEERVOORZIENING_DATABASE_URL,
  verbindingen: instellingen.ROUTEERVOORZIENING_VERBINDINGEN,
  bos,
  deelnemers: leesDeelnemers(JSON.parse(tekst(instellingen.ROUTEERVOORZIENING_DEELNEMERS))),
  tls: leesTls(bestanden),
  luister: { host: instellingen.ROUTEERVOORZIENING_HOST, poort: instellingen.ROUTEERVOORZIENING_POORT },
  beheer: { host: instellingen.ROUTEERVOORZIENING_BEHEER_HOST, poort: instellingen.ROUTEERVOORZIENING_BEHEER_POORT },
  perMinuut: instellingen.ROUTEERVOORZIENING_PER_MINUUT,
  bronTijdslimietMs: instellingen.ROUTEERVOORZIENING_BRON_TIJDSLIMIET_MS,
  dag: {
    vandaag,
    zet: gestuurd
      ? (dag) => {
          gestuurdeDag = dag;
        }
      : null,
  },
  metProcesmetingen: true,
  meldStoring: (fout) => {
    meld('storing', fout);
  },
});
// Beside the work: until it is done the old key finds what it wrote.
hersleutel(router.pool, bos).then(
  (aantal) => {
    if (aantal > 0) console.log(`${String(aantal)} aanmeldingen opnieuw versleuteld met sleutel ${String(bos.versie)}.`);
  },
  (fout: unknown) => {
    meld('hersleutelen_mislukt', fout);
  },
);

const volgNietMeer = volgBestanden(bestanden, 30_000, () => {
  try {
    router.vernieuw(leesTls(bestanden));
    meld('certificaten_vernieuwd');
  } catch (fout) {
    // Half written, or wrong: what is there stays in use until the file changes again.
    meld('certificaten_onleesbaar', fout);
  }
});

// Each hour is looked whether a new day began; the clean-up of a day done twice is nothing.
const UUR_MS = 3_600_000;
let laatst: Dag = plusDagen(vandaag(), -1);
function ruimOp(): void {
  const nu = vandaag();
  if (gestuurd || nu === laatst) return;
  router.opschonen(nu).then(
    () => {
      laatst = nu;
    },
    (fout: unknown) => {
      meld('opschonen_mislukt', fout);
    },
  );
}
ruimOp();
const klok = setInterval(ruimOp, UUR_MS);

console.log(`Routeervoorziening klaar: ${router.url}; beheer: ${router.beheerUrl}`);
const stop = async (): Promise<void> => {
  clearInterval(klok);
  volgNietMeer();
  await router.stop();
  process.exit(0);
};
for (const sein of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(sein, () => void stop());
