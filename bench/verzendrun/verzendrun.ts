import { join } from 'node:path';
import { openDatabase, type Database } from '../../activities/opslag/database.ts';
import { naarDag } from '../../activities/opslag/dagen.ts';
import { druk as drukDeel } from '../../activities/post/drukwerk.ts';
import type { Voortgang } from '../../activities/verzenden/port.ts';
import { maakVerzenden } from '../../activities/verzenden/verzenden.ts';
import { opslagInMap } from '../../adapters/opslagplaats/map.ts';
import { maakBrievenmaker, type TeMaken } from '../../brieven/brievenmaker.ts';
import { huisstijlSchema } from '../../brieven/huisstijl.ts';
import { SYSTEEM } from '../../contract/verzending.ts';
import { zaakVanVerzendrun } from '../../contract/zaak.ts';
import { startRecord } from '../record.ts';
import { POSTDAG, zetKlaar } from './brieven.ts';
import { Geheugen } from './geheugen.ts';

/** Letters drawn bare before and after the run: the machine may be another one by then. */
const KAAL = 100;
/** Seconds between two lines of progress. */
const MELD = 10;

/**
 * `npm run bench -- verzendrun [letters]`: one run of so many aanmaningen: letters judged and letters made final with their PDF a
 * second, beside the same letters drawn bare, then copied into one print file, and what the process holds. It stops unless every letter went once and the heap stayed flat.
 */
export async function meetVerzendrun([letters = '500']: readonly string[]): Promise<void> {
  const aantal = Number(letters);
  const record = await startRecord(true);
  const db = openDatabase(await record.verseDatabase('run'), 10);
  try {
    await zetKlaar(db, aantal);
    const brieven = maakBrievenmaker();
    const opslag = opslagInMap(join(record.map, 'brieven'));
    const verzenden = maakVerzenden({ db, brieven, opslag, post: { geefUit: async () => Promise.resolve({ klaar: true }), houdTegen: async () => Promise.resolve(0) } });
    const kop = { zaak: zaakVanVerzendrun(POSTDAG, 1), vandaag: POSTDAG };
    const vooraf = await tekenKaal(db, brieven.maak);
    const geheugens = { proef: new Geheugen('proef'), vrijgave: new Geheugen('release'), druk: new Geheugen('print file') };
    const proef = await meet(db, 'proef', aantal, async () => verzenden.proef({ ...kop, voorbereidDoor: SYSTEEM, keuze: {} }), geheugens.proef);
    const vrij = await meet(db, 'vrijgave', aantal, async () => verzenden.geefVrij(kop), geheugens.vrijgave);
    const { id: deelId } = await db.rundeel.findFirstOrThrow({ select: { id: true } });
    const druk = await meet(db, 'drukbestand', aantal, async () => ({ klaar: await drukDeel({ db, opslag, map: join(record.map, 'drukwerk') }, deelId, POSTDAG) }), geheugens.druk);
    const kaal = (vooraf + (await tekenKaal(db, brieven.maak))) / 2;
    const definitief = await db.gebeurtenis.count({ where: { soort: 'brief_definitief' } });
    const getekend = await db.brief.count({ where: { aangenomenOp: POSTDAG_DATUM, pdfHash: { not: null } } });
    const { _sum: gedrukt } = await db.drukwerk.aggregate({ _sum: { aantal: true } });
    if (definitief !== aantal || getekend !== aantal || gedrukt.aantal !== aantal) throw new Error(`${String(definitief)} keer definitief, ${String(getekend)} getekend, ${String(gedrukt.aantal)} gedrukt, van ${String(aantal)} brieven`);
    console.log(`${String(aantal)} letters: proef ${(aantal / proef).toFixed(0)} letters/s; release with PDF ${(aantal / vrij).toFixed(1)} letters/s; bare typst compile ${(1 / kaal).toFixed(1)} letters/s`);
    console.log(`print file with its manifest ${(aantal / druk).toFixed(0)} letters/s`);
    console.log(`release / bare: ${(vrij / aantal / kaal).toFixed(2)} times the time of a letter`);
    for (const geheugen of Object.values(geheugens)) console.log(geheugen.regel());
    for (const geheugen of Object.values(geheugens)) geheugen.eisVlak();
  } finally {
    await db.$disconnect();
    await record.stop();
  }
}

const POSTDAG_DATUM = new Date(`${POSTDAG}T00:00:00Z`);

/** Seconds that a piece of the run took, called until it is done; progress now and then. */
async function meet(db: Database, wat: string, aantal: number, doe: () => Promise<Pick<Voortgang, 'klaar'>>, geheugen: Geheugen): Promise<number> {
  const begin = performance.now();
  let gemeld = begin;
  while (!(await doe()).klaar) {
    geheugen.kijk();
    if (performance.now() - gemeld < MELD * 1000) continue;
    gemeld = performance.now();
    const gedaan = wat !== 'vrijgave' ? '' : `${String(await db.brief.count({ where: { kanaal: { not: null } } }))} of ${String(aantal)} letters, `;
    console.error(`  ${wat}: ${gedaan}${((gemeld - begin) / 1000).toFixed(0)} s`);
  }
  geheugen.kijk();
  return (performance.now() - begin) / 1000;
}

/** Seconds to draw one letter, without record, lock or folder. */
async function tekenKaal(db: Database, maak: (brief: TeMaken) => unknown): Promise<number> {
  const { inhoud: huisstijl } = await db.huisstijl.findFirstOrThrow();
  const stijl = huisstijlSchema.parse(huisstijl);
  const rijen = await db.brief.findMany({ where: { soort: 'aanmaning' }, orderBy: { id: 'asc' }, take: KAAL });
  const begin = performance.now();
  for (const { soort, inhoud, dagtekening } of rijen) maak({ soort, inhoud, huisstijl: stijl, dagtekening: naarDag(dagtekening) });
  return (performance.now() - begin) / 1000 / rijen.length;
}
