import pg from 'pg';
import { laadDossier, zoekVorderingen } from '../../activities/dossier/dossier.ts';
import { openDatabase, type Database } from '../../activities/opslag/database.ts';
import { dag } from '../../domain/kalender/dag.ts';
import type { Bankrecord } from '../record.ts';
import { dossierId, GEBEURTENISSEN_PER_VORDERING, vulDossiers } from './dossiers.ts';

/** Dossiers asked after the warming up. */
const VRAGEN = 200;
const WARM = 40;
const VANDAAG = dag('2026-02-02');
/** Tables smaller than this PostgreSQL reads whole with good reason. */
const KLEIN = 1_000;

/** The median milliseconds of a whole dossier by its aanslagnummer, and of one claim by its primary key, in turns. */
export interface Dossiermeting {
  readonly gebeurtenissen: number;
  readonly dossier: number;
  readonly sleutel: number;
}

/**
 * The question of `invorderstraat dossier` at so many gebeurtenissen, beside a read by primary key. Throws when a chain does not hold,
 * or when PostgreSQL read a large table from end to end.
 */
export async function meetDossier(record: Bankrecord, naam: string, gebeurtenissen: number): Promise<Dossiermeting> {
  const vorderingen = 2 * Math.ceil(gebeurtenissen / GEBEURTENISSEN_PER_VORDERING / 2);
  const url = await record.verseDatabase(naam);
  await vulDossiers(url, vorderingen);
  const vooraf = await helemaalGelezen(url);
  const db = openDatabase(url, 1);
  const tijden: { readonly dossier: number; readonly sleutel: number }[] = [];
  for (let i = 0; i < WARM + VRAGEN; i += 1) {
    // A step that has no factor in common with the number of claims: dossiers from everywhere.
    const nummer = 1 + ((i * 7919) % vorderingen);
    const meting = { dossier: await duur(async () => vraagDossier(db, nummer)), sleutel: await duur(async () => db.vordering.findUniqueOrThrow({ where: { id: dossierId(nummer) } })) };
    if (i >= WARM) tijden.push(meting);
  }
  await db.$disconnect();
  const achteraf = await helemaalGelezen(url);
  for (const [tabel, keer] of achteraf) if (keer > (vooraf.get(tabel) ?? 0)) throw new Error(`de tabel ${tabel} is ${String(keer)} keer helemaal gelezen: er ontbreekt een index`);
  return { gebeurtenissen: vorderingen * GEBEURTENISSEN_PER_VORDERING, dossier: mediaan(tijden.map((tijd) => tijd.dossier)), sleutel: mediaan(tijden.map((tijd) => tijd.sleutel)) };
}

async function vraagDossier(db: Database, nummer: number): Promise<void> {
  const [id] = await zoekVorderingen(db, `D-${String(nummer)}`);
  if (id === undefined) throw new Error(`vordering ${String(nummer)} is niet gevonden`);
  const { ketens, brieven, beslagen } = await laadDossier(db, id, VANDAAG);
  if (ketens.some(({ fout }) => fout !== null)) throw new Error(`de keten van ${id} klopt niet`);
  if (brieven.length !== 8 || beslagen[0]?.afdrachten.length !== 12) throw new Error(`het dossier van ${id} is niet heel`);
}

/** How often each large table was read from end to end. */
async function helemaalGelezen(url: string): Promise<ReadonlyMap<string, number>> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ relname: string; seq_scan: string }>('select relname, seq_scan from pg_stat_user_tables where n_live_tup > $1', [KLEIN]);
  await client.end();
  return new Map(rows.map(({ relname, seq_scan }) => [relname, Number(seq_scan)]));
}

async function duur(doe: () => Promise<unknown>): Promise<number> {
  const begin = performance.now();
  await doe();
  return performance.now() - begin;
}

function mediaan(getallen: readonly number[]): number {
  return [...getallen].sort((a, b) => a - b)[Math.floor(getallen.length / 2)] ?? NaN;
}
