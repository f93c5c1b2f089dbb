import { beslagvrijVanBijstand } from '../../domain/afdracht/bijstand.ts';
import { geldendeVoet } from '../../domain/afdracht/periode.ts';
import type { Centen } from '../../domain/geld/centen.ts';
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
}

/** Every voet of the beslag, in the order in which they were made. */
export async function voetenVan(tx: Transactie, beslagId: BeslagId): Promise<WerkendeVoet[]> {
  const perioden = await tx.bvvPeriode.findMany({ where: { beslagId }, orderBy: { id: 'asc' } });
  const rijen = await tx.berekening.findMany({ where: { id: { in: perioden.map(({ berekeningId }) => berekeningId) } } });
  return perioden.flatMap(({ berekeningId, vanaf }) =>
    rijen.filter(({ id }) => id === berekeningId).map((rij) => ({ berekeningId, vanaf: naarDag(vanaf), voet: voetVan({ rij, uitkomst: uitkomstVan(rij) }) })),
  );
}

/** The voet that holds on a day, or null when there is none yet. */
export function voetOp(voeten: readonly WerkendeVoet[], dag: Dag): Voet | null {
  return geldendeVoet(voeten, dag)?.voet ?? null;
}

/**
 * What must be left of a month's net income, in cents. Null for the percentage of Rv 475dc lid 2 when the derde did
 * not state what he paid.
 */
export function beslagvrijVan(voet: Voet, netto: Centen | null): Centen | null {
  if (voet.soort === 'bedrag') return voet.beslagvrijeVoetCenten;
  return netto === null ? null : beslagvrijVanBijstand(netto, voet.inkomenArt32Centen);
}

/** The calculation that was told last; null before the first was. */
export async function geldendeBerekening(tx: Transactie, beslagId: BeslagId): Promise<BewaardeBerekening | null> {
  const laatste = await tx.bvvPeriode.findFirst({ where: { beslagId }, orderBy: { id: 'desc' } });
  return laatste === null ? null : leesBerekening(tx, laatste.berekeningId);
}
