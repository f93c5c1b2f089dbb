import { maakBezorger } from '../../activities/bericht/bezorgen.ts';
import { startNieuwe } from '../../activities/bericht/starten.ts';
import { openDatabase, type Database } from '../../activities/opslag/database.ts';
import { speelKalender } from '../../bin/simulatie/kalenderspel.ts';
import { postkamer } from '../../bin/simulatie/partijen/postkamer.ts';
import { verzender } from '../../bin/simulatie/partijen/verzender.ts';
import { veger } from '../../bin/simulatie/partijen/veger.ts';
import { dag } from '../../domain/kalender/dag.ts';
import { importeer } from '../straat/wereld.ts';
import { derden } from './derden.ts';
import { vorderingen } from './mensen.ts';
import { drukwerkVan, omgevingVan, type Plek } from './plek.ts';
import { overgangenSinds } from './overgangen.ts';
import { startWerkers } from './werkers.ts';

/** First legal day, on which every claim is past its payment term. */
const BEGIN = dag('2025-01-06');
const VERKLARING = dag('2025-04-08');
const AFDRACHT = dag('2025-05-23');
const EINDE = dag('2025-06-10');
/** As the worker starts claims by default: thousands of workflows at once are no street but a test of the dev server. */
const START_PER_SECONDE = 20;
/** The driver's own connections. */
const VERBINDINGEN = 30;
const BRIEVEN = ['herinnering', 'aanmaning', 'dwangbevel', 'vooraankondiging', 'beschikking', 'opheffing_derde'];

/** What it took to bring so many claims from the file to their end: seconds on the wall, seconds of processor of driver and workers, state transitions of the server. */
export interface Straatmeting {
  readonly claims: number;
  readonly seconden: number;
  readonly processor: number;
  readonly overgangen: number;
}

/**
 * Plays claims through the whole street with two worker processes: import, four letters, beslag, verklaring, one afdracht that pays,
 * opheffing. Throws unless every claim ended as paid, with each letter once.
 */
export async function meetStraat(plek: Plek, serie: string, claims: number): Promise<Straatmeting> {
  const { server, wereld, bundel } = plek;
  const url = await wereld.verseDatabase(serie);
  const db = openDatabase(url, VERBINDINGEN);
  const werkers = await startWerkers(2, { omgeving: omgevingVan(plek, url, 'gestuurd'), bundel });
  const { client } = server;
  const sinds = new Date();
  const processorBegin = process.cpuUsage();
  const begin = performance.now();
  await importeer(wereld, db, vorderingen(serie, plek.bsns.slice(0, claims)), claims);
  await speelKalender(
    {
      db,
      client,
      bezorger: maakBezorger(db, client, 'gestuurd'),
      partijen: [veger(db, client), derden(db, { verklaring: VERKLARING, afdracht: AFDRACHT }), postkamer(db, [], drukwerkVan(wereld, url)), verzender(db, client)],
      startNieuwe: async (vandaag) => startNieuwe({ db, client, kalender: 'gestuurd', vandaag, perSeconde: START_PER_SECONDE }),
      zetBronnen: async (vandaag) => {
        wereld.zetDag(vandaag);
        return Promise.resolve();
      },
      bijDag: async (vandaag) => {
        plek.meld(`${String(claims)} claims: ${vandaag}, ${((performance.now() - begin) / 1000).toFixed(0)} s`);
        return Promise.resolve();
      },
      gestopt: () => false,
    },
    BEGIN,
    EINDE,
  );
  const seconden = (performance.now() - begin) / 1000;
  const { user, system } = process.cpuUsage(processorBegin);
  const processor = (user + system) / 1_000_000 + (await werkers.processor());
  await keur(db, claims);
  await werkers.stop();
  await db.$disconnect();
  return { claims, seconden, processor, overgangen: await overgangenSinds(client, sinds) };
}

/** Every claim paid, and no letter missing or made twice. */
async function keur(db: Database, claims: number): Promise<void> {
  const aantallen = [
    ['voldane vorderingen', await db.vordering.count({ where: { einde: 'voldaan' } })] as const,
    ...(await Promise.all(BRIEVEN.map(async (soort) => [soort, await db.brief.count({ where: { soort, status: 'verzonden' } })] as const))),
  ];
  for (const [wat, aantal] of aantallen) if (aantal !== claims) throw new Error(`${wat}: ${String(aantal)} bij ${String(claims)} vorderingen`);
}
