import { fileURLToPath } from 'node:url';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { bundleWorkflowCode, DefaultLogger, Runtime, type WorkflowBundleWithSourceMap } from '@temporalio/worker';
import { startNieuwe } from '../../activities/bericht/starten.ts';
import { openDatabase, type Database } from '../../activities/opslag/database.ts';
import { derden } from '../../bin/simulatie/partijen/derde.ts';
import { sleutelVanZaak, soortVanZaak, type ZaakSoort } from '../../contract/zaak.ts';
import { TAAKWACHTRIJ } from '../../contract/taakwachtrijen.ts';
import { ACTIVITEITEN_TEGELIJK } from '../../worker/werkers.ts';
import { postkamerZonderRun } from '../zonder-run.ts';
import { Klokken } from './klok.ts';
import { BEGIN, EINDE, gedrag, inkomens, MEESTE, VERKLARING, vorderingen, type Groep } from './mensen.ts';
import { meet, NIETS, tel, type Meting } from './meting.ts';
import { maakClient, maakPost, maakWerkers } from './opzet.ts';
import { startServer } from './server.ts';
import { speelTot } from './spel.ts';
import { toon } from './uitslag.ts';
import { bouwWereld, importeer, type Wereld } from './wereld.ts';

export type Vorm = 'kaal' | 'straat';

/** What one way of running the street took: seconds to a running beslag and over the year after it, processor seconds of our process over both, and what it cost the server per kind of zaak. */
export interface Uitslag {
  readonly vorm: Vorm;
  readonly claims: number;
  readonly seconden: { readonly totBeslag: number; readonly jaar: number; readonly processor: number };
  readonly totBeslag: ReadonlyMap<string, Meting>;
  readonly jaar: ReadonlyMap<string, Meting>;
}

/** `npm run bench -- straat [claims] [rondes]`: the street against a bare workflow, on one server, in turns. */
export async function straat(argumenten: readonly string[]): Promise<void> {
  const claims = Math.min(Number(argumenten[0] ?? 10), MEESTE);
  const rondes = Number(argumenten[1] ?? 2);
  Runtime.install({ logger: new DefaultLogger('ERROR'), telemetryOptions: { logging: { forward: {}, filter: 'ERROR' } } });
  const [server, wereld, bundel] = await Promise.all([startServer(), bouwWereld({ inkomens: inkomens() }), bundelWorkflows()]);
  try {
    // A first round that does not count: code, caches and plans are warm after it.
    for (const vorm of ['kaal', 'straat'] as const) await meetVorm({ server, wereld, bundel }, vorm, { serie: `proef-${vorm}`, claims: 2 });
    const uitslagen: Uitslag[] = [];
    for (let ronde = 1; ronde <= rondes; ronde += 1) {
      for (const vorm of ronde % 2 === 1 ? (['kaal', 'straat'] as const) : (['straat', 'kaal'] as const)) {
        uitslagen.push(await meetVorm({ server, wereld, bundel }, vorm, { serie: `ronde${String(ronde)}-${vorm}`, claims }));
      }
    }
    console.log(toon(uitslagen));
  } finally {
    await wereld.stop();
    await server.teardown();
  }
}

interface Plek {
  readonly server: TestWorkflowEnvironment;
  readonly wereld: Wereld;
  readonly bundel: WorkflowBundleWithSourceMap;
}

async function meetVorm({ server, wereld, bundel }: Plek, vorm: Vorm, groep: Groep): Promise<Uitslag> {
  const { claims } = groep;
  const db = openDatabase(await wereld.verseDatabase(groep.serie), ACTIVITEITEN_TEGELIJK);
  const klokken = new Klokken(server, BEGIN);
  wereld.zetDag(BEGIN);
  const client = maakClient(server, klokken, vorm === 'kaal' ? eenWorkflow(db) : undefined);
  const werkers = await maakWerkers(server, wereld, db, klokken, bundel);
  const lopend = Promise.all(werkers.map(async (werker) => werker.run()));
  const spel = { db, klokken, bezorger: maakPost(db, client), partijen: [derden(db, gedrag(groep)), postkamerZonderRun(db, [])], zetDag: wereld.zetDag };
  try {
    const begin = performance.now();
    const processorBegin = process.cpuUsage();
    await importeer(wereld, db, vorderingen(groep), claims);
    if (vorm === 'straat') await startNieuwe({ db, client, kalender: 'echt', vandaag: BEGIN, perSeconde: 1000 });
    else for (const { id } of await db.vordering.findMany()) await client.workflow.start('kaal', { workflowId: kaleZaak(id), taskQueue: TAAKWACHTRIJ.zaken, args: [{ vorderingId: id }] });
    await speelTot(spel, VERKLARING);
    const bijBeslag = performance.now();
    const processorBijBeslag = process.cpuUsage(processorBegin);
    if ((await db.derdenverklaring.count()) !== claims) throw new Error(`niet elke vordering kwam tot een lopend beslag (${vorm})`);
    const totBeslag = await meetAlle(server, klokken);
    const verder = performance.now();
    const processorVerder = process.cpuUsage();
    await speelTot(spel, EINDE);
    const klaar = performance.now();
    const processorJaar = process.cpuUsage(processorVerder);
    if ((await db.afdracht.count()) !== 12 * claims || (await db.berekening.count()) !== 2 * claims) throw new Error(`het jaar had geen twaalf afdrachten en een herberekening (${vorm})`);
    const geheel = await meetAlle(server, klokken);
    return {
      vorm,
      claims,
      seconden: { totBeslag: (bijBeslag - begin) / 1000, jaar: (klaar - verder) / 1000, processor: seconden(processorBijBeslag) + seconden(processorJaar) },
      totBeslag,
      jaar: new Map([...geheel].map(([soort, meting]) => [soort, tel(meting, totBeslag.get(soort) ?? NIETS, -1)])),
    };
  } finally {
    for (const zaak of klokken.zaken) await server.client.workflow.getHandle(zaak).terminate('gemeten').catch(alKlaar);
    for (const werker of werkers) werker.shutdown();
    await lopend;
    await db.$disconnect();
  }
}

async function meetAlle(server: TestWorkflowEnvironment, klokken: Klokken): Promise<ReadonlyMap<string, Meting>> {
  const perSoort = new Map<string, Meting>();
  for (const zaak of klokken.zaken) {
    const soort: ZaakSoort | 'kaal' = zaak.startsWith('kaal-') ? 'kaal' : soortVanZaak(zaak);
    perSoort.set(soort, tel(perSoort.get(soort) ?? NIETS, await meet(server.client, zaak)));
  }
  return perSoort;
}

const kaleZaak = (vorderingId: string): string => `kaal-${vorderingId}`;

/** The bare workflow of a claim gets what its verhaal and its beslag would get. */
function eenWorkflow(db: Database): (zaak: string) => Promise<string> {
  const bekend = new Map<string, string>();
  return async (zaak) => {
    const kaal = bekend.get(zaak) ?? kaleZaak(await vorderingVan(db, zaak));
    bekend.set(zaak, kaal);
    return kaal;
  };
}

async function vorderingVan(db: Database, zaak: string): Promise<string> {
  const sleutel = sleutelVanZaak(zaak);
  const soort = soortVanZaak(zaak);
  if (soort === 'invordering') return sleutel;
  const verhaalId = soort === 'verhaal' ? Number(sleutel) : (await db.beslag.findUniqueOrThrow({ where: { id: Number(sleutel) } })).verhaalId;
  return (await db.verhaalVordering.findFirstOrThrow({ where: { verhaalId } })).vorderingId;
}

async function bundelWorkflows(): Promise<WorkflowBundleWithSourceMap> {
  const pad = (bestand: string): string => fileURLToPath(new URL(bestand, import.meta.url));
  return bundleWorkflowCode({ workflowsPath: pad('bundel.ts'), workflowInterceptorModules: [pad('wekkers.ts')], logger: new DefaultLogger('ERROR') });
}

function seconden({ user, system }: NodeJS.CpuUsage): number {
  return (user + system) / 1_000_000;
}

function alKlaar(fout: unknown): void {
  if (!(fout instanceof Error) || fout.name !== 'WorkflowNotFoundError') throw fout;
}
