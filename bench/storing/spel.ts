import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, Connection } from '@temporalio/client';
import { maakMagazijn } from '../../adapters/berichtenmagazijn/client.ts';
import { vraagtNogEens } from '../../adapters/berichtenmagazijn/nog-eens.ts';
import { maakBezorger } from '../../activities/bericht/bezorgen.ts';
import { startNieuwe } from '../../activities/bericht/starten.ts';
import { openDatabase, type Database } from '../../activities/opslag/database.ts';
import { fouttype } from '../../activities/opslag/voorbijgaand.ts';
import { PROJECT } from '../../bin/opbouw/plaatsen.ts';
import { wacht } from '../../bin/opbouw/proces.ts';
import { importeerVoorbeeld } from '../../bin/simulatie/importeren.ts';
import { speelKalender } from '../../bin/simulatie/kalenderspel.ts';
import { anderePartijen } from '../../bin/simulatie/partijen/anderen.ts';
import { verzender } from '../../bin/simulatie/partijen/verzender.ts';
import { leesVoortgang, voortgangsregel } from '../../bin/simulatie/voortgang.ts';
import { plusDagen, type Dag } from '../../domain/kalender/dag.ts';
import { afdragers } from './afdragers.ts';
import { backoffice } from './backoffice.ts';
import { lezers } from './berichtenbox.ts';
import type { Buiten } from './keuring.ts';
import { Logboek } from './logboek.ts';
import { BEGIN } from './looptijd.ts';
import { mensen } from './mensen.ts';
import { nachtronde } from './nachtronde.ts';
import { Gevallen, Noodlot } from './noodlot.ts';
import type { Gepland } from './plan.ts';
import { Stad } from './stad.ts';
import type { Bevolking } from './voornemen.ts';

export interface Spel {
  readonly naam: string;
  readonly bevolking: Bevolking;
  readonly plan: readonly Gepland[];
  readonly totEnMet: Dag;
  readonly meld: (regel: string) => void;
}

export interface Speelverslag {
  /** How often the driver fell, with the kind of error of each. */
  readonly vallen: readonly string[];
  /** What ended without being killed. */
  readonly vanzelf: readonly string[];
  readonly nietHerspeelbaar: readonly string[];
  /** Planned faults that did not happen. */
  readonly over: number;
  readonly seconden: number;
}

const SEINEN = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * More falls than this on one day: it does not get over it by starting again. A fall without a fault before it (a machine so busy that a
 * workflow task does not end in time) is told as such.
 */
const TE_VAAK = 15;

/** Plays the people once, with the faults of the plan, and has what came of it read before everything is taken down. */
export async function speel<T>({ naam, bevolking, plan, totEnMet, meld }: Spel, lees: (db: Database, buiten: Buiten) => Promise<T>): Promise<{ readonly uitkomst: T; readonly verslag: Speelverslag }> {
  const begin = Date.now();
  const stad = await Stad.bouw(bevolking);
  const breekAf = (): void => void stad.sloop().finally(() => process.exit(130));
  for (const sein of SEINEN) process.on(sein, breekAf);
  try {
    const noodlot = new Noodlot(stad, plan, meld);
    const db = openDatabase(stad.databaseUrl);
    await importeer(db, bevolking);
    await db.$disconnect();
    const vallen: string[] = [];
    const logboek = new Logboek();
    for (let vandaag = 0, dag = ''; ; ) {
      const gevallen = await eenSpeler(stad, noodlot, { naam, bevolking, totEnMet, meld, logboek });
      if (gevallen === null) break;
      vandaag = gevallen.dag === dag ? vandaag + 1 : 1;
      dag = gevallen.dag;
      const soort = fouttype(gevallen.fout);
      const zonder = noodlot.isReden() ? '' : ' zonder storing';
      if (vandaag > TE_VAAK) throw gevallen.fout;
      vallen.push(`${soort}${zonder}`);
      meld(`  ${dag}  de speler viel${zonder} (${soort}) en begint de dag opnieuw`);
      await noodlot.rust();
    }
    await noodlot.rust();
    const na = openDatabase(stad.databaseUrl);
    const uitkomst = await lees(na, { berichten: stad.berichten, logboek });
    await na.$disconnect();
    return { uitkomst, verslag: { vallen, vanzelf: stad.vanzelf, nietHerspeelbaar: stad.nietHerspeelbaar, over: noodlot.over, seconden: Math.round((Date.now() - begin) / 1000) } };
  } catch (fout) {
    meld(`  de proef kan niet verder; de worker schreef het laatst:\n${stad.laatsteRegels('worker')}`);
    throw fout;
  } finally {
    for (const sein of SEINEN) process.off(sein, breekAf);
    await stad.sloop();
  }
}

type Beurt = Pick<Spel, 'naam' | 'bevolking' | 'totEnMet' | 'meld'> & { readonly logboek: Logboek };

/** One driver, from where the calendar stands until it is played or the driver falls; null: played. */
async function eenSpeler(stad: Stad, noodlot: Noodlot, { naam, bevolking, totEnMet, meld, logboek }: Beurt): Promise<{ readonly dag: string; readonly fout: unknown } | null> {
  let dag = '';
  let maand = '';
  const db = openDatabase(stad.databaseUrl, 30);
  const connection = await verbind(stad.temporalAdres);
  const tel = <In, Uit>(invoer: In, verder: (invoer: In) => Uit): Uit => {
    noodlot.stap();
    return verder(invoer);
  };
  const client = new Client({ connection, interceptors: { workflow: [{ startUpdate: tel, signalWithStart: tel, startWithDetails: tel }] } });
  const magazijn = vraagtNogEens(maakMagazijn({ url: stad.magazijnUrl, token: async () => Promise.resolve('standin') }));
  try {
    await speelKalender(
      {
        db,
        client,
        bezorger: maakBezorger(db, client, 'gestuurd'),
        partijen: [nachtronde(db, client, meld), mensen(db, client, bevolking, stad.drukwerkmap, logboek), afdragers(db, bevolking.afdrachten, logboek), lezers(db, bevolking.dicht, magazijn), verzender(db, client), backoffice(db, client), anderePartijen(db, [], async () => stad.speelPartijen())],
        startNieuwe: async (vandaag) => startNieuwe({ db, client, kalender: 'gestuurd', vandaag, perSeconde: 1000 }),
        zetBronnen: async (vandaag) => {
          dag = vandaag;
          await noodlot.dag(vandaag);
          await stad.zetDag(vandaag);
        },
        bijDag: async (vandaag) => {
          if (vandaag.slice(0, 7) === maand) return;
          maand = vandaag.slice(0, 7);
          meld(`  ${naam}: ${voortgangsregel(await leesVoortgang(db, vandaag))}`);
        },
        gestopt: () => false,
      },
      BEGIN,
      totEnMet,
    );
    return null;
  } catch (fout) {
    return { dag, fout: fout instanceof Gevallen || fout instanceof Error ? fout : new Error(String(fout)) };
  } finally {
    await connection.close();
    await db.$disconnect();
  }
}

async function verbind(address: string): Promise<Connection> {
  for (let poging = 1; ; poging += 1) {
    try {
      return await Connection.connect({ address, connectTimeout: 5_000 });
    } catch (fout) {
      if (poging >= 20) throw fout;
      await wacht(250);
    }
  }
}

/** The three opdrachtgevers of the sample, each with the OIN by which the berichtenmagazijn knows it, with the claims of this run. Throws when one is refused. */
async function importeer(db: Database, { bestanden, voorkeuren }: Bevolking): Promise<void> {
  const map = mkdtempSync(join(tmpdir(), 'invorderstraat-storing-csv-'));
  for (const [naam, tekst] of bestanden) {
    writeFileSync(join(map, naam), tekst);
    const opdrachtgever = naam.replace('vorderingen', 'opdrachtgever').replace('.csv', '.json');
    writeFileSync(join(map, opdrachtgever), vanafBegin(readFileSync(join(PROJECT, 'voorbeeld', opdrachtgever), 'utf8')));
  }
  writeFileSync(join(map, 'berichtvoorkeuren.csv'), voorkeuren);
  const ingelezen = await importeerVoorbeeld(db, map);
  if (!ingelezen.includes(' 0 afgekeurd')) throw new Error(`de bevolking is niet goed: ${ingelezen}`);
  rmSync(map, { recursive: true, force: true });
}

/** Who is connected to the routeervoorziening is so from before the first day. */
function vanafBegin(opdrachtgever: string): string {
  return opdrachtgever.replace(/"routerSinds": "[^"]*"/u, `"routerSinds": "${plusDagen(BEGIN, -1)}"`);
}
