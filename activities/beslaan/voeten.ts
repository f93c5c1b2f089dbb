import { geldendeVoet } from '../../domain/afdracht/periode.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import type { BeslagId } from '../../contract/zaak.ts';
import { naarDag } from '../opslag/dagen.ts';
import type { Transactie } from '../opslag/database.ts';
import { leesBerekening, uitkomstVan, voetVan, type BewaardeBerekening, type Voet } from '../verhalen/berekening.ts';

/** A voet of a beslag and the day from which it works. */
export interface WerkendeVoet {
  readonly berekeningId: number;
  readonly vanaf: Dag;
  readonly voet: Voet;
  /** Its last day, where it was made for a term that was past. */
  readonly totEnMet?: Dag;
}

/** Every voet of the beslag, in the order in which they were made. */
export async function voetenVan(tx: Transactie, beslagId: BeslagId): Promise<WerkendeVoet[]> {
  const perioden = await tx.bvvPeriode.findMany({ where: { beslagId }, orderBy: { id: 'asc' } });
  const rijen = await tx.berekening.findMany({ where: { id: { in: perioden.map(({ berekeningId }) => berekeningId) } } });
  return perioden.flatMap(({ berekeningId, vanaf }) =>
    rijen.filter(({ id }) => id === berekeningId).map((rij) => {
      const uitkomst = uitkomstVan(rij);
      const { werktTotEnMet } = uitkomst;
      return { berekeningId, vanaf: naarDag(vanaf), voet: voetVan({ rij, uitkomst }), ...(werktTotEnMet === undefined ? {} : { totEnMet: werktTotEnMet }) };
    }),
  );
}

/** The voet that holds on a day, or null when there is none yet. */
export function voetOp(voeten: readonly WerkendeVoet[], dag: Dag): Voet | null {
  return geldendeVoet(voeten, dag)?.voet ?? null;
}

/** The voet that was told last, of all or before one of them; one over a term that was past changed nothing of it. */
export function laatsteVoet(voeten: readonly WerkendeVoet[], voor?: number): WerkendeVoet | null {
  const plaats = voeten.findLastIndex(({ berekeningId }) => berekeningId === voor);
  return (plaats === -1 ? voeten : voeten.slice(0, plaats)).findLast(({ totEnMet }) => totEnMet === undefined) ?? null;
}

/** The calculation that was told last; null before the first was. */
export async function geldendeBerekening(tx: Transactie, beslagId: BeslagId): Promise<BewaardeBerekening | null> {
  const laatste = laatsteVoet(await voetenVan(tx, beslagId));
  return laatste === null ? null : leesBerekening(tx, laatste.berekeningId);
}
