import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { maakBezorger } from '../activities/bericht/bezorgen.ts';
import { startNieuwe } from '../activities/bericht/starten.ts';
import { openDatabase } from '../activities/opslag/database.ts';
import { dagenVan, leesPartijbestand, leesStoringen } from '../adapters/routeervoorziening/standin/partijbestand.ts';
import { leesInstellingen } from '../worker/instellingen.ts';
import { EERSTE_DAG, LAATSTE_DAG } from './opbouw/kalenderdag.ts';
import { verbindClient } from '../worker/verbinding.ts';
import { leesGedrag } from './simulatie/gedrag.ts';
import { importeerVoorbeeld } from './simulatie/importeren.ts';
import { toonAdressen } from './temporal-ui.ts';
import { speelKalender } from './simulatie/kalenderspel.ts';
import { allePartijen } from './simulatie/partijen/alle.ts';
import { anderePartijen } from './simulatie/partijen/anderen.ts';
import { Kringspel as kringspelSchema, type Kringspel } from '../adapters/routeervoorziening/standin/kringspel.ts';
import { leesSamenlopen, toonSamenlopen } from './simulatie/samenlopen.ts';
import { leesUitkomsten } from './simulatie/uitkomsten.ts';
import { toonUitkomsten, toonVerschillen } from './simulatie/tabel.ts';
import { vergelijk } from './simulatie/vergelijken.ts';
import { leesVoortgang, maakScherm } from './simulatie/voortgang.ts';

/** The driver of the sample: imports it and plays the legal calendar; exit code 1 when the end is not as expected. */
const BEGIN = EERSTE_DAG;
const EINDE = LAATSTE_DAG;
/** A sample is no burst: the driver starts faster than a worker does, unless the environment says otherwise. */
const PER_SECONDE = '100';

const instellingen = leesInstellingen({ INVORDERSTRAAT_START_PER_SECONDE: PER_SECONDE, ...process.env, INVORDERSTRAAT_KALENDER: 'gestuurd' });
const eigen = z
  .object({
    VOORBEELD: z.string().default('voorbeeld'),
    STANDIN_BRP_STUUR: z.string().default('http://127.0.0.1:8101/standin'),
    STANDIN_POLIS_STUUR: z.string().default('http://127.0.0.1:8102/standin'),
    STANDIN_INSOLVENTIE_STUUR: z.string().default('http://127.0.0.1:8103/standin'),
    STANDIN_BEWIND_STUUR: z.string().default('http://127.0.0.1:8104/standin'),
    STANDIN_MAGAZIJN_STUUR: z.string().default('http://127.0.0.1:8105/standin'),
    /** The router and the other parties, where they run. */
    ROUTEERVOORZIENING_BEHEER: z.string().optional(),
    DEELNEMERS_STUUR: z.string().optional(),
    TEMPORAL_UI: z.string().optional(),
  })
  .parse(process.env);

const db = openDatabase(instellingen.DATABASE_URL);
const client = await verbindClient(instellingen);
const bezorger = maakBezorger(db, client, 'gestuurd');
let gestopt = false;
for (const sein of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.once(sein, () => {
    gestopt = true;
  });

console.log(await importeerVoorbeeld(db, eigen.VOORBEELD));

const gedrag = await leesGedrag(`${eigen.VOORBEELD}/gedrag.csv`);
const bestand = async (naam: string): Promise<string> => readFile(`${eigen.VOORBEELD}/${naam}`, 'utf8');
const vanAnderen = eigen.DEELNEMERS_STUUR === undefined ? { rijen: [], storingen: [] } : { rijen: leesPartijbestand(await bestand('partijen.csv')), storingen: leesStoringen(await bestand('partijstoringen.csv')) };
const scherm = maakScherm(process.stdout);
const afloop = await speelKalender(
  {
    db,
    client,
    bezorger,
    partijen: [...allePartijen(db, client, gedrag, instellingen), ...(eigen.DEELNEMERS_STUUR === undefined ? [] : [anderePartijen(db, dagenVan(vanAnderen.rijen, vanAnderen.storingen), speelVan(eigen.DEELNEMERS_STUUR))])],
    startNieuwe: async (vandaag) => startNieuwe({ db, client, kalender: 'gestuurd', vandaag, perSeconde: instellingen.INVORDERSTRAAT_START_PER_SECONDE }),
    zetBronnen: async (vandaag) => {
      const bronnen = [eigen.STANDIN_BRP_STUUR, eigen.STANDIN_POLIS_STUUR, eigen.STANDIN_INSOLVENTIE_STUUR, eigen.STANDIN_BEWIND_STUUR, eigen.STANDIN_MAGAZIJN_STUUR].map(async (url) => zetDag(`${url}/dag`, vandaag));
      await Promise.all([...bronnen, zetKring(vandaag)]);
    },
    bijDag: async (vandaag) => {
      scherm(await leesVoortgang(db, vandaag));
    },
    gestopt: () => gestopt,
  },
  BEGIN,
  EINDE,
);

if (afloop === 'uitgespeeld') {
  const uitkomsten = await leesUitkomsten(db);
  console.log(`\n\n${toonUitkomsten(uitkomsten)}\n`);
  if (vanAnderen.rijen.length > 0) console.log(`${toonSamenlopen(await leesSamenlopen(db, vanAnderen.rijen))}\n`);
  const verschillen = await vergelijk(`${eigen.VOORBEELD}/verwacht.csv`, uitkomsten);
  console.log(toonVerschillen(uitkomsten.length, verschillen));
  if (eigen.TEMPORAL_UI !== undefined) console.log(`\n${toonAdressen(eigen.TEMPORAL_UI, instellingen.TEMPORAL_NAMESPACE)}`);
  console.log(`\nDe brieven als PDF, per deel van een verzendrun met een manifest: ${instellingen.DRUKWERK_MAP}`);
  process.exitCode = verschillen.length === 0 ? 0 : 1;
} else console.log('\nDe kalender staat stil. De volgende start gaat hier verder.');
await db.$disconnect();
await client.connection.close();

/** In this order: what the parties report and ask on a day is of that day at the router too, and what it destroys is of before. */
async function zetKring(vandaag: string): Promise<void> {
  if (eigen.ROUTEERVOORZIENING_BEHEER !== undefined) for (const pad of ['dag', 'opschonen']) await zetDag(`${eigen.ROUTEERVOORZIENING_BEHEER}/${pad}`, vandaag);
  if (eigen.DEELNEMERS_STUUR !== undefined) await zetDag(`${eigen.DEELNEMERS_STUUR}/dag`, vandaag);
}

async function zetDag(adres: string, vandaag: string): Promise<void> {
  const antwoord = await fetch(adres, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ dag: vandaag }) });
  if (!antwoord.ok) throw new Error(`de bron ${adres} neemt de dag niet aan (status ${String(antwoord.status)})`);
}

/** The other parties have their turn in a process of their own. */
function speelVan(stuur: string): () => Promise<Kringspel> {
  return async () => {
    const antwoord = await fetch(`${stuur}/speel`, { method: 'POST' });
    if (!antwoord.ok) throw new Error(`de andere partijen spelen niet (status ${String(antwoord.status)})`);
    return kringspelSchema.parse(await antwoord.json());
  };
}
