import { huisstijlSchema, type Huisstijl } from '../../brieven/huisstijl.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import { naarDatum } from '../opslag/dagen.ts';
import type { Database, Transactie } from '../opslag/database.ts';

/** A house style with the number under which it is kept with the letters drawn from it (Brief.huisstijlId). */
export interface GeldendeHuisstijl {
  readonly id: number;
  readonly huisstijl: Huisstijl;
}

/**
 * The house style of an opdrachtgever on the day of a letter; null when it has none: then no letter is drawn, least of all in that of
 * another. Throws ZodError on a stored one that cannot be read.
 */
export async function huisstijlOp(tx: Transactie | Database, opdrachtgeverId: string, dag: Dag): Promise<GeldendeHuisstijl | null> {
  const rij = await tx.huisstijl.findFirst({ where: { opdrachtgeverId, geldigVanaf: { lte: naarDatum(dag) } }, orderBy: { geldigVanaf: 'desc' } });
  return rij === null ? null : { id: rij.id, huisstijl: huisstijlSchema.parse(rij.inhoud) };
}
