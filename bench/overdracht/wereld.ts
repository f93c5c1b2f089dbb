import { randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startBrpStandin } from '../../adapters/brp/standin/start.ts';
import { startCcbrStandin } from '../../adapters/bewindregister/standin/start.ts';
import { startCirStandin } from '../../adapters/insolventieregister/standin/start.ts';
import { startPolisStandin } from '../../adapters/polis/standin/start.ts';
import { BRONHOUDER_BASIS } from '../../adapters/routeervoorziening/openapi/bronhouder.ts';
import { ROUTER_BASIS } from '../../adapters/routeervoorziening/openapi/router.ts';
import type { Standin } from '../../adapters/standin/server.ts';
import { ROUTER, VOORBEELDDEELNEMERS } from '../../bin/certificaten/deelnemers.ts';
import { zorgVoorCertificaten } from '../../bin/certificaten/map.ts';
import { pasMigratiesToe } from '../../bin/opbouw/migraties.ts';
import { PROJECT } from '../../bin/opbouw/plaatsen.ts';
import { vrijePoorten } from '../../bin/opbouw/poorten.ts';
import { DATABASE, maakDatabase, startPostgres, verwijderPostgres, type Postgres } from '../../bin/opbouw/postgres.ts';
import { Proces, wacht } from '../../bin/opbouw/proces.ts';
import { TEMPORAL_CLI, zorgVoor } from '../../bin/opbouw/temporal-programmas.ts';
import { maakNamespaceKlaar, startTemporal, wachtOpPoort } from '../../bin/opbouw/temporal-server.ts';
import { Connection } from '@temporalio/client';
import { msToTs } from '@temporalio/common/lib/time.js';
import { naarDag } from '../../activities/opslag/dagen.ts';
import { openDatabase } from '../../activities/opslag/database.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import { oin } from '../../domain/samenloop/partij.ts';
import { startEigenBronhouder } from '../../services/bronhouder/start.ts';

/** The two organisations, each with the certificate of a party of the sample. */
export const ORGANISATIES = { a: 'gemeente', b: 'uwv' } as const;
export type Naam = keyof typeof ORGANISATIES;
const NAMEN: readonly Naam[] = ['a', 'b'];
/** As what the routeervoorziening knows them: how two gemeenten divide what is concurrent is open (afspraak 7). */
export const SOORT = { a: 'waterschap', b: 'gerechtsdeurwaarder' } as const;

export const SLACHTOFFERS = ['router', 'worker a', 'worker b', 'database a', 'database b'] as const;
export type Slachtoffer = (typeof SLACHTOFFERS)[number];
type Deel = Slachtoffer | 'database router' | 'temporal';

/** By its number at the routeervoorziening. */
export function oinVanOrganisatie(naam: Naam): string {
  return VOORBEELDDEELNEMERS.find(({ sleutel }) => sleutel === ORGANISATIES[naam])?.nummer.nummer ?? '';
}

/**
 * Two complete organisations and the routeervoorziening between them, each part that is killed a process of its own: two databases, two namespaces with a worker
 * each, two bronhouders in this one, and the router with mutual TLS and its own database. What is killed keeps its files.
 */
export class Wereld {
  readonly bronnen: readonly Standin[];
  readonly temporalAdres: string;
  readonly #map: string;
  readonly #poorten: Readonly<Record<string, number>>;
  readonly #omgeving: Readonly<Record<string, string>>;
  readonly #processen = new Map<Deel, Proces>();
  readonly #postgres = new Map<Deel, Postgres>();
  readonly #sluit: (() => Promise<void>)[] = [];

  private constructor(map: string, poorten: Readonly<Record<string, number>>, bronnen: readonly Standin[], omgeving: Readonly<Record<string, string>>) {
    this.#map = map;
    this.#poorten = poorten;
    this.bronnen = bronnen;
    this.#omgeving = omgeving;
    this.temporalAdres = `127.0.0.1:${String(poorten['temporal'])}`;
  }

  static async bouw(inkomens: string): Promise<Wereld> {
    const map = mkdtempSync(join(tmpdir(), 'invorderstraat-overdracht-'));
    chmodSync(map, 0o711); // as root, PostgreSQL runs as another user, who must be able to walk to its own folder
    mkdirSync(join(map, 'temporal'));
    const namen = ['temporal', 'ui', 'router', 'beheer', 'bronhouder a', 'bronhouder b', 'database a', 'database b', 'database router'];
    const vrij = await vrijePoorten(namen.length);
    const poorten = Object.fromEntries(namen.map((naam, i) => [naam, vrij[i] ?? 0]));
    await zorgVoorCertificaten(join(map, 'certificaten'), new Date());
    writeFileSync(join(map, 'sleutels'), `1:${randomBytes(32).toString('base64')}`, { mode: 0o600 });
    writeFileSync(
      join(map, 'deelnemers.json'),
      JSON.stringify(NAMEN.flatMap((naam) => VOORBEELDDEELNEMERS.filter(({ sleutel }) => sleutel === ORGANISATIES[naam]).map(({ nummer }) => ({ nummer, naam: `Organisatie ${naam.toUpperCase()}`, soort: SOORT[naam], bronhouder: `https://127.0.0.1:${String(poorten[`bronhouder ${naam}`])}${BRONHOUDER_BASIS}` })))),
    );
    const [brp, polis, insolventies, bewinden] = await Promise.all([startBrpStandin(), startPolisStandin({ inkomens }), startCirStandin({ publicaties: '' }), startCcbrStandin({ kaarten: '' })]);
    const wereld = new Wereld(map, poorten, [brp, polis, insolventies, bewinden], { BRP_URL: brp.url, POLIS_URL: polis.url, INSOLVENTIE_URL: insolventies.url, BEWIND_URL: bewinden.url });
    await Promise.all((['database a', 'database b', 'database router'] as const).map(async (deel) => wereld.#start(deel)));
    for (const deel of ['database a', 'database b', 'database router'] as const) await maakDatabase(wereld.#server(deel).url('postgres'), DATABASE);
    for (const naam of NAMEN) await pasMigratiesToe(wereld.databaseUrl(naam));
    await wereld.#start('temporal');
    for (const naam of NAMEN) await wereld.#maakNamespace(naam);
    for (const naam of NAMEN) await wereld.#openBronhouder(naam);
    for (const deel of ['router', 'worker a', 'worker b'] as const) await wereld.#start(deel);
    return wereld;
  }

  databaseUrl(naam: Naam): string {
    return this.#server(`database ${naam}`).url();
  }

  /** Kills it and starts it again after so many milliseconds. */
  async dood(deel: Slachtoffer, ms: number): Promise<void> {
    const proces = this.#processen.get(deel);
    proces?.dood();
    await proces?.einde;
    await wacht(ms);
    await this.#start(deel);
  }

  zetDag(dag: Dag): void {
    for (const standin of this.bronnen) standin.toestand.dag = dag;
  }

  /** Lines of the workers that say that a zaak could not be replayed. */
  get nietHerspeelbaar(): readonly string[] {
    return NAMEN.flatMap((naam) => readFileSync(join(this.#map, `worker ${naam}.log`), 'utf8').split('\n').filter((regel) => /TMPRL1100|[Nn]on-?determinism|DeterminismViolation/.test(regel)));
  }

  /** The last lines that every part wrote, for when a run cannot go on. */
  laatsteRegels(): string {
    return [...this.#processen].map(([deel, proces]) => `--- ${deel}\n${proces.laatsteRegels(12)}`).join('\n');
  }

  async sloop(): Promise<void> {
    for (const [deel, proces] of this.#processen) if (!deel.startsWith('database')) proces.dood();
    for (const sluit of this.#sluit) await sluit();
    await Promise.all([...this.#postgres.values()].map(async (postgres) => postgres.stop()));
    await Promise.all(this.bronnen.map(async (standin) => standin.stop()));
    for (const deel of this.#postgres.keys()) verwijderPostgres(join(this.#map, deel.replace(' ', '-')));
    rmSync(this.#map, { recursive: true, force: true });
  }

  #server(deel: Deel): Postgres {
    const postgres = this.#postgres.get(deel);
    if (postgres === undefined) throw new Error(`${deel} is niet gestart`);
    return postgres;
  }

  async #maakNamespace(namespace: string): Promise<void> {
    const verbinding = await Connection.connect({ address: this.temporalAdres });
    try {
      await verbinding.workflowService.registerNamespace({ namespace, workflowExecutionRetentionPeriod: msToTs(86_400_000) });
    } finally {
      await verbinding.close();
    }
    await maakNamespaceKlaar(this.temporalAdres, namespace, true);
  }

  async #start(deel: Deel): Promise<void> {
    const log = join(this.#map, `${deel}.log`);
    const proces = await this.#maak(deel, log);
    this.#processen.set(deel, proces);
  }

  async #maak(deel: Deel, log: string): Promise<Proces> {
    const naam: Naam = deel.endsWith('a') ? 'a' : 'b';
    switch (deel) {
      case 'database a':
      case 'database b':
      case 'database router': {
        const postgres = await this.#startPostgres(deel, log);
        this.#postgres.set(deel, postgres);
        return postgres.proces;
      }
      case 'temporal': {
        const proces = startTemporal({ programma: await zorgVoor(TEMPORAL_CLI), map: join(this.#map, 'temporal'), poort: this.#poort('temporal'), uiPoort: this.#poort('ui'), namespace: 'default', log });
        await wachtOpPoort(this.#poort('temporal'), proces);
        return proces;
      }
      case 'router': {
        const proces = this.#node(deel, 'services/routeervoorziening/main.js', this.#omgevingRouter(), log);
        await wachtOpPoort(this.#poort('router'), proces);
        return proces;
      }
      case 'worker a':
      case 'worker b':
        return this.#node(deel, 'worker/main.js', this.#omgevingVan(naam), log);
    }
  }

  /** In this process, on connections of its own: it has nothing to lose when it dies. */
  async #openBronhouder(naam: Naam): Promise<void> {
    const lees = (bestand: string): string => readFileSync(this.#bestand(bestand), 'utf8');
    const wie = ORGANISATIES[naam];
    const db = openDatabase(this.databaseUrl(naam), 3);
    const vandaag = async (): Promise<Dag> => naarDag((await db.kalenderstand.findUniqueOrThrow({ where: { id: 1 } })).dag);
    const bronhouder = await startEigenBronhouder({ db, oin: oinVanOrganisatie(naam), vandaag, tls: { cert: lees(`${wie}.cert.pem`), key: lees(`${wie}.key.pem`), ca: lees('ca.pem') }, router: { soort: 'oin', nummer: oin(ROUTER.nummer) }, poort: this.#poort(`bronhouder ${naam}`) });
    this.#sluit.push(async () => {
      await bronhouder.stop();
      await db.$disconnect();
    });
  }

  /** A killed server leaves its children for a moment, and as long as they live another one refuses to start. */
  async #startPostgres(deel: Deel, log: string): Promise<Postgres> {
    for (let poging = 1; ; poging += 1) {
      try {
        return await startPostgres({ map: join(this.#map, deel.replace(' ', '-')), poort: this.#poort(deel), duurzaam: true, log });
      } catch (fout) {
        if (poging >= 20) throw fout;
        await wacht(250);
      }
    }
  }

  #poort(deel: string): number {
    return this.#poorten[deel] ?? 0;
  }

  #bestand(naam: string): string {
    return join(this.#map, 'certificaten', naam);
  }

  #omgevingVan(naam: Naam): Record<string, string> {
    const wie = ORGANISATIES[naam];
    return {
      ...this.#omgeving,
      DATABASE_URL: this.databaseUrl(naam),
      TEMPORAL_ADDRESS: this.temporalAdres,
      TEMPORAL_NAMESPACE: naam,
      INVORDERSTRAAT_KALENDER: 'gestuurd',
      OPSLAG_MAP: join(this.#map, 'brieven', naam),
      DRUKWERK_MAP: join(this.#map, 'drukwerk', naam),
      ROUTER_URL: `https://127.0.0.1:${String(this.#poort('router'))}${ROUTER_BASIS}`,
      ROUTER_OIN: ROUTER.nummer,
      ROUTER_CERT: this.#bestand(`${wie}.cert.pem`),
      ROUTER_KEY: this.#bestand(`${wie}.key.pem`),
      ROUTER_CA: this.#bestand('ca.pem'),
      BRP_PER_SECONDE: '1000',
      POLIS_PER_SECONDE: '1000',
      ROUTER_PER_SECONDE: '1000',
    };
  }

  #omgevingRouter(): Record<string, string> {
    return {
      ROUTEERVOORZIENING_DATABASE_URL: this.#server('database router').url(),
      ROUTEERVOORZIENING_SLEUTELS_BESTAND: join(this.#map, 'sleutels'),
      ROUTEERVOORZIENING_DEELNEMERS: join(this.#map, 'deelnemers.json'),
      ROUTEERVOORZIENING_CERT: this.#bestand(`${ROUTER.sleutel}.cert.pem`),
      ROUTEERVOORZIENING_KEY: this.#bestand(`${ROUTER.sleutel}.key.pem`),
      ROUTEERVOORZIENING_CA: this.#bestand('ca.pem'),
      ROUTEERVOORZIENING_CRL: this.#bestand('crl.pem'),
      ROUTEERVOORZIENING_POORT: String(this.#poort('router')),
      ROUTEERVOORZIENING_BEHEER_POORT: String(this.#poort('beheer')),
      ROUTEERVOORZIENING_PER_MINUUT: '100000',
    };
  }

  #node(naam: string, pad: string, omgeving: Readonly<Record<string, string>>, log: string): Proces {
    return new Proces({ naam, bestand: process.execPath, argumenten: ['--enable-source-maps', join(PROJECT, 'dist', pad)], omgeving: { ...process.env, ...omgeving }, log, map: PROJECT });
  }
}
