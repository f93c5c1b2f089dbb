import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BRONHOUDER_BASIS } from '../../adapters/routeervoorziening/openapi/bronhouder.ts';
import { ROUTER_BASIS } from '../../adapters/routeervoorziening/openapi/router.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import { ROUTER, VOORBEELDDEELNEMERS } from '../certificaten/deelnemers.ts';
import { zorgVoorCertificaten } from '../certificaten/map.ts';
import { bewaarplaats, PROJECT } from './plaatsen.ts';
import { EERSTE_DAG } from './kalenderdag.ts';
import { vrijePoorten } from './poorten.ts';

/** Our own organisation among the parties of the sample. */
const WIJ = 'gemeente';

/** What the processes of the routeervoorziening, of the other parties and of our own bronhouder read, and what the worker needs to ask. */
export interface Routeeromgeving {
  readonly router: NodeJS.ProcessEnv;
  readonly deelnemers: NodeJS.ProcessEnv;
  readonly bronhouder: NodeJS.ProcessEnv;
  readonly worker: NodeJS.ProcessEnv;
  /** Each opens when its process is ready. */
  readonly poorten: { readonly router: number; readonly deelnemers: number; readonly bronhouder: number };
}

/** Where it is kept, and what the other parties of it have and when they are out of order. */
export interface Routeerplek {
  readonly map: string;
  readonly partijen: string;
  readonly storingen: string;
}

const VAN_HET_HUIS = (): Routeerplek => ({ map: routeermap(), partijen: join(PROJECT, 'voorbeeld', 'partijen.csv'), storingen: join(PROJECT, 'voorbeeld', 'partijstoringen.csv') });

/**
 * Prepares a routeervoorziening, of the house unless told otherwise: new certificates, the key of its index (kept, for without it the index is of no use),
 * the list of participants, and a free port for each of them. `dag`: where the calendar stands.
 */
export async function bereidRouteervoorzieningVoor(databaseUrl: string, dag: Dag, nu: Date, { map, partijen: rijen, storingen }: Routeerplek = VAN_HET_HUIS()): Promise<Routeeromgeving> {
  const certificaten = join(map, 'certificaten');
  // Each start: those of a former version of the sample may name others, or have expired.
  rmSync(certificaten, { recursive: true, force: true });
  await zorgVoorCertificaten(certificaten, nu);
  // At the begin of the calendar nothing has happened to anybody yet, whatever an earlier record left behind.
  const partijen = join(map, 'partijen');
  if (dag === EERSTE_DAG) rmSync(partijen, { recursive: true, force: true });
  const anderen = VOORBEELDDEELNEMERS.filter(({ sleutel }) => sleutel !== WIJ).map(({ sleutel }) => sleutel);
  const [router = 0, beheer = 0, lijn = 0, stuur = 0, bronhouder = 0, ...vrij] = await vrijePoorten(5 + anderen.length);
  const poortVan: Readonly<Record<string, number>> = { [WIJ]: bronhouder, ...Object.fromEntries(anderen.map((sleutel, plaats) => [sleutel, vrij[plaats] ?? 0])) };
  const deelnemers = join(map, 'deelnemers.json');
  writeFileSync(deelnemers, JSON.stringify(VOORBEELDDEELNEMERS.map(({ sleutel, ...rest }) => ({ ...rest, bronhouder: `https://127.0.0.1:${String(poortVan[sleutel])}${BRONHOUDER_BASIS}` })), null, 2));
  const bestand = (naam: string): string => join(certificaten, naam);
  const bijWorker = {
    ROUTER_URL: `https://127.0.0.1:${String(lijn)}${ROUTER_BASIS}`,
    ROUTER_OIN: ROUTER.nummer,
    ROUTER_CERT: bestand(`${WIJ}.cert.pem`),
    ROUTER_KEY: bestand(`${WIJ}.key.pem`),
    ROUTER_CA: bestand('ca.pem'),
    ROUTEERVOORZIENING_BEHEER: `http://127.0.0.1:${String(beheer)}`,
    DEELNEMERS_STUUR: `http://127.0.0.1:${String(stuur)}/standin`,
  };
  return {
    router: {
      ROUTEERVOORZIENING_DATABASE_URL: databaseUrl,
      ROUTEERVOORZIENING_SLEUTELS_BESTAND: sleutelbestand(map),
      ROUTEERVOORZIENING_DEELNEMERS: deelnemers,
      ROUTEERVOORZIENING_CERT: bestand(`${ROUTER.sleutel}.cert.pem`),
      ROUTEERVOORZIENING_KEY: bestand(`${ROUTER.sleutel}.key.pem`),
      ROUTEERVOORZIENING_CA: bestand('ca.pem'),
      ROUTEERVOORZIENING_CRL: bestand('crl.pem'),
      ROUTEERVOORZIENING_POORT: String(router),
      ROUTEERVOORZIENING_BEHEER_POORT: String(beheer),
      ROUTEERVOORZIENING_KALENDER: 'gestuurd',
      ROUTEERVOORZIENING_DAG: dag,
      // Years in minutes: what is a limit for a party on a real day would be reached by the sample.
      ROUTEERVOORZIENING_PER_MINUUT: '60000',
      // A busy machine is no party that is silent.
      ROUTEERVOORZIENING_BRON_TIJDSLIMIET_MS: '10000',
    },
    deelnemers: {
      DEELNEMERS_PARTIJEN: rijen,
      DEELNEMERS_STORINGEN: storingen,
      DEELNEMERS_CERTIFICATEN: certificaten,
      DEELNEMERS_MAP: partijen,
      DEELNEMERS_POORTEN: JSON.stringify(Object.fromEntries(anderen.map((sleutel) => [sleutel, poortVan[sleutel]]))),
      DEELNEMERS_ROUTER_POORT: String(router),
      DEELNEMERS_LIJN_POORT: String(lijn),
      DEELNEMERS_STUUR_POORT: String(stuur),
      DEELNEMERS_DAG: dag,
    },
    bronhouder: { ...bijWorker, BRONHOUDER_POORT: String(bronhouder) },
    worker: bijWorker,
    poorten: { router, deelnemers: stuur, bronhouder },
  };
}

/** Folder of what the routeervoorziening of the house keeps. */
export function routeermap(): string {
  return bewaarplaats('routeervoorziening');
}

function sleutelbestand(map: string): string {
  const bestand = join(map, 'sleutels');
  if (!existsSync(bestand) || readFileSync(bestand, 'utf8').trim() === '') writeFileSync(bestand, `1:${randomBytes(32).toString('base64')}\n`, { mode: 0o600 });
  return bestand;
}
