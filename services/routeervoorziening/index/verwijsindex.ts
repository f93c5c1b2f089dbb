import type { Partijnummer } from '../../../domain/samenloop/partij.ts';
import type { Dag } from '../../../domain/kalender/dag.ts';
import { vernietigdOp } from '../../../contract/routeervoorziening/bewaren.ts';
import type { Aanmeldbewijs, Aanmelding, Afmeldbewijs, Afmelding } from '../../../adapters/routeervoorziening/contract/aanmelding.ts';
import { partijsleutel } from '../../../adapters/routeervoorziening/identiteit.ts';
import { Probleemfout } from '../../../adapters/routeervoorziening/server/probleemfout.ts';
import type { Bevraagbaar } from './database.ts';
import type { Sleutelbos } from './sleutelbos.ts';

interface Rij {
  readonly blinde_index: Buffer;
  readonly aangemeld_op: Dag;
  readonly afgemeld_op: Dag | null;
  readonly vernietigd_op: Dag | null;
}

/** How a party stands to a person: something runs, or there was something that is not destroyed yet. */
export interface Stand {
  readonly partij: string;
  readonly lopend: boolean;
}

/** Registers, once for each reference of a party. `nieuw` is false when it was there. Throws a `Probleemfout` when the reference is taken. */
export async function meldAan(db: Bevraagbaar, bos: Sleutelbos, partij: Partijnummer, { kenmerk, bsn }: Aanmelding, vandaag: Dag): Promise<{ readonly nieuw: boolean; readonly bewijs: Aanmeldbewijs }> {
  const wie = partijsleutel(partij);
  const gemaakt = await db.query(
    'INSERT INTO aanmelding (blinde_index, sleutelversie, bsn_versleuteld, partij, kenmerk, aangemeld_op) VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (partij, kenmerk) DO NOTHING',
    [bos.blindeIndex(bsn), bos.versie, bos.versleutel(bsn, rijnaam(wie, kenmerk)), wie, kenmerk, vandaag],
  );
  if (gemaakt.rowCount === 1) return { nieuw: true, bewijs: { kenmerk, aangemeldOp: vandaag } };
  const bekend = await zoek(db, wie, kenmerk);
  if (bekend === null || !isVan(bos, bekend, bsn)) throw new Probleemfout(409, 'kenmerk_bezet', 'Dit kenmerk is al in gebruik voor een andere persoon.');
  if (bekend.afgemeld_op !== null) throw new Probleemfout(409, 'kenmerk_bezet', 'Dit kenmerk is afgemeld. Een nieuw beslag heeft een nieuw kenmerk.');
  return { nieuw: false, bewijs: { kenmerk, aangemeldOp: bekend.aangemeld_op } };
}

/** Signs off; the second time gives the first answer. Throws a `Probleemfout` when this party has nothing under this reference for this person. */
export async function meldAf(db: Bevraagbaar, bos: Sleutelbos, partij: Partijnummer, { kenmerk, bsn }: Afmelding, vandaag: Dag): Promise<Afmeldbewijs> {
  const wie = partijsleutel(partij);
  const bekend = await zoek(db, wie, kenmerk);
  if (bekend === null || !isVan(bos, bekend, bsn)) throw new Probleemfout(404, 'aanmelding_onbekend', 'Onder dit kenmerk is voor deze persoon niets aangemeld.');
  await db.query('UPDATE aanmelding SET afgemeld_op = $3, vernietigd_op = $4 WHERE partij = $1 AND kenmerk = $2 AND afgemeld_op IS NULL', [wie, kenmerk, vandaag, vernietigdOp(vandaag)]);
  const nu = await zoek(db, wie, kenmerk);
  if (nu === null || nu.afgemeld_op === null || nu.vernietigd_op === null) throw new Error('een afmelding die niet is opgeslagen');
  return { kenmerk, aangemeldOp: nu.aangemeld_op, afgemeldOp: nu.afgemeld_op, vernietigdOp: nu.vernietigd_op };
}

/** Which parties know this person, each once. Only where `lopend` is true may anything be routed. */
export async function standen(db: Bevraagbaar, bos: Sleutelbos, bsn: string): Promise<readonly Stand[]> {
  const { rows } = await db.query<Stand>({
    name: 'standen',
    text: 'SELECT partij, bool_or(afgemeld_op IS NULL) AS lopend FROM aanmelding WHERE blinde_index = ANY($1::bytea[]) GROUP BY partij ORDER BY partij',
    values: [bos.blindeIndexen(bsn)],
  });
  return rows;
}

/** The parties that have anything in the index: each must be one that is connected. */
export async function partijenInIndex(db: Bevraagbaar): Promise<readonly string[]> {
  const { rows } = await db.query<{ readonly partij: string }>('SELECT DISTINCT partij FROM aanmelding ORDER BY partij');
  return rows.map(({ partij }) => partij);
}

/** What binds an encrypted BSN to its row. */
export function rijnaam(partij: string, kenmerk: string): string {
  return `${partij}|${kenmerk}`;
}

async function zoek(db: Bevraagbaar, partij: string, kenmerk: string): Promise<Rij | null> {
  const { rows } = await db.query<Rij>('SELECT blinde_index, aangemeld_op, afgemeld_op, vernietigd_op FROM aanmelding WHERE partij = $1 AND kenmerk = $2', [partij, kenmerk]);
  return rows[0] ?? null;
}

function isVan(bos: Sleutelbos, { blinde_index: index }: Rij, bsn: string): boolean {
  return bos.blindeIndexen(bsn).some((een) => een.equals(index));
}
