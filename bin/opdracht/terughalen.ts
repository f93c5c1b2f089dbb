import { z } from 'zod';
import { leesCsv, OnleesbareCsv } from '../../activities/import/csv.ts';
import { dagSchema } from '../../activities/import/vorderingrij.ts';
import type { Database } from '../../activities/opslag/database.ts';
import { Weigering } from '../../activities/opslag/weigering.ts';
import { keurTerughalingGoed } from '../../activities/terughalen/goedkeuren.ts';
import type { Terughaalkeuze } from '../../activities/terughalen/keuze.ts';
import { maakProef } from '../../activities/terughalen/proef.ts';
import { startTerughaling } from '../../activities/terughalen/starten.ts';
import { verslagCsv, verslagTekst } from '../../activities/terughalen/verslag.ts';
import { TERUGHAALREDENEN } from '../../contract/terughaling.ts';
import { metDatabase, schrijf, wettelijkeDag } from './database.ts';
import { bedragOfNul, leesOpties, nummerVan } from './opties.ts';
import { metClient } from './temporal.ts';

const naam = z.string().trim().min(1, 'ontbreekt');
const Proef = z.object({
  rundeel: z.array(nummerVan('deel van een verzendrun')).min(1).optional(),
  run: nummerVan('verzendrun').optional(),
  opdrachtgever: naam.optional(),
  soort: naam.optional(),
  van: dagSchema.optional(),
  tot: dagSchema.optional(),
  lijst: naam.optional(),
  reden: z.enum(TERUGHAALREDENEN, `kies uit ${TERUGHAALREDENEN.join(', ')}`),
  toelichting: naam,
  door: naam,
  csv: z.boolean().default(false),
});
const aantalRegels = 'moet een aantal regels zijn, zoals 3';
const Uitvoeren = z.object({ nummer: nummerVan('terughaling'), hash: naam, door: naam, afwijkend: z.coerce.number(aantalRegels).int(aantalRegels).min(0, aantalRegels).exactOptional(), hoogstens: bedragOfNul.exactOptional() });
const Toon = z.object({ nummer: nummerVan('terughaling'), csv: z.boolean().default(false) });

type Opties = Readonly<Record<string, unknown>>;

/**
 * `invorderstraat terughalen proef|uitvoeren|toon`: what would happen to letters that are wrong, having exactly that carried out by a
 * second person, with what changed meanwhile where he allows it, and the list of everybody. Answers 0, or 2 when it is refused.
 */
export async function voerUit([wat = '', nummer = '']: readonly string[], opties: Opties): Promise<number> {
  return metDatabase('terughalen', async (db) => {
    switch (wat) {
      case 'proef':
        return proef(db, opties);
      case 'uitvoeren':
        return uitvoeren(db, { ...opties, nummer });
      case 'toon': {
        const gelezen = leesOpties(Toon, { ...opties, nummer });
        return toon(db, gelezen.nummer, gelezen.csv);
      }
      default:
        throw new Weigering('kies uit proef, uitvoeren of toon');
    }
  });
}

async function proef(db: Database, opties: Opties): Promise<number> {
  const gelezen = leesOpties(Proef, opties);
  const { reden, toelichting, door } = gelezen;
  const { terughalingId } = await maakProef(db, { keuze: await keuzeVan(gelezen), reden, toelichting, door, vandaag: await wettelijkeDag(db) }, meldVoortgang());
  await toon(db, terughalingId, gelezen.csv);
  if (!gelezen.csv) schrijf('', `Iedereen op de lijst: npx invorderstraat terughalen toon ${String(terughalingId)} --csv`, 'Er is nog niets gedaan. Een tweede persoon laat precies deze lijst uitvoeren:', `npx invorderstraat terughalen uitvoeren ${String(terughalingId)} --hash … --door …`);
  return 0;
}

async function uitvoeren(db: Database, opties: Opties): Promise<number> {
  const { nummer: terughalingId, ...wie } = leesOpties(Uitvoeren, opties);
  const vandaag = await wettelijkeDag(db);
  schrijf(...(await keurTerughalingGoed(db, { terughalingId, ...wie, vandaag }, meldVoortgang())));
  const id = await metClient(async (client) => startTerughaling(db, client, terughalingId, vandaag));
  schrijf(`${id} loopt. Volg haar in de Temporal UI, of met: npx invorderstraat terughalen toon ${String(terughalingId)}`);
  return 0;
}

async function toon(db: Database, terughalingId: number, csv: boolean): Promise<number> {
  const tekst = await verslagTekst(db, terughalingId);
  if (csv) for await (const regel of verslagCsv(db, terughalingId)) schrijf(regel);
  else schrijf(...tekst);
  return 0;
}

/** Exactly one way to choose. */
async function keuzeVan({ rundeel, run, opdrachtgever, soort, van, tot, lijst }: z.infer<typeof Proef>): Promise<Terughaalkeuze> {
  const keuzes: (Terughaalkeuze | { readonly soort: 'bestand'; readonly bestand: string })[] = [];
  if (rundeel !== undefined) keuzes.push({ soort: 'rundeel', rundeelIds: rundeel });
  if (run !== undefined) keuzes.push({ soort: 'run', verzendrunId: run });
  if (opdrachtgever !== undefined && soort !== undefined && van !== undefined && tot !== undefined) keuzes.push({ soort: 'dagen', opdrachtgeverId: opdrachtgever, brief: soort, van, tot });
  if (lijst !== undefined) keuzes.push({ soort: 'bestand', bestand: lijst });
  const [keuze, ...meer] = keuzes;
  if (keuze === undefined || meer.length > 0) throw new Weigering('kies de brieven op één manier: --rundeel, --run, --lijst, of --opdrachtgever met --soort, --van en --tot');
  return keuze.soort === 'bestand' ? { soort: 'lijst', briefIds: await leesLijst(keuze.bestand) } : keuze;
}

async function leesLijst(bestand: string): Promise<number[]> {
  const ids: number[] = [];
  try {
    for await (const { rij } of leesCsv(bestand, ['brief'])) {
      const gelezen = 'velden' in rij ? nummerVan('brief').safeParse(rij.velden.brief) : null;
      if (gelezen?.success !== true) throw new Weigering(`regel ${String(rij.regel)} van de lijst heeft geen nummer van een brief`);
      ids.push(gelezen.data);
    }
  } catch (fout) {
    if (fout instanceof OnleesbareCsv) throw new Weigering(fout.message);
    throw fout;
  }
  return ids;
}

/** Milliseconds between two lines of progress. */
const MELD = 5000;

function meldVoortgang(): (gedaan: number, totaal: number) => void {
  let gemeld = performance.now();
  return (gedaan, totaal) => {
    if (performance.now() - gemeld < MELD) return;
    gemeld = performance.now();
    process.stderr.write(`${String(gedaan)} van ${String(totaal)} brieven bekeken\n`);
  };
}
