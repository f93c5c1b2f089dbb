import { z } from 'zod';
import { sleutelVanZaak, type VorderingId, type ZaakId } from '../../contract/zaak.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import { schrijfBericht } from '../bericht/schrijven.ts';
import type { Transactie } from '../opslag/database.ts';
import { Weigering } from '../opslag/weigering.ts';
import { laatRenteVervallen } from './rente-herzien.ts';

/** How a person answers that the letter of a beschikking on rente did not go: it is made again, or its rente lapses. */
export const ANTWOORDEN_RENTEBRIEF = ['opnieuw', 'vervalt'] as const;

const overRentebrief = z.object({ renteBesluitId: z.int() });

/** The beschikking that a task is about; null: the task is no question about its letter. */
export function renteBesluitVan(feiten: unknown): number | null {
  return overRentebrief.safeParse(feiten).data?.renteBesluitId ?? null;
}

/**
 * Does what a person answered, so that no beschikking on rente stays in force without a letter. Throws `Weigering` on another answer, and on
 * `opnieuw` of a claim that is over: no workflow makes the letter any more. The caller holds the lock of the claim.
 */
export async function beantwoordRentebrief(tx: Transactie, { zaak, renteBesluitId, uitkomst, gesloten, vandaag }: { readonly zaak: ZaakId; readonly renteBesluitId: number; readonly uitkomst: string; readonly gesloten: boolean; readonly vandaag: Dag }): Promise<void> {
  const antwoord = ANTWOORDEN_RENTEBRIEF.find((een) => een === uitkomst);
  if (antwoord === undefined) throw new Weigering('Doe deze taak af met de uitkomst «opnieuw» (de brief wordt opnieuw gemaakt) of «vervalt» (de rente vervalt).');
  if (antwoord === 'vervalt') {
    await laatRenteVervallen(tx, sleutelVanZaak(zaak) as VorderingId, renteBesluitId, vandaag);
    return;
  }
  if (gesloten) throw new Weigering('Deze vordering is gesloten: haar brief wordt niet meer gemaakt. Kies «vervalt».');
  const eerder = await tx.brief.count({ where: { zaak, besluitId: renteBesluitId } });
  await schrijfBericht(tx, { ontvanger: zaak, soort: 'rente_vastgesteld', dag: vandaag, sleutel: `rente_vastgesteld:${String(renteBesluitId)}:${String(eerder + 1)}`, inhoud: { besluitId: renteBesluitId } });
}
