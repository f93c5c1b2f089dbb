import { randomBytes, randomUUID } from 'node:crypto';
import { maakOntwikkelCa, type OntwikkelCa } from '../../../bin/certificaten/ca.ts';
import { INGETROKKENE, NUMMERLOZE, ONBEKENDE, ROUTER, VERLOPENE, VOORBEELDDEELNEMERS } from '../../../bin/certificaten/deelnemers.ts';
import { inCertificaat } from '../../../adapters/routeervoorziening/identiteit.ts';
import { maakRouteervoorziening, type Routeervoorziening } from '../../../adapters/routeervoorziening/client.ts';
import { startStandinpartij, type Standinpartij } from '../../../adapters/routeervoorziening/standin/partij.ts';
import type { Tls } from '../../../adapters/routeervoorziening/verbinding.ts';
import type { Doel, Grond } from '../../../contract/routeervoorziening/doel.ts';
import { dag, type Dag } from '../../../domain/kalender/dag.ts';
import { gdwNummer, oin, type Partijnummer } from '../../../domain/samenloop/partij.ts';
import { leesDeelnemers } from '../../../services/routeervoorziening/deelnemers.ts';
import { maakSleutelbos } from '../../../services/routeervoorziening/index/sleutelbos.ts';
import { startRouter, type LopendeRouter, type Startwens } from '../../../services/routeervoorziening/start.ts';
import { legeDatabase, type Testdatabase } from '../../opzet/database.ts';

/** Numbers that satisfy the elfproef and belong to nobody. */
export const BSN = { jan: '999990019', eva: '999990020', piet: '999990032', niemand: '999990044' } as const;

export const ROUTERNUMMER: Partijnummer = { soort: 'oin', nummer: oin(ROUTER.nummer) };
export const WIE = ['gemeente', 'gerechtsdeurwaarder', 'uwv', 'belastingdienst', 'cjib', 'svb'] as const;
export type Wie = (typeof WIE)[number];

/** The number of a party of the sample. */
export function nummerVan(wie: Wie): Partijnummer {
  const nummer = VOORBEELDDEELNEMERS.find(({ sleutel }) => sleutel === wie)?.nummer;
  if (nummer === undefined) throw new Error(`geen deelnemer ${wie}`);
  return nummer.soort === 'oin' ? { soort: 'oin', nummer: oin(nummer.nummer) } : { soort: 'gdw', nummer: gdwNummer(nummer.nummer) };
}

/** A router with a database of its own, and parties around it, over real sockets. */
export interface Opstelling {
  readonly database: Testdatabase;
  readonly certificaten: Certificaten;
  readonly router: LopendeRouter;
  readonly partijen: Readonly<Record<Wie, Standinpartij>>;
  readonly client: (wie: string, tijdslimietMs?: number) => Routeervoorziening;
  readonly tls: (wie: string) => Tls;
  /** Errors of the router itself; none, unless a test makes one. */
  readonly storingen: unknown[];
  zetDag: (op: Dag | string) => void;
  readonly stop: () => Promise<void>;
}

export interface Certificaten {
  readonly ca: OntwikkelCa;
  readonly crl: string;
  readonly tls: (wie: string) => Tls;
  /** Of the certificate, as a revocation list names it. */
  readonly serienummer: (wie: string) => string;
}

const DAG_MS = 86_400_000;

async function geefUit(): Promise<Certificaten> {
  const nu = Date.now();
  const ca = await maakOntwikkelCa(new Date(nu));
  const geldig = { geldigVan: new Date(nu - DAG_MS), geldigTot: new Date(nu + 30 * DAG_MS) };
  const houders = [...VOORBEELDDEELNEMERS.map(({ sleutel, naam, nummer }) => ({ sleutel, naam, nummer: inCertificaat(nummer), ...geldig })), ...[ROUTER, ONBEKENDE, NUMMERLOZE, INGETROKKENE].map((een) => ({ ...een, ...geldig })), { ...VERLOPENE, geldigVan: new Date(nu - 2 * DAG_MS), geldigTot: new Date(nu - DAG_MS) }];
  const uitgegeven = new Map(await Promise.all(houders.map(async (houder) => [houder.sleutel, await ca.geefUit(houder)] as const)));
  const van = (wie: string): Awaited<ReturnType<OntwikkelCa['geefUit']>> => {
    const paar = uitgegeven.get(wie);
    if (paar === undefined) throw new Error(`geen certificaat voor ${wie}`);
    return paar;
  };
  const serienummer = (wie: string): string => van(wie).serienummer;
  return { ca, crl: await ca.intrekkingslijst([serienummer('ingetrokken')], new Date(nu - DAG_MS), 30), tls: (wie) => ({ cert: van(wie).cert, key: van(wie).key, ca: ca.cert }), serienummer };
}

export const SLEUTEL = randomBytes(32);

/** Starts it all; `anders` changes how the router starts, `elders` where the bronhouder of a party is found. */
export async function stelOp(anders: Partial<Startwens> = {}, elders: Partial<Record<Wie, string>> = {}): Promise<Opstelling> {
  const certificaten = await geefUit();
  const database = await legeDatabase();
  const tls = (wie: string): Tls => certificaten.tls(wie);
  const partijen: Partial<Record<Wie, Standinpartij>> = {};
  for (const wie of WIE) partijen[wie] = await startStandinpartij({ tls: tls(wie), router: ROUTERNUMMER });
  const compleet = partijen as Record<Wie, Standinpartij>;
  const deelnemers = leesDeelnemers(VOORBEELDDEELNEMERS.map(({ sleutel, ...deelnemer }) => ({ ...deelnemer, bronhouder: elders[sleutel as Wie] ?? compleet[sleutel as Wie].url })));
  const storingen: unknown[] = [];
  let nu = dag('2026-03-02');
  const router = await startRouter({
    databaseUrl: database.url,
    verbindingen: 4,
    bos: maakSleutelbos(new Map([[1, SLEUTEL]])),
    deelnemers,
    tls: { ...tls('router'), crl: certificaten.crl },
    luister: { host: '127.0.0.1', poort: 0 },
    beheer: { host: '127.0.0.1', poort: 0 },
    perMinuut: 100_000,
    // Long: a busy machine is no fault of a source. Tests of a source that stays silent set their own.
    bronTijdslimietMs: 30_000,
    dag: { vandaag: () => nu, zet: (op) => { nu = op; } },
    metProcesmetingen: false,
    meldStoring: (fout) => { storingen.push(fout); },
    ...anders,
  });
  const clients: Routeervoorziening[] = [];
  return {
    database, certificaten, router, partijen: compleet, tls, storingen,
    client: (wie, tijdslimietMs = 60_000) => {
      const client = maakRouteervoorziening({ url: router.url, tls: tls(wie), nummer: ROUTERNUMMER, tijdslimietMs });
      clients.push(client);
      return client;
    },
    zetDag: (op) => { nu = dag(op); },
    stop: async () => {
      for (const client of clients) client.sluit();
      await router.stop();
      for (const partij of Object.values(compleet)) await partij.stop();
      await database.ruimOp();
    },
  };
}

/** A question about one person. */
export function vraag<D extends Doel>(doel: D, grond: Grond, bsn: string): { doel: D; grond: Grond; zaakkenmerk: string; bsn: string } {
  return { doel, grond, zaakkenmerk: 'zaak-1', bsn };
}

/** A reference that nobody used. */
export function nieuwKenmerk(): string {
  return `k-${randomUUID()}`;
}
