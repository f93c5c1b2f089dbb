import type { Transactie } from '../opslag/database.ts';

/** Whose letter it is and who sends it. The BSN goes no further than the berichtenmagazijn. */
export interface Briefpartijen {
  readonly debiteur: { readonly id: number; readonly bsn: string };
  readonly opdrachtgever: { readonly id: string; readonly naam: string; readonly oin: string | null };
  /** At whom the beslag lies; null: it is a letter of a claim. */
  readonly derdeId: number | null;
}

interface Partijrij {
  readonly debiteurId: number;
  readonly bsn: string;
  readonly opdrachtgeverId: string;
  readonly naam: string;
  readonly oin: string | null;
  readonly derdeId: number | null;
}

/** Reads the parties of a letter, by its claim or its beslag, in one question. Throws when it has neither. */
export async function partijenVan(tx: Transactie, brief: { readonly id: number; readonly vorderingId: string | null; readonly beslagId: number | null }): Promise<Briefpartijen> {
  const [rij] = await tx.$queryRaw<Partijrij[]>`
    select e.id as "debiteurId", e.bsn, o.id as "opdrachtgeverId", o.naam, o.oin, w.derde_id as "derdeId"
    from (
      select v.debiteur_id, v.opdrachtgever_id, null::int as derde_id from vordering v where v.id = ${brief.vorderingId}
      union all
      select h.debiteur_id, h.opdrachtgever_id, s.derde_id from beslag s join verhaal h on h.id = s.verhaal_id where ${brief.vorderingId}::text is null and s.id = ${brief.beslagId}
    ) w
      join debiteur e on e.id = w.debiteur_id
      join opdrachtgever o on o.id = w.opdrachtgever_id`;
  if (rij === undefined) throw new RangeError(`brief ${String(brief.id)} hoort bij geen vordering en geen beslag`);
  const { debiteurId, bsn, opdrachtgeverId, naam, oin, derdeId } = rij;
  return { debiteur: { id: debiteurId, bsn }, opdrachtgever: { id: opdrachtgeverId, naam, oin }, derdeId };
}
