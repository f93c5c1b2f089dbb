import { z } from 'zod';
import type { VorderingId } from '../../contract/zaak.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import { BESLAGWIJZEN } from '../../domain/regime/beslagwijze.ts';
import { schrijfBericht } from '../bericht/schrijven.ts';
import type { Transactie } from '../opslag/database.ts';
import { invorderbareVorderingen } from '../verhalen/vorderingen.ts';
import type { Beslagdossier } from './dossier.ts';

const bedragenSchema = z.object({ vorderingen: z.array(z.object({ betalingskenmerk: z.string(), openstaandCenten: z.int() })) });

/**
 * The letter that lays the beslag was replaced and went all the same, and what replaced it does not go: who joined since is told as one who joins
 * now, and another amount as one that changed now.
 */
export async function meldWatErNietInStaat(tx: Transactie, { zaak, verhaalId, bevoegdheid }: Beslagdossier, brief: { readonly id: number; readonly inhoud: unknown }, vandaag: Dag): Promise<void> {
  const genoemd = new Map(bedragenSchema.parse(brief.inhoud).vorderingen.map(({ betalingskenmerk, openstaandCenten }) => [betalingskenmerk, openstaandCenten]));
  const open = await invorderbareVorderingen(tx, verhaalId, vandaag);
  const kop = { ontvanger: zaak, dag: vandaag };
  const erbij = open.filter(({ betalingskenmerk }) => !genoemd.has(betalingskenmerk));
  for (const { id } of erbij) await schrijfBericht(tx, { ...kop, soort: 'vordering_erbij', sleutel: `vordering_erbij:${id}:toch-gepost-${String(brief.id)}`, inhoud: { vorderingId: id } });
  // The letter on who joined says what is open in all, unless it is one of its own.
  if (erbij.length > 0 && BESLAGWIJZEN[bevoegdheid].ligt !== 'bij_gezien') return;
  const nu = new Map(open.map(({ betalingskenmerk, open: { totaal } }) => [betalingskenmerk, totaal]));
  const anders = [...genoemd].find(([kenmerk, centen]) => (nu.get(kenmerk) ?? 0) !== centen)?.[0];
  if (anders === undefined) return;
  const { id } = await tx.vordering.findFirstOrThrow({ where: { betalingskenmerk: anders, verhaalVorderingen: { some: { verhaalId } } }, select: { id: true } });
  await schrijfBericht(tx, { ...kop, soort: 'stand_gewijzigd', sleutel: `stand_gewijzigd:toch-gepost-${String(brief.id)}`, inhoud: { vorderingId: id as VorderingId } });
}
