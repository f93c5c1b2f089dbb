import type { VorderingId } from '../../contract/zaak.ts';
import type { Centen } from '../../domain/geld/centen.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import { kostenAmbtshandeling } from '../../domain/kosten/ambtshandelingen.ts';
import { naarDagOfLeeg, naarDatum } from '../opslag/dagen.ts';
import type { Transactie } from '../opslag/database.ts';
import { legVoor } from '../opslag/taak.ts';
import { Weigering } from '../opslag/weigering.ts';

interface Exploot {
  readonly zaak: string;
  /** Who bears the costs; undefined when no claim is open any more. */
  readonly vorderingId: VorderingId | undefined;
  readonly handeling: Parameters<typeof kostenAmbtshandeling>[0];
  readonly kostensoort: 'exploot_dwangbevel' | 'exploot_beslag';
  readonly op: Dag;
  readonly vandaag: Dag;
  readonly besluitId: number;
}

/** Charges an exploot at the tariff of its day (Btag art. 2), in cents; a year without a tariff is a task and costs nothing. Null when nothing was charged. */
export async function boekExplootkosten(tx: Transactie, { zaak, vorderingId, handeling, kostensoort, op, vandaag, besluitId }: Exploot): Promise<Centen | null> {
  const kosten = kostenAmbtshandeling(handeling, op);
  if (kosten.soort === 'onbeslist') {
    await legVoor(tx, zaak, 'tarief_ontbreekt', vandaag, `exploot:${String(besluitId)}`, `Geen kosten van het exploot berekend: ${kosten.reden}.`);
    return null;
  }
  if (vorderingId === undefined) return null;
  await tx.kosten.create({ data: { vorderingId, soort: kostensoort, centen: kosten.bedrag, dag: naarDatum(op), besluitId } });
  return kosten.bedrag;
}

/** What a person says of a day: which day it is, and the letter that went before it. */
interface Welke {
  readonly dag: string;
  readonly brief: string;
}

/** Refuses a day that cannot be: after today, or before the posting of the letter that it answers to. */
export function toetsDagNaVerzending({ terpostbezorgdOp }: { readonly terpostbezorgdOp: Date | null }, op: Dag, vandaag: Dag, welke: Welke): void {
  if (op > vandaag) throw new Weigering(`De dag ${welke.dag} ligt in de toekomst.`);
  const gepost = naarDagOfLeeg(terpostbezorgdOp);
  if (gepost !== null && op < gepost) throw new Weigering(`De dag ${welke.dag} ligt voor de dag waarop ${welke.brief} is verzonden.`);
}
