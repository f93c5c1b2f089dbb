import { centen, decimaalEuro, type Centen } from '../../domain/geld/centen.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import { naarDag, naarDatum } from '../opslag/dagen.ts';
import type { Database } from '../opslag/database.ts';
import { csvRegel } from '../afrekening/csvregel.ts';

/** One payment to another party, as it is ordered. */
export interface Betaalopdracht {
  readonly nummer: number;
  readonly dag: Dag;
  readonly partij: string;
  readonly kenmerk: string | null;
  readonly centen: Centen;
  readonly rekening: string;
  readonly tenNameVan: string;
  readonly betalingskenmerk: string;
}

/** What goes to other parties over a period of days, and what is held: shares without an account, and afdrachten that wait to be divided. */
export interface Betaalopdrachten {
  readonly opdrachten: readonly Betaalopdracht[];
  readonly zonderRekening: { readonly aantal: number; readonly centen: Centen };
  readonly teVerdelen: { readonly aantal: number; readonly centen: Centen };
}

/** Reads it. Unit: cents. */
export async function betaalopdrachten(db: Database, van: Dag, tot: Dag): Promise<Betaalopdrachten> {
  const rijen = await db.doorbetaling.findMany({ where: { betaalOp: { gte: naarDatum(van), lte: naarDatum(tot) } }, orderBy: { id: 'asc' } });
  const gehouden = await db.doorbetaling.aggregate({ where: { betaalOp: null }, _count: true, _sum: { centen: true } });
  const wacht = await db.verdeling.aggregate({ where: { verdeeldOp: null }, _count: true, _sum: { centen: true } });
  return {
    opdrachten: rijen.flatMap(({ id, betaalOp, partij, kenmerk, centen: bedrag, rekening, tenNameVan, betalingskenmerk }) =>
      betaalOp === null || rekening === null || tenNameVan === null || betalingskenmerk === null ? [] : [{ nummer: id, dag: naarDag(betaalOp), partij, kenmerk, centen: centen(bedrag), rekening, tenNameVan, betalingskenmerk }],
    ),
    zonderRekening: { aantal: gehouden._count, centen: centen(gehouden._sum.centen ?? 0) },
    teVerdelen: { aantal: wacht._count, centen: centen(wacht._sum.centen ?? 0) },
  };
}

/** The orders as CSV, `;`-separated with a decimal comma. */
export function betaalopdrachtenCsv({ opdrachten }: Betaalopdrachten): string[] {
  const kop = ['nummer', 'dag', 'partij', 'kenmerk', 'bedrag', 'rekening', 'ten_name_van', 'betalingskenmerk'];
  return [kop, ...opdrachten.map((een) => [String(een.nummer), een.dag, een.partij, een.kenmerk ?? '', decimaalEuro(een.centen).replace('.', ','), een.rekening, een.tenNameVan, een.betalingskenmerk])].map(csvRegel);
}
