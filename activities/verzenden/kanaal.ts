import { envelopVan } from '../../domain/verzending/envelop.ts';
import type { Kanaal } from '../../domain/verzending/kanaal.ts';
import type { Briefrij } from '../invorderen/straat.ts';
import type { Transactie } from '../opslag/database.ts';
import { kiesKanaal } from '../post/kanaalkeuze.ts';

/** How a letter goes, and with what else in one envelope: decided when it is made final, and kept with it. */
export async function kiesPost(tx: Transactie, brief: Briefrij, runId: number): Promise<{ readonly kanaal: Kanaal; readonly envelop: string }> {
  const { kanaal } = await kiesKanaal(tx, brief);
  return { kanaal, envelop: envelopVan({ runId, briefId: brief.id, soort: brief.soort, kanaal, ontvanger: await ontvangerVan(tx, brief) }) };
}

/** Whose envelope it is: a code of the record, never a name. */
async function ontvangerVan(tx: Transactie, { vorderingId, beslagId, aan, id }: Briefrij): Promise<string> {
  if (beslagId !== null) {
    const { derdeId, verhaal } = await tx.beslag.findUniqueOrThrow({ where: { id: beslagId }, include: { verhaal: true } });
    return aan === 'derde' ? `derde-${String(derdeId)}` : `${aan}-${String(verhaal.debiteurId)}`;
  }
  if (vorderingId === null) return `brief-${String(id)}`;
  const { debiteurId } = await tx.vordering.findUniqueOrThrow({ where: { id: vorderingId }, select: { debiteurId: true } });
  return `${aan}-${String(debiteurId)}`;
}
