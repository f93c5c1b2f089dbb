import type { Dag } from '../../domain/kalender/dag.ts';
import { BRIEFSTATUS } from '../opslag/briefstatus.ts';
import { naarDatum } from '../opslag/dagen.ts';
import type { Transactie } from '../opslag/database.ts';
import { haalBrievenTerug } from './brief.ts';
import type { Beslagdossier } from './dossier.ts';
import { EERSTE_HOOFDBRIEF, genoemdSchema } from './hoofdbrief.ts';
import { openOnderBeslag, zetBuiten } from './onder-beslag.ts';

interface Exploot {
  /** The order on which he served. */
  readonly brief: { readonly id: number };
  readonly op: Dag;
  readonly vandaag: Dag;
}

const WIJZIGING = 'wijziging_beslagopdracht';

/**
 * An exploot seizes for the claims of which the deurwaarder had the order by then: one that no letter named that was posted by that day
 * stays outside, and what would name it to him afterwards does not go.
 */
export async function zetTeLaatBuiten(tx: Transactie, dossier: Beslagdossier, { brief, op, vandaag }: Exploot): Promise<void> {
  const opTijd = { beslagId: dossier.beslagId, status: BRIEFSTATUS.verzonden, terpostbezorgdOp: { lte: naarDatum(op) }, OR: [EERSTE_HOOFDBRIEF, { soort: WIJZIGING }] };
  const brieven = await tx.brief.findMany({ where: { OR: [{ id: brief.id }, opTijd] }, select: { inhoud: true } });
  const genoemd = new Set(brieven.flatMap(({ inhoud }) => genoemdSchema.parse(inhoud).vorderingen.map(({ betalingskenmerk }) => betalingskenmerk)));
  const teLaat = (await openOnderBeslag(tx, dossier)).filter(({ betalingskenmerk }) => !genoemd.has(betalingskenmerk));
  for (const { id } of teLaat) await zetBuiten(tx, dossier, id, vandaag);
  if (teLaat.length > 0) await haalBrievenTerug(tx, dossier, vandaag, { soort: WIJZIGING });
}
