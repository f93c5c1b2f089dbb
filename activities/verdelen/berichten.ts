import { partijsleutel } from '../../adapters/routeervoorziening/identiteit.ts';
import { Bericht, type BerichtVan } from '../../adapters/routeervoorziening/contract/bericht.ts';
import type { BeslagId } from '../../contract/zaak.ts';
import { centen, NUL, type Centen } from '../../domain/geld/centen.ts';
import { dag, type Dag } from '../../domain/kalender/dag.ts';
import { naarDag } from '../opslag/dagen.ts';
import type { Transactie } from '../opslag/database.ts';

/** What a party told us itself of its beslag on the income of ours, the last word of each. */
export interface Verteld {
  readonly kenmerk: string | null;
  /** By which it knows its beslag at the routeervoorziening. */
  readonly beslagkenmerk: string | null;
  readonly gelegdOp: Dag | null;
  /** Its costs of execution that were open on the day that it told them; null: it did not. */
  readonly kosten: Centen;
  readonly kostenOp: Dag | null;
  readonly betaling: BerichtVan<'vordering_aangemeld_bij_cdw'>['inhoud']['betaling'] | null;
}

export const NIETS_VERTELD: Verteld = { kenmerk: null, beslagkenmerk: null, gelegdOp: null, kosten: NUL, kostenOp: null, betaling: null };

/** A kenmerk that a party did not tell, in a message that must have one. */
export const KENMERK_ONBEKEND = 'onbekend';

/** By party key. A message that cannot be read any more is passed over. */
export async function verteldOver(tx: Transactie, beslagId: BeslagId): Promise<ReadonlyMap<string, Verteld>> {
  const rijen = await tx.inkomendPartijbericht.findMany({ where: { beslagId, soort: { in: ['beslag_gemeld', 'vordering_aangemeld_bij_cdw', 'vordering_gewijzigd', 'overdrachtsgegevens'] } }, orderBy: { id: 'asc' } });
  const perPartij = new Map<string, Verteld>();
  for (const { afzender, inhoud, dag: op } of rijen) {
    const gelezen = Bericht.safeParse(inhoud);
    if (!gelezen.success) continue;
    if (gelezen.data.soort === 'overdrachtsgegevens') neemOver(perPartij, afzender, gelezen.data.inhoud, naarDag(op));
    else perPartij.set(afzender, { ...(perPartij.get(afzender) ?? NIETS_VERTELD), beslagkenmerk: gelezen.data.kenmerkAfzender, ...uit(gelezen.data, naarDag(op)) });
  }
  return perPartij;
}

/** What who collected until now knew of the others; what they told us themselves goes before it, and of himself he tells his kenmerk elsewhere. */
function neemOver(perPartij: Map<string, Verteld>, afzender: string, { vorderingen }: BerichtVan<'overdrachtsgegevens'>['inhoud'], op: Dag): void {
  for (const { partij, gelegdOp, vordering: eigen, betaling } of vorderingen) {
    const sleutel = partijsleutel(partij);
    const eerder = perPartij.get(sleutel) ?? NIETS_VERTELD;
    perPartij.set(sleutel, { ...eerder, ...(eerder.kenmerk === null ? { ...vordering(eigen, op), gelegdOp: dag(gelegdOp) } : {}), betaling: eerder.betaling ?? betaling, beslagkenmerk: eerder.beslagkenmerk ?? (sleutel === afzender ? eigen.kenmerk : null) });
  }
}

function uit(bericht: Bericht, op: Dag): Partial<Verteld> {
  switch (bericht.soort) {
    case 'beslag_gemeld':
      return { ...vordering(bericht.inhoud.vordering, op), gelegdOp: dag(bericht.inhoud.gelegdOp) };
    case 'vordering_aangemeld_bij_cdw':
      return { ...vordering(bericht.inhoud.vordering, op), gelegdOp: dag(bericht.inhoud.gelegdOp), betaling: bericht.inhoud.betaling };
    case 'vordering_gewijzigd':
      return vordering(bericht.inhoud.vordering, op);
    default:
      return {};
  }
}

function vordering({ kenmerk, kosten }: BerichtVan<'vordering_gewijzigd'>['inhoud']['vordering'], op: Dag): Pick<Verteld, 'kenmerk' | 'kosten' | 'kostenOp'> {
  return { kenmerk, kosten: centen(kosten), kostenOp: op };
}
