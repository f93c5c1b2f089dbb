import { z } from 'zod';
import { zaakVanVerhaal, zaakVanVordering, type VerhaalId, type VorderingId } from '../../contract/zaak.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import { schrijfBericht } from '../bericht/schrijven.ts';
import { verlaatVerhaal } from '../invorderen/verhaal-aanmelden.ts';
import { AANKONDIGING_NODIG, STAP_NIET_NODIG } from '../opslag/aankondiging.ts';
import { TELT_NIET } from '../opslag/briefstatus.ts';
import type { Transactie } from '../opslag/database.ts';
import { schrijfGebeurtenis } from '../opslag/gebeurtenis.ts';
import { wegVanRij } from '../opslag/grond.ts';
import { openVorderingen } from './vorderingen.ts';

const stapSchema = z.object({ stap: z.string() }).loose();

/**
 * IW 19 lid 9 lets the vooraankondiging of a claim stay behind for a derde who pays on our vordering already. At another derde that does not hold: a
 * claim that joined so is not demanded there. It leaves the verhaal for its own vooraankondiging, and joins when the four weeks are over.
 */
export async function stuurTerugVoorAankondiging(tx: Transactie, terug: Terug): Promise<void> {
  for (const { id } of await openVorderingen(tx, terug.verhaalId)) await stuurEenTerug(tx, id, terug);
}

interface Terug {
  readonly verhaalId: VerhaalId;
  readonly vandaag: Dag;
  /** What makes sending it back one. */
  readonly aanleiding: string;
}

/** The same for one claim, whose lock and that of the verhaal the caller holds; answers whether it went. */
export async function stuurEenTerug(tx: Transactie, id: VorderingId, { verhaalId, vandaag, aanleiding }: Terug): Promise<boolean> {
  if (!(await misteAankondiging(tx, id))) return false;
  const zaak = zaakVanVordering(id);
  await schrijfGebeurtenis(tx, zaak, vandaag, AANKONDIGING_NODIG, { verhaalId });
  await verlaatVerhaal(tx, id, vandaag);
  await schrijfBericht(tx, { ontvanger: zaak, soort: 'aankondiging_eerst', dag: vandaag, sleutel: `aankondiging_eerst:${zaakVanVerhaal(verhaalId)}:${aanleiding}`, inhoud: { verhaalId } });
  return true;
}

/** Whether the way of a claim asks the vooraankondiging, and it was judged not to be needed. */
async function misteAankondiging(tx: Transactie, vorderingId: VorderingId): Promise<boolean> {
  const zaak = zaakVanVordering(vorderingId);
  if (!wegVanRij(await tx.vordering.findUniqueOrThrow({ where: { id: vorderingId } })).stappen.includes('vooraankondiging')) return false;
  if ((await tx.brief.count({ where: { zaak, soort: 'vooraankondiging', status: { notIn: [...TELT_NIET] } } })) > 0) return false;
  const oordelen = await tx.besluit.findMany({ where: { zaak, soort: STAP_NIET_NODIG, vervallenOp: null }, select: { inhoud: true } });
  return oordelen.some(({ inhoud }) => stapSchema.parse(inhoud).stap === 'vooraankondiging');
}
