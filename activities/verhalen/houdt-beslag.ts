import type { Taaksoort } from '../../contract/taken.ts';
import { zaakVanVordering, type VorderingId } from '../../contract/zaak.ts';
import { laatste, type Dag } from '../../domain/kalender/dag.ts';
import type { Database, Transactie } from '../opslag/database.ts';
import { KWIJTSCHELDING, pauzesVan } from '../opslag/pauze.ts';

/** What a person looks at first on a claim: no costs on data that may be wrong. */
export const NAZIEN = 'gegevens_nazien' satisfies Taaksoort;

/** What on the claims of a verhaal holds a new beslag for all of them; one that lies goes on. */
export interface HoudtBeslag {
  /** The zaken of the claims of which the inwoner said that the data are wrong, as long as nobody has looked. */
  readonly nazien: readonly string[];
  /** The last of the days in which, by a decision on kwijtschelding, no new letters and costs come; null: there are none. */
  readonly wachtTotEnMet: Dag | null;
}

/** What holds a new beslag for these claims on a day: a beslag names them all, and its costs fall on the oldest. */
export async function houdtBeslag(tx: Transactie | Database, vorderingen: readonly VorderingId[], vandaag: Dag): Promise<HoudtBeslag> {
  const zaken = vorderingen.map(zaakVanVordering);
  const taken = await tx.taak.findMany({ where: { zaak: { in: zaken }, soort: NAZIEN, afgedaanOp: null }, select: { zaak: true }, orderBy: { id: 'asc' } });
  const pauzes = await pauzesVan(tx, zaken, vandaag);
  const dagen = [...pauzes.values()].flatMap(({ reden, totEnMet }) => (reden === KWIJTSCHELDING ? [totEnMet] : []));
  return { nazien: [...new Set(taken.map(({ zaak }) => zaak))], wachtTotEnMet: dagen.length === 0 ? null : dagen.reduce(laatste) };
}
