import { maakInvorderen } from '../../activities/invorderen/invorderen.ts';
import type { Adressering } from '../../activities/invorderen/brp.ts';
import type { InvorderenPort } from '../../activities/invorderen/port.ts';
import type { Stapbronnen } from '../../activities/invorderen/stap.ts';
import { naarDatum } from '../../activities/opslag/dagen.ts';
import { openDatabase, type Database } from '../../activities/opslag/database.ts';
import { naastElkaar } from '../../activities/opslag/naast-elkaar.ts';
import { keurTerughalingGoed } from '../../activities/terughalen/goedkeuren.ts';
import type { TerughalenPort } from '../../activities/terughalen/port.ts';
import { maakProef as maakTerughaalproef } from '../../activities/terughalen/proef.ts';
import { maakTerughalen } from '../../activities/terughalen/terughalen.ts';
import { verslagCsv, verslagTekst } from '../../activities/terughalen/verslag.ts';
import type { VerzendenPort } from '../../activities/verzenden/port.ts';
import { maakVerzenden } from '../../activities/verzenden/verzenden.ts';
import { opslagInMap } from '../../adapters/opslagplaats/map.ts';
import { maakBrievenmaker } from '../../brieven/brievenmaker.ts';
import { SYSTEEM, type Rundeelstand } from '../../contract/verzending.ts';
import { sleutelVanZaak, zaakVanVerzendrun, type VorderingId, type ZaakId } from '../../contract/zaak.ts';
import { dag, type Dag } from '../../domain/kalender/dag.ts';
import { startRecord } from '../record.ts';
import { KOSTEN, NAAM, POSTDAG, zetKlaar } from './brieven.ts';
import { Geheugen } from './geheugen.ts';

/** The day on which it is found out. */
const VANDAAG = dag('2025-01-28');
/** One letter in so many is still in the queue on that day; the others went. */
const NOG_IN_DE_RIJ = 10;
/** Claims that answer at the same time, as a worker does. */
const TEGELIJK = 4;

/**
 * `npm run bench -- terughalen [letters]`: the mistake of Amstelveen, 4,300 dwangbevelen without an aanmaning. First the run that would send
 * them: its proef finds each of them and nothing goes. Then they went all the same: taken back as one list, by two persons, on the record
 * and its activities (no Temporal): proef, approval and execution in seconds, the longest batch, what the process holds. It stops unless
 * every letter is in the report once, with what became of it, and the letters of withdrawal pass the proef of their own run.
 */
export async function meetTerughalen([letters = '4300']: readonly string[]): Promise<void> {
  const aantal = Number(letters);
  const record = await startRecord(true);
  const db = openDatabase(await record.verseDatabase('terughalen'), 10);
  try {
    await zetKlaar(db, aantal, 'dwangbevel');
    let uitgegeven = 0;
    const geefUit = async () => {
      uitgegeven += 1;
      return Promise.resolve({ klaar: true });
    };
    const verzenden = maakVerzenden({ db, brieven: maakBrievenmaker(), opslag: opslagInMap(`${record.map}/brieven`), post: { geefUit, houdTegen: async () => Promise.resolve(0) } });

    const run = await metTijd('proef of the run', async (tel) => beoordeel(verzenden, zaakVanVerzendrun(POSTDAG, 1), POSTDAG, tel));
    await eisGestopt(db, verzenden, run.uitkomst, aantal);
    eis(uitgegeven === 0, 'er is iets aan een kanaal gegeven');
    console.log(`${String(aantal)} dwangbevelen without an aanmaning: ${String(aantal)} findings bewijs_ontbreekt after ${run.seconden.toFixed(1)} s; none released, none handed over`);

    const weg = await laatGaan(db, aantal);
    await haalTerug(db, aantal, weg);

    const na = await beoordeel(verzenden, zaakVanVerzendrun(VANDAAG, 1), VANDAAG, () => undefined);
    const bevindingen = na.map((deel) => [deel.soort, deel.aantal, deel.status, deel.bevindingen.join(' ')].join(' '));
    eis(bevindingen.join() === `intrekking ${String(weg)} vrijgegeven `, `de run van de intrekkingen: ${bevindingen.join(', ')}`);
    console.log(`the run of the ${String(weg)} letters of withdrawal: no findings, released`);
  } finally {
    await db.$disconnect();
    await record.stop();
  }
}

async function beoordeel(verzenden: VerzendenPort, zaak: ZaakId, vandaag: Dag, tel: () => void): Promise<readonly Rundeelstand[]> {
  for (;;) {
    const { delen, klaar } = await verzenden.proef({ zaak, vandaag, voorbereidDoor: SYSTEEM, keuze: {} });
    tel();
    if (klaar) return delen;
  }
}

/** The part waits with one finding for each letter, and a release takes nothing. */
async function eisGestopt(db: Database, verzenden: VerzendenPort, delen: readonly Rundeelstand[], aantal: number): Promise<void> {
  const [deel, ...ander] = delen;
  eis(deel !== undefined && ander.length === 0 && deel.status === 'wacht_op_goedkeuring', 'het deel wacht niet op twee personen');
  const { bevindingen } = await db.rundeel.findFirstOrThrow();
  const gevonden = (bevindingen as { code: string; aantal: number }[]).map((een) => `${een.code} ${String(een.aantal)}`);
  eis(gevonden.join() === `bewijs_ontbreekt ${String(aantal)}`, `gevonden: ${gevonden.join(', ')}`);
  const { klaar } = await verzenden.geefVrij({ zaak: zaakVanVerzendrun(POSTDAG, 1), vandaag: POSTDAG });
  eis(klaar && (await db.brief.count({ where: { soort: 'dwangbevel', OR: [{ aangenomenOp: { not: null } }, { pdfHash: { not: null } }] } })) === 0, 'er is iets definitief gemaakt');
}

/** They went in another house, with another proef: most are posted, some wait still. Answers how many went. */
async function laatGaan(db: Database, aantal: number): Promise<number> {
  const weg = await db.$executeRaw`
    update brief set status = 'verzonden', aangenomen_op = ${naarDatum(POSTDAG)}, terpostbezorgd_op = ${naarDatum(POSTDAG)}
    where soort = 'dwangbevel' and id % ${NOG_IN_DE_RIJ} <> 0`;
  eis(weg > 0 && weg < aantal, 'niets ging, of alles');
  await db.$executeRaw`update rundeel set status = 'verzonden'`;
  return weg;
}

async function haalTerug(db: Database, aantal: number, weg: number): Promise<void> {
  const bronnen = nagespeeldeBronnen();
  const geheugen = new Geheugen('terughalen');
  const { id: rundeelId } = await db.rundeel.findFirstOrThrow({ select: { id: true } });
  const opdracht = { keuze: { soort: 'rundeel' as const, rundeelIds: [rundeelId] }, reden: 'stap_overgeslagen' as const, toelichting: 'De lijst van de herinneringen is als dwangbevel gemaakt.', door: 'A. Maker', vandaag: VANDAAG };
  const proef = await metTijd('proef', async (tel) => maakTerughaalproef(db, opdracht, tel));
  const { terughalingId, hash } = proef.uitkomst;
  eis((await db.brief.count({ where: { status: 'vervallen' } })) === 0, 'de proef liet iets achter');
  const goedkeuring = await metTijd('goedkeuring', async (tel) => keurTerughalingGoed(db, { terughalingId, hash, door: 'B. Tweede', vandaag: VANDAAG }, tel));
  const uitvoering = await metTijd('uitvoering', async (tel) => voerUit({ db, bronnen, terughalingId, geheugen }, tel));
  await eisIedereen(db, terughalingId, { aantal, weg });
  const nogEens = await maakTerughalen({ db, ...bronnen }).stuur({ terughalingId, vandaag: VANDAAG, gestopt: false });
  eis(nogEens.klaar === aantal && (await db.brief.count({ where: { soort: 'intrekking' } })) === weg, 'een tweede keer deed iets');
  const regel = (wat: string, { seconden, langste }: Gemeten<unknown>): string => `${wat} ${seconden.toFixed(1)} s (longest batch ${langste.toFixed(2)} s)`;
  console.log(`${String(aantal)} taken back: ${regel('proef', proef)}, ${regel('approval', goedkeuring)}, ${regel('execution', uitvoering)}; ${(aantal / uitvoering.seconden).toFixed(0)} letters/s`);
  console.log(geheugen.regel());
  geheugen.eisVlak();
}

interface Uitvoering {
  readonly db: Database;
  readonly bronnen: Stapbronnen;
  readonly terughalingId: number;
  readonly geheugen: Geheugen;
}

/** What the workflows of the list and of its claims do, without them. */
async function voerUit({ db, bronnen, terughalingId, geheugen }: Uitvoering, tel: () => void): Promise<void> {
  const [terughalen, invorderen]: [TerughalenPort, InvorderenPort] = [maakTerughalen({ db, ...bronnen }), maakInvorderen({ db, ...bronnen })];
  for (;;) {
    const { klaar, totaal } = await terughalen.stuur({ terughalingId, vandaag: VANDAAG, gestopt: false });
    tel();
    if (klaar === totaal) break;
    const berichten = await db.bericht.findMany({ where: { soort: 'brief_terughalen', verwerktOp: null }, orderBy: { id: 'asc' } });
    await naastElkaar(berichten, TEGELIJK, async ({ id, ontvanger }) => invorderen.trekBriefIn({ vorderingId: sleutelVanZaak(ontvanger) as VorderingId, berichtId: id, vandaag: VANDAAG }));
    geheugen.kijk();
  }
  await terughalen.rondAf({ terughalingId, vandaag: VANDAAG, gestopt: false });
}

/** Everybody stands in the report once, with what became of it; no costs are left, and who had the letter gets another. */
async function eisIedereen(db: Database, terughalingId: number, { aantal, weg }: { readonly aantal: number; readonly weg: number }): Promise<void> {
  const brieven = new Set<string>();
  const uitkomsten = new Map<string, number>();
  let regels = -1;
  for await (const regel of verslagCsv(db, terughalingId)) {
    regels += 1;
    if (regels === 0) continue;
    const velden = regel.split(';');
    brieven.add(velden[0] ?? '');
    uitkomsten.set(velden[11] ?? '', (uitkomsten.get(velden[11] ?? '') ?? 0) + 1);
  }
  eis(regels === aantal && brieven.size === aantal, `het verslag noemt ${String(brieven.size)} van ${String(aantal)} brieven in ${String(regels)} regels`);
  eis(uitkomsten.get('ingetrokken') === weg && uitkomsten.get('uit_de_rij') === aantal - weg, `uitkomsten: ${[...uitkomsten].map((een) => een.join(' ')).join(', ')}`);
  eis((await db.kosten.count({ where: { vervallenOp: null } })) === 0, 'er staan nog kosten');
  eis((await db.brief.count({ where: { soort: 'intrekking', status: 'klaargezet' } })) === weg, 'niet ieder die de brief had, krijgt een intrekking');
  const vervallen = await db.kosten.aggregate({ _sum: { centen: true } });
  eis(vervallen._sum.centen === aantal * KOSTEN.dwangbevel, 'de kosten tellen niet op');
  for (const regel of await verslagTekst(db, terughalingId)) console.log(`  ${regel}`);
}

/** The BRP: everybody lives at the address that the letters have. */
function nagespeeldeBronnen(): Stapbronnen {
  const adressering = (bsn: string): Adressering => ({ naam: NAAM, aanhef: 'Geachte heer, mevrouw', adresregels: [`Kade ${bsn.replace('bench-', '')}`, '1234 AB WATERSTAD'], land: null, briefadres: false, geheimhouding: false, overleden: false });
  return {
    brp: { brieven: async (bsn) => Promise.resolve({ soort: 'gevonden', adressering: adressering(bsn) }) },
    registers: { naslaan: async (bsn) => Promise.resolve({ soort: 'gevonden', adressering: adressering(bsn), registers: { gevraagd: { insolventies: [], maatregelen: [] }, onderCuratele: false } }) },
  };
}

interface Gemeten<T> {
  readonly uitkomst: T;
  readonly seconden: number;
  /** Longest stretch between two calls of `tel`. */
  readonly langste: number;
}

async function metTijd<T>(wat: string, doe: (tel: () => void) => Promise<T>): Promise<Gemeten<T>> {
  const begin = performance.now();
  let [vorige, langste] = [begin, 0];
  const tel = (): void => {
    const nu = performance.now();
    langste = Math.max(langste, nu - vorige);
    vorige = nu;
  };
  const uitkomst = await doe(tel);
  const seconden = (performance.now() - begin) / 1000;
  console.error(`  ${wat}: ${seconden.toFixed(0)} s`);
  return { uitkomst, seconden, langste: langste / 1000 };
}

function eis(waar: boolean, fout: string): asserts waar {
  if (!waar) throw new Error(fout);
}
