import { z } from 'zod';
import type { Transactie } from '../opslag/database.ts';
import { leesBerekening, type BewaardeBerekening } from '../verhalen/berekening.ts';
import type { Beslagdossier } from './dossier.ts';
import { geldendeBerekening } from './voeten.ts';

/** Kind of the event that a new voet was calculated and not told, because another collects and determines his own. */
export const VOET_NIET_GEMELD = 'voet_niet_gemeld';

/** The calculation that the derde was told last, or on which the beslag was laid; null before a beschikking was made. */
export async function beslagBerekening(tx: Transactie, dossier: Beslagdossier): Promise<BewaardeBerekening | null> {
  return (await geldendeBerekening(tx, dossier.beslagId)) ?? (await opgelegd(tx, dossier));
}

/** The calculation that was made last for this beslag, told or not. Throws before there is one. */
export async function nieuwsteBerekening(tx: Transactie, dossier: Beslagdossier): Promise<BewaardeBerekening> {
  const ongemeld = await tx.gebeurtenis.findFirst({ where: { zaak: dossier.zaak, soort: VOET_NIET_GEMELD }, orderBy: { volgnummer: 'desc' } });
  const ids = [ongemeld === null ? 0 : z.object({ berekening: z.int() }).parse(ongemeld.inhoud).berekening, (await beslagBerekening(tx, dossier))?.rij.id ?? 0];
  const nieuwste = Math.max(...ids);
  if (nieuwste === 0) throw new Error(`beslag ${String(dossier.beslagId)} heeft geen berekening`);
  return leesBerekening(tx, nieuwste);
}

/** The calculation of the beschikking that is on its way to the derde. */
async function opgelegd(tx: Transactie, dossier: Beslagdossier): Promise<BewaardeBerekening | null> {
  const besluit = await tx.besluit.findFirst({ where: { zaak: dossier.zaak, soort: dossier.bevoegdheid }, orderBy: { id: 'desc' } });
  return besluit?.berekeningId == null ? null : leesBerekening(tx, besluit.berekeningId);
}
