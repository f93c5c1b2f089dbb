import type { Transactie } from '../opslag/database.ts';

/** Whose letter it is and who sends it. The BSN goes no further than the berichtenmagazijn. */
export interface Briefpartijen {
  readonly debiteur: { readonly id: number; readonly bsn: string };
  readonly opdrachtgever: { readonly id: string; readonly naam: string; readonly oin: string | null };
}

/** Reads both parties of a letter, by its claim or its beslag. Throws when it has neither. */
export async function partijenVan(tx: Transactie, brief: { readonly id: number; readonly vorderingId: string | null; readonly beslagId: number | null }): Promise<Briefpartijen> {
  const include = { debiteur: { select: { id: true, bsn: true } }, opdrachtgever: { select: { id: true, naam: true, oin: true } } };
  if (brief.vorderingId !== null) return tx.vordering.findUniqueOrThrow({ where: { id: brief.vorderingId }, include });
  if (brief.beslagId === null) throw new RangeError(`brief ${String(brief.id)} hoort bij geen vordering en geen beslag`);
  return (await tx.beslag.findUniqueOrThrow({ where: { id: brief.beslagId }, include: { verhaal: { include } } })).verhaal;
}
