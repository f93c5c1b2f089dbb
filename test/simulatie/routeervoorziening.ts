import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from '../../activities/opslag/database.ts';
import { naarDag } from '../../activities/opslag/dagen.ts';
import { BRONHOUDER_BASIS } from '../../adapters/routeervoorziening/openapi/bronhouder.ts';
import { ROUTER_BASIS } from '../../adapters/routeervoorziening/openapi/router.ts';
import { startKring, type Kring } from '../../adapters/routeervoorziening/standin/kring.ts';
import { startLijn } from '../../adapters/routeervoorziening/standin/lijn.ts';
import { dagenVan, leesPartijbestand, leesStoringen, type Partijrij } from '../../adapters/routeervoorziening/standin/partijbestand.ts';
import type { Tls } from '../../adapters/routeervoorziening/verbinding.ts';
import { partijnummerVan, partijsoortVan, ROUTER, VOORBEELDDEELNEMERS } from '../../bin/certificaten/deelnemers.ts';
import { zorgVoorCertificaten } from '../../bin/certificaten/map.ts';
import { vrijePoorten } from '../../bin/opbouw/poorten.ts';
import { dag, type Dag } from '../../domain/kalender/dag.ts';
import { oin, type Partijnummer } from '../../domain/samenloop/partij.ts';
import { startEigenBronhouder } from '../../services/bronhouder/start.ts';
import { leesDeelnemers } from '../../services/routeervoorziening/deelnemers.ts';
import { maakSleutelbos } from '../../services/routeervoorziening/index/sleutelbos.ts';
import { startRouter, type LopendeRouter } from '../../services/routeervoorziening/start.ts';
import { oinVan } from '../../worker/router.ts';
import { legeDatabase } from '../opzet/database.ts';

const NUMMER: Partijnummer = { soort: 'oin', nummer: oin(ROUTER.nummer) };
const WIJ = 'gemeente';

/** The routeervoorziening of the sample in this process, with the other parties and our own bronhouder. */
export interface Voorbeeldrouter {
  /** For the worker. */
  readonly omgeving: Readonly<Record<string, string>>;
  readonly router: LopendeRouter;
  readonly kring: Kring;
  readonly rijen: readonly Partijrij[];
  /** On which something begins, ends or breaks with the others. */
  readonly dagen: readonly Dag[];
  readonly zetDag: (dag: Dag) => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** Starts it on the files of the sample. `db`: the record of our organisation. */
export async function openVoorbeeldrouter(db: Database, voorbeeld: string, map: string): Promise<Voorbeeldrouter> {
  const certificaten = await zorgVoorCertificaten(join(map, 'certificaten'), new Date());
  const tls = (sleutel: string): Tls & { readonly crl: string } => ({ ...certificaten.van(sleutel), ca: certificaten.ca, crl: certificaten.crl });
  const database = await legeDatabase();
  const sleutels = VOORBEELDDEELNEMERS.map(({ sleutel }) => sleutel);
  const [poort = 0, ...poorten] = await vrijePoorten(1 + sleutels.length);
  const poortVan = (sleutel: string): number => poorten[sleutels.indexOf(sleutel)] ?? 0;
  let nu = dag('2025-01-06');
  const router = await startRouter({
    databaseUrl: database.url,
    verbindingen: 4,
    bos: maakSleutelbos(new Map([[1, randomBytes(32)]])),
    deelnemers: leesDeelnemers(VOORBEELDDEELNEMERS.map(({ sleutel, ...rest }) => ({ ...rest, bronhouder: `https://127.0.0.1:${String(poortVan(sleutel))}${BRONHOUDER_BASIS}` }))),
    tls: tls(ROUTER.sleutel),
    luister: { host: '127.0.0.1', poort },
    beheer: { host: '127.0.0.1', poort: 0 },
    perMinuut: 100_000,
    bronTijdslimietMs: 30_000,
    dag: { vandaag: () => nu, zet: null },
    metProcesmetingen: false,
    meldStoring: (fout) => {
      console.error(fout);
    },
  });
  const lijn = await startLijn({ naar: poort });
  const rijen = leesPartijbestand(readFileSync(join(voorbeeld, 'partijen.csv'), 'utf8'));
  const storingen = leesStoringen(readFileSync(join(voorbeeld, 'partijstoringen.csv'), 'utf8'));
  const kring = await startKring({
    leden: sleutels.filter((sleutel) => sleutel !== WIJ).map((sleutel) => ({ sleutel, nummer: partijnummerVan(sleutel), tls: tls(sleutel), poort: poortVan(sleutel) })),
    rijen,
    storingen,
    router: { url: router.url, nummer: NUMMER },
    lijn,
    soortVan: partijsoortVan,
    dag: nu,
  });
  const vandaag = async (): Promise<Dag> => {
    const stand = await db.kalenderstand.findUnique({ where: { id: 1 } });
    return stand === null ? nu : naarDag(stand.dag);
  };
  const bronhouder = await startEigenBronhouder({ db, oin: oinVan(tls(WIJ).cert), vandaag, tls: tls(WIJ), router: NUMMER, poort: poortVan(WIJ) });
  const bestand = (naam: string): string => join(map, 'certificaten', naam);
  return {
    omgeving: { ROUTER_URL: `https://127.0.0.1:${String(lijn.poort)}${ROUTER_BASIS}`, ROUTER_OIN: ROUTER.nummer, ROUTER_CERT: bestand(`${WIJ}.cert.pem`), ROUTER_KEY: bestand(`${WIJ}.key.pem`), ROUTER_CA: bestand('ca.pem'), ROUTER_PER_SECONDE: '1000' },
    router,
    kring,
    rijen,
    dagen: dagenVan(rijen, storingen),
    zetDag: async (op) => {
      nu = op;
      await router.opschonen(op);
      await kring.zetDag(op);
    },
    stop: async () => {
      await bronhouder.stop();
      await kring.stop();
      await lijn.stop();
      await router.stop();
      await database.ruimOp();
    },
  };
}
