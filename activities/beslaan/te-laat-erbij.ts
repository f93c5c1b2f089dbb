import type { Dag } from '../../domain/kalender/dag.ts';
import { schrijfBericht } from '../bericht/schrijven.ts';
import { BRIEFSTATUS } from '../opslag/briefstatus.ts';
import { naarDatum } from '../opslag/dagen.ts';
import type { Transactie } from '../opslag/database.ts';
import { vorderingenVan } from '../verhalen/vorderingen.ts';
import { haalBrievenTerug } from './brief.ts';
import type { Beslagdossier } from './dossier.ts';
import { EERSTE_HOOFDBRIEF, genoemdSchema, HOOFDBRIEF, VAN_VERDER } from './hoofdbrief.ts';
import { buitenBeslag, neemOnder, zetBuiten } from './onder-beslag.ts';
import { laatVerderVervallen } from './verder-vervalt.ts';

interface Exploot {
  /** The order on which he served. */
  readonly brief: { readonly id: number };
  readonly op: Dag;
  readonly vandaag: Dag;
}

const WIJZIGING = 'wijziging_beslagopdracht';

/** The letters that name to the deurwaarder for what he lays the beslag. */
export const OPDRACHTEN: readonly string[] = [HOOFDBRIEF.derdenbeslag, WIJZIGING];

/** The last of them that was posted by a day: for its claims he lays the beslag then. */
async function laatstGepost(tx: Transactie, { beslagId }: Beslagdossier, op: Dag, brief: { readonly id: number }) {
  const opTijd = { beslagId, status: BRIEFSTATUS.verzonden, terpostbezorgdOp: { lte: naarDatum(op) }, NOT: VAN_VERDER, OR: [EERSTE_HOOFDBRIEF, { soort: WIJZIGING }] };
  const { id, inhoud } = await tx.brief.findFirstOrThrow({ where: { OR: [{ id: brief.id }, opTijd] }, orderBy: { id: 'desc' }, select: { id: true, inhoud: true } });
  return { id, kenmerken: genoemdSchema.parse(inhoud).vorderingen.map(({ betalingskenmerk }) => betalingskenmerk) };
}

/**
 * An exploot seizes for the claims of which the deurwaarder had the order by then: one that the last letter that was posted by that day does not name
 * stays outside, also where nothing was open on it when the exploot was entered, and what would name it to him afterwards does not go.
 */
export async function zetTeLaatBuiten(tx: Transactie, dossier: Beslagdossier, { brief, op, vandaag }: Exploot): Promise<void> {
  const { kenmerken } = await laatstGepost(tx, dossier, op, brief);
  const teLaat = (await vorderingenVan(tx, dossier.verhaalId)).filter(({ betalingskenmerk }) => !kenmerken.includes(betalingskenmerk));
  for (const { id } of teLaat) await zetBuiten(tx, dossier, id, vandaag);
  if (teLaat.some(({ open }) => open.totaal > 0)) await haalBrievenTerug(tx, dossier, vandaag, { soort: WIJZIGING });
}

/**
 * The proof came after the exploot was entered: what was posted by the day of that exploot seized its claims by it after all, and no exploot
 * of their own is needed. The derde, who was told of them no more, hears it. Whether the deurwaarder went already for that a person asks him.
 */
export async function neemAlsnogOnder(tx: Transactie, dossier: Beslagdossier, { brief, op, vandaag }: Exploot & { readonly brief: { readonly besluitId: number | null } }): Promise<void> {
  const { gelegdOp, zaak, verhaalId } = dossier;
  if (gelegdOp === null || op > gelegdOp) return;
  const { id: laatste, kenmerken } = await laatstGepost(tx, dossier, gelegdOp, brief);
  if (laatste !== brief.id) return;
  const buiten = await buitenBeslag(tx, dossier);
  const alsnog = (await vorderingenVan(tx, verhaalId)).filter(({ id, betalingskenmerk }) => buiten.has(id) && kenmerken.includes(betalingskenmerk));
  await neemOnder(tx, dossier, alsnog.map(({ id }) => id), vandaag, { op: gelegdOp, besluitId: brief.besluitId });
  const open = alsnog.find(({ open: { totaal } }) => totaal > 0);
  if (open === undefined) return;
  await laatVerderVervallen(tx, dossier, vandaag);
  await schrijfBericht(tx, { ontvanger: zaak, soort: 'stand_gewijzigd', dag: vandaag, sleutel: `stand_gewijzigd:alsnog-${String(brief.id)}`, inhoud: { vorderingId: open.id } });
}
