import { access, mkdir, open, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ALLEEN_WIJ, hashVan, NietInOpslag, type Opslagplaats } from '../../adapters/opslagplaats/opslagplaats.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import type { Briefrij } from '../invorderen/straat.ts';
import { pdfVan } from '../opslag/brief.ts';
import { BRIEFSTATUS } from '../opslag/briefstatus.ts';
import { naarDatum } from '../opslag/dagen.ts';
import { metZaak, type Database, type Transactie } from '../opslag/database.ts';
import { legOntbrekendeVoor } from './ontbrekend.ts';
import { laatWeerWachten } from './tegenhouden.ts';
import { bestandVan, maakManifest, PER_OPDRACHT } from './maak-manifest.ts';
import { MANIFEST, manifestSchema, opPapier, type Manifest } from './manifest.ts';

export interface Drukkerij {
  readonly db: Database;
  readonly opslag: Pick<Opslagplaats, 'lees'>;
  /** Folder in which the printer finds his print files. */
  readonly map: string;
}

/** A print file of this name lies there with other letters: nothing is handed over until a person looked. */
export class VreemdDrukbestand extends Error {
  override readonly name = 'VreemdDrukbestand';
}

/** PDFs that one call copies: within the time of an activity, and of the lock of the part. */
const STAPEL = 200;

/** Final letters that go on paper and lie in no print file yet; `NOG_TE_DRUKKEN`: those that still count. */
const ONGEDRUKT = { drukwerkId: null, aangenomenOp: { not: null }, kanaal: { in: [...opPapier.options] } };
export const NOG_TE_DRUKKEN = { ...ONGEDRUKT, status: BRIEFSTATUS.klaargezet };
const ongedrukt = (rundeelId: number) => ({ ...ONGEDRUKT, rundeelId });
/** What is on a list that is being taken back waits until that list is done: then it is void, or it goes at night. */
const teDrukken = (rundeelId: number) => ({ ...NOG_TE_DRUKKEN, rundeelId, terughaalregels: { none: { terughaling: { status: 'loopt' } } } });

/**
 * Puts the final letters of a part that go on paper in a print file; false while there is more to copy. Its row and its manifest are made
 * together, under the rows of its letters: what was taken back while it was copied is not in it, and what is in it nobody takes back unseen
 * any more. Only then its folder gets the name by which the printer finds it; one that broke off before that gets it here. A letter whose
 * PDF is not in the opslagplaats is left out, with a task; asked again it goes when it is there. Throws `NietInOpslag` when none of a part
 * that is being released is there: then it is not the letters.
 */
export async function druk(drukkerij: Drukkerij, rundeelId: number, vandaag: Dag, stapel: number = STAPEL): Promise<boolean> {
  // One at a time for a part: a try that was given up may still be at it.
  return metZaak(drukkerij.db, `drukwerk:${String(rundeelId)}`, async () => drukVolgende(drukkerij, rundeelId, vandaag, stapel));
}

/** Has what lies in no print file yet wait for a run again, and keeps from the printer what was being copied; answers how many letters. */
export async function houdTegen(drukkerij: Pick<Drukkerij, 'db' | 'map'>, rundeelId: number, vandaag: Dag): Promise<number> {
  const { db } = drukkerij;
  return metZaak(db, `drukwerk:${String(rundeelId)}`, async (tx) => {
    const plek = await volgendeNaAfmaken(drukkerij, rundeelId);
    // Made and not noted down: the printer may have it.
    if (await bestaat(plek.doel)) await neemOver(db, plek, rundeelId, vandaag);
    await rm(plek.werkmap, { recursive: true, force: true });
    return laatWeerWachten(tx, rundeelId);
  });
}

/** A print file of a part: the folder in which it is made, and the one in which the printer finds it. */
interface Plek {
  readonly sleutel: string;
  readonly werkmap: string;
  readonly doel: string;
}

function plekVan(map: string, rundeelId: number, volgnummer: number): Plek {
  const sleutel = `deel-${String(rundeelId)}-${String(volgnummer)}`;
  return { sleutel, werkmap: join(map, `.${sleutel}`), doel: join(map, sleutel) };
}

/**
 * By count: a part has as many print files as there were times that something was left to print. The last one that has its row and not yet
 * its name gets that name first: what broke off between the two.
 */
async function volgendeNaAfmaken({ db, map }: Pick<Drukkerij, 'db' | 'map'>, rundeelId: number): Promise<Plek> {
  const gemaakt = await db.drukwerk.count({ where: { rundeelId } });
  await maakAf(plekVan(map, rundeelId, gemaakt));
  return plekVan(map, rundeelId, gemaakt + 1);
}

async function maakAf({ sleutel, werkmap, doel }: Plek): Promise<void> {
  if (!(await bestaat(werkmap))) return;
  if (await bestaat(doel)) throw new VreemdDrukbestand(`drukbestand ${sleutel} ligt er al met andere brieven`);
  await rename(werkmap, doel);
}

async function drukVolgende(drukkerij: Drukkerij, rundeelId: number, vandaag: Dag, stapel: number): Promise<boolean> {
  const { db } = drukkerij;
  const plek = await volgendeNaAfmaken(drukkerij, rundeelId);
  if ((await bestaat(plek.doel)) && (await neemOver(db, plek, rundeelId, vandaag))) return drukVolgende(drukkerij, rundeelId, vandaag, stapel);
  const brieven = await db.brief.findMany({ where: teDrukken(rundeelId), select: { id: true, pdfHash: true }, orderBy: { id: 'asc' } });
  if (brieven.length === 0) {
    await rm(plek.werkmap, { recursive: true, force: true });
    return true;
  }
  await mkdir(plek.werkmap, { recursive: true, mode: ALLEEN_WIJ.map });
  const { klaar, ontbreekt } = await kopieer(drukkerij, brieven, plek.werkmap, stapel);
  if (!klaar) return false;
  const ids = brieven.map(({ id }) => id).filter((id) => !ontbreekt.has(id));
  if (ids.length === 0) await rm(plek.werkmap, { recursive: true });
  if (ids.length === 0 && (await isNietsGedrukt(db, rundeelId))) throw new NietInOpslag(`geen PDF van deel ${String(rundeelId)} ligt in de opslag`);
  for (const id of ontbreekt) await legOntbrekendeVoor(db, id, vandaag);
  if (ids.length === 0) return true;
  if (await stelVast(db, plek, { rundeelId, gekopieerd: ids, vandaag })) await rename(plek.werkmap, plek.doel);
  return drukVolgende(drukkerij, rundeelId, vandaag, stapel);
}

const GROOT = { maxWait: 20_000, timeout: 60_000 };

/** Manifest and row of what was copied and still goes, in one transaction that holds its letters. False when nothing of it goes any more. */
async function stelVast(db: Database, { sleutel, werkmap }: Plek, { rundeelId, gekopieerd, vandaag }: { readonly rundeelId: number; readonly gekopieerd: readonly number[]; readonly vandaag: Dag }): Promise<boolean> {
  const daar = new Set(gekopieerd);
  return db.$transaction(async (tx) => {
    await houdVast(tx, rundeelId);
    const ids = (await tx.brief.findMany({ where: teDrukken(rundeelId), select: { id: true }, orderBy: { id: 'asc' } })).map(({ id }) => id).filter((id) => daar.has(id));
    if (ids.length === 0) return false;
    const manifest = await maakManifest(tx, { sleutel, rundeelId, ids, vandaag });
    await ruimVreemdeOp(werkmap, manifest);
    const tekst = JSON.stringify(manifest, null, 1);
    await schrijfVast(join(werkmap, MANIFEST), tekst);
    await registreer(tx, manifest, hashVan(tekst), vandaag);
    return true;
  }, GROOT);
}

/** In order of number, as everybody who takes letters back does. A statement after this one sees what was done before the rows were ours. */
async function houdVast(tx: Transactie, rundeelId: number): Promise<void> {
  await tx.$executeRaw`select 1 from brief where rundeel_id = ${rundeelId} and aangenomen_op is not null and drukwerk_id is null order by id for update`;
}

/** Of a part that is being released nothing lies with the printer. */
async function isNietsGedrukt(db: Database, rundeelId: number): Promise<boolean> {
  return (await db.rundeel.count({ where: { id: rundeelId, status: 'vrijgegeven', drukwerk: { none: {} } } })) > 0;
}

/** Copies PDFs that the folder does not have yet; not `klaar` when `stapel` was too small for them all. `ontbreekt`: whose PDF is nowhere. */
async function kopieer({ opslag }: Drukkerij, brieven: readonly Pick<Briefrij, 'id' | 'pdfHash'>[], werkmap: string, stapel: number): Promise<{ readonly klaar: boolean; readonly ontbreekt: ReadonlySet<number> }> {
  const daar = new Set(await readdir(werkmap));
  const ontbreekt = new Set<number>();
  let gekopieerd = 0;
  for (const brief of brieven) {
    const bestand = bestandVan(brief);
    if (daar.has(bestand)) continue;
    if (gekopieerd === stapel) return { klaar: false, ontbreekt };
    const bytes = await ofNiet(async () => opslag.lees(pdfVan(brief)));
    if (bytes === null) ontbreekt.add(brief.id);
    else {
      await schrijfVast(join(werkmap, bestand), bytes);
      gekopieerd += 1;
    }
  }
  return { klaar: true, ontbreekt };
}

async function ofNiet<T>(lees: () => Promise<T>): Promise<T | null> {
  try {
    return await lees();
  } catch (fout) {
    if (fout instanceof NietInOpslag) return null;
    throw fout;
  }
}

/** What another record left in the folder does not go to the printer. */
async function ruimVreemdeOp(werkmap: string, { brieven }: Manifest): Promise<void> {
  const eigen = new Set(brieven.map(({ bestand }) => bestand));
  for (const naam of await readdir(werkmap)) if (!eigen.has(naam)) await rm(join(werkmap, naam));
}

/**
 * A print file that lies there without a row: made by an earlier version, that gave it its name first. It gets its row; unless letters in it
 * were taken back since: then it is taken from the printer and made anew without them, and the answer is false. Throws when the folder
 * is that of other letters: nothing is handed over that is not ours.
 */
async function neemOver(db: Database, { werkmap, doel }: Plek, rundeelId: number, vandaag: Dag): Promise<boolean> {
  const tekst = await readFile(join(doel, MANIFEST), 'utf8');
  const manifest = manifestSchema.parse(JSON.parse(tekst));
  return db.$transaction(async (tx) => {
    await houdVast(tx, rundeelId);
    const eigen = new Map((await tx.brief.findMany({ where: ongedrukt(rundeelId), select: { id: true, pdfHash: true } })).map(({ id, pdfHash }) => [id, pdfHash]));
    if (manifest.rundeel !== rundeelId || manifest.brieven.some(({ brief, sha256 }) => eigen.get(brief) !== sha256)) throw new VreemdDrukbestand(`drukbestand ${manifest.id} ligt er al met andere brieven`);
    const gaat = new Set((await tx.brief.findMany({ where: teDrukken(rundeelId), select: { id: true } })).map(({ id }) => id));
    if (manifest.brieven.every(({ brief }) => gaat.has(brief))) {
      await registreer(tx, manifest, hashVan(tekst), vandaag);
      return true;
    }
    await rm(werkmap, { recursive: true, force: true });
    await rename(doel, werkmap);
    return false;
  }, GROOT);
}

/** The row of a print file, and in it the letters that its manifest names. */
async function registreer(tx: Transactie, manifest: Manifest, manifestHash: string, vandaag: Dag): Promise<void> {
  const { id } = await tx.drukwerk.create({
    data: {
      sleutel: manifest.id,
      rundeelId: manifest.rundeel,
      aantal: manifest.aantal,
      paginas: manifest.paginas,
      somCenten: BigInt(manifest.somCenten),
      manifestHash,
      aangebodenOp: naarDatum(vandaag),
    },
  });
  const brieven = manifest.brieven.map(({ brief }) => brief);
  for (let vanaf = 0; vanaf < brieven.length; vanaf += PER_OPDRACHT) await tx.brief.updateMany({ where: { id: { in: brieven.slice(vanaf, vanaf + PER_OPDRACHT) } }, data: { drukwerkId: id } });
}

/** Whole and on disk before it gets its name. */
async function schrijfVast(pad: string, inhoud: string | Uint8Array): Promise<void> {
  await writeFile(`${pad}.deel`, inhoud, { mode: ALLEEN_WIJ.bestand });
  const greep = await open(`${pad}.deel`, 'r+');
  try {
    await greep.sync();
  } finally {
    await greep.close();
  }
  await rename(`${pad}.deel`, pad);
}

async function bestaat(pad: string): Promise<boolean> {
  return access(pad).then(
    () => true,
    () => false,
  );
}
