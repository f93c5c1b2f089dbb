import type { Dag } from '../../domain/kalender/dag.ts';
import { BRIEFSTATUS } from '../opslag/briefstatus.ts';
import { naarDatum } from '../opslag/dagen.ts';
import type { Transactie } from '../opslag/database.ts';
import { openVorderingen } from '../verhalen/vorderingen.ts';
import { haalBrievenTerug } from './brief.ts';
import type { Beslagdossier } from './dossier.ts';
import { EERSTE_HOOFDBRIEF, genoemdSchema } from './hoofdbrief.ts';
import { neemOnder, openOnderBeslag, zetBuiten } from './onder-beslag.ts';
import { laatVerderVervallen } from './verder-vervalt.ts';

interface Exploot {
  /** The order on which he served. */
  readonly brief: { readonly id: number };
  readonly op: Dag;
  readonly vandaag: Dag;
}

export const WIJZIGING = 'wijziging_beslagopdracht';

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

/**
 * The proof came after the exploot was entered: what was posted by the day of that exploot seized its claims by it after all, and no exploot
 * of their own is needed. Whether the deurwaarder went already for that a person asks him.
 */
export async function neemAlsnogOnder(tx: Transactie, dossier: Beslagdossier, { brief, op, vandaag }: Omit<Exploot, 'brief'> & { readonly brief: { readonly inhoud: unknown; readonly besluitId: number | null } }): Promise<void> {
  const { gelegdOp } = dossier;
  if (gelegdOp === null || op > gelegdOp) return;
  const genoemd = genoemdSchema.parse(brief.inhoud).vorderingen.map(({ betalingskenmerk }) => betalingskenmerk);
  const alsnog = (await openVorderingen(tx, dossier.verhaalId)).filter(({ betalingskenmerk }) => genoemd.includes(betalingskenmerk));
  await neemOnder(tx, dossier, alsnog.map(({ id }) => id), vandaag, { op: gelegdOp, besluitId: brief.besluitId });
  await laatVerderVervallen(tx, dossier, vandaag);
}
