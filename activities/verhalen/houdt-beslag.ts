import { zaakVanVordering, type VorderingId } from '../../contract/zaak.ts';
import { laatste, type Dag } from '../../domain/kalender/dag.ts';
import type { Database, Transactie } from '../opslag/database.ts';
import { KWIJTSCHELDING, pauzesVan } from '../opslag/pauze.ts';

/** What on the claims of a verhaal holds a new beslag for all of them; one that lies goes on. */
export interface HoudtBeslag {
  /** The last of the days in which, by a decision on kwijtschelding, no new letters and costs come; null: there are none. */
  readonly wachtTotEnMet: Dag | null;
}

/** What holds a new beslag for these claims on a day: a beslag names them all, and its costs fall on the oldest. */
export async function houdtBeslag(tx: Transactie | Database, vorderingen: readonly VorderingId[], vandaag: Dag): Promise<HoudtBeslag> {
  const pauzes = await pauzesVan(tx, vorderingen.map(zaakVanVordering), vandaag);
  const dagen = [...pauzes.values()].flatMap(({ reden, totEnMet }) => (reden === KWIJTSCHELDING ? [totEnMet] : []));
  return { wachtTotEnMet: dagen.length === 0 ? null : dagen.reduce(laatste) };
}
