import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { maakBewaarplaats, type BewaardBericht } from '../../adapters/berichtenmagazijn/standin/bewaard.ts';
import type { SoortStoring } from '../../adapters/standin/toestand.ts';
import { pasMigratiesToe } from '../../bin/opbouw/migraties.ts';
import { PROJECT } from '../../bin/opbouw/plaatsen.ts';
import { vrijePoorten } from '../../bin/opbouw/poorten.ts';
import { DATABASE, maakDatabase, startPostgres, verwijderPostgres, type Postgres } from '../../bin/opbouw/postgres.ts';
import { Proces, wacht } from '../../bin/opbouw/proces.ts';
import { TEMPORAL_CLI, zorgVoor } from '../../bin/opbouw/temporal-programmas.ts';
import { maakNamespaceKlaar, startTemporal, wachtOpPoort } from '../../bin/opbouw/temporal-server.ts';
import type { Kringspel } from '../../adapters/routeervoorziening/standin/kringspel.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import { adressenVan, magazijnUrl, standinpoorten } from './adressen.ts';
import { Kring } from './kring.ts';
import { BEGIN } from './looptijd.ts';
import type { Bevolking } from './voornemen.ts';
import { BRONNEN, KRING, type Bron, type Kringdeel, type Slachtoffer } from './plan.ts';

const KRINGPROGRAMMA: Readonly<Record<Kringdeel, string>> = { router: 'services/routeervoorziening/main.js', bronhouder: 'services/bronhouder/main.js', partijen: 'services/deelnemers/main.js' };

export type Deel = Exclude<Slachtoffer, 'speler'>;

type Poorten = Readonly<Record<Exclude<Deel, 'worker' | Kringdeel> | 'ui', number>>;

/**
 * PostgreSQL, the Temporal server, the worker, each stand-in and the routeervoorziening of one run, each a process of its own that can be killed and
 * started again. What was killed keeps its files: a start goes on where it was, as after a power cut.
 */
export class Stad {
  /** How often a process ended without being killed by us. */
  readonly vanzelf: string[] = [];
  readonly #map: string;
  readonly #poorten: Poorten;
  readonly #programma: string;
  readonly #processen = new Map<Deel, Proces>();
  /** One thing at a time for each part: it is not started twice, and not killed while it starts. */
  readonly #rij = new Map<Deel, Promise<void>>();
  #postgres: Postgres | undefined;
  #kring: Kring | undefined;
  #dag: Dag | undefined;
  #dicht = false;

  private constructor(map: string, poorten: Poorten, programma: string) {
    this.#map = map;
    this.#poorten = poorten;
    this.#programma = programma;
  }

  /** Folder in which the printer finds his print files. */
  get drukwerkmap(): string {
    return join(this.#map, 'drukwerk');
  }

  static async bouw({ inkomens, partijen }: Pick<Bevolking, 'inkomens' | 'partijen'>): Promise<Stad> {
    const map = mkdtempSync(join(tmpdir(), 'invorderstraat-storing-'));
    chmodSync(map, 0o711); // as root, PostgreSQL runs as another user, who must be able to walk to its own folder
    mkdirSync(join(map, 'temporal'));
    writeFileSync(join(map, 'inkomens.csv'), inkomens);
    const [postgres = 0, temporal = 0, ui = 0, brp = 0, polis = 0, insolventie = 0, bewind = 0, magazijn = 0, opslag = 0] = await vrijePoorten(9);
    const stad = new Stad(map, { postgres, temporal, ui, brp, polis, insolventie, bewind, magazijn, opslag }, await zorgVoor(TEMPORAL_CLI));
    await stad.#start('postgres');
    await maakDatabase(stad.#server.url('postgres'), DATABASE);
    await pasMigratiesToe(stad.databaseUrl);
    stad.#kring = await Kring.bereidVoor(map, stad.#server, partijen);
    await stad.#start('temporal');
    await maakNamespaceKlaar(stad.temporalAdres, 'default', true);
    for (const deel of [...BRONNEN, 'router', 'bronhouder', 'partijen', 'worker'] as const) await stad.#start(deel);
    return stad;
  }

  get databaseUrl(): string {
    return this.#server.url();
  }

  get temporalAdres(): string {
    return `127.0.0.1:${String(this.#poorten.temporal)}`;
  }

  /** Kills it, and starts it again after so many milliseconds; null: not before {@link herstel}. */
  async dood(deel: Deel, ms: number | null): Promise<void> {
    return this.#inRij(deel, async () => {
      const proces = this.#processen.get(deel);
      this.#processen.delete(deel);
      proces?.dood();
      await proces?.einde;
      if (ms === null) return;
      await wacht(ms);
      await this.#start(deel);
    });
  }

  /** Starts what was killed and stayed away; does nothing when it runs. */
  async herstel(deel: Deel): Promise<void> {
    return this.#inRij(deel, async () => {
      if (!this.#processen.has(deel)) await this.#start(deel);
    });
  }

  /** Waits until everything that is being started is there. */
  async rust(): Promise<void> {
    await Promise.all(this.#rij.values());
  }

  /** Tells the sources the legal day; one that is away hears it when it is started. */
  async zetDag(dag: Dag): Promise<void> {
    this.#dag = dag;
    for (const bron of BRONNEN) {
      await this.#inRij(bron, async () => {
        if (this.#processen.has(bron)) await this.#stuur(bron, 'POST', 'dag', { dag });
      });
    }
    // In this order: what the parties report on a day is of that day at the router too.
    for (const deel of ['router', 'partijen'] as const) {
      await this.#inRij(deel, async () => {
        if (this.#processen.has(deel)) await this.#metKring.zetDag(deel, dag);
      });
    }
  }

  /** The turn of the other parties; who is away does nothing. */
  async speelPartijen(): Promise<Kringspel> {
    return this.#processen.has('partijen') ? this.#metKring.speel() : { gedaan: 0, betalingen: [], volgende: null };
  }

  /** Tells a source to go wrong, `keer` times or (null) until told otherwise; null: to go right again. */
  async zetStoring(bron: Bron, storing: { readonly soort: SoortStoring; readonly keer: number | null; readonly ms: number } | null): Promise<void> {
    return this.#inRij(bron, async () => {
      if (!this.#processen.has(bron)) return;
      if (storing === null) await this.#stuur(bron, 'DELETE', 'storing');
      else await this.#stuur(bron, 'POST', 'storing', storing);
    });
  }

  /** Where the berichtenmagazijn listens, for who reads his letters there. */
  get magazijnUrl(): string {
    return magazijnUrl(this.#poorten);
  }

  /** What lies in the berichtenboxen. */
  get berichten(): readonly BewaardBericht[] {
    return maakBewaarplaats(this.#berichtenbestand).alle();
  }

  /** Lines of the worker that say that a zaak could not be replayed: its code and its history do not agree. */
  get nietHerspeelbaar(): readonly string[] {
    return readFileSync(join(this.#map, 'worker.log'), 'utf8').split('\n').filter((regel) => /TMPRL1100|[Nn]on-?determinism|DeterminismViolation/.test(regel));
  }

  /** The last lines that a part wrote, for when a run cannot go on. */
  laatsteRegels(deel: Deel, aantal = 40): string {
    return this.#processen.get(deel)?.laatsteRegels(aantal) ?? '';
  }

  async sloop(): Promise<void> {
    this.#dicht = true;
    await this.rust();
    for (const deel of ['worker', ...KRING, ...BRONNEN, 'temporal'] as const) this.#processen.get(deel)?.dood();
    await this.#postgres?.stop();
    verwijderPostgres(join(this.#map, 'postgres'));
    rmSync(this.#map, { recursive: true, force: true });
  }

  async #inRij(deel: Deel, werk: () => Promise<void>): Promise<void> {
    const beurt = (this.#rij.get(deel) ?? Promise.resolve()).then(werk);
    // Who asked hears of the failure; the next in line is not held by it.
    this.#rij.set(deel, beurt.catch(() => undefined));
    return beurt;
  }

  get #berichtenbestand(): string {
    return join(this.#map, 'berichten.jsonl');
  }

  get #server(): Postgres {
    if (this.#postgres === undefined) throw new Error('PostgreSQL is nog niet gestart');
    return this.#postgres;
  }

  get #metKring(): Kring {
    if (this.#kring === undefined) throw new Error('de routeervoorziening is nog niet gestart');
    return this.#kring;
  }

  async #start(deel: Deel): Promise<void> {
    const proces = await this.#maak(deel);
    this.#processen.set(deel, proces);
    void proces.einde.then(async () => this.#vanzelfGeeindigd(deel, proces));
  }

  async #maak(deel: Deel): Promise<Proces> {
    const log = join(this.#map, `${deel}.log`);
    switch (deel) {
      case 'postgres':
        this.#postgres = await this.#startPostgres(log);
        return this.#postgres.proces;
      case 'temporal':
        return op(startTemporal({ programma: this.#programma, map: join(this.#map, 'temporal'), poort: this.#poorten.temporal, uiPoort: this.#poorten.ui, namespace: 'default', log }), this.#poorten.temporal);
      case 'brp':
      case 'polis':
      case 'insolventie':
      case 'bewind':
      case 'magazijn':
      case 'opslag':
        return op(this.#node(deel, 'services/standins/main.js', [deel], log), this.#poorten[deel]);
      case 'router':
      case 'bronhouder':
      case 'partijen':
        return op(this.#node(deel, KRINGPROGRAMMA[deel], [], log, this.#metKring.omgeving(deel, this.#dag ?? BEGIN)), this.#metKring.poort(deel));
      case 'worker':
        return this.#node(deel, 'worker/main.js', [], log, this.#metKring.bijWorker);
    }
  }

  /** A killed server leaves its children for a moment, and as long as they live another one refuses to start. */
  async #startPostgres(log: string): Promise<Postgres> {
    for (let poging = 1; ; poging += 1) {
      try {
        return await startPostgres({ map: join(this.#map, 'postgres'), poort: this.#poorten.postgres, duurzaam: true, log });
      } catch (fout) {
        if (poging >= 20) throw fout;
        await wacht(250);
      }
    }
  }

  #node(naam: string, pad: string, argumenten: readonly string[], log: string, erbij: NodeJS.ProcessEnv = {}): Proces {
    const omgeving = {
      ...process.env,
      ...(this.#postgres === undefined ? {} : { DATABASE_URL: this.databaseUrl }),
      TEMPORAL_ADDRESS: this.temporalAdres,
      INVORDERSTRAAT_KALENDER: 'gestuurd',
      ...adressenVan(this.#poorten),
      STANDIN_OPSLAG_MAP: join(this.#map, 'brieven'),
      DRUKWERK_MAP: this.drukwerkmap,
      BRP_PER_SECONDE: '1000',
      POLIS_PER_SECONDE: '1000',
      ...standinpoorten(this.#poorten),
      STANDIN_BERICHTEN: this.#berichtenbestand,
      STANDIN_INKOMENS: join(this.#map, 'inkomens.csv'),
      ...(this.#dag === undefined ? {} : { STANDIN_DAG: this.#dag }),
      ...erbij,
    };
    return new Proces({ naam, bestand: process.execPath, argumenten: ['--enable-source-maps', join(PROJECT, 'dist', pad), ...argumenten], omgeving, log, map: PROJECT });
  }

  /** As a supervisor does: what ends without being killed is told, and started again. */
  async #vanzelfGeeindigd(deel: Deel, proces: Proces): Promise<void> {
    if (this.#dicht || this.#processen.get(deel) !== proces) return;
    this.vanzelf.push(`${deel}: ${proces.laatsteRegels(4)}`);
    this.#processen.delete(deel);
    await wacht(500);
    await this.herstel(deel);
  }

  async #stuur(bron: Bron, methode: 'POST' | 'DELETE', pad: string, inhoud?: object): Promise<void> {
    const adres = `http://127.0.0.1:${String(this.#poorten[bron])}/standin/${pad}`;
    const antwoord = await fetch(adres, { method: methode, ...(inhoud === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(inhoud) }) });
    if (!antwoord.ok) throw new Error(`de plaatsvervanger van ${bron} weigert ${pad} (status ${String(antwoord.status)})`);
  }
}

async function op(proces: Proces, poort: number): Promise<Proces> {
  await wachtOpPoort(poort, proces);
  return proces;
}
